"""Names of the people who wrote a page, out of a byline."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from sayso.page.tidy import tidy

_BY = re.compile(
    r"^\s*(?:(?:written|reported|posted|published|words|story|article|analysis)\s+)?by\b[:\s]*|^\s*(?:author|from)s?:\s*",
    re.I,
)
_MAIL = re.compile(r"\(?<?\b[\w.+-]+@[\w-]+\.[\w.]+>?\)?|https?://\S+|(?<!\w)@\w+")
_AFTER = re.compile(
    r"\s*(?:[|•·–—]|\s/\s|\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*\b|\s-\s|\bupdated\b|\bpublished\b|\bposted\b|\bfollow\b|\d{1,2}[:.]\d\d|\d{4}).*$",
    re.I | re.S,
)
_SPLIT = re.compile(r"\s*(?:;|,? and |,? & |\n|\bwith\b|,|(?<=[a-z])/(?=[A-Z]))\s*", re.I)
_SLUG = re.compile(r"[a-z]+(?:-[a-z]+)+$")
_ROLE = re.compile(
    r"^(?:(?:senior|chief|deputy|assistant|associate|staff|special|political|foreign|diplomatic|"
    r"defen[cs]e|business|economics?|science|health|environment|media|legal|crime|sports?|managing|"
    r"executive|digital|freelance|contributing|investigative|national|local|regional|global|world|"
    r"international|news|general|guest|our|breaking|video|data|night|culture|arts|home|security|"
    r"court|education|technology|energy|climate|financial|money|city|europe|africa|asia|us|uk|"
    r"middle east|political)\s+)*(?:editors?|reporters?|correspondents?|writers?|journalists?|"
    r"columnists?|contributors?|producers?|bureau|staff|desk|team|agency|agencies|photographer|"
    r"newsroom|intern|editor-in-chief|author|admin|administrator|webmaster)(?:\s+(?:at|for|in)\b.*)?$",
    re.I,
)
_TAIL_ROLE = re.compile(r"\s*(?:\(.*?\)|\[.*?\])\s*$|\s+in [A-Z]\w+(?: [A-Z]\w+)?$")
_NAME = re.compile(r"[^\W\d_]", re.U)
_ONE = r"[A-Z][\w'’.-]*[a-z.](?: (?:[A-Z]\.|[A-Z][\w'’-]+|de|van|von|bin|al|el)){1,3}"
_SIGNED = re.compile(rf"(?:[Bb]y:? |BY:? )?{_ONE}(?:(?: ?[/,&] ?| and ){_ONE}){{0,4}}$")
LONGEST: Final = 60
"""Characters from which on a part of a byline is no name."""


def people(values: Iterable[str], outlet: str | None = None) -> tuple[str, ...]:
    """The distinct names in `values`, each a name or a whole byline, in their order.

    The outlet itself stands among them only where it is the only one.
    """
    found: dict[str, str] = {}
    for value in values:
        for name in _names(tidy(value)):
            found.setdefault(name.casefold(), name)
    if len(found) > 1 and outlet:
        found.pop(outlet.casefold(), None)
    return tuple(found.values())


def signed(text: str) -> tuple[str, ...]:
    """The names in a line that holds nothing but names: "Ann Roe/Bo Lind"; else nothing."""
    if len(text) > 2 * LONGEST or not _SIGNED.match(text):
        return ()
    return people([text])


def _names(byline: str) -> list[str]:
    bare = _AFTER.sub("", _MAIL.sub(" ", _BY.sub("", byline.strip())))
    parts = (
        _TAIL_ROLE.sub("", _BY.sub("", part)).strip(" .,:;*\"'|-") for part in _SPLIT.split(bare)
    )
    return [_cased(part) for part in parts if _is_name(part)]


def _is_name(part: str) -> bool:
    return bool(
        1 < len(part) <= LONGEST
        and _NAME.search(part)
        and len(part.split()) <= 6
        and not _ROLE.match(part)
        and not part.startswith(("http", "www."))
    )


def _cased(name: str) -> str:
    """A name shouted in capitals, or out of an address, as a name is written."""
    if _SLUG.match(name):
        return name.replace("-", " ").title()
    words = name.split()
    if len(words) > 1 and name.isupper() and all(len(word) > 1 for word in words):
        return " ".join(word.title() for word in words)
    return name
