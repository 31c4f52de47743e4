from __future__ import annotations

from sayso.reading.attribution.attribute import attribute
from sayso.records import Passage

TEXT = (
    "Snow closed the pass above Lenn.\n\n"
    "The Tavin Courier reported on Monday that Minister Dana Orsk had denied that the port "
    "authority of Velmar knew of the fuel leak."
)


def test_say_so_within_say_so_has_a_parent_and_its_own_place() -> None:
    passages = [Passage("body", 0, 32), Passage("body", 34, len(TEXT))]
    (said,) = attribute([(TEXT, passages)])
    outer, inner = said.attributions[:2]
    assert (outer.id, outer.parent, inner.id, inner.parent) == ("s1", None, "s2", "s1")
    assert [span.of(TEXT) for span in outer.cue] == ["reported"]
    assert [span.of(TEXT) for span in inner.source] == ["Minister Dana Orsk"]
    assert "denied" in inner.cue[0].of(TEXT)
    assert outer.content[0].covers(inner.content[0])


def test_a_content_never_covers_its_own_cue() -> None:
    (said,) = attribute([(TEXT, [Passage("body", 0, len(TEXT))])])
    for one in said.attributions:
        assert not any(content.meets(cue) for content in one.content for cue in one.cue)
