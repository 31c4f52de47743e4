"""A case held against the truth of the stories that it holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from benchmarks.affairs.names import bare
from benchmarks.affairs.story import Story
from benchmarks.affairs.truth import Row, names_in, tie_rows
from benchmarks.groups import b_cubed, pairs, rand
from sayso import Case
from sayso.case import schema
from sayso.ties import Strand, Tie

Figures = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A true tie beside what the case makes of it: the tie of both ends, the strand of its class.

    `tie` is None where the case has nothing between the two, `strand` where it
    has nothing of that class.
    """

    truth: Row
    tie: Tie | None
    strand: Strand | None

    @property
    def range(self) -> tuple[int, int]:
        """The case's count of origins, at least and at most; (0, 0) where it found nothing."""
        if self.strand is None:
            return 0, 0
        return self.strand.asserted.at_least, self.strand.asserted.at_most

    @property
    def found(self) -> bool:
        """True where the case holds an assertion of that class between the two."""
        return self.range[1] > 0

    @property
    def inside(self) -> bool:
        """True where the true count lies within the range."""
        least, most = self.range
        count: int = self.truth["asserted"]["count"]
        return least <= count <= most

    @property
    def exact(self) -> bool:
        """True where the range is the true count and nothing else."""
        count: int = self.truth["asserted"]["count"]
        return self.range == (count, count)

    @property
    def careful(self) -> bool:
        """True where the range is the one that a careful reader gives."""
        least: int = self.truth["asserted"]["least"]
        most: int = self.truth["asserted"]["most"]
        return self.range == (least, most)


class Comparison:
    """A weighed case and its stories; `documents` gives the id of each story's document."""

    def __init__(self, case: Case, stories: Sequence[Story], documents: Mapping[str, str]) -> None:
        self._case = case
        self._stories = [story for story in stories if story.id in documents]
        self._documents = documents
        self.cast = dict(self._cast())

    def figures(self) -> Figures:
        """All figures of the benchmark `origins`."""
        return {
            "copies": self.copies(),
            "actors": self.actors(),
            "ties": ties_figures(self.ties()),
            "denials": denials_figures(self.ties()),
        }

    def copies(self) -> Figures:
        """Pair scores and adjusted Rand index of the groups of copies."""
        told = {story.id: story.copy_of or story.id for story in self._stories}
        found = self._heads()
        return {**pairs(told, found), "rand": rand(told, found)}

    def actors(self) -> Figures:
        """B-cubed over (page, actor), and the share of actors that were found on their pages."""
        told = {(s.id, figure): figure for s in self._stories for figure in names_in(s)}
        scores = b_cubed(told, self.cast)
        return {**scores, "found": round(len(self.cast) / max(1, len(told)), 4)}

    def ties(self) -> list[Weighed]:
        """Every true tie that a page asserts, beside the case's."""
        held: dict[frozenset[str], Tie] = {
            frozenset((tie.a.id, tie.b.id)): tie for tie in self._case.ties.all()
        }
        rows = [row for row in tie_rows(self._stories) if row["asserted"]["count"]]
        ids = self._ids()
        return [_weighed(row, ids[row["a"]], ids[row["b"]], held) for row in rows]

    def _heads(self) -> dict[str, str]:
        number, copy = schema.document.c, schema.copy.c
        with self._case.database.begin() as connection:
            rows = connection.execute(select(number.number, number.id)).all()
            found = connection.execute(select(copy.document, copy.head)).all()
        named = {row.number: row.id for row in rows}
        heads = {named[row.document]: named[row.head] for row in found}
        own = {doc: story for story, doc in self._documents.items()}
        return {
            story.id: own[heads.get(self._documents[story.id], self._documents[story.id])]
            for story in self._stories
        }

    def _cast(self) -> Iterator[tuple[tuple[str, str], str]]:
        """The case's actor behind each actor of each page, as far as the names tell."""
        for story in self._stories:
            reading = self._case.documents.get(self._documents[story.id])
            actors = self._case.actors.cast(self._documents[story.id])
            names = {id: {plain(n) for n in names} for id, names in names_in(story).items()}
            best: dict[str, tuple[int, str]] = {}
            for actor in reading.actors:
                known = {plain(name) for name in (actor.name, *actor.aliases)}
                figure = max(names, key=lambda id: (len(known & names[id]), id), default="")
                if figure and known & names[figure] and actor.id in actors:
                    case_actor = actors[actor.id].id
                    best[figure] = max(best.get(figure, (0, "")), (len(actor.mentions), case_actor))
            yield from (((story.id, figure), found) for figure, (_, found) in best.items())

    def _ids(self) -> dict[str, set[str]]:
        """The case's actors for each true actor: one, where it was not split."""
        ids: dict[str, set[str]] = defaultdict(set)
        for (_, figure), found in self.cast.items():
            ids[figure].add(found)
        return ids


def plain(name: str) -> str:
    """`name` without case, accents, article and punctuation."""
    words = "".join(c if c.isalnum() else " " for c in bare(name).casefold()).split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def ties_figures(found: Sequence[Weighed]) -> Figures:
    """Recall of ties, and what the ranges of those found are worth."""
    weighed = [one for one in found if one.found]
    return {
        "true": len(found),
        "found": _share(one.found for one in found),
        "found_between": _share(one.tie is not None for one in found),
        "inside": _share(one.inside for one in weighed),
        "exact": _share(one.exact for one in weighed),
        "as_reader": _share(one.careful for one in weighed),
        "width": _mean(one.range[1] - one.range[0] for one in weighed),
        "reader_width": _mean(_width(one.truth["asserted"]) for one in weighed),
        "reader_exact": _share(not _width(one.truth["asserted"]) for one in weighed),
    }


def denials_figures(found: Sequence[Weighed]) -> Figures:
    """The same for denials, of ties that somebody denies."""
    denied = [one for one in found if one.truth["denied"]["count"]]
    known = [
        (one.truth["denied"]["count"], one.strand.denied)
        for one in denied
        if one.strand is not None and one.strand.denied.at_most
    ]
    spurious = [one for one in found if not one.truth["denied"]["count"] and one.strand is not None]
    return {
        "true": len(denied),
        "found": round(len(known) / max(1, len(denied)), 4),
        "inside": _share(d.at_least <= count <= d.at_most for count, d in known),
        "exact": _share(d.at_least == count == d.at_most for count, d in known),
        "false": sum(one.strand.denied.at_most > 0 for one in spurious if one.strand),
    }


def _weighed(
    row: Row, ones: set[str], twos: set[str], held: Mapping[frozenset[str], Tie]
) -> Weighed:
    """The tie with most pages between any of both ends' actors, and its strand of the class."""
    ties = [held[p] for a in sorted(ones) for b in sorted(twos) if (p := frozenset((a, b))) in held]
    options = [(tie, _strand(tie, row["class"])) for tie in ties]
    tie, strand = max(options, key=lambda o: _pages(o[1]), default=(None, None))
    return Weighed(row, tie, strand)


def _strand(tie: Tie, cls: str) -> Strand | None:
    return next((strand for strand in tie.strands if strand.cls == cls), None)


def _pages(strand: Strand | None) -> int:
    return strand.asserted.pages if strand is not None else -1


def _width(row: Row) -> int:
    width: int = row["most"] - row["least"]
    return width


def _share(values: Iterable[bool]) -> float:
    return _mean(map(int, values))


def _mean(values: Iterable[float]) -> float:
    rows = list(values)
    return round(sum(rows) / max(1, len(rows)), 4)
