"""What an origin stands for: the first page with its words, the others, the copies folded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from sayso.records import Certainty, Hop
from sayso.report.lines import Indented, count, printable
from sayso.report.origins import AS
from sayso.ties import Origin, Report, Standing

Because = dict[tuple[str, str], list[str]]


def heading(hop: Hop) -> str:
    """On whose word: "On the word of Roe", "In the own voice of the Post"."""
    name = printable(hop.name)
    told = {
        "actor": f"On the word of {name}",
        "anonymous": f"On the word of {name} (not named)",
        "document": f"On a document: {name}",
        "outlet": f"In the own voice of {name}",
    }
    return told[hop.kind]


def surely(certainties: Sequence[Certainty]) -> str:
    """ "as fact, as probable"."""
    return ", ".join(AS[certainty] for certainty in certainties)


def days(first: str | None, last: str | None) -> str:
    """ "2024-05-01", "2024-05-01 to 2024-05-09", "no date"."""
    if first is None or last is None:
        return "no date"
    return first if first == last else f"{first} to {last}"


def place(report: Report) -> str:
    """Where a report stands: outlet, day, the document's id."""
    outlet = printable(report.chain[0].name)
    return f"{outlet} · {report.day or 'no date'} · {report.document}"


def words(sentence: str, columns: int) -> Indented:
    """The words of a report."""
    return Indented(f'"{printable(sentence)}"', columns)


def origin_lines(
    origin: Origin, standing: Standing, *, all_words: bool
) -> Iterator[RenderableType]:
    """An origin and its pages; `all_words` shows those of every page that is no copy."""
    line = Text(heading(origin.hop), style="bold")
    line.append(f"   {surely(origin.certainties)}", style="not bold dim")
    yield Indented(line, 2, hang=2)
    yield from pages(origin, standing, 4, all_words=all_words)


def pages(
    origin: Origin, standing: Standing, columns: int, *, all_words: bool
) -> Iterator[RenderableType]:
    """The first page with its chain and words, the others with why they count with it."""
    first = origin.reports[0]
    yield from _told(first, columns, all_words)
    copies = {report.document for report in origin.copies}
    because = _because(origin, standing)
    for report in _further(origin.reports, {first.document, *copies}):
        reasons = ", ".join(because.get(report.id, ()))
        yield Indented(Text(f"{place(report)}   {reasons}", style="dim"), columns, hang=2)
        if all_words:
            yield from _worded(report, columns + 2)
    folded = [f"{printable(r.chain[0].name)} {r.day or ''}" for r in _further(origin.copies, set())]
    if folded:
        copied = f"{count(len(folded), 'copy', 'copies')} of these: {', '.join(folded)}"
        yield Indented(Text(copied, style="dim"), columns, hang=2)


def _told(report: Report, columns: int, keyed: bool) -> Iterator[RenderableType]:
    yield Indented(place(report), columns, hang=2)
    if len(report.chain) > 1:
        chain = " -> ".join(printable(hop.name) for hop in report.chain)
        yield Indented(Text(chain, style="italic"), columns, hang=2)
    yield from _worded(report, columns + 2) if keyed else [words(report.sentence, columns + 2)]


def _worded(report: Report, columns: int) -> Iterator[RenderableType]:
    """The words, with the key by which a judgement names the claim."""
    yield words(report.sentence, columns)
    yield Indented(Text(f"claim {report.key}", style="dim"), columns)


def _further(reports: Iterable[Report], known: set[str]) -> list[Report]:
    """The first report of each page that is not known."""
    found: dict[str, Report] = {}
    for report in reports:
        if report.document not in known:
            found.setdefault(report.document, report)
    return list(found.values())


def _because(origin: Origin, standing: Standing) -> Because:
    """For each report why it depends on an earlier one, as far as that is proven.

    One that only a later report joins to the others tells which.
    """
    outlets = {report.id: report.chain[0].name for report in origin.reports}
    found: Because = {}
    through: Because = {}
    for edge in standing.edges:
        if edge.status == "proven" and edge.report in outlets and edge.on in outlets:
            reasons = found.setdefault(edge.report, [])
            reasons += [edge.reason] if edge.reason not in reasons else []
            through.setdefault(edge.on, [f"{edge.reason} with {printable(outlets[edge.report])}"])
    return through | found
