"""One key for the names that an outlet or agency goes by."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

from sayso.page.credits import agencies
from sayso.records import Credit

_DOMAIN = re.compile(r"^(?:https?://)?(?:www\.)?([\w-]+)(?:\.[\w-]+)+/?$")
_ARTICLE = re.compile(r"^(?:the|a)\s+")
_OTHER = re.compile(r"[\W_]+")
OPENING = frozenset("radio agence agencia channel canal tv televisión television".split())
"""Words with which the name of an outlet begins: "Radio Sarn", "Channel 4"."""

_SMALL = frozenset({"a", "an", "and", "de", "for", "of", "the"})


@lru_cache(maxsize=65536)
def outlet_key(name: str) -> str:
    """`name` without case, accents, article and punctuation: "The Harbour-Post" is "harbourpost".

    A web address gives its name's part: "www.harbourpost.example" is "harbourpost".
    The news agencies of the world have one key for all their names.
    """
    key = _plain(name)
    return _agencies().get(key, key)


@lru_cache(maxsize=65536)
def houses(name: str) -> tuple[str, ...]:
    """The keys under which others may credit an outlet: its own, and that of its initials.

    "Northreach Press Agency" is credited as "NPA" as well.
    """
    words = [word for word in _OTHER.split(name) if word and word.casefold() not in _SMALL]
    initials = "".join(word[0] for word in words)
    long = len(words) > 2 and initials.isupper()
    return (outlet_key(name), _plain(initials)) if long else (outlet_key(name),)


@lru_cache(maxsize=65536)
def is_outlet(name: str) -> bool:
    """True for a name that an outlet or agency bears: it passes on the words of others."""
    media, known = _media()
    words = _OTHER.sub(" ", name.casefold()).split()
    if not words:
        return False
    return words[-1] in media or words[0] in OPENING or outlet_key(name) in known


def makers(credits: Iterable[Credit]) -> tuple[str, ...]:
    """The keys of those with whom a page credits its text; who only helped is left out."""
    named = (c.agency for c in credits if c.agency and c.kind != "contributor")
    return tuple(dict.fromkeys(map(outlet_key, named)))


def credited(outlet: str, agencies: tuple[str, ...]) -> bool:
    """True where a page of `outlet` credits somebody else than itself; `agencies` are keys."""
    return bool(agencies) and not set(agencies) & set(houses(outlet))


def _plain(name: str) -> str:
    domain = _DOMAIN.match(name.strip())
    plain = unicodedata.normalize("NFKD", domain[1] if domain else name)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold().strip()
    return _OTHER.sub("", _ARTICLE.sub("", plain))


@cache
def _agencies() -> dict[str, str]:
    return {_plain(alias): _plain(name) for alias, name in agencies().items()}


@cache
def _media() -> tuple[frozenset[str], frozenset[str]]:
    """The nouns that make a name an outlet's, and the keys of outlets of the world."""
    # By path: importing the reading room would load the parser for two lists.
    table = files("sayso").joinpath("reading", "speakers", "words.toml").read_text("utf-8")
    lists = tomllib.loads(table)
    known = map(outlet_key, (*lists["outlets"], *agencies().values()))
    return frozenset(lists["media"]), frozenset(known)
