"""Numbers in words and figures."""

from __future__ import annotations

from sayso.reading.times.lexicon import Entry, Value
from sayso.reading.times.scan import Found


def amount(found: Found) -> str:
    """The number before a unit as TIMEX3 writes it: "3", "2.5", "X" where unstated.

    Of "two to three weeks" it is the first number.
    """
    total, seen = 0, False
    for place in range(found.first, found.last):
        word, entry = found.tokens.words[place].lower(), found.tokens.entry(place)
        if seen and word in ("to", "or"):
            break
        if "decimal" in entry:
            return str(entry["decimal"])
        number = _number(word, entry)
        if "hundred" in entry:
            total, seen = max(total, 1) * 100, True
        elif number is not None and not ("ordinal" in entry or "about" in entry):
            total, seen = total + int(number), True
        elif "several" in entry:
            return str(entry["several"])
    if not seen:
        return "0.5" if found.has("half") else "1"
    return f"{total}.5" if found.words[-1] == "half" else str(total)


def _number(word: str, entry: Entry) -> Value | None:
    for kind in ("ones", "teens", "tens", "int", "modern"):
        if kind in entry:
            return entry[kind]
    return word.replace(",", "") if "big" in entry else None


def ordinal(found: Found) -> int | None:
    """The number that "third", "3rd" or "twenty-first" stands for."""
    if (nth := found.text("nth")) is not None:
        return int(nth[:-2])
    number = found.number("ordinal")
    return number + (found.number("tens") or 0) if number is not None else None


def spoken(found: Found) -> int:
    """The year that "nineteen ninety-six" stands for."""
    parts = [int(v) for k in ("teens", "tens", "ones") for v in found.values(k)]
    century = max(int(v) for v in parts[:1])
    return century * 100 + sum(parts[1:])
