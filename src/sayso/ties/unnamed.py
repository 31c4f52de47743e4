"""Sources without a name: how many people they are, whether two may be one, who they were."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sayso.records import Hop
from sayso.ties.fingerprints import words

_NUMBERS = {"a": 1, "an": 1, "both": 2} | {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), 1
    )
}
_COUNT = re.compile(
    r"^(?:the |these |those |at least |more than |about |some |other |another )*"
    rf"({'|'.join(sorted(_NUMBERS, key=len, reverse=True))}|1[0-2]|[2-9])\b(?![-‑.,%])",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"^(?:an?|the|one|two|three|at least|\s)*\s*"
    r"\b(?:another|other|second|third|fourth|fifth|different|separate|further)\b",
    re.IGNORECASE,
)
# Words that any unnamed source may carry; they tell none from another.
_COMMON = frozenset(
    "a an the of in on at by for from to with and or who whom which that not be is was were has "
    "have had his her their its this these those one two three four five several some many other "
    "others another unnamed anonymous unidentified source sources person people individual "
    "individuals man woman asked spoke speaking said condition anonymity named identified name "
    "familiar matter close knowledge informed senior top high ranking former".split()
)
# A sentence's end; the point of an initial is none.
_ENDS = re.compile(r"(?<=[.!?])(?<![ (.][A-Z]\.)[\"”’]*\s+|\n+")
_HINT = re.compile(
    r"anonym|unnamed|unidentified|named (?:him|her|them)sel|as (?:the|its) source|the source|"
    r"\bwho (?:had |first )*(?:spoke|told|talked|leaked|informed|briefed)|without (?:his|her|their|"
    r"being|a|giving)\b.{0,12}\bnam|not (?:been |be |then )*named",
    re.IGNORECASE,
)
LONGEST = 600
"""Characters of a sentence that are looked at."""
_PEOPLE = (
    r"(?:source|official|whistle-?blower|informant|insider|officer|person|man|woman|employee|"
    r"lawmaker|diplomat|aide|adviser|advisor|executive|worker|engineer|driver|witness|one)s?"
)


def people(description: str) -> int:
    """How many people a description counts at most; 1 for a plural without a number."""
    found = _COUNT.match(description)
    if not found:
        return 1
    said = found[1].lower()
    return _NUMBERS.get(said) or int(said)


def another(description: str) -> bool:
    """True where the words say that it is somebody else than whom the page tells of before."""
    return bool(_OTHER.match(description))


@lru_cache(maxsize=65536)
def telling(description: str) -> frozenset[str]:
    """The words of a description that tell one source from another, without plural endings."""
    found = (word.split("'")[0] for word in words(description))
    return frozenset(_single(word) for word in found if word not in _COMMON)


def unveiled(text: str, chain: Sequence[Hop]) -> str:
    """The sentences that say of the speaker at the chain's end that he spoke unnamed before.

    "Roe was the official who spoke to the Post in May", "Roe named herself as the
    source". Empty where there are none.
    """
    if not chain or chain[-1].kind != "actor" or not _HINT.search(text):
        return ""
    return " ".join(_unveiling(text, _plain(chain[-1].name.split()[-1])))


def _unveiling(text: str, surname: str) -> Iterator[str]:
    joins = _joins(surname)
    for sentence in _ENDS.split(text):
        said = _plain(sentence[:LONGEST]) if _HINT.search(sentence) else ""
        if surname in said and joins.search(said):
            yield sentence


def _plain(text: str) -> str:
    """`text` without accents, which names lose from page to page."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if not unicodedata.combining(c))


@lru_cache(maxsize=1024)
def _joins(surname: str) -> re.Pattern[str]:
    """What joins the bearer of a name with an unnamed source."""
    name = re.escape(surname)
    who = rf"(?:\b{name}|\b[Hh]e|\b[Ss]he|\b[Tt]hey)"
    past = r"(?:was|were|is|had been|has been)(?: also)?"
    the = r"(?:the|its|their|our|one of the|that|this newspaper’s)"
    few = r"(?: [\w’'-]+){0,6}?"
    often = r"(?:had |has |first |then |earlier |previously )*"
    told = r"(?:spoke|spoken|told|talked|leaked|informed|briefed)"
    himself = r"(?:named|identified|revealed|outed) (?:him|her|them)sel(?:f|ves)"
    hidden = r"(?:anonym|unnamed|unidentified|without (?:his|her|their|a|being) nam)"
    post = r"(?:, (?:an?|the|then|former) [^,;]{1,120})?"
    confirms = rf"{post},? (?:he|she|they) (?:has |have |had )?(?:said|told|confirmed|revealed)"
    no_clause = r"(?:(?!\bthat\b|\b(?:was|is)\b)[^;])"
    title = r"(?: (?!by |to |from |with |in |at |on |about |that )[\w.'’-]+){0,8}?"
    ways = (
        rf"{who} {past} {the}{few} who {often}{told}\b",
        rf"{who} {past} {the}{few} source\b",
        rf"\b{name}\b[^;]{{0,160}}\b{himself} as {the}{few} {_PEOPLE}\b",
        rf"\b{name}, who {often}{told}\b[^,;]{{0,80}}{hidden}",
        rf"{who} {past} {often}(?:quoted|cited|described|referred to)[^,;]{{0,80}}{hidden}",
        rf"\b{name} {past} the (?:unnamed|anonymous|unidentified) {_PEOPLE}\b",
        rf"\b{_PEOPLE} who {often}{told}\b{no_clause}{{0,120}} (?:was|is){title} {name}\b",
        rf"\b{_PEOPLE} who {often}{told}\b[^;]{{0,400}} (?:was|is){title} {name}{confirms}\b",
    )
    return re.compile("|".join(ways))


def _single(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
