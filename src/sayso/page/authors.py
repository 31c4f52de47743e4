"""Names of the people who wrote a page, out of a byline."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from sayso.page.tidy import tidy

_BY = re.compile(
    r"""^\s*(?:(?:written|reported|posted|published|words|story|article|analysis)\s+)?by\b[:\s]*
    | ^\s*(?:author|from)s?:\s*""",
    re.I | re.X,
)
_MAIL = re.compile(r"\(?<?\b[\w.+-]+@[\w-]+\.[\w.]+>?\)?|https?://\S+|(?<!\w)@\w+")
_AFTER = re.compile(
    r"""\s*(?: [|•·–—] | \s-\s | \b(?:updated|published|posted|follow)\b
    | \bon\ (?:mon|tues|wednes|thurs|fri|satur|sun)day\b
    | \d{1,2}\ (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*\b
    | \d{1,2}[:.]\d\d | \d{4} ).*$""",
    re.I | re.S | re.X,
)
_SPLIT = re.compile(r"\s*(?:;|,? and |,? & |\n|\bwith\b|,|(?<=[a-z]) ?/ ?(?=[A-Z]))\s*", re.I)
_SLUG = re.compile(r"[a-z]+(?:-[a-z]+)+$")
# A post is any of these words before one of those: "senior political reporter".
_ROLE = re.compile(
    r"""^(?:(?:senior|chief|deputy|assistant|associate|staff|special|managing|executive|guest|our
    |political|politics|foreign|diplomatic|defen[cs]e|security|home|legal|crime|court|business
    |economics?|financial|money|science|health|environment|climate|energy|education|technology
    |media|sports?|culture|arts|data|digital|video|breaking|night|news|general|investigative
    |freelance|contributing|national|local|regional|international|global|world|city|europe
    |africa|asia|us|uk|middle\ east)\s+)*
    (?:editors?|reporters?|correspondents?|writers?|journalists?|columnists?|contributors?
    |producers?|bureau|staff|desk|team|agency|agencies|photographer|newsroom|intern
    |editor-in-chief|author|admin|administrator|webmaster)(?:\s+(?:at|for|in)\b.*)?$""",
    re.I | re.X,
)
_ROLE_WORD = re.compile(
    r"\b(?:desk|staff|team|newsroom|bureau|agenc(?:y|ies)|reporters?|correspondents?|editors?|"
    r"writers?|online|admin|news)$",
    re.I,
)
_TAIL_ROLE = re.compile(r"\s*(?:\(.*?\)|\[.*?\])\s*$|\s+in [A-Z]\w+(?: [A-Z]\w+)?$")
_LETTER = re.compile(r"[^\W\d_]")
_ONE = r"[A-Z][\w'’.-]*[a-z.](?:\ (?:[A-Z]\.|[A-Z][\w'’-]+|de|van|von|bin|al|el)){1,3}"
_BYLINE_BY = r"(?i:(?:posted|written|reported|published)\ )?(?i:by):?\ "
_SIGNED = re.compile(
    rf"""(?:{_BYLINE_BY})? {_ONE} (?:(?:\ ?[/,&]\ ? | \ and\ ) {_ONE}){{0,4}}
      (?:,?\ in\ [A-Z][\w ]+)? $
    | {_BYLINE_BY} {_ONE}\b .{{0,60}} (?<![.!?]) $""",
    re.X,
)
LONGEST: Final = 60
"""Characters from which on a part of a byline is no name."""
BYLINE: Final = 600
"""Characters of a byline that are looked at."""


def people(values: Iterable[str], outlet: str | None = None) -> tuple[str, ...]:
    """The distinct names in `values`, each a name or a whole byline, in their order.

    The outlet itself stands among them only where it is the only one.
    """
    found: dict[str, str] = {}
    for value in values:
        for name in _names(tidy(value[:BYLINE])):
            found.setdefault(name.casefold(), name)
    if len(found) > 1 and outlet:
        found.pop(outlet.casefold(), None)
    return tuple(found.values())


def signed(text: str) -> tuple[str, ...]:
    """The names in a line that holds nothing but a byline: "By Ann Roe", "Ann Roe/Bo Lind"."""
    if len(text) > 2 * LONGEST or not _SIGNED.match(text):
        return ()
    names = people([text])
    return tuple(filter(is_person, names)) or names


def is_person(name: str) -> bool:
    """False for a desk or a post: "Foreign Desk"."""
    return not _ROLE_WORD.search(name)


def _names(byline: str) -> list[str]:
    bare = _AFTER.sub("", _MAIL.sub(" ", _BY.sub("", byline.strip())))
    parts = (
        _TAIL_ROLE.sub("", _BY.sub("", part)).strip(" .,:;*\"'|-") for part in _SPLIT.split(bare)
    )
    return [_cased(part) for part in parts if _is_name(part)]


def _is_name(part: str) -> bool:
    return bool(
        1 < len(part) <= LONGEST
        and _LETTER.search(part)
        and len(part.split()) <= 6
        and not _ROLE.match(part)
        and not part.startswith(("http", "www.", "in "))
    )


def _cased(name: str) -> str:
    """A name shouted in capitals, or out of an address, as a name is written."""
    if _SLUG.match(name):
        return name.replace("-", " ").title()
    words = name.split()
    if len(words) > 1 and name.isupper() and all(len(word) > 1 for word in words):
        return " ".join(word.title() for word in words)
    return name
