"""Documents: the list, one document with all that was read in it, its bytes as received."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from fastapi import APIRouter
from starlette.responses import Response

from sayso.case import Summary
from sayso.desk.opened import Reading
from sayso.desk.shapes import MANY, Cls, Doc, Limit, Offset, Page, When, Who
from sayso.desk.telling import doc, docs, moment, summed, who
from sayso.front import Case
from sayso.page.kinds import kind_of
from sayso.records import (
    ActorType,
    Attribution,
    Certainty,
    Claim,
    Credit,
    Direction,
    Document,
    Dropped,
    Hop,
    Link,
    Mention,
    Passage,
    Polarity,
    SayingKind,
    Span,
    claim_key,
    in_force,
)
from sayso.records import Reading as Read
from sayso.ties.pages import CopyKind
from sayso.ties.reports import SILENT

router = APIRouter(prefix="/documents", tags=["documents"])

Judged = dict[tuple[str, str], int]

COPIES = 20
"""Copies of a document that are named."""


@dataclass(frozen=True, slots=True)
class Named:
    """A run of the text that names, describes or points back to an actor."""

    start: int
    end: int
    kind: Literal["name", "description", "pronoun", "metonym"]


@dataclass(frozen=True, slots=True)
class Cast:
    """An actor of the case as this document speaks of it."""

    id: str
    name: str
    type: ActorType
    mentions: list[Named]


@dataclass(frozen=True, slots=True)
class Saying:
    """An attribution, its people those of the case."""

    id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: Who | None
    anonymous: str | None
    told: Who | None
    kind: SayingKind
    parent: str | None


@dataclass(frozen=True, slots=True)
class ClaimForm:
    """A claim of the document, its ends those of the case.

    `misread` and `corrected` are the numbers of the judgements in force that take it
    out of its tie, or give it another origin.
    """

    id: str
    key: str
    cls: Cls
    a: Who
    b: Who | None
    value: str | None
    direction: Direction
    relation: str
    polarity: Polarity
    certainty: Certainty
    when: When | None
    where: str | None
    start: int
    end: int
    words: tuple[Span, ...]
    attribution: str | None
    chain: list[Hop]
    tied: bool
    misread: int | None
    corrected: int | None


@dataclass(frozen=True, slots=True)
class Copied:
    """The earlier page that a document repeats, and how much of the shorter of both."""

    document: Doc
    kind: CopyKind | None
    share: float | None


@dataclass(frozen=True, slots=True)
class DocumentForm(Doc):
    """A document with all that was read in it."""

    sha256: str
    authors: tuple[str, ...]
    language: str | None
    unread: str | None
    text: str
    passages: tuple[Passage, ...]
    dropped: tuple[Dropped, ...]
    links: tuple[Link, ...]
    credits: tuple[Credit, ...]
    actors: list[Cast]
    attributions: list[Saying]
    claims: list[ClaimForm]
    copy_of: Copied | None
    copies: list[Doc]
    more_copies: int
    version: dict[str, str]


@dataclass(frozen=True, slots=True)
class DocumentRow(Doc):
    """A document in a list; `unread` is the reason why it was not read."""

    unread: str | None
    claims: int


@router.get("")
def many(
    case: Reading,
    query: str = "",
    outlet: str | None = None,
    offset: Offset = 0,
    limit: Limit = MANY,
) -> Page[DocumentRow]:
    """The documents as they were added; `query` finds in title, outlet and source."""
    found = case.documents.list(outlet=outlet, query=query, offset=offset, limit=limit)
    total = case.documents.count(outlet=outlet, query=query)
    return Page([_row(one) for one in found], total, offset, limit)


@router.get("/{document}")
def one(case: Reading, document: str) -> DocumentForm:
    """One document, every actor named as the case names it."""
    reading = case.documents.get(document)
    return _form(reading, _Cast(case, reading), _Copies(case, document), _judged(case))


@router.get("/{document}/original", response_class=Response)
def original(case: Reading, document: str) -> Response:
    """The bytes as received, as a download that no browser renders."""
    data = case.documents.original(document)
    kind = kind_of(data, "")
    name = f"{document}.pdf.txt" if kind == "pdf" else f"{document}.txt"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(data, media_type="text/plain", headers=headers)


def _row(found: Summary) -> DocumentRow:
    known = summed(found)
    return DocumentRow(
        known.id,
        known.title,
        known.outlet,
        known.published,
        known.source,
        found.unread,
        found.claims,
    )


class _Cast:
    """The actors of one reading as the case has them."""

    def __init__(self, case: Case, reading: Read) -> None:
        known = case.actors.cast(reading.document.id)
        # Nobody is known yet in a document that waits to be weighed.
        self._known = {
            actor.id: who(known[actor.id]) if known else Who("", actor.name, actor.type)
            for actor in reading.actors
        }
        self._own = {actor.id: actor.name for actor in reading.actors}

    def __call__(self, actor: str) -> Who:
        return self._known[actor]

    def perhaps(self, actor: str | None) -> Who | None:
        """The same for what may be nobody."""
        return self._known[actor] if actor else None

    def own(self, actor: str) -> str:
        """The name that the document itself has."""
        return self._own[actor]


class _Copies:
    """The pages that a document repeats, and that repeat it."""

    def __init__(self, case: Case, document: str) -> None:
        found = case.ties.repeats(document, COPIES)
        near = docs(case, {*found.by, *([found.of] if found.of else [])})
        self.of = Copied(near[found.of], found.kind, found.share) if found.of else None
        self.by = [near[one] for one in found.by]
        self.more = found.count - len(found.by)


def _form(reading: Read, cast: _Cast, copies: _Copies, judged: Judged) -> DocumentForm:
    document, known = reading.document, doc(reading.document)
    return DocumentForm(
        id=known.id,
        title=known.title,
        outlet=known.outlet,
        published=known.published,
        source=known.source,
        sha256=document.sha256,
        authors=document.authors,
        language=document.language,
        unread=document.unread,
        text=document.text,
        passages=document.passages,
        dropped=document.dropped,
        links=document.links,
        credits=document.credits,
        actors=[
            Cast(w.id, w.name, w.type, [_named(m) for m in actor.mentions])
            for actor in reading.actors
            for w in [cast(actor.id)]
        ],
        attributions=[_saying(said, cast) for said in reading.attributions],
        claims=[_claim(claim, document, cast, judged) for claim in reading.claims],
        copy_of=copies.of,
        copies=copies.by,
        more_copies=copies.more,
        version=reading.version,
    )


def _named(mention: Mention) -> Named:
    return Named(mention.start, mention.end, mention.kind)


def _saying(said: Attribution, cast: _Cast) -> Saying:
    return Saying(
        id=said.id,
        source=said.source,
        cue=said.cue,
        content=said.content,
        speaker=cast.perhaps(said.speaker),
        anonymous=said.anonymous,
        told=cast.perhaps(said.told),
        kind=said.kind,
        parent=said.parent,
    )


def _judged(case: Case) -> Judged:
    """The numbers of the judgements in force on claims, by kind and key; the latest counts."""
    return {(j.kind, j.left): j.number for j in in_force(case.judgements.all())}


def _claim(claim: Claim, document: Document, cast: _Cast, judged: Judged) -> ClaimForm:
    key = _key(claim, document, cast)
    misread = judged.get(("claim", key))
    a, b = cast(claim.a), cast.perhaps(claim.b)
    return ClaimForm(
        id=claim.id,
        key=key,
        cls=claim.cls,
        a=a,
        b=b,
        value=claim.value,
        direction=claim.direction,
        relation=claim.relation,
        polarity=claim.polarity,
        certainty=claim.certainty,
        when=moment(claim.when),
        where=claim.where,
        start=claim.evidence.start,
        end=claim.evidence.end,
        words=claim.words,
        attribution=claim.attribution,
        chain=[_hop(hop, cast) for hop in claim.chain],
        tied=b is not None and a.id != b.id and claim.cls not in SILENT and not misread,
        misread=misread,
        corrected=judged.get(("origin", key)),
    )


def _key(claim: Claim, document: Document, cast: _Cast) -> str:
    b = cast.own(claim.b) if claim.b else None
    words = claim.evidence.of(document.text)
    return claim_key(document.id, claim, cast.own(claim.a), b, words)


def _hop(hop: Hop, cast: _Cast) -> Hop:
    actor = cast.perhaps(hop.actor)
    return Hop(hop.kind, hop.name, actor.id if actor else None)
