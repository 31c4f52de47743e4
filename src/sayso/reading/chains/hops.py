"""From the page to the origin: the hops of one chain."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.reading.chains.grounds import cited
from sayso.reading.speakers.cast import Cast
from sayso.reading.speakers.heads import heads
from sayso.reading.speakers.outlets import carries, is_outlet, same_outlet
from sayso.reading.speakers.papers import Paper
from sayso.reading.speakers.places import text_of
from sayso.reading.speakers.selves import first_person
from sayso.reading.speakers.voice import Voice, is_saying, voice
from sayso.records import Actor, Attribution, Document, Hop

_PIECES = frozenset(
    "report reports article articles story editorial column op-ed documentary bulletin post "
    "programme broadcast interview investigation analysis publication".split()
)
UNNAMED = Hop("anonymous", "unnamed")


def outlet(document: Document) -> Hop:
    """The page itself, by its outlet where that is known."""
    return Hop("outlet", document.outlet or "this page")


class Trail:
    """The hops of an attribution, without the page's own; worked out once for each."""

    def __init__(self, document: Document, cast: Cast) -> None:
        self._document = document
        self._cast = cast
        self._known: dict[str, tuple[Hop, ...]] = {}

    def of(self, said: Attribution) -> tuple[Hop, ...]:
        """Who carried it, who says it, and on what the speaker rests it."""
        if said.id not in self._known:
            self._known[said.id] = tuple(self._hops(said))
        return self._known[said.id]

    def _hops(self, said: Attribution) -> Iterator[Hop]:
        found = voice(said, self._cast)
        if said.told and said.told != said.speaker:
            hearer = self._cast.actor(said.told)
            if hearer.type == "organization" and carries(hearer, text_of(self._cast.doc)):
                yield from self._named(hearer)
        yield from self._speaker(said, found)
        for other in cited(said, self._cast):
            yield from self._heard(other)

    def _speaker(self, said: Attribution, found: Voice) -> Iterator[Hop]:
        if found.paper and found.paper.through:
            yield from self._named(found.paper.through)
        if said.speaker:
            yield from self._named(self._cast.actor(said.speaker))
        elif not found.paper and not self._within(said):
            yield Hop("anonymous", said.anonymous) if said.anonymous else UNNAMED
        if found.paper and not (said.speaker and is_saying(found)):
            yield from self._written(found.paper)

    def _within(self, said: Attribution) -> bool:
        """True for "we believe" in the words of another, who is a hop already."""
        source = heads(self._cast.doc, said.source)
        return said.parent is not None and any(first_person(head) for head in source)

    def _heard(self, other: Voice) -> Iterator[Hop]:
        if other.actor:
            yield from self._named(other.actor)
        if other.paper:
            yield from self.paper(other.paper)
        elif other.anonymous:
            yield Hop("anonymous", other.anonymous)

    def paper(self, paper: Paper) -> Iterator[Hop]:
        """A paper, after the one who saw it before the page did."""
        if paper.through:
            yield from self._named(paper.through)
        yield from self._written(paper)

    def _written(self, paper: Paper) -> Iterator[Hop]:
        """The paper; what an outlet published is the outlet's word and no paper of its own."""
        if paper.holder and is_outlet(paper.holder) and pieces(paper):
            yield from self._named(paper.holder)
        else:
            yield written(paper)

    def _named(self, actor: Actor) -> Iterator[Hop]:
        if not same_outlet(actor, self._document):
            yield Hop("actor", actor.name, actor.id)


def written(paper: Paper) -> Hop:
    """A paper as a hop; its actor is the one who made or has it."""
    return Hop("document", paper.name, paper.holder.id if paper.holder else None)


def pieces(paper: Paper) -> bool:
    """True for what outlets publish: "a report by the Post"."""
    return bool(_PIECES & set(paper.name.lower().split()))


def joined(hops: Iterable[Hop]) -> tuple[Hop, ...]:
    """The hops without repetition: the last place of each counts, the page's own stays first."""
    order = list(hops)
    return tuple(hop for n, hop in enumerate(order) if hop not in order[n + 1 :])
