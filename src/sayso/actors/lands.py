"""Which countries the names of a page point to, by name, capital or demonym."""

from __future__ import annotations

import tomllib
from functools import cache, lru_cache
from importlib.resources import files

from sayso.actors.names import plain

_LONGEST = 4  # words of a country's name
_STEM = 5  # letters that a country and its demonym mostly share: "Velmora", "Velmoran"


@lru_cache(1 << 16)
def land(name: str) -> str | None:
    """The country that the name holds: an ISO code, or the stem of an invented government's."""
    words = plain(name).split()
    for size in range(min(_LONGEST, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            code = _world().get(" ".join(words[start : start + size]))
            if code:
                return code
    rest = [word for word in words if word not in ("government", "of", "the")]
    return rest[0][:_STEM] if "government" in words and rest else None


@cache
def _world() -> dict[str, str]:
    """Names, capitals and demonyms of the world's countries, in the plain form, with their codes.

    The file is the reading's own; its module is not imported, because that loads a parser.
    """
    path = files("sayso") / "reading" / "actors" / "countries.toml"
    found: dict[str, str] = {}
    rows = tomllib.loads(path.read_text("utf-8"))
    for field in ("name", "names", "capital", "adjective", "people", "person"):
        for code, row in rows.items():
            told = row.get(field, ())
            for word in [told] if isinstance(told, str) else told:
                if not (word.isupper() and len(word) < 4):
                    found.setdefault(plain(word), code)
    return found
