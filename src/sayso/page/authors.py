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
    r"\s*(?:[|•·/–—]|\s-\s|\bupdated\b|\bpublished\b|\bposted\b|\bfollow\b|\d{1,2}[:.]\d\d|\d{4}).*$",
    re.I | re.S,
)
_SPLIT = re.compile(r"\s*(?:;|,? and |,? & |\n|\bwith\b|,)\s*", re.I)
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
LONGEST: Final = 60
"""Characters from which on a part of a byline is no name."""


def people(values: Iterable[str], outlet: str | None = None) -> tuple[str, ...]:
    """The distinct names in `values`, each a name or a whole byline, in their order."""
    found: dict[str, str] = {}
    for value in values:
        for name in _names(tidy(value)):
            if not outlet or name.casefold() != outlet.casefold():
                found.setdefault(name.casefold(), name)
    return tuple(found.values())


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
    """A name shouted in capitals, as a name is written."""
    words = name.split()
    if len(words) > 1 and name.isupper() and all(len(word) > 1 for word in words):
        return " ".join(word.title() for word in words)
    return name
