"""A tie or an actor for printing: sentences that cite numbered evidence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from fastapi import APIRouter

from sayso.actors.posts import Post
from sayso.desk.opened import Desk, Reading
from sayso.desk.shapes import Doc
from sayso.desk.telling import summed
from sayso.front import Case
from sayso.records import Hop, classes
from sayso.ties import Origin, Report, Standing, Strand, StrandRow, Tie

router = APIRouter(prefix="/report", tags=["report"])

MOST = 40
"""Reports of one origin, and ties of one actor, that are printed."""

FEW = 3
"""Reports that are cited for each tie of an actor."""

_WHOSE = {
    "actor": "On the word of {}",
    "anonymous": "On the word of {}, not named",
    "document": "On a document: {}",
    "outlet": "In the own voice of {}",
}


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words on which a sentence of the report stands, and where they are found."""

    number: int
    document: Doc
    sha256: str
    published: str | None
    words: str
    start: int
    end: int
    chain: tuple[Hop, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A sentence with the numbers of its evidence."""

    text: str
    evidence: list[int]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with sentences below it."""

    title: str
    lines: list[str]
    entries: list[Entry]


@dataclass(frozen=True, slots=True)
class Printed:
    """A report; `made` is the moment of printing, ISO 8601 in UTC."""

    case: str
    made: str
    title: str
    lines: list[str]
    sections: list[Section]
    evidence: list[Evidence]


@router.get("/tie/{a}/{b}")
def tie(desk: Desk, case: Reading, a: str, b: str) -> Printed:
    """All that is said between two actors, each origin with its evidence."""
    found = case.ties.between(a, b)
    notes = _Notes(case)
    sections = [
        _section(found, strand, standing, notes)
        for strand in found.strands
        for standing in (strand.asserted, strand.denied)
        if standing.at_most
    ]
    first, last = found.times
    lines = [f"First said {first}, last said {last}."] if first else []
    title = f"{found.a.name} and {found.b.name}"
    return _printed(desk.path.name, title, lines, sections, notes)


@router.get("/actor/{actor}")
def actor(desk: Desk, case: Reading, actor: str) -> Printed:
    """One actor: posts, what is said of it, what rests on its word."""
    row = case.actors.row(actor)
    notes = _Notes(case)
    posts = case.actors.posts(row.id, MOST)
    about = case.ties.strands(sort="pages", actor=row.id, limit=MOST)
    said = case.ties.strands(sort="pages", origin=row.id, limit=MOST)
    sections = [
        Section("Posts and offices", [], _posts(posts, notes)),
        Section("What is said", [], _rows(case, about, notes)),
        Section(f"On the word of {row.name}", [], _rows(case, said, notes, row.id)),
    ]
    lines = [f"Also named {', '.join(row.aliases)}."] if row.aliases else []
    lines.append(f"Named on {count(row.documents, 'page')}.")
    shown = [section for section in sections if section.entries]
    return _printed(desk.path.name, row.name, lines, shown, notes)


@dataclass(slots=True)
class _Notes:
    """The evidence cited so far; the same words have one number."""

    case: Case
    _numbers: dict[tuple[str, int, int], int] = field(default_factory=dict)
    _cited: list[tuple[str, int, int, str, tuple[Hop, ...]]] = field(default_factory=list)

    def cite(
        self, document: str, start: int, end: int, words: str, chain: tuple[Hop, ...] = ()
    ) -> int:
        """The number of these words."""
        place = (document, start, end)
        if place not in self._numbers:
            self._numbers[place] = len(self._numbers) + 1
            self._cited.append((*place, words, chain))
        return self._numbers[place]

    def reports(self, reports: Iterable[Report]) -> list[int]:
        """The numbers of the sentences of reports."""
        spans = ((r, r.claim.evidence) for r in reports)
        return [self.cite(r.document, s.start, s.end, r.sentence, r.chain) for r, s in spans]

    def evidence(self) -> list[Evidence]:
        """All that was cited, by number."""
        known = self.case.documents.named({document for document, *_ in self._cited})
        return [
            Evidence(
                number,
                summed(known[document]),
                known[document].sha256,
                known[document].published,
                words,
                start,
                end,
                chain,
            )
            for number, (document, start, end, words, chain) in enumerate(self._cited, 1)
        ]


def _printed(
    case: str, title: str, lines: list[str], sections: list[Section], notes: _Notes
) -> Printed:
    made = datetime.now(UTC).isoformat(timespec="seconds")
    return Printed(case, made, title, lines, sections, notes.evidence())


def _section(tie: Tie, strand: Strand, standing: Standing, notes: _Notes) -> Section:
    a, b = tie.ends(strand)
    denied = standing is strand.denied
    title = said(strand.cls, a.name, b.name) + (" (denied)" if denied else "")
    pages, outlets = count(standing.pages, "page"), count(standing.outlets, "outlet")
    line = f"{'Denied' if denied else 'Reported'} on {pages} of {outlets}, resting on "
    line += f"{origins(standing.at_least, standing.at_most)}."
    return Section(title, [line], [_origin(origin, notes) for origin in standing.origins])


def _origin(origin: Origin, notes: _Notes) -> Entry:
    text = (
        f"{_WHOSE[origin.hop.kind].format(origin.hop.name)}: {count(len(origin.reports), 'report')}"
    )
    more = len(origin.reports) - MOST
    text += f", of which {more} are not printed." if more > 0 else "."
    return Entry(text, notes.reports(origin.reports[:MOST]))


def _posts(posts: Iterable[Post], notes: _Notes) -> list[Entry]:
    """One sentence for each post, with all places that give it."""
    found: dict[str, list[int]] = {}
    for post in posts:
        number = notes.cite(post.document, post.first, post.last, post.sentence)
        found.setdefault(_post(post), []).append(number)
    return [Entry(told, numbers) for told, numbers in found.items()]


def _post(post: Post) -> str:
    held = f"{post.title}, {post.of.name}" if post.of else post.title
    times = " to ".join(time for time in (post.start, post.end) if time)
    past = "" if post.current or times else " (past)"
    return f"{held} ({times})." if times else f"{held}{past}."


def _rows(
    case: Case, rows: Sequence[StrandRow], notes: _Notes, origin: str | None = None
) -> list[Entry]:
    """One sentence for each strand; with `origin`, only reports that rest on it are cited."""
    return [Entry(_row(row), notes.reports(_cited(case, row, origin))) for row in rows]


def _row(row: StrandRow) -> str:
    rest = f"{count(row.pages, 'page')}, {origins(row.at_least, row.at_most)}"
    told = [rest] if row.pages else ["asserted on no page"]
    told += [f"denied on {count(row.denied_pages, 'page')}"] if row.denied_pages else []
    return f"{said(row.cls, row.a.name, row.b.name)}: {'; '.join(told)}."


def _cited(case: Case, row: StrandRow, origin: str | None) -> list[Report]:
    """The first report of each of a few origins."""
    tie = case.ties.between(row.a.id, row.b.id)
    strand = next(strand for strand in tie.strands if strand.cls == row.cls)
    standings = (strand.asserted, strand.denied)
    told = (r for standing in standings for one in standing.origins for r in one.reports[:1])
    if origin is not None:
        told = (r for r in strand.reports if r.origin.actor == origin)
    return list(told)[:FEW]


def said(cls: str, a: str, b: str) -> str:
    """The sentence of a class with the names of its ends."""
    return classes()[cls].sentence.replace("{a}", a).replace("{b}", b).replace("{value}", b)


def origins(least: int, most: int) -> str:
    """ "at least 1, at most 3 independent origins"."""
    if least == most:
        return count(most, "independent origin")
    return f"at least {least}, at most {most} independent origins"


def count(number: int, one: str) -> str:
    """ "1 page", "2 pages"."""
    return f"{number} {one}" if number == 1 else f"{number} {one}s"
