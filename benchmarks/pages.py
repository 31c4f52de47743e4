"""Body, title, date and authors of real news pages, beside trafilatura on the same pages.

`python -m benchmarks.pages --data DIR` also lists, for each page, the passages
that its reference lacks (+) and the reference's paragraphs that were lost (-).
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sayso.page import parse, walk
from sayso.records import Document

Row = dict[str, Any]
Shingles = frozenset[tuple[str, ...]]

SIZE: Final = 4
"""Words in a shingle."""
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Result:
    """One page: its document beside what the index expects."""

    row: Row
    doc: Document
    body: tuple[str, ...]
    baseline: str
    seconds: tuple[float, float]

    @property
    def foreign(self) -> list[str]:
        """The passages of which less than half stands in the reference."""
        whole = "\n".join((_reference(self.row), self.row["title"]))
        return [text for text in self.body if not _within(text, whole)]

    @property
    def lost(self) -> list[str]:
        """The paragraphs of the reference of which less than half stands in the body."""
        own = "\n".join((*self.body, self.doc.title or ""))
        return [text for text in self.row["paragraphs"] if not _within(text, own)]


def run(data: Path) -> dict[str, Any]:
    """Figures over the English pages of `data`/pages: F1, and shares of the pages, 0 to 1."""
    return figures(list(results(data)))


def results(data: Path) -> Iterable[Result]:
    """Every page of the index, read and compared."""
    from trafilatura import extract

    extract("<html><body><p>The models are loaded once.</p></body></html>")
    for line in (data / "pages" / "index_en.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        page = next(walk([str(data / "pages" / row["html"])]))
        begun = time.perf_counter()
        doc = next(iter(parse(page)))
        between = time.perf_counter()
        baseline = extract(page.data, include_comments=False) or ""
        ended = time.perf_counter()
        yield Result(row, doc, _body(doc), baseline, (between - begun, ended - between))


def figures(found: Sequence[Result]) -> dict[str, Any]:
    """The benchmark's line."""
    ours = [_scores("\n".join(r.body), _reference(r.row)) for r in found]
    theirs = [_scores(r.baseline, _reference(r.row)) for r in found]
    return {
        "pages": len(found),
        "body_f1": _mean(f1 for f1, _, _ in ours),
        "body_precision": _mean(p for _, p, _ in ours),
        "body_recall": _mean(r for _, _, r in ours),
        "trafilatura_f1": _mean(f1 for f1, _, _ in theirs),
        "title": _mean(_plain(r.doc.title) == _plain(r.row["title"]) for r in found),
        "date": _mean((r.doc.published or "")[:10] == _day(r.row) for r in found),
        "authors": _mean(_authors_right(r) for r in found),
        "clean_pages": _mean(not r.foreign for r in found),
        "pages_per_second": round(len(found) / sum(r.seconds[0] for r in found), 1),
        "trafilatura_pages_per_second": round(len(found) / sum(r.seconds[1] for r in found), 1),
    }


def _body(doc: Document) -> tuple[str, ...]:
    read = [p for p in doc.passages if p.role not in ("title", "caption")]
    return tuple(doc.text[p.start : p.end] for p in read)


def _reference(row: Row) -> str:
    parts = [*(row["summary"] or ()), *row["paragraphs"], *(row["subheads"] or ())]
    return "\n".join(parts)


def _shingles(text: str) -> Shingles:
    """The shingles of every line, none across two; a shorter line is one as it is."""
    rows = (_WORD.findall(line.casefold()) for line in text.splitlines())
    return frozenset(
        tuple(words[at : at + SIZE])
        for words in rows
        for at in range(max(1, len(words) - SIZE + 1))
        if words
    )


def _scores(text: str, reference: str) -> tuple[float, float, float]:
    """F1, precision and recall of the text's shingles."""
    ours, theirs = _shingles(text), _shingles(reference)
    both = len(ours & theirs)
    precision, recall = both / max(1, len(ours)), both / max(1, len(theirs))
    return 2 * precision * recall / max(1e-9, precision + recall), precision, recall


def _within(text: str, whole: str) -> bool:
    own = _shingles(text)
    inside = "".join(_WORD.findall(text.casefold())) in "".join(_WORD.findall(whole.casefold()))
    return inside or 2 * len(own & _shingles(whole)) >= len(own)


def _authors_right(result: Result) -> bool:
    wanted = {_plain(name) for name in result.row["authors"] or ()}
    return {_plain(name) for name in result.doc.authors} == wanted


def _day(row: Row) -> str:
    return str(row["publishing_date"])[:10]


def _plain(text: str | None) -> str:
    """The text with single spaces and straight quotation marks."""
    return " ".join((text or "").translate(_STRAIGHT).split())


def _mean(values: Iterable[float]) -> float:
    rows = list(values)
    return round(sum(rows) / max(1, len(rows)), 4)


def main(argv: Sequence[str] | None = None) -> int:
    """Print every page's faults, then the line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pages")
    parser.add_argument("--data", type=Path, required=True, help="folder of the public sets")
    found = list(results(parser.parse_args(argv).data))
    out = sys.stdout.write
    for at, result in enumerate(found):
        row, doc = result.row, result.doc
        f1, precision, recall = _scores("\n".join(result.body), _reference(row))
        out(f"{at} {row['html']} f1 {f1:.3f} precision {precision:.3f} recall {recall:.3f}\n")
        if _plain(doc.title) != _plain(row["title"]):
            out(f"  title   {doc.title!r}\n     not  {row['title']!r}\n")
        if (doc.published or "")[:10] != _day(row):
            out(f"  date    {doc.published} not {row['publishing_date']}\n")
        if not _authors_right(result):
            out(f"  authors {doc.authors} not {row['authors']}\n")
        for text in result.foreign:
            out(f"  + {text[:160]}\n")
        for text in result.lost:
            out(f"  - {text[:160]}\n")
    out(json.dumps(figures(found)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
