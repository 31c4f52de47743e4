from __future__ import annotations

from sayso.reading.actors.persons import same, surnames
from tests.reading.actors.cast import cast, words


def test_surname_keeps_its_particles() -> None:
    assert surnames("Petra van der Molen") == ["molen", "der molen", "van der molen"]
    assert surnames("Shada al-Waril") == ["waril", "al waril"]
    assert surnames("Petra") == []


def test_middle_names_do_not_part_a_person() -> None:
    assert same("Olan J. Brisco", "Olan Brisco")
    assert same("Olan Brisco", "O. Brisco")
    assert not same("Olan Brisco", "Edna Brisco")
    assert not same("Olan James Brisco", "Olan Peter Brisco")


def test_surname_joins_its_one_bearer() -> None:
    text = "Shada al-Waril spoke on Monday. Waril said that al-Waril was tired."
    assert len(words(text, cast(text)["Shada al-Waril"], "name")) == 3


def test_surname_of_two_people_follows_the_honorific() -> None:
    text = (
        "Mr Olan Brisco and Mrs Edna Brisco were arrested on Monday."
        " Mrs Brisco was freed on Tuesday, police said."
    )
    actors = cast(text)
    assert words(text, actors["Edna Brisco"], "name") == ["Edna Brisco", "Brisco"]


def test_surname_that_may_mean_either_joins_neither() -> None:
    text = "Olan Brisco and Edna Brisco were arrested on Monday. Brisco was freed on Tuesday."
    actors = cast(text)
    assert "Brisco" not in actors["Olan Brisco"].aliases
    assert "Brisco" not in actors["Edna Brisco"].aliases


def test_title_is_no_part_of_the_name() -> None:
    actors = cast("Interior Minister Dana Orlov met President Petra Almgren on Monday.")
    assert {"Dana Orlov", "Petra Almgren"} <= actors.keys()


def test_bodies_that_contain_each_other_stay_apart() -> None:
    actors = cast(
        "The Bank of Molva sued the Central Bank of Molva. The University of Molva closed."
    )
    assert actors["Bank of Molva"] is not actors["Central Bank of Molva"]
    assert "Molva" not in actors["University of Molva"].aliases


def test_spokesman_with_a_place_like_name_is_a_person() -> None:
    text = (
        "The Tessian government banned the Front, Rio Salvado, a spokesman for Tessia, said.\n"
        "According to Salvado, Tessia also fined the port."
    )
    found = cast(text)
    assert found["Rio Salvado"].type == "person"
    assert found["Salvado"] is found["Rio Salvado"]
