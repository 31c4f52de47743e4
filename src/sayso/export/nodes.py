"""Nodes of linked data: their names, and the forms of their values."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any, Literal

Node = dict[str, Any]
Kind = Literal["actor", "document", "claim", "tie"]

CONTEXT = {
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "sayso": "urn:x-sayso:term:",
}
_TIME = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?")


def name(kind: Kind, *parts: str) -> str:
    """The IRI of one of the case's things."""
    return ":".join(("urn:x-sayso", kind, *parts))


def node(key: str, *types: str, **values: Any) -> Node:
    """A node without its empty values; `schema_text` stands for `schema:text`."""
    own: Node = {"@id": key, "@type": [*types]} if types else {"@id": key}
    told = {word.replace("_", ":", 1): value for word, value in values.items()}
    return own | {word: value for word, value in told.items() if value not in (None, [], "")}


def refer(*keys: str) -> list[Node]:
    """References to nodes by their names."""
    return [{"@id": key} for key in keys]


def count(number: int) -> Node:
    """A place in a text as Web Annotation types it."""
    return {"@value": str(number), "@type": "xsd:nonNegativeInteger"}


def moment(told: str | None) -> Node | str | None:
    """A typed time where it is a whole day or moment of XML Schema, otherwise the text."""
    found = _TIME.fullmatch(told or "")
    try:
        datetime.fromisoformat(told or "")
    except ValueError:
        found = None
    if found is None:
        return told
    return {"@value": told, "@type": "xsd:dateTime" if found[1] else "xsd:date"}
