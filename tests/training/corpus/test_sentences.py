from __future__ import annotations

from training.corpus.sentences import sentences


def cut(text: str) -> list[str]:
    return [span.of(text) for span in sentences(text)]


def test_titles_and_initials_end_no_sentence() -> None:
    text = "Mr. Lind met Gen. A. Ruz at 5 p.m. in Salm. They talked."
    assert cut(text) == ["Mr. Lind met Gen. A. Ruz at 5 p.m. in Salm.", "They talked."]


def test_sentence_keeps_its_closing_quotation_mark() -> None:
    assert cut("“We knew.” She left.") == ["“We knew.”", "She left."]


def test_letters_of_every_script_can_begin_a_sentence() -> None:
    assert cut("It rained. Țepa left. Đuro stayed.") == ["It rained.", "Țepa left.", "Đuro stayed."]


def test_no_sentence_runs_over_a_paragraph() -> None:
    assert cut("A title\n\nA text.") == ["A title", "A text."]
