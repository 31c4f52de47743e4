"""Whether the words around an expression look ahead or back."""

from __future__ import annotations

from sayso.reading.times.scan import Found

_BEFORE, _AFTER = 25, 12
# Before "to": "set to resume on Monday", "planned to leave on Thursday".
_TO = frozenset(
    """set due ready supposed about likely slated planned planning scheduled expected agreed decided
    vowed promised""".split()
)
_DIRECTLY = frozenset("until till by as".split())
_ENDS = frozenset((".", "!", "?", ";", ""))


def looks_ahead(found: Found) -> bool | None:
    """True for "will meet on Monday", False for "met on Monday", None without a sign.

    The nearest sign before the expression decides, within its sentence and at
    most 25 tokens back; where there is none, the nearest of the 12 after it.
    Directly before it, "until" and "as early as" look ahead.
    """
    if found.before in _DIRECTLY:
        return True
    tokens = found.tokens
    back = range(found.first - 1, max(-1, found.first - 1 - _BEFORE), -1)
    onward = range(found.last, min(len(tokens.words), found.last + _AFTER))
    sign = _nearest(found, back)
    return sign if sign is not None else _nearest(found, onward)


def _nearest(found: Found, places: range) -> bool | None:
    for place in places:
        word = found.tokens.words[place]
        if word in _ENDS and not (word == "." and len(found.tokens.words[place - 1]) == 1):
            return None
        if word == "to" and found.tokens.words[place - 1] in _TO:
            return True
        entry = found.tokens.entry(place)
        if "ahead" in entry:
            return True
        if "behind" in entry or (len(word) > 4 and word.endswith("ed") and word.islower()):
            return False
    return None
