"""Whether a number is a year and a word a month, judged by their neighbours."""

from __future__ import annotations

from sayso.reading.times.scan import Found

# Before a year or a month name: "in 1986", "of May".
_LEADS = frozenset(
    """in of since by until till from to and or between during through for the before after around
    circa ca early late mid on than as that was is were ending ended beginning into a an
    post pre ' s""".split()
)
_AMOUNTS = frozenset(
    """about over than nearly almost least most approximately some roughly at # $ £ € no number nos
    flight route highway room page pages resolution directive law article section order""".split()
)
# Before a year that a plural noun follows: "the 1996 elections".
_BEFORE_PLURAL = frozenset("in the since of its his her their our this that s last".split())
# After a number that counts: "2000 people".
_COUNTED = frozenset(
    """people men women children troops police percent pc % km kg mm cm feet ft lb tonnes million
    billion thousand hundred metres meters miles yards pounds dollars euros degrees""".split()
)


def is_year(found: Found) -> bool:
    """False for "2000 people", "Flight 1999", "more than 1800 homes"."""
    if len(found.words) > 1:
        return True
    before, after = found.before, found.after
    if before.lower() in _AMOUNTS or after.lower() in _COUNTED:
        return False
    if before[:1].isupper() and before.lower() not in _LEADS and before.isalpha():
        return False
    if counts(after):
        return (found.number("modern") or 0) % 100 != 0 and before.lower() in _BEFORE_PLURAL
    return True


def is_early_year(found: Found) -> bool:
    """False for "by 1500 men": before 1700 a year needs the end of a phrase after it."""
    return not found.after.isalnum() or found.after in _LEADS


def counts(word: str) -> bool:
    """True for what looks like a plural noun."""
    return word.islower() and len(word) > 4 and word.endswith("s") and not word.endswith("ss")


def is_month(found: Found) -> bool:
    """False for the verbs, names and commands "may", "March", "April Marsh", "Jan",
    "Black September".
    """
    if len(found.words) > 2 or found.has("early", "late", "mid"):
        return True
    before, after = found.before.lower(), found.after
    if found.values("mon") and not found.values("month"):
        return found.words[-1] == "." and before in _LEADS
    if found.before[:1].isupper() and found.before.isalpha() and before not in _LEADS:
        return False
    if not found.values("doubtful"):
        return True
    return before in _LEADS and not (after[:1].isupper() and after.isalpha())
