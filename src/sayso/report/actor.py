"""One actor on a terminal: names, roles, ties, what it said, what is said of it, doubles."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from rich.console import RenderableType
from rich.text import Text

from sayso.actors import CaseActor, Saying, Suggestion
from sayso.front import Case
from sayso.records import Role, Span
from sayso.report.cast import role_line
from sayso.report.lines import Indented, count, printable
from sayso.report.listing import console, listing, row_title
from sayso.report.portrait import About, Known, Portrait, Post, form, portrait
from sayso.report.resting import days, heading, words

SEEN = 2
"""Pages that are named for each name."""

Lines = Iterator[RenderableType]
_NOWHERE = Span(0, 0)


def print_actor(case: Case, name: str, *, as_json: bool, limit: int) -> None:
    """All that the case tells of one actor, up to `limit` rows of each part."""
    found = portrait(case, name, limit)
    if as_json:
        print(json.dumps(form(found), ensure_ascii=False))
        return
    out = console()
    for line in _lines(found, limit):
        out.print(line)


def _lines(found: Portrait, limit: int) -> Lines:
    actor = found.actor
    pages = count(len({bearer.document for bearer in actor.bearers}), "page")
    kind = "organisation" if actor.type == "organization" else actor.type
    yield Text("")
    yield Text(printable(actor.name), style="bold")
    yield Text(f"{kind} · {pages} · {actor.id}", style="dim")
    yield from _part("Names", _names(found), len(found.names), limit)
    yield from _part("Why these pages are taken to mean one", _joins(actor), 0, limit)
    yield from _part("Roles, as pages give them", map(_post, found.posts), len(found.posts), limit)
    if found.ties:
        yield from (Text(""), Text("Ties", style="bold"), listing(found.ties))
        yield from _left(found.tied, len(found.ties))
    yield from _part("What it said", map(_saying, found.said), len(found.said), limit)
    yield from _part("Who says something of it", map(_about, found.about), found.tellers, limit)
    doubles = (_double(actor, one) for one in found.doubles)
    yield from _part("Possible doubles, for you to judge", doubles, len(found.doubles), limit)


def _part(title: str, rows: Iterable[Iterable[RenderableType]], total: int, limit: int) -> Lines:
    """A part with its title, nothing where it has no rows."""
    shown = [list(row) for _, row in zip(range(limit), rows, strict=False)]
    if shown:
        yield from (Text(""), Text(title, style="bold"))
        yield from (line for row in shown for line in row)
        yield from _left(total, len(shown))


def _left(total: int, shown: int) -> Lines:
    if total > shown:
        yield Indented(Text(f"{total - shown} more (--limit)", style="dim"), 2)


def _names(found: Portrait) -> Iterator[Lines]:
    for name, pages in found.names.items():
        places = "; ".join(_place(page) for page in pages[:SEEN])
        more = f"; {len(pages) - SEEN} more" if len(pages) > SEEN else ""
        line = Text(printable(name))
        line.append(f"   {count(len(pages), 'page')}: {places}{more}", style="dim")
        yield iter([Indented(line, 2, hang=4)])


def _place(page: Known) -> str:
    return f"{printable(page.outlet or page.source)} · {page.day or 'no date'} · {page.id}"


def _joins(actor: CaseActor) -> Iterator[Lines]:
    reasons: dict[str, int] = {}
    for join in actor.joins:
        reasons[join.reason] = reasons.get(join.reason, 0) + 1
    for reason, pages in sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0])):
        line = Text(f"{printable(reason)}, {count(pages, 'page')}")
        yield iter([Indented(line, 2, hang=4)])


def _post(post: Post) -> Lines:
    first = post.first
    names = {first.of.id: first.of.name} if first.of else {}
    body = first.of.id if first.of else None
    role = Role(first.title, body, first.start, first.end, first.current, _NOWHERE)
    yield Indented(role_line(role, names), 2, hang=4)
    when = f"told {days(*post.told)} on {count(len(post.pages), 'page')}"
    yield Indented(Text(f"{when}, first {_place(post.pages[0])}", style="dim"), 4, hang=2)
    yield words(first.sentence, 6)


def _saying(said: Saying) -> Lines:
    place = said.place
    outlet = printable(place.outlet or "outlet not stated")
    told = f", to {printable(said.told)}" if said.told else ""
    again = f", and on {count(len(said.again), 'more page', 'more pages')}" if said.again else ""
    day = (place.published or "no date")[:10]
    line = Text(f"{outlet} · {day} · {place.document}{told}{again}", style="dim")
    yield Indented(line, 2, hang=2)
    yield words(said.words.strip("“”\"' "), 4)


def _about(about: About) -> Lines:
    row = about.row
    line = Text(heading(row.hop))
    line.append(f"   {count(row.pages, 'page')}, {days(row.first, row.last)}", style="dim")
    yield Indented(line, 2, hang=2)
    yield from (Indented(row_title(tie), 4, hang=2) for tie in about.ties)
    if row.ties > len(about.ties):
        yield Indented(Text(f"{row.ties - len(about.ties)} more ties", style="dim"), 4)


def _double(actor: CaseActor, found: Suggestion) -> Lines:
    other = found.right if found.left.id == actor.id else found.left
    line = Text(printable(other.name))
    line.append(f"   {other.type}, {count(other.documents, 'page')}, {other.id}", style="dim")
    yield Indented(line, 2, hang=2)
    yield Indented(printable("; ".join(found.reasons)), 4, hang=2)
