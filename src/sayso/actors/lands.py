"""Which countries the names of a page point to, by name, capital or demonym."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from sayso.actors.names import plain, words_of

_LONGEST = 4  # words of a country's name
_STEM = 5  # letters that a country and its demonym mostly share: "Velmora", "Velmoran"


@lru_cache(1 << 16)
def land(name: str) -> str | None:
    """The country that the name holds: an ISO code, or the stem of an invented government's."""
    words = plain(name).split()
    found = _first(words, _world(_ALL))
    if found is not None:
        return found[2]
    rest = [word for word in words if word not in ("government", "of", "the")]
    return rest[0][:_STEM] if "government" in words and rest else None


@lru_cache(1 << 16)
def landed(name: str) -> str:
    """The name in the plain form, a country's name or demonym in it as its code.

    "U.S. Air Force" and "United States Air Force" are one; capitals stay as they are,
    and so does a country before one word that is no office ("American Airlines").
    """
    words = plain(name).split()
    found = _first(words, _world(_OWN))
    rest = [*words[: found[0]], *words[found[1] :]] if found else []
    if found is None or (len(rest) < 2 and not words_of("institution") & set(rest)):
        return " ".join(words)
    return " ".join([*words[: found[0]], found[2], *words[found[1] :]])


def _first(words: list[str], world: dict[str, str]) -> tuple[int, int, str] | None:
    """The longest run of words that is a country's, the first of several: its place and code."""
    for size in range(min(_LONGEST, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            code = world.get(" ".join(words[start : start + size]))
            if code:
                return start, start + size, code
    return None


_OWN = ("name", "names", "adjective")
_ALL = ("name", "names", "capital", "adjective", "people", "person")


@cache
def _world(fields: tuple[str, ...]) -> dict[str, str]:
    """What `countries.toml` has in some fields, in the plain form, with the codes.

    The file is the reading's own; its module is not imported, because that loads a parser.
    """
    path = files("sayso") / "reading" / "actors" / "countries.toml"
    found: dict[str, str] = {}
    rows = tomllib.loads(path.read_text("utf-8"))
    for field in fields:
        for code, row in rows.items():
            told = row.get(field, ())
            for word in [told] if isinstance(told, str) else told:
                found.setdefault(plain(word), code)
    return found
