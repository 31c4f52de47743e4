"""One key for the names that an outlet or agency goes by."""

from __future__ import annotations

import re
import unicodedata

_DOMAIN = re.compile(r"^(?:https?://)?(?:www\.)?([\w-]+)(?:\.[\w-]+)+/?$")
_ARTICLE = re.compile(r"^(?:the|a)\s+")
_OTHER = re.compile(r"[\W_]+")


def outlet_key(name: str) -> str:
    """`name` without case, accents, article and punctuation: "The Harbour-Post" is "harbourpost".

    A web address gives its name's part: "www.harbourpost.example" is "harbourpost".
    """
    domain = _DOMAIN.match(name.strip())
    plain = unicodedata.normalize("NFKD", domain[1] if domain else name)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold().strip()
    return _OTHER.sub("", _ARTICLE.sub("", plain))
