"""A place and its government are two actors with a typed link between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from sayso.front import Case
from sayso.page import Page
from sayso.records import Actor, ActorType, Mention, Reading
from tests.report.sample import READING


def actor(id: str, name: str, kind: ActorType, *aliases: str) -> Actor:
    return Actor(id, name, kind, aliases, (Mention(0, 1, "name", id),))


ACTORS = (
    actor("a1", "government of Velmora", "government", "Tarnby"),
    actor("a2", "Velmora", "place"),
    actor("a3", "Tarnby", "place"),
    actor("a4", "Tarnby Port Guild", "organization"),
)


def read(pages: Iterable[Page]) -> Iterator[tuple[Page, list[Reading]]]:
    for page in pages:
        doc = replace(READING.document, id=page.sha256[:16], sha256=page.sha256)
        yield page, [Reading(doc, ACTORS)]


def test_capital_and_land_are_linked_to_the_government_and_back(tmp_path: Path) -> None:
    with Case(tmp_path / "harbour.sayso", create=True) as case:
        list(case.documents.add([Page("a.html", b"<p>A</p>", kind="html")], read))
        ids = {(a.name, a.type): a.id for a in case.actors.list()}
        assert len(ids) == len(ACTORS)
        told = {
            name: {(link.kind, link.actor.name) for link in case.actors.links(id)}
            for (name, _), id in ids.items()
        }
    assert told == {
        "government of Velmora": {("its land", "Velmora"), ("stands for it", "Tarnby")},
        "Velmora": {("its government", "government of Velmora")},
        "Tarnby": {("it stands for", "government of Velmora")},
        "Tarnby Port Guild": set(),
    }
