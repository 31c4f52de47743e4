"""From the tokens of a parsed document to the actors that it mentions."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from sayso.records import Actor, Mention


class Index:
    """Looks up mentions of `actors` by token and by characters of `doc`.

    Building takes time linear in the tokens covered by mentions. Every answer
    on a token outside all mentions is None.
    """

    def __init__(self, doc: Doc, actors: Sequence[Actor]) -> None:
        self._actors = {actor.id: actor for actor in actors}
        self._spans: dict[Mention, Span] = {}
        self._heads: dict[int, Mention] = {}
        self._inside: dict[int, Mention] = {}
        placed = [m for actor in actors for m in actor.mentions]
        self._mentions = sorted(placed, key=lambda m: (m.start, -m.end, m.actor))
        self._starts = [mention.start for mention in self._mentions]
        for mention in self._mentions:
            self._place(doc, mention)

    def _place(self, doc: Doc, mention: Mention) -> None:
        span = doc.char_span(mention.start, mention.end, alignment_mode="expand")
        if span is None or not len(span):
            return
        self._spans[mention] = span
        for token in span:  # wider mentions come first, so that the innermost stays
            self._inside[token.i] = mention
        known = self._heads.get(span.root.i)
        if known is None or len(span) < len(self._spans[known]):
            self._heads[span.root.i] = mention

    def at(self, token: Token) -> str | None:
        """The actor whose mention has `token` as its head, else the innermost that covers it."""
        mention = self.mention_at(token)
        return mention.actor if mention else None

    def mention_at(self, token: Token) -> Mention | None:
        """The mention with `token` as its head, else the innermost that covers it."""
        return self._heads.get(token.i) or self._inside.get(token.i)

    def headed(self, token: Token) -> Mention | None:
        """The mention whose syntactic head is `token`, and no other."""
        return self._heads.get(token.i)

    def in_span(self, start: int, end: int) -> list[Mention]:
        """Mentions that lie wholly within the characters `start` to `end`, in text order."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        return [m for m in self._mentions[first:last] if m.end <= end]

    def actor(self, id: str) -> Actor:
        """The actor of that id.

        Raises:
            KeyError: the document has no such actor.
        """
        return self._actors[id]

    def head(self, mention: Mention) -> Token:
        """The token that is the syntactic head of `mention`.

        Raises:
            KeyError: the mention is none of this index.
        """
        return self._spans[mention].root
