from __future__ import annotations

from sayso.page.language import called, language


def test_running_english_is_english() -> None:
    assert language("The board of the port met on Monday and said that it would close.") == "en"


def test_other_languages_are_told() -> None:
    text = "Der Hafenvorstand hat am Montag beschlossen, die nördliche Mole zu schließen, und " * 3
    assert language(text) == "de"
    assert called("de") == "German"


def test_short_line_in_latin_letters_is_read_as_english() -> None:
    assert language("Minister denies talks") == "en"


def test_short_line_in_other_letters_is_not() -> None:
    assert language("Министр отрицает переговоры") == "ru"


def test_code_without_a_name_is_shown_as_it_is() -> None:
    assert "xh" in called("xh")
