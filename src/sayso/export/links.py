"""Claims as FollowTheMoney entities: what is said to link two actors, and what is said of one.

All reports of one class between two actors are one entity, with the standing as
its summary and each report's words in its description: forty pages that repeat
one source are not forty links. What is denied is an entity of its own, an
`UnknownLink` whose status is "denied". What pages tell as possible, to come or
asked for is an `UnknownLink` too: a typed schema would say more than they do.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sayso.actors import ActorRow
from sayso.export.chosen import Cast
from sayso.export.entity import Form, Values, digest, entity, key, schema_of
from sayso.records import Claim, Reading, classes
from sayso.ties import Report, Standing, Strand, Tie

Addresses = dict[str, str]
"""Web addresses by the ids of documents."""

SchemaOf = Callable[[ActorRow], str]
Common = dict[str, Values]

WORDS = 500
"""Reports whose words one entity tells; the others are counted, and named as its records."""

_LISTED = ("list", "designat", "sanction", "proscrib")


@dataclass(frozen=True, slots=True)
class Told:
    """One report as an entity tells of it; `chain` leads from the outlet to the origin."""

    document: str
    claim: Claim
    chain: tuple[str, ...]
    published: str | None
    words: str

    @property
    def line(self) -> str:
        """The words, the chain, the day, and how the page words it."""
        day = self.published[:10] if self.published else "no date"
        how = f"{self.claim.polarity}, worded as {self.claim.certainty}"
        return f"“{self.words}” {' -> '.join(self.chain)}, {day} ({how})"


def links(tie: Tie, schema: SchemaOf, addresses: Addresses) -> Iterator[Form]:
    """The entities of a tie: of each strand what is asserted, and apart from it what is denied."""
    for strand in tie.strands:
        a, b = tie.ends(strand)
        for polarity, value, told in _groups(strand):
            common = _common(told, addresses) | {"summary": [_summary(strand)]}
            name = (tie.a.id, tie.b.id, strand.cls, polarity, *([digest(value)] if value else []))
            if strand.cls == "role" and value and _firm(told) and schema(a) == "Person":
                yield from _post(key("tie", *name), a, b, value, common, schema)
            elif strand.cls == "designation" and _firm(told) and _listed(told):
                yield _sanction(key("tie", *name), a, b, value, common)
            else:
                yield _link(key("tie", *name), a, b, told, common, schema)


def notes(reading: Reading, cast: Cast, schema: SchemaOf, addresses: Addresses) -> Iterator[Form]:
    """What a document says of single actors: posts, places, designations."""
    for claim in reading.claims:
        if claim.b is not None or claim.cls == "alias":
            continue
        actor, told = cast[claim.a], [_of_reading(reading, claim)]
        common = _common(told, addresses)
        name = key("claim", reading.document.id, claim.id)
        if claim.cls == "role" and claim.value and _firm(told) and schema(actor) == "Person":
            yield from _post(name, actor, None, claim.value, common, schema)
        elif claim.cls == "presence" and claim.value:
            yield from _presence(name, actor, claim.value, common)
        elif claim.cls == "designation" and _firm(told) and _listed(told):
            yield _sanction(name, actor, None, claim.value or "", common)
        else:
            title = f"{claim.cls}: {claim.value or claim.relation}"
            own = {"name": [title], "entity": [key("actor", actor.id)]}
            yield entity("Note", name, {**common, **own})


def _groups(strand: Strand) -> Iterator[tuple[str, str, list[Told]]]:
    """Reports that are one entity: of one polarity, and of one post or designation."""
    found: dict[tuple[str, str], list[Told]] = defaultdict(list)
    values: dict[tuple[str, str], str] = {}
    for report in sorted(strand.reports, key=lambda r: (r.published or "9999", r.id)):
        value = (report.claim.value or "") if strand.cls in ("role", "designation") else ""
        group = str(report.claim.polarity), value.casefold()
        values.setdefault(group, value)
        found[group].append(_of_report(report))
    for group in sorted(found):
        yield group[0], values[group], found[group]


def _link(
    name: str, a: ActorRow, b: ActorRow, told: Sequence[Told], common: Common, schema: SchemaOf
) -> Form:
    """Both ends under the typed schema of the class where pages and ends allow it."""
    typed = schema_of(classes()[told[0].claim.cls].schema)
    if not (_firm(told) and typed.edge and _fits(typed.name, schema(a), schema(b))):
        typed = schema_of("UnknownLink")
    ends = {typed.edge_source: a, typed.edge_target: b}
    own = {end: [key("actor", actor.id)] for end, actor in ends.items() if end}
    return entity(typed.name, name, {**common, **own})


def _fits(typed: str, a: str, b: str) -> bool:
    """True where both ends are of the kinds that the schema links."""
    schema = schema_of(typed)
    pairs = ((schema.source_prop, a), (schema.target_prop, b))
    return all(p and p.range and schema_of(end).is_a(p.range) for p, end in pairs)


def _post(
    name: str, a: ActorRow, b: ActorRow | None, title: str, common: Common, schema: SchemaOf
) -> Iterator[Form]:
    """A post and that a person holds or held it."""
    post = key("post", digest(title.casefold(), b.id if b else ""))
    within = [key("actor", b.id)] if b and schema_of(schema(b)).is_a("Organization") else []
    called = f"{title}, {b.name}" if b else title
    yield entity("Position", post, {"name": [called], "organization": within})
    own = {"holder": [key("actor", a.id)], "post": [post]}
    yield entity("Occupancy", name, {**common, **own})


def _presence(name: str, actor: ActorRow, place: str, common: Common) -> Iterator[Form]:
    where = key("place", digest(place.casefold()))
    yield entity("Address", where, {"name": [place], "full": [place]})
    own = {"subject": [key("actor", actor.id)], "object": [where]}
    yield entity("UnknownLink", name, {**common, **own})


def _sanction(name: str, a: ActorRow, b: ActorRow | None, value: str, common: Common) -> Form:
    """A listing, by an actor where the pages name one."""
    by = b.name if b else None
    own: Common = {"entity": [key("actor", a.id)], "authority": [by], "reason": [value]}
    return entity("Sanction", name, {**common, **own})


def _common(told: Sequence[Told], addresses: Addresses) -> Common:
    """What every entity of reports has: where it was said, when, by whom, in which words."""
    claims = [one.claim for one in told]
    whens = [claim.when for claim in claims if claim.when]
    days = [when.start for when in whens if when.start == when.end]
    spans = [when for when in whens if when.start != when.end]
    said = "denied " if claims[0].polarity == "denied" else ""
    return {
        "recordId": [f"{one.document} {one.claim.id}" for one in told],
        "proof": [key("page", one.document) for one in told],
        "sourceUrl": [addresses.get(one.document) for one in told],
        "publisher": [one.chain[0] for one in told],
        "date": days,
        "startDate": [when.start for when in spans],
        "endDate": [when.end for when in spans],
        "status": [claims[0].polarity, *(f"worded as {claim.certainty}" for claim in claims)],
        "role": [f"{said}{claim.cls}: {claim.relation}" for claim in claims],
        "relationship": [claim.relation for claim in claims],
        "description": [one.line for one in told[:WORDS]],
    }


def _summary(strand: Strand) -> str:
    sides = ((strand.asserted, "Asserted"), (strand.denied, "Denied"))
    return " ".join(_sentence(standing, verb) for standing, verb in sides if standing.at_most)


def _sentence(standing: Standing, verb: str) -> str:
    low, high = standing.at_least, standing.at_most
    origins = f"{low}" if low == high else f"at least {low}, at most {high}"
    where = f"pages: {standing.pages}, outlets: {standing.outlets}"
    return f"{verb} ({where}), resting on independent origins: {origins}."


def _firm(told: Sequence[Told]) -> bool:
    """True where it is asserted, and worded as fact or as probable on some page."""
    certain = any(one.claim.certainty in ("fact", "probable") for one in told)
    return certain and told[0].claim.polarity == "asserted"


def _listed(told: Sequence[Told]) -> bool:
    """True where the words tell of a list, which is more than that somebody calls them so."""
    return any(word in one.claim.relation.casefold() for one in told for word in _LISTED)


def _of_report(report: Report) -> Told:
    chain = tuple(hop.name for hop in report.chain)
    return Told(report.document, report.claim, chain, report.published, report.sentence)


def _of_reading(reading: Reading, claim: Claim) -> Told:
    doc = reading.document
    chain = tuple(hop.name for hop in claim.chain) or (doc.outlet or doc.id,)
    return Told(doc.id, claim, chain, doc.published, claim.evidence.of(doc.text))
