"""A reading turned into what the desk shows of a document."""

from __future__ import annotations

from sayso.desk.marked import Cast, ClaimForm, Copied, DocumentForm, Named, Saying
from sayso.desk.shapes import Who
from sayso.desk.telling import doc, docs, moment, who
from sayso.front import Case
from sayso.records import Attribution, Claim, Document, Hop, Mention, Reading, claim_key, in_force
from sayso.ties.reports import SILENT

Judged = dict[tuple[str, str], int]

COPIES = 20
"""Copies of a document that are named."""


class _Cast:
    """The actors of one reading as the case has them."""

    def __init__(self, case: Case, reading: Reading) -> None:
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


def document_form(case: Case, reading: Reading) -> DocumentForm:
    """The reading, every actor named as the case names it."""
    cast, copies = _Cast(case, reading), _Copies(case, reading.document.id)
    judged = _judged(case)
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
