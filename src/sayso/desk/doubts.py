"""Claims to look at, in the shape of the desk."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.desk.opened import Opened
from sayso.desk.shapes import Cls, Telling, Who
from sayso.desk.telling import doc, moment, who
from sayso.front import Case
from sayso.records import Claim, Hop, Reading, claim_key
from sayso.ties.doubtful import Doubtful


@dataclass(frozen=True, slots=True)
class DoubtfulForm:
    """A claim with the reasons why a person should look at it."""

    doubts: tuple[str, ...]
    report: Telling
    cls: Cls
    a: Who
    b: Who


def doubtful(opened: Opened) -> list[Doubtful]:
    """The claims of the case as it stands, those with most doubts first."""
    return opened.kept("doubtful", lambda case: case.ties.doubtful())


def doubtful_form(case: Case, found: Doubtful) -> DoubtfulForm:
    """The claim with its words and the case's actors."""
    reading = case.documents.get(found.document)
    claim = next(one for one in reading.claims if one.id == found.claim)
    cast = case.actors.cast(found.document)
    a, b = cast[claim.a], cast[claim.b or claim.a]
    hops = (Hop(h.kind, h.name, cast[h.actor].id if h.actor else None) for h in claim.chain)
    return DoubtfulForm(
        found.doubts, _telling(reading, claim, tuple(hops)), claim.cls, who(a), who(b)
    )


def _telling(reading: Reading, claim: Claim, chain: tuple[Hop, ...]) -> Telling:
    document = reading.document
    names = {actor.id: actor.name for actor in reading.actors}
    words = claim.evidence.of(document.text)
    key = claim_key(document.id, claim, names[claim.a], names.get(claim.b or ""), words)
    return Telling(
        document=doc(document),
        claim=claim.id,
        key=key,
        cls=claim.cls,
        polarity=claim.polarity,
        certainty=claim.certainty,
        relation=claim.relation,
        sentence=words,
        start=claim.evidence.start,
        end=claim.evidence.end,
        words=claim.words,
        chain=chain,
        copy_of=None,
        because=[],
        when=moment(claim.when),
    )
