"""Where articles repeat each other: names, words and sentences."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from training.corpus.cast import plain
from training.corpus.form import Article

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SHINGLE = 4
# Two sentences are near-duplicates from this share of common four-word runs on.
_ALIKE = 0.4


def names(articles: Iterable[Article]) -> dict[str, list[str]]:
    """Names used in several batches, with the articles that use them.

    Ministries, courts and other `government` actors are left out: every country has a
    Supreme Court.
    """
    used: dict[str, dict[str, str]] = defaultdict(dict)
    for article in articles:
        page = article.reading.document
        for actor in article.reading.actors:
            if actor.type != "government" and actor.name[:1].isupper() and " " in actor.name:
                used[plain(actor.name)].setdefault(article.tags["batch"], page.id)
        used[page.outlet or ""].setdefault(article.tags["batch"], page.id)
    return {name: sorted(where.values()) for name, where in sorted(used.items()) if len(where) > 1}


def surnames(articles: Iterable[Article]) -> dict[str, int]:
    """Last words of people's names carried by several people, with how many."""
    people = {a.name for art in articles for a in art.reading.actors if a.type == "person"}
    count = Counter(name.split()[-1] for name in people if name.split()[-1][:1].isupper())
    return {name: n for name, n in count.most_common() if n > 1}


def sentences(articles: Iterable[Article]) -> list[tuple[float, str, str]]:
    """Pairs of near-duplicate sentences of different articles, most alike first."""
    runs, where, shown = [], [], []
    for number, article in enumerate(articles):
        for span in article.sentences:
            text = span.of(article.reading.document.text)
            words = _words(text)
            runs.append({tuple(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)})
            where.append(number)
            shown.append(text)
    found = [
        (common / len(runs[a] | runs[b]), shown[a], shown[b])
        for (a, b), common in _meetings(runs, where).items()
        if common >= _ALIKE * len(runs[a] | runs[b])
    ]
    return sorted(found, reverse=True)


def vocabulary(articles: Sequence[Article]) -> list[tuple[float, str, str]]:
    """The ten pairs of articles whose rarer words overlap most.

    Words in more than a fifth of the articles are left out.
    """
    bags = [set(_words(a.reading.document.text)) for a in articles]
    spread = Counter(word for bag in bags for word in bag)
    bags = [{w for w in bag if spread[w] * 5 <= len(bags)} for bag in bags]
    ids = [a.reading.document.id for a in articles]
    pairs = [
        (len(bags[i] & bags[j]) / max(1, len(bags[i] | bags[j])), ids[i], ids[j])
        for i, j in combinations(range(len(bags)), 2)
    ]
    return sorted(pairs, reverse=True)[:10]


def _meetings(
    runs: Sequence[set[tuple[str, ...]]], where: Sequence[int]
) -> Counter[tuple[int, int]]:
    index: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, group in enumerate(runs):
        for run in group:
            index[run].append(number)
    met: Counter[tuple[int, int]] = Counter()
    for numbers in index.values():
        met.update(p for p in combinations(numbers, 2) if where[p[0]] != where[p[1]])
    return met


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
