"""The company in which a bearer stands: what tells namesakes from each other.

Names of others on the page are strong evidence where they are names of two words
or more and no outlet's; their words, and the countries they point to, are weak.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from sayso.actors.bearer import Bearer
from sayso.actors.lands import land
from sayso.actors.names import generic, plain, words_of

_STEM = 5  # letters; "Velmora" and "Velmoran" share them


@dataclass(frozen=True, slots=True)
class Context:
    """`strong` and `weak` features of a bearer's page, and the `lands` of its own posts."""

    strong: frozenset[str]
    weak: frozenset[str]
    lands: frozenset[str]

    def supports(self, other: Context) -> bool:
        """True where the two pages name the same others: one by a whole name, or two words."""
        return bool(self.strong & other.strong) or len(self.weak & other.weak) > 1

    def denies(self, other: Context) -> bool:
        """True where the posts of the two are of different countries."""
        return bool(self.lands and other.lands and not self.lands & other.lands)


def context(bearer: Bearer) -> Context:
    """What the bearer's page names beside it."""
    own = (bearer.name, *bearer.aliases)
    strong, weak = _company(bearer.company)
    mine, words = _company(own)
    bodies = {f"body {plain(body)}" for _, body in bearer.posts if body and not generic(body)}
    lands = {land(told) for post in bearer.posts for told in post if told}
    return Context((strong - mine) | bodies, weak - words, frozenset(lands - {None}))  # type: ignore[arg-type]


@lru_cache(1 << 15)
def _company(names: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    strong: set[str] = set()
    weak: set[str] = set()
    for name in names:
        whole, words = _features(name)
        strong |= whole
        weak |= words
    return frozenset(strong), frozenset(weak)


@lru_cache(1 << 17)
def _features(name: str) -> tuple[frozenset[str], frozenset[str]]:
    words = plain(name).split()
    common = words_of("institution") | words_of("media") | words_of("small")
    telling = [word for word in words if word not in common]
    outlet = any(word in words_of("media") for word in words)
    where = land(name)
    strong = (
        {f"name {plain(name)}"} if len(words) > 1 and telling and not outlet and not where else ()
    )
    weak = {word[:_STEM] for word in telling if len(word) > 2} if not outlet else set()
    return frozenset(strong), frozenset(weak | ({f"land {where}"} if where else set()))


def lead(bearer: Bearer) -> str | None:
    """The first country that the page names: the one whose ministries need no country's name."""
    return next((found for name in bearer.company if (found := land(name))), None)
