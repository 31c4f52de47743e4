"""XML written piece by piece, in which the text of a page stays text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from lxml import etree

# What no XML 1.0 document may hold, not even as a reference.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Xml:
    """An open XML file of one namespace. Elements come one after the other."""

    def __init__(self, file: Any, namespace: str) -> None:
        self._file = file
        self._namespace = namespace
        self._depth = 0

    @contextmanager
    def inside(self, name: str, **attributes: Any) -> Iterator[None]:
        """An element around those that are written in the block."""
        with self._element(name, attributes):
            self._file.write("\n")
            self._depth += 1
            yield
            self._depth -= 1
        if self._depth:  # nothing may stand behind the root
            self._file.write("\n")

    def put(self, name: str, text: Any = None, **attributes: Any) -> None:
        """An element without others in it."""
        with self._element(name, attributes):
            if text is not None:
                self._file.write(plain(text))
        self._file.write("\n")

    def _element(self, name: str, attributes: dict[str, Any]) -> Any:
        names = {} if self._depth else {None: self._namespace}
        return self._file.element(f"{{{self._namespace}}}{name}", _safe(attributes), nsmap=names)


@contextmanager
def xml(target: Path, namespace: str) -> Iterator[Xml]:
    """A new XML file in UTF-8."""
    with target.open("wb") as stream, etree.xmlfile(stream, encoding="utf-8") as file:
        file.write_declaration()
        yield Xml(file, namespace)


def plain(value: Any) -> str:
    """A value as XML text: booleans in XML's words, without the characters that XML forbids."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", str(value))


def _safe(attributes: dict[str, Any]) -> dict[str, str]:
    """Without those that are None; a trailing underscore keeps clear of Python's own words."""
    return {
        name.rstrip("_"): plain(value) for name, value in attributes.items() if value is not None
    }
