"""A Reading as the JSON form of the design, and back without loss."""

from __future__ import annotations

from typing import Any

from sayso.records.actor import Actor, Mention, Role
from sayso.records.attribution import Attribution
from sayso.records.claim import Claim, Hop, When
from sayso.records.document import Credit, Document, Dropped, Link, Passage
from sayso.records.reading import Reading
from sayso.records.span import Span

Json = dict[str, Any]


def as_dict(reading: Reading) -> Json:
    """The reading as plain lists and dictionaries, ready for `json.dumps`."""
    return {
        "document": document_dict(reading.document),
        "actors": [_actor_dict(actor) for actor in reading.actors],
        "attributions": [_attribution_dict(said) for said in reading.attributions],
        "claims": [_claim_dict(claim) for claim in reading.claims],
        "version": dict(reading.version),
    }


def from_dict(form: Json) -> Reading:
    """The reading that `as_dict` turned into `form`."""
    return Reading(
        document=_document(form["document"]),
        actors=tuple(_actor(row) for row in form["actors"]),
        attributions=tuple(_attribution(row) for row in form["attributions"]),
        claims=tuple(_claim(row) for row in form["claims"]),
        version=dict(form["version"]),
    )


def document_dict(doc: Document) -> Json:
    """The document alone; `unread` stands in it only where there is a reason."""
    form: Json = {
        "id": doc.id,
        "sha256": doc.sha256,
        "source": doc.source,
        "title": doc.title,
        "outlet": doc.outlet,
        "authors": list(doc.authors),
        "published": doc.published,
        "language": doc.language,
        "text": doc.text,
        "passages": [{"role": p.role, "start": p.start, "end": p.end} for p in doc.passages],
        "dropped": [{"reason": d.reason, "text": d.text} for d in doc.dropped],
        "links": [{"start": k.start, "end": k.end, "url": k.url} for k in doc.links],
        "credits": [
            {"kind": c.kind, "agency": c.agency, "place": c.place, "text": c.text}
            for c in doc.credits
        ],
    }
    if doc.unread is not None:
        form["unread"] = doc.unread
    return form


def _document(form: Json) -> Document:
    return Document(
        id=form["id"],
        sha256=form["sha256"],
        source=form["source"],
        text=form["text"],
        title=form["title"],
        outlet=form["outlet"],
        authors=tuple(form["authors"]),
        published=form["published"],
        language=form["language"],
        passages=tuple(Passage(**row) for row in form["passages"]),
        dropped=tuple(Dropped(**row) for row in form["dropped"]),
        links=tuple(Link(**row) for row in form["links"]),
        credits=tuple(Credit(**row) for row in form["credits"]),
        unread=form.get("unread"),
    )


def _actor_dict(actor: Actor) -> Json:
    return {
        "id": actor.id,
        "name": actor.name,
        "type": actor.type,
        "aliases": list(actor.aliases),
        "mentions": [[m.start, m.end] for m in actor.mentions],
        "mention_kinds": [m.kind for m in actor.mentions],
        "roles": [
            {
                "title": role.title,
                "of": role.of,
                "from": role.start,
                "to": role.end,
                "current": role.current,
                "evidence": list(role.evidence),
            }
            for role in actor.roles
        ],
    }


def _actor(form: Json) -> Actor:
    pairs = zip(form["mentions"], form["mention_kinds"], strict=True)
    return Actor(
        id=form["id"],
        name=form["name"],
        type=form["type"],
        aliases=tuple(form["aliases"]),
        mentions=tuple(Mention(start, end, kind, form["id"]) for (start, end), kind in pairs),
        roles=tuple(
            Role(
                title=row["title"],
                of=row["of"],
                start=row["from"],
                end=row["to"],
                current=row["current"],
                evidence=Span(*row["evidence"]),
            )
            for row in form["roles"]
        ),
    )


def _attribution_dict(said: Attribution) -> Json:
    return {
        "id": said.id,
        "source": _pairs(said.source),
        "cue": _pairs(said.cue),
        "content": _pairs(said.content),
        "speaker": said.speaker,
        "anonymous": said.anonymous,
        "told": said.told,
        "kind": said.kind,
        "parent": said.parent,
    }


def _attribution(form: Json) -> Attribution:
    return Attribution(
        id=form["id"],
        source=_spans(form["source"]),
        cue=_spans(form["cue"]),
        content=_spans(form["content"]),
        speaker=form["speaker"],
        anonymous=form["anonymous"],
        told=form["told"],
        kind=form["kind"],
        parent=form["parent"],
    )


def _claim_dict(claim: Claim) -> Json:
    when = claim.when
    return {
        "id": claim.id,
        "class": claim.cls,
        "a": claim.a,
        "b": claim.b,
        "value": claim.value,
        "direction": claim.direction,
        "relation": claim.relation,
        "polarity": claim.polarity,
        "certainty": claim.certainty,
        "when": when
        and {"start": when.start, "end": when.end, "text": when.text, "span": list(when.span)},
        "where": claim.where,
        "evidence": list(claim.evidence),
        "words": _pairs(claim.words),
        "attribution": claim.attribution,
        "chain": [{"kind": h.kind, "name": h.name, "actor": h.actor} for h in claim.chain],
    }


def _claim(form: Json) -> Claim:
    when = form["when"]
    return Claim(
        id=form["id"],
        cls=form["class"],
        a=form["a"],
        b=form["b"],
        value=form["value"],
        direction=form["direction"],
        relation=form["relation"],
        polarity=form["polarity"],
        certainty=form["certainty"],
        when=when and When(when["start"], when["end"], when["text"], Span(*when["span"])),
        where=form["where"],
        evidence=Span(*form["evidence"]),
        words=_spans(form["words"]),
        attribution=form["attribution"],
        chain=tuple(Hop(**row) for row in form["chain"]),
    )


def _pairs(spans: tuple[Span, ...]) -> list[list[int]]:
    return [list(span) for span in spans]


def _spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)
