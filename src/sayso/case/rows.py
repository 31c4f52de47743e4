"""A Reading as rows of the case's tables, and back without loss.

The form of `sayso.records.as_dict` stands between the two, so that a field
added to a record is added in one place of the records and one table here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Table

from sayso.case import schema
from sayso.records import Reading, as_dict, from_dict

Row = dict[str, Any]
Rows = dict[Table, list[Row]]

_PLAIN = ("id", "sha256", "source", "title", "outlet", "authors", "published", "language", "text")
_WHEN = ("start", "end", "text", "span")


def to_rows(reading: Reading, number: int) -> tuple[Row, Rows]:
    """The document's own row without its page, and the rows of its children."""
    form = as_dict(reading)
    doc = form["document"]
    own = {key: doc[key] for key in _PLAIN}
    own |= {"number": number, "unread": doc.get("unread"), "version": form["version"]}
    rows: Rows = {
        schema.passage: doc["passages"],
        schema.dropped: doc["dropped"],
        schema.link: doc["links"],
        schema.credit: doc["credits"],
        schema.actor: [_pick(a, "id", "name", "type", "aliases") for a in form["actors"]],
        schema.mention: list(_mentions(form)),
        schema.role: list(_roles(form)),
        schema.attribution: form["attributions"],
        schema.claim: [_claim(row) for row in form["claims"]],
        schema.hop: list(_hops(form)),
    }
    return own, {table: _placed(found, number) for table, found in rows.items() if found}


def from_rows(own: Mapping[str, Any], rows: Mapping[Table, list[Row]]) -> Reading:
    """The Reading whose document row is `own`; child rows in the order of their positions."""
    doc = {key: own[key] for key in _PLAIN}
    doc["passages"] = [_pick(r, "role", "start", "end") for r in rows[schema.passage]]
    doc["dropped"] = [_pick(r, "reason", "text") for r in rows[schema.dropped]]
    doc["links"] = [_pick(r, "start", "end", "url") for r in rows[schema.link]]
    doc["credits"] = [_pick(r, "kind", "agency", "place", "text") for r in rows[schema.credit]]
    doc["unread"] = own["unread"]
    mentions, roles = _by(rows[schema.mention], "actor"), _by(rows[schema.role], "actor")
    hops = _by(rows[schema.hop], "claim")
    form = {
        "document": doc,
        "actors": [
            _actor(r, mentions.get(r["id"], []), roles.get(r["id"], [])) for r in rows[schema.actor]
        ],
        "attributions": rows[schema.attribution],
        "claims": [_whole_claim(r, hops.get(r["id"], [])) for r in rows[schema.claim]],
        "version": own["version"],
    }
    return from_dict(form)


def _by(rows: list[Row], key: str) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row[key], []).append(row)
    return groups


def _placed(rows: list[Row], number: int) -> list[Row]:
    return [{"document": number, "position": i, **row} for i, row in enumerate(rows)]


def _pick(row: Mapping[str, Any], *keys: str) -> Row:
    return {key: row[key] for key in keys}


def _mentions(form: Row) -> Iterator[Row]:
    for actor in form["actors"]:
        for (start, end), kind in zip(actor["mentions"], actor["mention_kinds"], strict=True):
            yield {"actor": actor["id"], "start": start, "end": end, "kind": kind}


def _roles(form: Row) -> Iterator[Row]:
    for actor in form["actors"]:
        for role in actor["roles"]:
            start, end = role["evidence"]
            plain = _pick(role, "title", "of", "from", "to", "current")
            yield {"actor": actor["id"], **plain, "start": start, "end": end}


def _claim(form: Row) -> Row:
    plain = {k: v for k, v in form.items() if k not in ("when", "evidence", "chain")}
    when = form["when"] or dict.fromkeys(_WHEN)
    start, end = form["evidence"]
    return {**plain, "start": start, "end": end, **{f"when_{key}": when[key] for key in _WHEN}}


def _hops(form: Row) -> Iterator[Row]:
    for claim in form["claims"]:
        for position, hop in enumerate(claim["chain"]):
            yield {"claim": claim["id"], **hop, "position": position}


def _actor(row: Row, mentions: list[Row], roles: list[Row]) -> Row:
    return {
        **_pick(row, "id", "name", "type", "aliases"),
        "mentions": [[m["start"], m["end"]] for m in mentions],
        "mention_kinds": [m["kind"] for m in mentions],
        "roles": [
            {
                **_pick(r, "title", "of", "from", "to", "current"),
                "evidence": [r["start"], r["end"]],
            }
            for r in roles
        ],
    }


def _whole_claim(row: Row, hops: list[Row]) -> Row:
    timed = row["when_text"] is not None
    return {
        **row,
        "evidence": [row["start"], row["end"]],
        "when": {key: row[f"when_{key}"] for key in _WHEN} if timed else None,
        "chain": [_pick(h, "kind", "name", "actor") for h in hops],
    }
