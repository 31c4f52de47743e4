"""The rows of the table of ties as claims, with evidence, time, chain and roles."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.records import Claim, Hop, Role, When
from training.corpus import chains, places, ties, times
from training.corpus.sheet import Sheet
from training.corpus.slip import Slip


def claims(sheet: Sheet, rows: list[ties.Row]) -> tuple[tuple[Claim, ...], dict[str, ties.Row]]:
    """The claims that could be placed, and the row that each was made of, by id."""
    made: dict[str, ties.Row] = {}
    found = []
    for row in rows:
        place = places.find(row, sheet.page, sheet.slips) if _known(sheet, row) else None
        if place is not None:
            name = f"c{len(made) + 1}"
            made[name] = row
            sheet.lines[name] = row.line
            found.append(_claim(sheet, name, row, place))
    return tuple(found), made


def roles(own: str, found: tuple[Claim, ...], rows: dict[str, ties.Row]) -> Iterator[Role]:
    """The posts of the actor `own` that the claims assert."""
    for claim in found:
        if claim.cls == "role" and claim.a == own and claim.polarity == "asserted":
            yield Role(
                title=claim.value or claim.relation,
                of=claim.b,
                start=claim.when.start if claim.when else None,
                end=claim.when.end if claim.when else None,
                current=not rows[claim.id].past,
                evidence=claim.evidence,
            )


def _known(sheet: Sheet, row: ties.Row) -> bool:
    unknown = [key for key in (row.a, row.b) if key is not None and key not in sheet.table]
    for key in unknown:
        sheet.slips.append(Slip(row.line, f"The table of actors has no {key}."))
    if row.a == row.b:
        sheet.slips.append(Slip(row.line, f"A tie of {row.a} with itself is no tie."))
    if row.by is not None and row.by != ties.OWN_VOICE and row.by not in sheet.said:
        sheet.slips.append(Slip(row.line, f"There is no statement {row.by}."))
        return False
    return not unknown


def _claim(sheet: Sheet, name: str, row: ties.Row, place: places.Place) -> Claim:
    number = row.by if row.by is not None else chains.over(place.words[0], sheet.said)
    number = None if number == ties.OWN_VOICE else number
    return Claim(
        id=name,
        cls=row.cls,
        a=sheet.ids[row.a],
        b=sheet.ids[row.b] if row.b else None,
        value=row.value,
        direction="a->b" if row.directed else "none",
        relation=" … ".join(span.of(sheet.text) for span in place.words),
        polarity=row.polarity,
        certainty=row.certainty,
        evidence=place.evidence,
        words=place.words,
        when=_when(sheet, row, place),
        where=row.where,
        attribution=f"s{number}" if number else None,
        chain=_chain(sheet, row, number),
    )


def _chain(sheet: Sheet, row: ties.Row, number: str | None) -> tuple[Hop, ...]:
    outlet = sheet.parts.heads["outlet"]
    try:
        return chains.hops(number, outlet, sheet.said, sheet.table, sheet.ids, sheet.labels)
    except KeyError as error:
        sheet.slips.append(Slip(row.line, f"The chain breaks at {error}."))
        return ()


def _when(sheet: Sheet, row: ties.Row, place: places.Place) -> When | None:
    since, until = _time(sheet, row, row.since, place), _time(sheet, row, row.until, place)
    if since and until:
        return When(since.start, until.end, f"{since.text} … {until.text}", since.span)
    if since:
        return When(since.start, None, since.text, since.span)
    if until:
        return When(None, until.end, until.text, until.span)
    return _time(sheet, row, row.when, place)


def _time(sheet: Sheet, row: ties.Row, written: str | None, place: places.Place) -> When | None:
    if written is None:
        return None
    words, _, value = (part.strip() for part in written.partition("="))
    span = places.words_at(sheet.text, words, place.evidence)
    if span is None:
        slip = f"The time “{words}” does not stand in the evidence."
        sheet.slips.append(Slip(row.line, slip))
        return None
    if value and not times.is_iso(value):
        sheet.slips.append(Slip(row.line, f"“{value}” is no ISO 8601 date."))
    published = sheet.parts.heads["date"]
    iso = value or times.value_of(words, published, ahead=row.certainty == "future") or ""
    first, _, last = iso.partition("/")
    return When(first or None, last or first or None, words, span)
