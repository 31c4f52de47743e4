"""An unnamed source of the first lines joined to the person whom the next ones name.

"A former Iraqi official has said that …": the name follows in the next
paragraph. The join needs all of this evidence: the description is singular and
indefinite and does not ask for anonymity; within the next three paragraphs
exactly one speaking person has posts that fit it; and that person speaks there
of the same matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.reading.speakers.cast import Cast
from sayso.reading.speakers.fitting import Described, described, fits
from sayso.reading.speakers.heads import heads, tokens
from sayso.reading.speakers.places import Paragraphs, extent
from sayso.records import Attribution

_REACH = 3
_OPENING = 3
_SHARED = 3
_SECRET = re.compile(
    r"\banonym|\bnot to be (?:named|identified)|\bauthori[sz]ed to\b|\bcondition\b"
)
_MATTER = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})


def join(
    attributions: Sequence[Attribution], cast: Cast, paragraphs: Paragraphs
) -> list[Attribution]:
    """The attributions, those unnamed in the opening with the person meant."""
    joiner = _Joiner(attributions, cast, paragraphs)
    return [
        replace(said, speaker=joiner.person(said)) if said.anonymous else said
        for said in attributions
    ]


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

    def person(self, said: Attribution) -> str | None:
        """The id of the one person whom the unnamed source can only be."""
        number = self._at(said)
        wanted = self._wanted(said, number)
        if said.speaker or wanted is None:
            return said.speaker
        near = [one for n in range(number, number + _REACH + 1) for one in self._spoken.get(n, ())]
        found: dict[str, list[Attribution]] = {}
        for one in near:
            found.setdefault(one.speaker or "", []).append(one)
        fitting = [id for id in found if self._fits(wanted, id, found[id])]
        same = [id for id in fitting if self._same_matter(said, found[id])]
        return fitting[0] if len(fitting) == 1 and same == fitting else None

    def _at(self, said: Attribution) -> int:
        return self._paragraphs.number(extent(said).start)

    def _wanted(self, said: Attribution, number: int) -> Described | None:
        if number >= _OPENING or not said.source:
            return None
        span = extent(said)
        if _SECRET.search(self._cast.doc.text, span.start, span.end):
            return None
        token = next(heads(self._cast.doc, said.source), None)
        title = self._paragraphs.is_title(number)
        return described(token, headline=title) if token is not None else None

    def _fits(self, wanted: Described, id: str, spoken: list[Attribution]) -> bool:
        near = [token for one in spoken for token in self._beside(one)]
        return fits(wanted, self._cast.actor(id), near)

    def _beside(self, said: Attribution) -> Iterator[Token]:
        """The words that stand with the name of the speaker, those said left out."""
        content = {token.i for token in tokens(self._cast.doc, said.content)}
        for head in heads(self._cast.doc, said.source):
            yield from (token for token in head.subtree if token.i not in content)

    def _same_matter(self, said: Attribution, spoken: list[Attribution]) -> bool:
        matter = self._matter(said)
        return any(
            len(matter & self._matter(one)) >= min(_SHARED, len(matter)) > 0 for one in spoken
        )

    def _matter(self, said: Attribution) -> set[str]:
        words = tokens(self._cast.doc, said.content)
        return {t.lemma_.lower() for t in words if t.pos_ in _MATTER and not t.is_stop}
