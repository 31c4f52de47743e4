"""The whole case as lines of JSON, and back without loss.

The first line names the form. Each page comes with its bytes in base64 and is
followed by its readings, judgements stand behind the last page. The last line
counts what went before and holds its SHA-256, so that a file that was cut off
or changed is not taken for a case.
"""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sayso.case.transfer import Kept, Restored, kept, restore
from sayso.case.verify import ranges
from sayso.export.chosen import Case, Chosen
from sayso.export.line import line
from sayso.export.sealed import FORM, NOT_IN_FORM, Line, Seal, damaged, unsealed
from sayso.page import Page
from sayso.records import Judgement, PageError, Reading, as_dict, from_dict

Item = Kept | Judgement


def write(case: Chosen, target: Path) -> None:
    """Write every page, reading and judgement of the case."""
    seal = Seal()
    with target.open("wb") as stream:
        for form in _forms(case):
            told = line(form)
            seal.add(next(iter(form)), told)
            stream.write(told)
        stream.write(line({"end": seal.form}))


def read(case: Case, source: Path) -> Restored:
    """Bring the case written in `source` into an open one, all of it or nothing.

    Raises:
        PageError: the file cannot be opened, is damaged or is something else;
            the sentence says which line.
    """
    try:
        with source.open("rb") as stream:
            return restore(case.database, _items(unsealed(stream, source.name), source.name))
    except OSError as error:
        raise PageError(f"{source} cannot be read: {error.strerror}.") from error


def _forms(case: Chosen) -> Iterator[dict[str, Any]]:
    yield {"sayso": "case", "form": FORM}
    for item in kept(case.case.database):
        yield {"page": _page_form(item)}
        yield from ({"reading": as_dict(reading)} for reading in item.readings)
    yield from ({"judgement": asdict(judgement)} for judgement in case.case.judgements.all())


def _items(lines: Iterable[Line], name: str) -> Iterator[Item]:
    """Each page once its last reading has come, then the judgements."""
    page: Kept | None = None
    readings: list[Reading] = []
    for number, kind, form in lines:
        made = _made(kind, form, number, name)
        if isinstance(made, Reading):
            if page is None:
                raise damaged(number, name)
            readings.append(made)
            continue
        if page is not None:
            yield Kept(page.page, page.added, tuple(readings))
        page, readings = (made, []) if isinstance(made, Kept) else (None, [])
        if isinstance(made, Judgement):
            yield made
    if page is not None:
        yield Kept(page.page, page.added, tuple(readings))


def _made(kind: str, form: Any, number: int, name: str) -> Item | Reading:
    """The record that a line holds.

    Raises:
        PageError: it holds none, or one that does not agree with itself.
    """
    try:
        return _MADE[kind](form)
    except NOT_IN_FORM as error:
        raise damaged(number, name) from error


def _page_form(item: Kept) -> dict[str, Any]:
    page = item.page
    return {
        "sha256": page.sha256,
        "source": page.source,
        "kind": page.kind,
        "address": page.address,
        "charset": page.charset,
        "trouble": page.trouble,
        "added": item.added,
        "bytes": b64encode(page.data).decode("ascii"),
    }


def _page(form: Any) -> Kept:
    data = b64decode(form["bytes"], validate=True)
    told = (form[key] for key in ("kind", "address", "charset", "trouble"))
    kept_page = Kept(Page(form["source"], data, *told), form["added"], ())
    if _page_form(kept_page) != form:
        raise ValueError("these bytes have another name")
    return kept_page


def _reading(form: Any) -> Reading:
    reading = from_dict(form)
    if as_dict(reading) != form or any(ranges(reading)):
        raise ValueError("this reading does not fit its text")
    return reading


def _judgement(form: Any) -> Judgement:
    judgement = Judgement(**form)
    if asdict(judgement) != form or not isinstance(judgement.number, int):
        raise ValueError("this is no judgement")
    return judgement


_MADE: dict[str, Callable[[Any], Item | Reading]] = {
    "page": _page,
    "reading": _reading,
    "judgement": _judgement,
}
