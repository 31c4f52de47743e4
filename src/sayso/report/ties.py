"""Ties as people see them on a terminal: the list, and one tie with all that it rests on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from sayso.actors import ActorRow
from sayso.report.lines import Indented, count, printable
from sayso.report.printing import WIDTH
from sayso.ties import Origin, Report, Standing, Strand, StrandRow, Tie


def print_list(rows: Sequence[StrandRow], *, as_json: bool) -> None:
    """One line for each strand: pages, origins, denials, what is said."""
    if as_json:
        for row in rows:
            print(json.dumps(_line(row), ensure_ascii=False))
        return
    console = _console()
    if not rows:
        console.print("No ties.")
        return
    table = Table(box=None, pad_edge=False, show_edge=False, header_style="dim")
    for name in ("pages", "origins", "denials"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("tie")
    for row in rows:
        origins = _range(row.at_least, row.at_most)
        denials = _range(row.denied_at_least, row.denied_at_most)
        title = _title(row.a, row.b, row.cls, directed=row.directed)
        table.add_row(str(row.pages), origins, denials, title)
    console.print(table)


def print_tie(tie: Tie, *, as_json: bool) -> None:
    """All that is said between two actors, by class and origin, with the words."""
    if as_json:
        rows = [_summary(tie, strand) | _details(strand) for strand in tie.strands]
        print(json.dumps(rows, ensure_ascii=False))
        return
    console = _console()
    for strand in tie.strands:
        for line in _strand(tie, strand):
            console.print(line)


def _console() -> Console:
    return Console(width=min(WIDTH, Console().width), highlight=False)


def _range(low: int, high: int) -> str:
    if not high:
        return ""
    return str(low) if low == high else f"{low}-{high}"


def _title(a: ActorRow, b: ActorRow, cls: str, *, directed: bool) -> Text:
    line = Text(printable(a.name), style="bold")
    line.append(f" -- {cls} {'->' if directed else '--'} ", style="not bold")
    return line.append(printable(b.name))


def _strand(tie: Tie, strand: Strand) -> Iterator[RenderableType]:
    yield Text("")
    yield _title(*tie.ends(strand), strand.cls, directed=strand.directed)
    yield Text(_standing(strand.asserted, "reported"), style="dim")
    first, last = tie.times
    if first:
        yield Text(f"first said {first}, last said {last}", style="dim")
    for origin in strand.asserted.origins:
        yield from _origin(origin, strand.asserted)
    if strand.denied.at_most:
        yield Text("")
        yield Text(_standing(strand.denied, "denied"), style="bold")
        for origin in strand.denied.origins:
            yield from _origin(origin, strand.denied)


def _standing(standing: Standing, verb: str) -> str:
    if not standing.at_most:
        return f"not {verb}"
    low, high = standing.at_least, standing.at_most
    span = f"{low}" if low == high else f"at least {low}, at most {high}"
    origins = "independent origin" if high == 1 else "independent origins"
    pages, outlets = count(standing.pages, "page"), count(standing.outlets, "outlet")
    return f"{verb} on {pages} of {outlets}, resting on {span} {origins}"


def _origin(origin: Origin, standing: Standing) -> Iterator[RenderableType]:
    first, *others = origin.reports
    yield Text("")
    yield Indented(Text(_whose(origin), style="bold"), 2)
    yield Indented(Text(_page(first)), 4)
    yield Indented(Text(" -> ".join(printable(h.name) for h in first.chain), style="italic"), 4)
    yield Indented(f'"{printable(first.sentence)}"', 6)
    reasons = _reasons(others, standing)
    for report in others:
        yield Indented(Text(f"{_page(report)}   {reasons[report.id]}", style="dim"), 4)


def _whose(origin: Origin) -> str:
    name = printable(origin.hop.name)
    told = {
        "actor": f"On the word of {name}",
        "anonymous": f"On the word of {name} (not named)",
        "document": f"On a document: {name}",
        "outlet": f"In the own voice of {name}",
    }
    return told[origin.hop.kind]


def _page(report: Report) -> str:
    outlet = printable(report.chain[0].name)
    day = report.published[:10] if report.published else "no date"
    return f"{outlet} · {day} · {report.document}"


def _reasons(others: Iterable[Report], standing: Standing) -> dict[tuple[str, str], str]:
    """Why each further report depends on an earlier one."""
    found: dict[tuple[str, str], list[str]] = {report.id: [] for report in others}
    for edge in standing.edges:
        if edge.report in found and edge.status == "proven":
            found[edge.report].append(edge.reason)
    return {key: ", ".join(dict.fromkeys(reasons)) for key, reasons in found.items()}


def _line(row: StrandRow) -> dict[str, Any]:
    return {
        "a": row.a.name,
        "b": row.b.name,
        "class": row.cls,
        "direction": "a->b" if row.directed else "none",
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


def _summary(tie: Tie, strand: Strand) -> dict[str, Any]:
    a, b = tie.ends(strand)
    return {
        "a": a.name,
        "b": b.name,
        "class": strand.cls,
        "direction": "a->b" if strand.directed else "none",
        "pages": strand.asserted.pages,
        "outlets": strand.asserted.outlets,
        "at_least": strand.asserted.at_least,
        "at_most": strand.asserted.at_most,
        "denials": {"at_least": strand.denied.at_least, "at_most": strand.denied.at_most},
    }


def _details(strand: Strand) -> dict[str, Any]:
    return {
        "origins": [_origin_form(origin) for origin in strand.asserted.origins],
        "denied_by": [_origin_form(origin) for origin in strand.denied.origins],
        "edges": [
            {"report": e.report, "on": e.on, "reason": e.reason, "status": e.status}
            for e in (*strand.asserted.edges, *strand.denied.edges)
        ],
    }


def _origin_form(origin: Origin) -> dict[str, Any]:
    return {
        "kind": origin.hop.kind,
        "name": origin.hop.name,
        "reports": [
            {
                "document": report.document,
                "claim": report.claim.id,
                "outlet": report.chain[0].name,
                "published": report.published,
                "certainty": report.claim.certainty,
                "chain": [hop.name for hop in report.chain],
                "sentence": report.sentence,
            }
            for report in origin.reports
        ],
    }
