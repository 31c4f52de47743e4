"""The cast of a page: its actors with their aliases and roles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from sayso.records import Actor, Reading, Role
from sayso.report.lines import Indented, printable

_TYPE = {"organization": "organisation"}


def cast(reading: Reading) -> Iterator[RenderableType]:
    """Those in claims and statements, most concerned first, then the rest in one line."""
    weight = _weights(reading)
    names = {actor.id: actor.name for actor in reading.actors}
    leading = [a for a in reading.actors if weight[a.id] or a.roles]
    if leading:
        yield Text("Who is named", style="bold")
    for actor in sorted(leading, key=lambda a: -weight[a.id]):
        yield Indented(_entry(actor), 2, hang=4)
        for role in actor.roles:
            yield Indented(role_line(role, names), 6)
    others = [printable(a.name) for a in reading.actors if not weight[a.id] and not a.roles]
    if others:
        yield Indented(f"also named: {', '.join(others)}", 2, hang=4)


def role_line(role: Role, names: dict[str, str]) -> str:
    """ "minister of transport, government of Ostrava (past, 2006 to 2010)"."""
    title = printable(role.title)
    body = printable(names[role.of]) if role.of in names else None
    place = f", {body}" if body and body.lower() not in title.lower() else ""
    return f"{title}{place} ({_time(role)})"


def _time(role: Role) -> str:
    told = "now" if role.current else "past"
    if role.start and role.end:
        return f"{told}, {role.start} to {role.end}"
    if role.start:
        return f"{told}, since {role.start}"
    return f"{told}, until {role.end}" if role.end else told


def _entry(actor: Actor) -> Text:
    line = Text(printable(actor.name), style="bold")
    line.append(f"  {_TYPE.get(actor.type, actor.type)}", style="not bold dim")
    aliases = [printable(alias) for alias in actor.aliases if alias != actor.name]
    if aliases:
        line.append(f"  also: {', '.join(aliases)}", style="not bold")
    return line


def _weights(reading: Reading) -> Counter[str]:
    """How many claims and statements each actor stands in, by actor id."""
    weight: Counter[str] = Counter()
    for claim in reading.claims:
        weight.update(end for end in {claim.a, claim.b} if end)
    weight.update(said.speaker for said in reading.attributions if said.speaker)
    weight.update(said.told for said in reading.attributions if said.told)
    return weight
