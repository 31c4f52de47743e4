"""Headlines that attribute themselves with a colon: "Minister: harbour to close"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.reading.speakers.cast import Cast
from sayso.reading.speakers.heads import tokens
from sayso.reading.speakers.papers import is_paper
from sayso.reading.speakers.places import extent, text_of
from sayso.reading.speakers.titles import is_post
from sayso.records import Attribution, Document, Span

_BEFORE = re.compile(r"([^:?!]{2,60}): +(\S.{8,})")
_AFTER = re.compile(r"(\S.{8,}): +([^:?!]{2,60})")


def headlines(
    cast: Cast, document: Document, attributions: Sequence[Attribution]
) -> list[Attribution]:
    """The attributions, with one for each headline that names its source at a colon."""
    taken = [extent(said) for said in attributions]
    titles = [Span(p.start, p.end) for p in document.passages if p.role == "title"]
    free = [title for title in titles if not any(title.meets(span) for span in taken)]
    found = [said for title in free for said in _read(cast, title)]
    return [*found, *attributions]


def _read(cast: Cast, title: Span) -> Iterator[Attribution]:
    text = title.of(text_of(cast.doc))
    for pattern, source, content in ((_BEFORE, 1, 2), (_AFTER, 2, 1)):
        match = pattern.fullmatch(text)
        if match is None:
            continue
        who, what = (
            Span(title.start + match.start(n), title.start + match.end(n))
            for n in (source, content)
        )
        if _speaks(cast, who):
            mark = title.start + match.end(1)
            yield Attribution(f"s-title-{mark}", (who,), (Span(mark, mark + 1),), (what,))
            return


def _speaks(cast: Cast, who: Span) -> bool:
    """True where the words are a person, a body or a paper, and not a topic."""
    words = tokens(cast.doc, (who,))
    if not words or any(token.pos_ == "VERB" for token in words):
        return False
    last = words[-1]
    actor = cast.at(last)
    if actor and actor.type in {"person", "organization"}:
        return True
    return is_post(last) or (is_paper(last) and len(words) <= 3)
