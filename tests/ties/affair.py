"""The demo affair's known reports, as the counting sees them, without reading a page."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from sayso.actors import ActorRow
from sayso.demo import pages, truth
from sayso.page import parse, walk
from sayso.records import Claim, Document, Hop, HopKind, Polarity, Span
from sayso.ties.outlets import makers, outlet_key
from sayso.ties.report import Report
from sayso.ties.tie import Tie, tie
from sayso.ties.unnamed import unveiled

_TRUTH = truth()
PAGES = {page["file"]: page for page in _TRUTH["page"]}
TIES = {tie["id"]: tie for tie in _TRUTH["tie"]}
COPY_OF = {
    name: page["copy_of"]
    for name, page in PAGES.items()
    if page.get("copy") in ("verbatim", "abridged", "edited")
}
_ACTORS = {actor["name"]: actor for actor in _TRUTH["actor"]}
_NAMES = {
    name: actor["name"]
    for actor in _TRUTH["actor"]
    for name in (actor["name"], *actor.get("aliases", []))
}
_KINDS: dict[str, HopKind] = {"anonymous": "anonymous", "document": "document"}


@cache
def documents() -> dict[str, Document]:
    """The demo's documents by the names of their files."""
    found = (next(parse(page)) for page in walk([str(path) for path in pages()]))
    return {Path(doc.source).name: doc for doc in found}


def known(name: str) -> Tie:
    """The tie `name` of the truth, weighed from its known reports and denials."""
    row = TIES[name]
    asserted = reports(row["report"], row["class"])
    denied = reports(row["denial"], row["class"], polarity="denied")
    return tie(_actor(row["a"]), _actor(row["b"]), [*asserted, *denied], COPY_OF)


def reports(
    rows: list[dict[str, Any]], cls: str = "contact", *, polarity: Polarity = "asserted"
) -> list[Report]:
    """The reports of the truth's `report` or `denial` rows."""
    return [_report(row, f"{polarity}{number}", cls, polarity) for number, row in enumerate(rows)]


def _report(row: dict[str, Any], name: str, cls: str, polarity: Polarity) -> Report:
    page, doc = PAGES[row["page"]], documents()[row["page"]]
    claim = Claim(name, cls, "a", "b", None, "none", row["words"], polarity, "fact", Span(0, 0))
    outlet, *further = row["chain"]
    chain = (Hop("outlet", outlet), *map(_hop, further))
    return Report(
        id=(row["page"], name),
        outlet=outlet_key(page["outlet"]),
        published=str(page["date"]),
        claim=claim,
        chain=chain,
        sentence=row["words"],
        title=page["title"],
        agencies=makers(doc.credits),
        unveils=unveiled(doc.text, chain),
    )


def _hop(told: str) -> Hop:
    kind, _, name = told.partition(": ")
    if kind in _KINDS:
        return Hop(_KINDS[kind], name)
    return Hop("actor", told, _NAMES.get(told, told))


def _actor(name: str) -> ActorRow:
    told = _ACTORS.get(name, {})
    aliases = tuple(told.get("aliases", []))
    return ActorRow(name, name, told.get("type", "organization"), aliases, 1, 1)
