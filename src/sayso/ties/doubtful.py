"""Claims that a person should look at: what the reading or the joining had to guess.

No score is made of it. Each doubt is a fact about the words: an end of the tie that
they do not name, an actor who was joined to others on a short name, a class that says
little.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, literal, select

from sayso.case import schema

MOST = 1000
"""Claims that are kept; nobody looks at more."""

WEAK = (
    "only bearer of the surname",
    "same abbreviation",
    "same defined abbreviation",
    "same short name in the same company",
)
"""Reasons of joining that rest on a short name."""

_REPORT, _CLAIM, _DOC = schema.report, schema.claim, schema.document
_BEARER, _MENTION = schema.bearer, schema.mention


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A claim of a document, by ids of both, and why it should be looked at."""

    document: str
    claim: str
    doubts: tuple[str, ...]


def doubtful(connection: Connection) -> list[Doubtful]:
    """The claims with most doubts first, in the order of their documents."""
    found = []
    for row in connection.execute(_QUERY.limit(MOST)):
        ends = [row.first if row.hidden_a else "", row.second if row.hidden_b else ""]
        doubts = [f'These words do not name "{name}".' for name in ends if name]
        short = [row.first if row.weak_a else "", row.second if row.weak_b else ""]
        doubts += [f'"{name}" was joined with others on a short name.' for name in short if name]
        doubts += ["What links them is not clear."] if row.vague else []
        found.append(Doubtful(row.document, row.claim, tuple(doubts)))
    return found


def _hidden(actor: Any) -> ColumnElement[bool]:
    """True where no mention by name of the claim's end stands in the evidence."""
    named = select(literal(1)).where(
        _MENTION.c.document == _CLAIM.c.document,
        _MENTION.c.actor == actor,
        _MENTION.c.kind.in_(("name", "metonym")),
        _MENTION.c.start >= _CLAIM.c.start,
        _MENTION.c.end <= _CLAIM.c.end,
    )
    return ~named.exists()


def _one(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return case((condition, 1), else_=0)


_A, _B = _BEARER.alias("first_end"), _BEARER.alias("second_end")
_HIDDEN_A, _HIDDEN_B = _one(_hidden(_CLAIM.c.a)), _one(_hidden(_CLAIM.c.b))
_WEAK_A, _WEAK_B = _one(_A.c.reason.in_(WEAK)), _one(_B.c.reason.in_(WEAK))
_VAGUE = _one(_CLAIM.c["class"] == "other")
_DOUBTS = _HIDDEN_A + _HIDDEN_B + _WEAK_A + _WEAK_B + _VAGUE
_QUERY = (
    select(
        _DOC.c.id.label("document"),
        _CLAIM.c.id.label("claim"),
        _A.c.name.label("first"),
        _B.c.name.label("second"),
        _HIDDEN_A.label("hidden_a"),
        _HIDDEN_B.label("hidden_b"),
        _WEAK_A.label("weak_a"),
        _WEAK_B.label("weak_b"),
        _VAGUE.label("vague"),
    )
    .select_from(_REPORT)
    .join(
        _CLAIM,
        and_(_CLAIM.c.document == _REPORT.c.document, _CLAIM.c.position == _REPORT.c.position),
    )
    .join(_DOC, _DOC.c.number == _REPORT.c.document)
    .join(_A, and_(_A.c.document == _REPORT.c.document, _A.c.actor == _CLAIM.c.a))
    .join(_B, and_(_B.c.document == _REPORT.c.document, _B.c.actor == _CLAIM.c.b))
    .where(~_REPORT.c.misread, _DOUBTS > 0)
    .order_by(_DOUBTS.desc(), _REPORT.c.document, _REPORT.c.position)
)
