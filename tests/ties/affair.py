"""The demo affair's known reports, as the counting sees them, without reading a page."""

from __future__ import annotations

from typing import Any

from sayso.demo import truth
from sayso.records import Claim, Hop, HopKind, Span
from sayso.ties.outlets import outlet_key
from sayso.ties.report import Report

_TRUTH = truth()
PAGES = {page["file"]: page for page in _TRUTH["page"]}
TIES = {tie["id"]: tie for tie in _TRUTH["tie"]}
COPY_OF = {name: page["copy_of"] for name, page in PAGES.items() if "copy_of" in page}
_AGENCY = {"NPA": outlet_key("Northreach Press Agency")}
_NAMES = {
    name: actor["name"]
    for actor in _TRUTH["actor"]
    for name in (actor["name"], *actor.get("aliases", []))
}
_KINDS: dict[str, HopKind] = {"anonymous": "anonymous", "document": "document"}


def reports(rows: list[dict[str, Any]], cls: str = "contact") -> list[Report]:
    """The reports of the truth's `report` or `denial` rows."""
    return [_report(row, f"c{number}", cls) for number, row in enumerate(rows)]


def _report(row: dict[str, Any], name: str, cls: str) -> Report:
    page = PAGES[row["page"]]
    claim = Claim(name, cls, "a", "b", None, "none", row["words"], "asserted", "fact", Span(0, 0))
    outlet, *further = row["chain"]
    return Report(
        id=(row["page"], name),
        outlet=outlet_key(page["outlet"]),
        published=str(page["date"]),
        claim=claim,
        chain=(Hop("outlet", outlet), *map(_hop, further)),
        sentence=row["words"],
        title=page["title"],
        agencies=tuple(_AGENCY[page[key]] for key in ("credit",) if page.get(key) in _AGENCY),
    )


def _hop(told: str) -> Hop:
    kind, _, name = told.partition(": ")
    if kind in _KINDS:
        return Hop(_KINDS[kind], name)
    return Hop("actor", told, _NAMES.get(told, told))
