"""What the head's scores make of the actors of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from sayso.reading.attribution.encoder import encoder
from sayso.reading.attribution.pieces import Encoding, cut
from sayso.reading.pairs.bonds import CROWD, Bond, bonds
from sayso.reading.pairs.head import Pair, Scored
from sayso.reading.pairs.seats import Seat
from sayso.reading.weights import Floats
from sayso.records import Actor, Mention, Span

TEXT = "Dana Orlov met Tomas Brill."


class Fixed:
    """Gives one class the same chance for some pairs of seats, all attention to one piece."""

    def __init__(self, cls: str, chances: dict[Pair, float], piece: int = 0) -> None:
        self.classes: tuple[str, ...] = ("contact", "aid")
        self._cls, self._chances, self._piece = self.classes.index(cls), chances, piece

    def score(self, vectors: Floats, seats: Sequence[Seat], pairs: Sequence[Pair]) -> Scored:
        assert all(seat.last < len(vectors) for seat in seats)
        classes = np.zeros((len(pairs), 2), dtype=np.float32)
        for row, pair in enumerate(pairs):
            classes[row, self._cls] = self._chances.get(pair, 0)
        words = np.zeros((len(pairs), len(vectors)), dtype=np.float32)
        words[:, self._piece] = 1
        none = np.zeros((len(pairs), 5), dtype=np.float32)
        return Scored(classes, none[:, 0], none, words)


def read(text: str, names: Sequence[str], head: Fixed) -> list[Bond]:
    pieces = cut(text, [(0, len(text))], encoder().cutter)
    encoding = Encoding(pieces, np.zeros((len(pieces.ids), 4), dtype=np.float16))
    actors = [Actor(name, name, "person", mentions=tuple(_mentions(text, name))) for name in names]
    return bonds(encoding, Span(0, len(text)), actors, head)


def _mentions(text: str, name: str) -> list[Mention]:
    return [Mention(*m.span(), "name", name) for m in re.finditer(re.escape(name), text)]


def test_sure_pair_is_a_bond_with_the_words_that_tell_it() -> None:
    (found,) = read(TEXT, ["Dana Orlov", "Tomas Brill"], Fixed("aid", {(1, 0): 0.9}, _piece("met")))
    assert (found.a, found.b, found.cls) == ("Tomas Brill", "Dana Orlov", "aid")
    assert [span.of(TEXT) for span in found.words] == ["met"]


def test_unsure_pair_is_none() -> None:
    assert read(TEXT, ["Dana Orlov", "Tomas Brill"], Fixed("aid", {(0, 1): 0.4})) == []


def test_mutual_bond_stands_once_in_the_order_of_the_text() -> None:
    head = Fixed("contact", {(0, 1): 0.8, (1, 0): 0.95})
    (found,) = read(TEXT, ["Tomas Brill", "Dana Orlov"], head)
    assert (found.a, found.b) == ("Dana Orlov", "Tomas Brill")


def test_actor_has_no_bond_with_itself() -> None:
    text = "Dana Orlov said Dana Orlov left."
    assert read(text, ["Dana Orlov"], Fixed("aid", {(0, 1): 0.99})) == []


def test_list_of_names_is_passed_over() -> None:
    names = [f"Dana Orlov{chr(97 + i // 26)}{chr(97 + i % 26)}" for i in range(CROWD + 1)]
    head = Fixed("aid", {(0, 1): 0.99})
    assert read(", ".join(names), names, head) == []


def _piece(word: str) -> int:
    pieces = cut(TEXT, [(0, len(TEXT))], encoder().cutter)
    return int(np.flatnonzero(pieces.starts == TEXT.index(word))[0])
