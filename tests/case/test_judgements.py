"""Judgements are appended, taken back by later ones, and never contradict each other unseen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.case import Judgements
from sayso.case.database import Database
from sayso.records import UsageError, in_force


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "harbour.sayso", create=True)
    yield opened
    opened.close()


@pytest.fixture
def judgements(database: Database) -> Judgements:
    return Judgements(database)


def told(judgements: Judgements) -> list[tuple[str, str, str | None]]:
    return [(j.verdict, j.left, j.right) for j in in_force(judgements.all())]


def test_judgement_outlasts_its_case_being_closed(tmp_path: Path) -> None:
    path = tmp_path / "harbour.sayso"
    for open_again in (False, True):
        database = Database(path, create=not open_again)
        judgements = Judgements(database)
        if not open_again:
            judgements.same("b", "a", note="met her", by="desk")
        (judgement,) = judgements.all()
        database.close()
    assert (judgement.left, judgement.right, judgement.verdict) == ("a", "b", "same")
    assert (judgement.number, judgement.note, judgement.by) == (1, "met her", "desk")


def test_undoing_appends_a_row_and_restores_what_was(judgements: Judgements) -> None:
    judgements.same("a", "b")
    judgements.different("b", "c")
    judgements.undo(1)
    assert told(judgements) == [("different", "b", "c")]
    assert [(j.number, j.undoes) for j in judgements.all()] == [(1, None), (2, None), (3, 1)]


def test_undoing_can_be_undone(judgements: Judgements) -> None:
    judgements.same("a", "b")
    judgements.undo(1)
    judgements.undo(2)
    assert told(judgements) == [("same", "a", "b")]


def test_what_is_undone_already_or_never_was_cannot_be_undone(judgements: Judgements) -> None:
    judgements.same("a", "b")
    judgements.undo(1)
    with pytest.raises(UsageError, match="Judgement 1 is undone already"):
        judgements.undo(1)
    with pytest.raises(UsageError, match="no judgement 9"):
        judgements.undo(9)


def test_same_against_a_kept_different_names_the_earlier_judgement(judgements: Judgements) -> None:
    judgements.different("a", "b")
    with pytest.raises(UsageError, match=r"judgement 1 of \d{4}-.* a and b are different"):
        judgements.same("b", "a")
    assert told(judgements) == [("different", "a", "b")]


def test_contradiction_through_a_third_is_told_with_its_whole_chain(judgements: Judgements) -> None:
    judgements.different("a", "c")
    judgements.same("a", "b")
    with pytest.raises(UsageError, match="Undo 1, 2 first"):
        judgements.same("b", "c")
    judgements.undo(1)
    judgements.same("b", "c")
    with pytest.raises(UsageError, match="Undo 2, 4 first"):
        judgements.different("a", "c")


def test_undoing_an_undoing_is_refused_where_others_contradict_it(judgements: Judgements) -> None:
    judgements.same("a", "b")
    judgements.undo(1)
    judgements.different("a", "b")
    with pytest.raises(UsageError, match="judgement 3"):
        judgements.undo(2)


def test_doubt_gives_way_to_a_decision_but_not_back(judgements: Judgements) -> None:
    judgements.unsure("a", "b")
    judgements.same("a", "b")
    with pytest.raises(UsageError, match="judgement 2"):
        judgements.unsure("a", "b")


def test_judgement_made_twice_is_stored_once(judgements: Judgements) -> None:
    assert judgements.misread("c1") == judgements.misread("c1")
    assert judgements.different("a", "b") == judgements.different("b", "a")
    assert len(judgements.all()) == 2


def test_last_word_on_an_origin_is_kept_as_a_row_of_its_own(judgements: Judgements) -> None:
    judgements.origin("c1", "outlet")
    judgements.origin("c1", "document", "the harbour log")
    judgements.origin("c1", "outlet")
    assert [j.verdict for j in judgements.all()] == ["outlet", "document", "outlet"]


def test_origin_that_does_not_exist_is_refused(judgements: Judgements) -> None:
    with pytest.raises(UsageError, match="There are: actor, outlet"):
        judgements.origin("c1", "rumour")  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="needs its name"):
        judgements.origin("c1", "actor")


def test_entry_is_not_judged_against_itself(judgements: Judgements) -> None:
    with pytest.raises(UsageError, match="Name two"):
        judgements.same("a", "a")


def test_what_depends_is_told_once_for_judgements_made_together(database: Database) -> None:
    calls: list[int] = []
    told = Judgements(database, lambda: calls.append(len(Judgements(database).all())))
    with told.together():
        told.same("a", "b")
        told.same("b", "c")
    told.undo(1)
    assert calls == [2, 3]
