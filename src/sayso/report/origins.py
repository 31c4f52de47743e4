"""Claims grouped by the origin on whose word they rest, each group with its chain."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.console import RenderableType
from rich.text import Text

from sayso.records import Actor, Claim, Hop, Mention, Reading, Span
from sayso.report.cast import role_line
from sayso.report.lines import Indented, printable, quoted

Chain = tuple[Hop, ...]
AS = {
    "fact": "as fact",
    "probable": "as probable",
    "possible": "as possible",
    "future": "as to come",
    "requested": "as asked for",
}


def shown(reading: Reading) -> tuple[Claim, ...]:
    """The claims that stand in the groups.

    Names and posts that the page itself gives its actors are told once, with
    the cast.
    """
    return tuple(c for c in reading.claims if c.cls not in ("alias", "role") or len(c.chain) > 1)


def groups(reading: Reading) -> Iterator[RenderableType]:
    """One group for each chain, those that reach furthest first, the page's own voice last."""
    chains: dict[Chain, list[Claim]] = {}
    for claim in shown(reading):
        chains.setdefault(claim.chain, []).append(claim)
    for chain in sorted(chains, key=lambda c: len(c) <= 1):
        yield Text("")
        yield _heading(chain)
        yield from (Indented(line, 2) for line in _standing(chain, reading))
        yield from _claims(chains[chain], reading)


def _heading(chain: Chain) -> Text:
    if len(chain) <= 1:
        return Text("In the page's own voice", style="bold")
    origin = chain[-1]
    if origin.kind == "document":
        return Text(f"On a document: {printable(origin.name)}", style="bold")
    unnamed = " (not named)" if origin.kind == "anonymous" else ""
    return Text(f"On the word of {printable(origin.name)}{unnamed}", style="bold")


def _standing(chain: Chain, reading: Reading) -> Iterator[Text]:
    """Who the origin is, and the way from the page to it."""
    if len(chain) <= 1:
        return
    names = {actor.id: actor.name for actor in reading.actors}
    for actor in reading.actors:
        if actor.id == chain[-1].actor:
            yield from (Text(role_line(role, names), style="dim") for role in actor.roles)
    yield Text(" -> ".join(printable(hop.name) for hop in chain), style="italic")


def _claims(claims: list[Claim], reading: Reading) -> Iterator[RenderableType]:
    for evidence, run in groupby(claims, key=lambda claim: claim.evidence):
        same = list(run)
        yield Text("")
        for claim in same:
            yield Indented(_tie(claim, reading), 2, hang=4)
        marks = [span for claim in same for span in _marks(claim, reading)]
        yield Indented(quoted(reading.document.text, evidence, marks), 4)


def _tie(claim: Claim, reading: Reading) -> Text:
    line = Text(_name(claim.a, claim, reading), style="bold")
    cls = f"{claim.cls}, denied" if claim.polarity == "denied" else claim.cls
    arrow = "->" if claim.direction == "a->b" else "--"
    if claim.b:
        line.append(f"  -- {cls} {arrow}  ", style="not bold")
        line.append(_name(claim.b, claim, reading))
    else:
        line.append(f"  -- {cls} --  {printable(claim.value or '')}", style="not bold")
    line.append(f"   {_told(claim)}", style="not bold dim")
    return line


def _told(claim: Claim) -> str:
    when = f", {printable(claim.when.text)}" if claim.when else ""
    where = f", {printable(claim.where)}" if claim.where else ""
    value = f", {printable(claim.value)}" if claim.b and claim.value else ""
    return AS[claim.certainty] + value + when + where


def _name(actor_id: str, claim: Claim, reading: Reading) -> str:
    """The actor's name, led by the words used here where they stand for it."""
    actor = next(a for a in reading.actors if a.id == actor_id)
    used = _mention(actor, claim.evidence)
    words = printable(reading.document.text[used.start : used.end]) if used else actor.name
    if used and used.kind == "metonym" and words.lower() not in actor.name.lower():
        return f"{words} ({printable(actor.name)})"
    return printable(actor.name)


def _marks(claim: Claim, reading: Reading) -> Iterator[Span]:
    """The words of the tie and of both its ends."""
    yield from claim.words
    for actor in reading.actors:
        if actor.id in (claim.a, claim.b):
            mention = _mention(actor, claim.evidence)
            if mention:
                yield Span(mention.start, mention.end)


def _mention(actor: Actor, evidence: Span) -> Mention | None:
    """The first mention inside the evidence, one by name before one that points back."""
    inside = [m for m in actor.mentions if evidence.covers(Span(m.start, m.end))]
    return min(inside, key=lambda m: (m.kind == "pronoun", m.start), default=None)
