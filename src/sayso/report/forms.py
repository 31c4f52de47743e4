"""What the commands print with `--json`: the records of ties in plain dictionaries."""

from __future__ import annotations

from typing import Any

from sayso.actors import ActorRow
from sayso.ties import Contradiction, Origin, Point, Report, Standing, Strand, StrandRow, Tie

Form = dict[str, Any]


def actor_form(actor: ActorRow) -> Form:
    """An actor by its name."""
    return {"id": actor.id, "name": actor.name, "type": actor.type}


def list_form(row: StrandRow) -> Form:
    """A strand as a list shows it."""
    return {
        **_title(row.a, row.b, row.cls, row.directed),
        "pages": row.pages,
        "outlets": row.outlets,
        "at_least": row.at_least,
        "at_most": row.at_most,
        "denials": {"at_least": row.denied_at_least, "at_most": row.denied_at_most},
        "first": row.first,
        "last": row.last,
        "contested": row.contested,
        "unnamed_only": row.unnamed_only,
    }


def strand_title(tie: Tie, strand: Strand) -> Form:
    """Who and what."""
    return _title(*tie.ends(strand), strand.cls, strand.directed)


def strand_form(tie: Tie, strand: Strand) -> Form:
    """A strand with all that it rests on."""
    asserted, denied = strand.asserted, strand.denied
    first, last = asserted.times
    return {
        **strand_title(tie, strand),
        "pages": asserted.pages,
        "outlets": asserted.outlets,
        "at_least": asserted.at_least,
        "at_most": asserted.at_most,
        "denials": {"at_least": denied.at_least, "at_most": denied.at_most},
        "first": first,
        "last": last,
        "certainties": asserted.certainties,
        "origins": [origin_form(origin) for origin in asserted.origins],
        "behind_at_least": _rows(asserted),
        "denied_by": [origin_form(origin) for origin in denied.origins],
        "edges": [
            {"report": e.report, "on": e.on, "reason": e.reason, "status": e.status}
            for e in (*asserted.edges, *denied.edges)
        ],
        "contradictions": [_against(c) for c in tie.contradictions if c.cls == strand.cls],
        "timeline": [point_form(p, strand) for p in tie.timeline.points if p.cls == strand.cls],
    }


def origin_form(origin: Origin) -> Form:
    """An origin with its reports, the copies among them marked."""
    copies = {report.id for report in origin.copies}
    return {
        "kind": origin.hop.kind,
        "name": origin.hop.name,
        "people": origin.people,
        "certainties": origin.certainties,
        "reports": [report_form(r) | {"copy": r.id in copies} for r in origin.reports],
    }


def report_form(report: Report) -> Form:
    """What one page says, with its words."""
    return {
        "document": report.document,
        "claim": report.claim.id,
        "key": report.key,
        "outlet": report.chain[0].name,
        "published": report.published,
        "certainty": report.claim.certainty,
        "chain": [hop.name for hop in report.chain],
        "sentence": report.sentence,
    }


def origins_of(point: Point, strand: Strand) -> list[Origin]:
    """On whose word the time is told, copies and relays counted with what they rest on."""
    told = {report.id for report in point.reports}
    both = (*strand.asserted.origins, *strand.denied.origins)
    return [origin for origin in both if any(report.id in told for report in origin.reports)]


def point_form(point: Point, strand: Strand) -> Form:
    """A time at which something is said to have happened, and who says so."""
    first, last = point.said
    return {
        "class": point.cls,
        "start": point.start,
        "end": point.end,
        "text": point.text,
        "denied": point.denied,
        "first_said": first,
        "last_said": last,
        "origins": [{"kind": o.hop.kind, "name": o.hop.name} for o in origins_of(point, strand)],
        "reports": [report_form(report) for report in point.reports],
    }


def _title(a: ActorRow, b: ActorRow, cls: str, directed: bool) -> Form:
    ends = {"a": a.name, "b": b.name, "class": cls}
    return {**ends, "direction": "a->b" if directed else "none"}


def _rows(standing: Standing) -> list[list[str]]:
    """The names behind each origin that is sure, those together that may be one."""
    return [[origin.hop.name for origin in row] for row in standing.least]


def _against(found: Contradiction) -> Form:
    sides = [
        {"says": side.says, "reports": [report_form(r) for r in side.reports]}
        for side in found.sides
    ]
    return {"what": found.what, "sides": sides}
