"""What the reading of attributions adds to a claim."""

from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Token

from sayso.reading.claims.lexicon import lexicon
from sayso.reading.claims.ties import Found
from sayso.records import Attribution, Certainty, Span

_SPEECH = frozenset({"talk", "speak", "interview", "tell", "contact", "brief"})


class Sayings:
    """The attributions of a document, looked up by place."""

    def __init__(self, attributions: tuple[Attribution, ...], text: str) -> None:
        self._told = {(span, said.told) for said in attributions for span in said.cue if said.told}
        alleged = [s for s in attributions if _alleging(s, text)]
        self._contents = sorted(span for s in alleged for span in s.content)
        self._starts = [span.start for span in self._contents]

    def shade(self, certainty: Certainty, word: Token) -> Certainty:
        """`certainty`, or probable for a bare fact that stands inside something alleged."""
        if certainty != "fact":
            return certainty
        at = Span(word.idx, word.idx + len(word))
        last = bisect_right(self._starts, at.start)
        inside = any(span.covers(at) for span in self._contents[max(0, last - 8) : last])
        return "probable" if inside else certainty

    def mere(self, found: Found) -> bool:
        """True where the tie is no more than speech to a listener ("X spoke to the Post")."""
        if found.trigger.lemma_ not in _SPEECH:
            return False
        at = Span(found.trigger.idx, found.trigger.idx + len(found.trigger))
        return any(told == found.b.actor and span.meets(at) for span, told in self._told)


def _alleging(said: Attribution, text: str) -> bool:
    words = lexicon().beside["cue_probable"]
    return any(word in words for cue in said.cue for word in cue.of(text).lower().split())
