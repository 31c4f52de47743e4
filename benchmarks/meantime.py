"""MEANTIME as the conversion of Zhukova and others gives it: texts and entity chains.

The text is put together from the tokens of `meantime.conll`. Only the first
sentences of each document are annotated in full (`FULL`); later ones hold
mentions of some chains alone and are left out, as are those of products, money
and places. A country's chain counts as a government where some mention of it is
one ("the Japanese government"); the set does not tell the two apart.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from sayso.records import Document, Passage

FULL = 5
"""The last sentence that is annotated in full; 0 is the title and 1 the date."""

_CLOSING = frozenset(". , ; : ! ? ) ] % '' ' ’ ”".split())
_OPENING = frozenset("( [ $ `` “ ‘ #".split())
_CLITIC = re.compile(r"^(?:['’](?:s|re|ve|ll|d|m)|n['’]t)$", re.IGNORECASE)
_STATE = frozenset({"government", "governments", "administration", "ministry"})
_WANTED = {"PERSON": "person", "ORGANIZATION": "organization", "LOCATION": "government"}


@dataclass(frozen=True, slots=True)
class Mention:
    """A gold mention: its characters, those of its head word, the head's lemma, chain and type."""

    start: int
    end: int
    head: tuple[int, int]
    lemma: str
    chain: str
    type: str


@dataclass(slots=True)
class Page:
    """A document, the characters in which all is annotated, and its gold mentions."""

    document: Document
    places: dict[tuple[int, int], tuple[int, int]]
    full: list[tuple[int, int]] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)


def pages(data: Path) -> list[Page]:
    """Each document that has entity mentions, in the order of its name."""
    root = data / "meantime" if (data / "meantime").is_dir() else data
    folder = root / "output_data" / "en"
    rows = json.loads((folder / "entities_mentions.json").read_text("utf-8"))
    states = {_chain(row) for row in rows if _STATE & set(row["tokens_str"].lower().split())}
    by_page: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        wanted = row["mention_full_type"] in ("PERSON", "ORGANIZATION") or _chain(row) in states
        if wanted and row["mention_full_type"] in _WANTED and row["sent_id"] <= FULL:
            by_page[row["conll_doc_key"]].append(row)
    found = [_page(name, tokens) for name, tokens in _tokens(folder / "meantime.conll")]
    named = {row["conll_doc_key"] for row in rows}
    kept = {name: page for name, page in found if name in named}
    for name, page in kept.items():
        page.mentions = list(_mentions(page, by_page[name]))
    return [kept[name] for name in sorted(kept)]


def _tokens(path: Path) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    found: dict[str, list[tuple[int, int, str]]] = {}
    for line in path.read_text("utf-8").splitlines():
        parts = line.split("\t")
        if len(parts) >= 5:
            found.setdefault(parts[0], []).append((int(parts[1]), int(parts[2]), parts[3]))
    yield from found.items()


def _page(name: str, tokens: list[tuple[int, int, str]]) -> tuple[str, Page]:
    text = ""
    places: dict[tuple[int, int], tuple[int, int]] = {}
    sentences: dict[int, tuple[int, int]] = {}
    date: list[str] = []
    opened = True
    for sentence, number, word in tokens:
        if sentence == 1:
            date.append(word)
            continue
        if sentence not in sentences and text:
            text += " " if len(sentences) > 1 else "\n\n"
        elif text and not opened and word not in _CLOSING and not _CLITIC.match(word):
            text += " "
        opened = word in _OPENING
        start = len(text)
        text += word
        places[sentence, number] = start, len(text)
        sentences[sentence] = sentences.get(sentence, (start, 0))[0], len(text)
    digest = sha256(text.encode()).hexdigest()
    title = sentences.get(0, (0, 0))[1]
    document = Document(
        digest[:16],
        digest,
        name,
        text,
        title=text[:title],
        published=_day(" ".join(date)),
        language="en",
        passages=(Passage("title", 0, title), Passage("body", title + 2, len(text))),
    )
    full = [span for sentence, span in sentences.items() if sentence <= FULL]
    return name, Page(document, places, full)


def _day(words: str) -> str | None:
    try:
        return datetime.strptime(words, "%B %d , %Y").replace(tzinfo=UTC).date().isoformat()
    except ValueError:
        return None


def _mentions(page: Page, rows: list[dict[str, Any]]) -> Iterator[Mention]:
    """One mention a head word, the shortest where the set has it with and without a clause."""
    seen: set[tuple[int, int]] = set()
    for row in sorted(rows, key=lambda row: (len(row["tokens_number"]), row["mention_id"])):
        words = [page.places.get((row["sent_id"], token)) for token in row["tokens_number"]]
        head = page.places.get((row["sent_id"], row["mention_head_id"]))
        known = [place for place in words if place is not None]
        if known and head is not None and head not in seen:
            seen.add(head)
            start, end = min(known)[0], max(known)[1]
            type_ = _WANTED[row["mention_full_type"]]
            yield Mention(start, end, head, row["mention_head_lemma"], _chain(row), type_)


def _chain(row: dict[str, Any]) -> str:
    """The instance's own id: the conversion puts before it whether the chain leaves its page."""
    return str(row["coref_chain"]).rpartition("_")[2]
