"""Names in the one form in which they are compared, and what a name is worth as evidence."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

from rigour.text.phonetics import metaphone

from sayso.records import ActorType

_ARTICLE = re.compile(r"^(?:the|a|an)\s+")
_POSSESSIVE = re.compile(r"['’]s?$")
_GAP = re.compile(r"[\W_]+")
_CACHED = 1 << 17
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)
"""Letters that Unicode does not take apart, as they are written where a keyboard lacks them."""

FAMILY: dict[ActorType, str] = {
    "person": "person",
    "organization": "body",
    "group": "body",
    "government": "government",
    "place": "place",
}
"""Types that one actor may have on different pages: a group here is an organisation there."""


@lru_cache(_CACHED)
def plain(name: str) -> str:
    """`name` without case, accents, article, possessive and punctuation."""
    text = unicodedata.normalize("NFKD", name)
    text = "".join(c for c in text if not unicodedata.combining(c)).casefold().strip()
    text = _ARTICLE.sub("", _POSSESSIVE.sub("", text.translate(_LETTERS)))
    return _GAP.sub(" ", text).strip()


def full(name: str, kind: ActorType) -> bool:
    """True where the name alone tells who is meant.

    A person needs two names and an organisation more than an abbreviation; a
    surname or a set of initials may belong to several. A land may go by its
    initials ("US").
    """
    words = plain(name).split()
    if kind in ("place", "government"):
        return bool(words)
    if kind == "person":
        return len(words) > 1 and any(len(word) > 1 for word in words[:-1])
    return bool(words) and not abbreviation(name)


def abbreviation(name: str) -> bool:
    """True for initials: "FCF", "UN", "U.N."."""
    letters = name.replace(".", "")
    return letters.isalpha() and letters.isupper() and 2 <= len(letters) <= 6


def letters(name: str) -> str:
    """An abbreviation without its full stops, in the plain form: "U.N." and "UN" alike."""
    return plain(name.replace(".", ""))


def surname(name: str) -> str:
    """The last word of a person's name, in the form in which names are compared."""
    return plain(name).rpartition(" ")[2]


def initialled(short: str, whole: str) -> bool:
    """True where `short` is `whole` with given names left out or cut to initials."""
    *given, last = plain(short).split()
    *theirs, family = plain(whole).split()
    fits = (any(t.startswith(g) for t in theirs[at:]) for at, g in enumerate(given))
    return last == family and len(given) <= len(theirs) and all(fits)


def seat(name: str) -> str:
    """The land in a government's name: "government of Velmora" and "Velmora" give one."""
    words = plain(name).split()
    rest = [word for word in words if word not in ("government", "of", "the")]
    return " ".join(rest or words)


@lru_cache(_CACHED)
def generic(name: str) -> bool:
    """True where no word of the name is a name: "interior ministry", "National Assembly"."""
    words = plain(name).split()
    common = words_of("institution") | words_of("small")
    return bool(words) and (not any(c.isupper() for c in name) or all(w in common for w in words))


@lru_cache(_CACHED)
def sound(name: str, kind: ActorType) -> str:
    """What a full name sounds like: spellings of one name mostly sound the same.

    A person's is that of the surname with the first sound of the given name; a
    body's are those of its words in alphabetical order, small words left out.
    """
    heard = [_heard(word) for word in plain(name).split() if word not in words_of("small")]
    if kind == "person" and heard:
        return f"{heard[-1]} {heard[0][:1]}"
    return " ".join(sorted(heard))


def _heard(word: str) -> str:
    """Its metaphone without glides, which spellings of foreign names put in or leave out."""
    found = metaphone(word) or word
    return found[:1] + re.sub("[HWY]", "", found[1:])


@cache
def words_of(row: str) -> frozenset[str]:
    """The words of one row of `common.toml`."""
    path = files("sayso.actors") / "common.toml"
    return frozenset(tomllib.loads(path.read_text("utf-8"))[row].split())
