"""The truth of generated stories: pages, people, ties with their origins, denials."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.affairs.figures import Figure
from benchmarks.affairs.html import credit_form
from benchmarks.affairs.marks import line, styled
from benchmarks.affairs.story import Polarity, Sentence, Story, Telling

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """A report of a fact: the story, the sentence, and what it tells."""

    story: Story
    sentence: Sentence
    telling: Telling


def truth(stories: Sequence[Story]) -> Row:
    """`pages`, `actors` and `ties`.

    A page has its kind, what it copies (`copy`: verbatim, abridged, edited; `share`: the part
    of the words kept), cites and credits, and the names under which it mentions each actor.
    A tie has its ends, class and direction, and of what is asserted and denied the true
    `count` of origins, and the range from `least` to `most` that a careful reader gives.
    """
    figures = {f.id: f for story in stories for f in story.figures}
    return {
        "pages": [page_row(story) for story in stories],
        "actors": [_actor_row(figures[id]) for id in sorted(figures)],
        "ties": tie_rows(stories),
    }


def page_row(story: Story) -> Row:
    """What is known of a page, with the names under which it mentions each actor."""
    agency = story.agency.agency if story.agency else None
    return {
        "file": f"{story.id}.html",
        "kind": story.kind,
        "outlet": story.outlet.name,
        "url": story.url,
        "published": story.published.isoformat(timespec="seconds"),
        "title": line(story.title, story.style),
        "credit": agency,
        "credited": credit_form(story),
        "copy": story.copy,
        "copy_of": f"{story.copy_of}.html" if story.copy_of else None,
        "share": story.share,
        "cites": [f"{id}.html" for id in story.cites],
        "actors": {id: sorted(names) for id, names in sorted(names_in(story).items())},
    }


def names_in(story: Story) -> dict[str, set[str]]:
    """The names that stand on the page for each actor's id; pronouns are none."""
    found: dict[str, set[str]] = defaultdict(set)
    for sentence in story.sentences:
        for piece in sentence.pieces:
            if piece.figure and not piece.pronoun:
                found[piece.figure].add(styled(piece.text, story.style))
    return found


def tie_rows(stories: Iterable[Story]) -> list[Row]:
    """Every tie with its reports, in the order of first telling."""
    told: dict[str, list[Told]] = defaultdict(list)
    for story in stories:
        for sentence in story.sentences:
            if sentence.telling is not None:
                told[sentence.telling.fact.id].append(Told(story, sentence, sentence.telling))
    return [_tie_row(reports) for reports in told.values()]


def _tie_row(told: Sequence[Told]) -> Row:
    fact = told[0].telling.fact
    return {
        "id": fact.id,
        "topic": fact.topic,
        "class": fact.cls,
        "direction": "none" if fact.mutual else "a->b",
        "a": fact.a.id,
        "b": fact.b.id,
        "asserted": _standing(told, "asserted"),
        "denied": _standing(told, "denied"),
        "reports": [_report_row(report) for report in told],
    }


def _standing(told: Sequence[Told], polarity: Polarity) -> Row:
    """The true count of origins, and the range that a careful reader of the pages gives.

    `count` is what is so: an unnamed source may be somebody who is named elsewhere
    without any reader knowing. `least` counts the named sources, and one where none
    is; `most` all that a reader cannot tell to be one.
    """
    sources = [report.telling.source for report in told if report.telling.polarity == polarity]
    seen = {source.seen for source in sources}
    named = {source.seen for source in sources if source.named}
    return {
        "count": len({source.origin for source in sources}),
        "least": max(len(named), min(1, len(seen))),
        "most": len(seen),
        "origins": sorted({source.origin for source in sources}),
        "pages": sorted({f"{r.story.id}.html" for r in told if r.telling.polarity == polarity}),
    }


def _report_row(report: Told) -> Row:
    telling, story = report.telling, report.story
    source = telling.source
    chain = [story.outlet.name]
    if telling.through is not None and telling.through.id != story.outlet.id:
        chain.append(telling.through.name)
    if source.speaker is not None:
        chain.append(source.speaker.name)
    elif source.kind != "outlet":
        of = source.of.name if source.of else ""
        chain.append(f"{source.kind}: {source.words.replace('{x}', f'the {of}')}")
    return {
        "page": f"{story.id}.html",
        "polarity": telling.polarity,
        "origin": source.origin,
        "chain": chain,
        "words": line(report.sentence, story.style),
    }


def _actor_row(figure: Figure) -> Row:
    post = figure.post
    return {
        "id": figure.id,
        "type": figure.type,
        "name": figure.name,
        "short": figure.short,
        "post": {"title": post.title, "of": post.of.id, "current": post.current} if post else None,
    }
