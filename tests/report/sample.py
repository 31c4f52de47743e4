"""A small reading built by hand: one page, three origins, a denial."""

from __future__ import annotations

from sayso.records import (
    Actor,
    Attribution,
    Claim,
    Document,
    Dropped,
    Hop,
    Mention,
    Passage,
    Reading,
    Role,
    Span,
)

TEXT = (
    "Velmora holds files on ferry deal\n\n"
    "Dana Orlov, a former transport minister, told Channel Nine that the Blue Line and "
    "the Free Coast Front keep close ties. The Blue Line denied any link to the group."
)
TITLE = Span(0, TEXT.index("\n\n"))
FIRST = Span(TEXT.index("Dana"), TEXT.index(" The Blue Line denied"))
SECOND = Span(TEXT.index("The Blue Line denied"), len(TEXT))
OUTLET = Hop("outlet", "Coast Herald")


def span(words: str, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


def mention(words: str, actor: str, after: int = 0) -> Mention:
    return Mention(*span(words, after), kind="name", actor=actor)


MINISTER = Actor(
    "a1",
    "Dana Orlov",
    "person",
    mentions=(mention("Dana Orlov", "a1"),),
    roles=(Role("transport minister", None, None, None, False, FIRST),),
)
LINE = Actor(
    "a2",
    "Blue Line",
    "organization",
    aliases=("BL",),
    mentions=(mention("Blue Line", "a2"), mention("Blue Line", "a2", SECOND.start)),
)
FRONT = Actor(
    "a3",
    "Free Coast Front",
    "group",
    mentions=(mention("Free Coast Front", "a3"), mention("the group", "a3", SECOND.start)),
)
CHANNEL = Actor("a4", "Channel Nine", "organization", mentions=(mention("Channel Nine", "a4"),))
SAID = Attribution(
    "s1",
    source=(span("Dana Orlov"),),
    cue=(span("told"),),
    content=(span("that the Blue Line and the Free Coast Front keep close ties"),),
    speaker="a1",
    told="a4",
)
TIE = Claim(
    "c1",
    "contact",
    "a2",
    "a3",
    None,
    "none",
    "keep close ties",
    "asserted",
    "fact",
    FIRST,
    words=(span("keep close ties"),),
    attribution="s1",
    chain=(OUTLET, Hop("actor", "Channel Nine", "a4"), Hop("actor", "Dana Orlov", "a1")),
)
DENIAL = Claim(
    "c2",
    "contact",
    "a2",
    "a3",
    None,
    "none",
    "any link to",
    "denied",
    "fact",
    SECOND,
    words=(span("any link to"),),
    chain=(OUTLET,),
)
READING = Reading(
    Document(
        "d1",
        "0" * 64,
        "page.html",
        TEXT,
        title="Velmora holds files on ferry deal",
        outlet="Coast Herald",
        language="en",
        passages=(Passage("title", *TITLE), Passage("lead", FIRST.start, SECOND.end)),
        dropped=(Dropped("share", "Share\x1b[31m this"),),
    ),
    actors=(MINISTER, LINE, FRONT, CHANNEL),
    attributions=(SAID,),
    claims=(TIE, DENIAL),
)
