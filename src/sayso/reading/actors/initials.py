"""Whether a short form abbreviates a name."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+")
_SMALL = frozenset(
    "a an the of for and in on at to by de du des la le les e el al y und für der die das"
    " da do dos di del".split()
)
_MOST = 0.5  # of the letters of a foreign abbreviation that a translated name keeps


def spells(short: str, name: str) -> bool:
    """True where the letters of `short` are the initials of `name`, in their order.

    Small words may count or not: UNAMI for "United Nations Assistance Mission for
    Iraq", MoD for "Ministry of Defence". One capital of a word may stand for it
    together with the capitals inside it.
    """
    letters = letters_of(short)
    if not 2 <= len(letters) <= 10 or not shortened(short):
        return False
    words = _WORD.findall(name)
    if len(words) < 2 or len(words) > 14:
        return False
    return _walk(letters, words)


def _walk(letters: str, words: list[str]) -> bool:
    """Match the letters one after another; small words may be passed over."""
    reached = {0}
    for word in words:
        small = word.lower() in _SMALL
        step = {place + 1 for place in reached if letters[place : place + 1] == word[0].upper()}
        reached = step | (reached if small else set())
    return len(letters) in reached


def initials(name: str) -> set[str]:
    """The initials of a name of two to 14 words: of all, and of those that are not small."""
    words = _WORD.findall(name)
    if not 2 <= len(words) <= 14:
        return set()
    content = [word for word in words if word.lower() not in _SMALL]
    return {"".join(word[0].upper() for word in kept) for kept in (words, content)}


def fits(short: str, name: str) -> bool:
    """True where `short` plausibly abbreviates `name` in another language or order.

    At least half of its letters are initials of the name (FARC for the "Revolutionary
    Armed Forces of Colombia", ELN for the "National Liberation Army"), or all of them
    stand in the name in order, the first as its first letter.
    """
    letters = letters_of(short)
    words = [word for word in _WORD.findall(name) if word.lower() not in _SMALL]
    if not 2 <= len(letters) <= 8 or not shortened(short) or not words:
        return False
    if letters[0] == words[0][0].upper() and _within(letters, "".join(words).upper()):
        return True
    initials = [word[0].upper() for word in words]
    kept = 0
    for letter in letters:
        if letter in initials:
            initials.remove(letter)
            kept += 1
    return len(words) > 1 and len(letters) > 2 and kept >= max(2, _MOST * len(letters))


def letters_of(short: str) -> str:
    """The letters of an abbreviation as capitals, without a plural "s"."""
    bare = short[:-1] if short.endswith("s") and short[:-1].isupper() else short
    return "".join(c for c in bare if c.isalpha()).upper()


def shortened(short: str) -> bool:
    """True for one word whose letters are capitals for the greater part."""
    letters = [c for c in short if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return " " not in short.strip() and capitals >= 2 and 2 * capitals > len(letters)


def _within(letters: str, name: str) -> bool:
    rest = iter(name)
    return all(letter in rest for letter in letters)
