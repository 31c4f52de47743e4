"""`python -m training.corpus.check DIR...` reads articles and names every mistake in them.

Prints `file:line: sentence` for each mistake; `--hints` also for what may be
right as it stands, `--gaps` the sentences with two actors and no tie. The exit
code is 1 where there are mistakes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from sayso.records import Span
from training.corpus.form import Article, files, load
from training.corpus.mistakes import line_at, mistakes
from training.corpus.slip import FormError, Slip


def main(argv: Sequence[str] | None = None) -> int:
    """Check the articles below the folders given; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m training.corpus.check")
    parser.add_argument("paths", nargs="*", type=Path, help="folders or files, all if none")
    parser.add_argument("--hints", action="store_true", help="name also what may be right")
    parser.add_argument("--gaps", action="store_true", help="list sentences of two actors, no tie")
    args = parser.parse_args(argv)
    paths, failed = files(*args.paths), 0
    for path in paths:
        article, slips = checked(path)
        failed += any(not slip.hint for slip in slips)
        slips = slips if args.hints else [slip for slip in slips if not slip.hint]
        slips += gaps(article) if args.gaps and article else []
        for slip in slips:
            sys.stdout.write(f"{path}:{slip.line}: {'hint: ' if slip.hint else ''}{slip.text}\n")
    sys.stdout.write(f"{len(paths)} articles, {failed} with mistakes\n")
    return int(failed > 0)


def checked(path: Path) -> tuple[Article | None, list[Slip]]:
    """The article, None where it cannot be read, and its mistakes by line."""
    try:
        article = load(path)
    except FormError as error:
        return None, [error.slip]
    return article, sorted({*article.slips, *mistakes(article)})


def gaps(article: Article) -> list[Slip]:
    """Sentences that mention two actors, places apart, and are no tie's evidence for them."""
    text, found = article.reading.document.text, []
    tied = {(c.evidence, frozenset((c.a, c.b))) for c in article.reading.claims}
    for sentence in article.sentences:
        inside = [
            actor.id
            for actor in article.reading.actors
            if actor.type != "place"
            and actor.name != article.reading.document.outlet
            and any(sentence.covers(Span(m.start, m.end)) for m in actor.mentions)
        ]
        bare = [
            "/".join(article.keys[i] for i in pair)
            for pair in combinations(inside, 2)
            if not any(ends == set(pair) and e.covers(sentence) for e, ends in tied)
        ]
        if bare and sentence.start > len(article.reading.document.title or ""):
            line = line_at(article, sentence.start)
            found.append(Slip(line, f"{' '.join(bare)}: {sentence.of(text)}", hint=True))
    return found


if __name__ == "__main__":
    sys.exit(main())
