"""Small readings made as records, with names, copies, links and quotations that meet by chance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from random import Random

from sayso.case.documents import Reader
from sayso.page import Page
from sayso.records import (
    Actor,
    ActorType,
    Claim,
    Credit,
    Document,
    Hop,
    Link,
    Mention,
    Reading,
    Role,
    Span,
)

NAMES: list[tuple[str, ActorType, tuple[str, ...]]] = [
    ("Dana Orlov", "person", ()),
    ("Milo Orlov", "person", ()),
    ("Orlov", "person", ()),
    ("Free Coast Front", "group", ("FCF",)),
    ("Ferry Crews Federation", "organization", ("FCF",)),
    ("FCF", "organization", ()),
    ("Blue Line", "organization", ()),
    ("Velmora", "government", ()),
    ("Velmora", "place", ()),
    ("The Harbour Post", "organization", ()),
]
OUTLETS = ["The Harbour Post", "Coast Herald", "NPA", None]
STORY = [
    "The port authority of Velmora has let four containers leave the harbour without inspection.",
    "A letter that three members of its board signed in March names no one who gave the order.",
    "The authority has not published the letter, and its chairwoman has since left the country.",
    "Customs officers at the eastern gate were told to stay in their office for most of the night.",
    "The ferry company, whose ships lay beside the pier, says that it saw nothing out of the way.",
    "Insurers in the capital have begun to ask who will pay for what may have been on those ships.",
    "A crane driver who was on duty remembers four grey boxes and a man with a torch beside them.",
    "The ministry of transport promised an answer within a week, and gave none until the summer.",
]


def page(number: int) -> Page:
    """A page with an address of its own, whose bytes are its number."""
    data = f"<p>{number}</p>".encode()
    return Page(f"p{number}.html", data, "html", address=f"https://post.example/{number}")


def reading(number: int, chance: Random) -> Reading:
    """A reading of the page of that number."""
    told = chance.sample(STORY, chance.randint(2, 7))
    text = "\n\n".join(["Containers left the harbour", *STORY[: chance.choice([0, 4, 8])], *told])
    cast = chance.sample(NAMES, chance.randint(2, 5))
    actors = [_actor(f"a{i}", *name, chance.random() < 0.5) for i, name in enumerate(cast)]
    outlet = chance.choice(OUTLETS)
    claims = [_claim(chance, f"c{i}", actors, outlet, text) for i in range(chance.randint(0, 3))]
    source = page(number)
    agency = chance.choice([None, "NPA", "Coast Herald"])
    doc = Document(
        source.sha256[:16],
        source.sha256,
        source.source,
        text,
        title="Containers left the harbour",
        outlet=outlet,
        published=chance.choice([None, "2020-01-02", "2020-01-03T08:00", "2020-02-01"]),
        links=(Link(0, 5, f"https://www.post.example/{chance.randint(0, 7)}/"),),
        credits=(Credit("wire", agency, None, agency),) if agency else (),
    )
    return Reading(doc, tuple(actors), (), tuple(claims), {"sayso": "1"})


def _actor(own: str, name: str, kind: ActorType, aliases: tuple[str, ...], minister: bool) -> Actor:
    mentions = (Mention(0, 5, "name", own),)
    roles = (Role("minister", None, None, None, True, Span(0, 5)),) if minister else ()
    return Actor(own, name, kind, aliases, mentions, roles)


def _claim(chance: Random, own: str, actors: list[Actor], outlet: str | None, text: str) -> Claim:
    a, b, speaker = (chance.choice(actors) for _ in range(3))
    words = chance.choice(text.split("\n\n"))
    start = text.index(words)
    said = Hop("actor", speaker.name, speaker.id)
    further: tuple[Hop, ...] = chance.choice(
        [
            (),
            (said,),
            (Hop("anonymous", "two port officials"),),
            (said, Hop("document", "a letter of the board")),
        ]
    )
    return Claim(
        own,
        chance.choice(["contact", "aid"]),
        a.id,
        b.id,
        None,
        "none",
        "let leave",
        chance.choice(["asserted", "asserted", "denied"]),
        "fact",
        Span(start, start + len(words)),
        chain=(Hop("outlet", outlet or source_of(text)), *further),
    )


def source_of(text: str) -> str:
    """What stands for the outlet of a page that does not name one."""
    return f"page of {len(text)} characters"


def reader(made: Mapping[str, Reading | None], version: str) -> Reader:
    """A reader that finds the given readings, by the pages' hashes."""

    def read(pages: Iterable[Page]) -> Iterator[tuple[Page, list[Reading]]]:
        for found in pages:
            reading = made[found.sha256]
            known = [replace(reading, version={"sayso": version})] if reading else []
            yield found, known

    return read
