"""The marking of readings gives what is right its due, and no more."""

from __future__ import annotations

from sayso.records import Actor, Attribution, Claim, Document, Hop, Reading, Span
from tests.reading.golden import goldens
from tests.reading.marks import Marks

KINDS = ("actors", "statements", "ties")
WAYS = ("precision", "recall")
TOLD = next(golden for golden in goldens() if golden.name == "told-a-newspaper")


def test_right_reading_gets_full_marks() -> None:
    marks = Marks()
    marks.add(TOLD, reading(origin="v", told="c"))
    figures = marks.figures()
    assert {figures[f"{kind}_{way}"] for kind in KINDS for way in WAYS} == {1.0}
    assert figures["tie_whole"] == figures["tie_chain"] == figures["statement_told"] == 1.0
    assert marks.wrong_origins() == 0
    assert marks.faults == []


def test_wrong_speaker_is_counted_and_costs_the_statement() -> None:
    marks = Marks()
    marks.add(TOLD, reading(origin="t", told="c"))
    figures = marks.figures()
    assert marks.wrong_origins() == 1
    assert figures["tie_origin"] == figures["tie_whole"] == 0.0
    assert figures["statements_recall"] == 0.0
    assert figures["ties_recall"] == 1.0


def test_empty_reading_gets_nothing() -> None:
    marks = Marks()
    marks.add(TOLD, Reading(Document("", "", "", TOLD.text)))
    assert set(marks.figures().values()) == {0.0}


def reading(*, origin: str, told: str) -> Reading:
    """The reading of `TOLD`, with the actor of id `origin` as its speaker."""
    names = {"v": "Runa Vest", "c": "Selbo Courier", "t": "Tidewell Holdings"}
    people = {"v"}
    actors = [Actor(i, n, "person" if i in people else "organization") for i, n in names.items()]
    actors.append(Actor("h", "Harrow Brotherhood", "group"))
    at = TOLD.text.index("that Tidewell")
    content = Span(at, len(TOLD.text) - 1)
    said = Attribution("s", (), (), (content,), speaker=origin, told=told)
    chain = (Hop("outlet", ""), Hop("actor", "Selbo Courier", "c"))
    claim = Claim(
        id="k",
        cls="aid",
        a="t",
        b="h",
        value=None,
        direction="a->b",
        relation="had paid",
        polarity="asserted",
        certainty="fact",
        evidence=content,
        attribution="s",
        chain=(*chain, Hop("actor", names[origin], origin)),
    )
    document = Document("", "", "", TOLD.text)
    return Reading(document, tuple(actors), (said,), (claim,))
