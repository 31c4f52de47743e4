"""FollowTheMoney entities whose every value their own model accepts as it stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from typing import Any

from followthemoney import model
from followthemoney.property import Property
from followthemoney.schema import Schema

Form = dict[str, Any]
Values = Iterable[str | None]


def entity(schema: str, key: str, values: Mapping[str, Values]) -> Form:
    """An entity as its JSON object: `key` is its id, `values` go under the schema's properties.

    Values that the type of a property does not know, such as the date "last
    spring", are left out; those that are too long are cut. Properties that the
    schema does not have are passed over.
    """
    proxy = model.make_entity(schema)
    proxy.id = key
    for name, told in values.items():
        prop = proxy.schema.get(name)
        if prop is not None:
            fitting = (piece for value in told if value for piece in _fitting(prop, value))
            proxy.add(prop, list(dict.fromkeys(fitting)))
    found = proxy.to_dict()
    return {part: found[part] for part in ("id", "schema", "properties")}


def schema_of(name: str) -> Schema:
    """The schema of that name.

    Raises:
        KeyError: the model has none.
    """
    return model[name]


def key(*parts: str) -> str:
    """An id in the model's alphabet, made from parts that are in it already."""
    return "-".join(("sayso", *parts))


def digest(*parts: str) -> str:
    """12 hex digits for free words, to be a part of a key."""
    return sha256("\n".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]


@cache
def _longest(prop: Property) -> int:
    return prop.type.max_length


def _fitting(prop: Property, value: str) -> Iterable[str]:
    """The value as the property's type wants it; a long text in several pieces."""
    clean = prop.type.clean(value)
    if clean is None:
        return []
    longest = _longest(prop)
    if len(clean) <= longest:
        return [clean]
    if prop.type.name != "text":
        return [clean[:longest].rstrip()]
    starts = range(0, len(clean), longest)
    pieces = (prop.type.clean(clean[start : start + longest]) for start in starts)
    return [piece for piece in pieces if piece]
