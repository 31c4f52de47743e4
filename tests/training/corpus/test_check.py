from __future__ import annotations

import pytest
from training.corpus.annotations import annotation
from training.corpus.mistakes import mistakes

from tests.training.corpus.sample import WRITTEN, article


def slips(written: str) -> list[str]:
    read = article(written)
    return [slip.text for slip in {*read.slips, *mistakes(read)} if not slip.hint]


def test_right_article_has_no_mistake() -> None:
    assert slips(WRITTEN) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("accuse lind > bank", "blame lind > bank", "no class blame"),
        ("accuse lind > bank", "accuse lind > bonk", "has no bonk"),
        ("accuse lind > bank", "accuse lind - bank", "write a > b"),
        ("contact bank - reg | They", "contact bank > reg | They", "no direction"),
        ("| accused\n", "| blamed\n", "No sentence holds the words “blamed”"),
        ("accuse lind > bank", "accuse lind > post", "no mention of post"),
        ("| to 2019", "| to 2018", "“2018” does not stand"),
        ("| denied", "| denid", "“denid” is no option"),
        ("| past", "| by 9 | past", "no statement 9"),
        ("[lind she]", "she", "“she” is unmarked"),
        ("[lind Ana Lind], who", "Ana Lind, who", "stands unmarked"),
        ("[lind Ana Lind], who", "[lind Ana Lund], who", "looks like a name"),
        ("[lind Ana Lind], who", "[lnd Ana Lind], who", "has no lnd"),
        ("{c5 denied} {q5 that", "{q5 {c5 denied} that", "runs over its own cue"),
        ("{q3 of bribing [reg its] inspectors}", "of bribing [reg its] inspectors", "no content"),
        ("{s5 [bank The company]}", "{s5 The company}", "no clear speaker"),
        ("{s5 [bank The company]} {c5", "{s7 [bank The company]} {c7", "without a gap"),
        ("post media Salm Post", "post media Salm Post; SP", "alias “SP”"),
        ("kind: brief", "kind: story", "is no kind"),
        ("accuse lind > bank | accused", "accuse lind > bank | accused\n" * 2, "stands twice"),
    ],
)
def test_slip_is_named(old: str, new: str, told: str) -> None:
    assert old in WRITTEN
    assert any(told in text for text in slips(WRITTEN.replace(old, new)))


def test_annotation_has_the_readers_form() -> None:
    form = annotation(article())
    assert form["ties"][0]["chain"] == ["outlet", "Salm Post", "anonymous: two officials"]
    assert form["ties"][0]["origin"] == "anonymous: two officials"
    assert form["ties"][1]["origin"] == "outlet"
    assert form["statements"][1]["told"] == "Salm Post"
