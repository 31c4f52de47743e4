"""An unnamed source of the first lines joined to the person whom the next ones name.

"A former Iraqi official has said that …": the name follows in the next
paragraph. The join needs all of this evidence: the description is singular and
either indefinite or tells the body of the post, and does not ask for anonymity;
within the next three paragraphs exactly one speaking person has posts that fit
it; and that person speaks there of the same matter, in three words for things
and names, or in one where nobody else speaks and the person does so in the very
next paragraph or held that very post.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.reading.speakers.cast import Cast
from sayso.reading.speakers.fitting import Described, described, fits
from sayso.reading.speakers.heads import heads, tokens
from sayso.reading.speakers.places import Paragraphs, extent, text_of
from sayso.records import Attribution

_REACH = 3
_OPENING = 3
_SHARED = 3
_FEW = 1
_SECRET = re.compile(
    r"\banonym|\bnot to be (?:named|identified)|\bauthori[sz]ed to\b|\bcondition\b"
)
_MATTER = frozenset({"NOUN", "PROPN"})


def join(
    attributions: Sequence[Attribution], cast: Cast, paragraphs: Paragraphs
) -> list[Attribution]:
    """The attributions, those unnamed in the opening with the person and the outlet meant."""
    joiner = _Joiner(attributions, cast, paragraphs)
    return [joiner.joined(said) for said in attributions]


class _Joiner:
    def __init__(
        self, attributions: Sequence[Attribution], cast: Cast, paragraphs: Paragraphs
    ) -> None:
        self._cast = cast
        self._paragraphs = paragraphs
        self._spoken: dict[int, list[Attribution]] = {}
        for said in attributions:
            if said.speaker and cast.actor(said.speaker).type == "person":
                self._spoken.setdefault(self._at(said), []).append(said)

    def joined(self, said: Attribution) -> Attribution:
        """The attribution with the speaker and hearer of the one that says it by name."""
        number = self._at(said)
        wanted = None if said.speaker else self._wanted(said, number)
        if wanted is None:
            return said
        found: dict[str, list[Attribution]] = {}
        for n in range(number, number + _REACH + 1):
            for one in self._spoken.get(n, ()):
                found.setdefault(one.speaker or "", []).append(one)
        fitting = [spoken for id, spoken in found.items() if self._fits(wanted, id, spoken)]
        if len(fitting) != 1:
            return said
        soon = self._at(fitting[0][0]) <= number + 1
        only = len(found) == 1 and (soon or wanted.body)
        matter = self._matter(said)
        shared, same = self._closest(matter, fitting[0])
        if not shared or shared < min(_FEW if only else _SHARED, len(matter)):
            return said
        self._mention(said, same)
        told = said.told or (same.told if shared >= _SHARED else None)
        return replace(said, speaker=same.speaker, told=told)

    def _mention(self, said: Attribution, same: Attribution) -> None:
        """Note that the description means the person, for what is claimed of him there."""
        head = next(heads(self._cast.doc, said.source))
        person = self._cast.actor(same.speaker or "")
        if self._cast.at(head) is None:
            self._cast.mention(person, list(head.doc[head.left_edge.i : head.i + 1]), "description")

    def _at(self, said: Attribution) -> int:
        return self._paragraphs.number(extent(said).start)

    def _wanted(self, said: Attribution, number: int) -> Described | None:
        if number >= _OPENING or not said.source or not said.anonymous:
            return None
        span = extent(said)
        if _SECRET.search(text_of(self._cast.doc), span.start, span.end):
            return None
        token = next(heads(self._cast.doc, said.source), None)
        title = self._paragraphs.is_title(number)
        return described(token, headline=title) if token is not None else None

    def _fits(self, wanted: Described, id: str, spoken: list[Attribution]) -> bool:
        near = [token for one in spoken for token in self._beside(one)]
        if wanted.body:
            near += self._introduced(id)
        return fits(wanted, self._cast.actor(id), near)

    def _beside(self, said: Attribution) -> Iterator[Token]:
        """The words that stand with the name of the speaker, those said left out."""
        content = {token.i for token in tokens(self._cast.doc, said.content)}
        for head in heads(self._cast.doc, said.source):
            yield from (token for token in head.subtree if token.i not in content)

    def _introduced(self, id: str) -> Iterator[Token]:
        """The clause or apposition beside the full name at its first place in the text."""
        person = self._cast.actor(id)
        names = [m for m in person.mentions if m.kind == "name"]
        for mention in names[:2]:
            span = self._cast.doc.char_span(mention.start, mention.end, alignment_mode="expand")
            if span is not None:
                beside = (c for c in span.root.rights if c.dep_ in {"relcl", "appos"})
                yield from (token for child in beside for token in child.subtree)

    def _closest(self, matter: set[str], spoken: list[Attribution]) -> tuple[int, Attribution]:
        """The saying that shares most words with `matter`, and how many."""
        shared = [(len(matter & self._matter(one)), one) for one in spoken]
        return max(shared, key=lambda pair: pair[0])

    def _matter(self, said: Attribution) -> set[str]:
        """The words for things and names in its sentences, its source left out."""
        doc = self._cast.doc
        source = {t.i for head in heads(doc, said.source) for t in head.subtree}
        sentences = dict.fromkeys(t.sent for t in tokens(doc, (*said.cue, *said.content)))
        words = [t for sentence in sentences for t in sentence]
        words = [t for t in words if t.i not in source and t.pos_ in _MATTER and not t.is_stop]
        return {t.lemma_.lower() for t in words}
