"""The lie of a text: the sentence, passage and quotation in which every token stands."""

from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Doc

from sayso.reading.draft import draft_of

_OPENING, _CLOSING = "“«", "”»"
_EITHER = frozenset({'"', "``", "''"})


class Lay:
    """Three lists as long as the document: sentence and passage numbers, and quoted or not."""

    def __init__(self, doc: Doc) -> None:
        starts = sorted(passage.start for passage in draft_of(doc).document.passages)
        self.sentence: list[int] = []
        self.passage: list[int] = []
        self.quoted: list[bool] = []
        number, place, inside = -1, -1, False
        for token in doc:
            number += bool(token.is_sent_start) or token.i == 0
            here = bisect_right(starts, token.idx)
            inside = _turn(token.text, inside and here == place)
            place = here
            self.sentence.append(number)
            self.passage.append(place)
            self.quoted.append(inside)


def _turn(text: str, inside: bool) -> bool:
    """Whether the text after a token is quoted, given whether the text before it is."""
    if text in _EITHER:
        return not inside
    return text in _OPENING or (inside and text not in _CLOSING)
