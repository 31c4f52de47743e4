"""All that a case tells of one actor, gathered for a report and for `--json`."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, dataclass

from sayso.actors import CaseActor, Saying, Suggestion
from sayso.actors.posts import Post as Told
from sayso.case import Summary
from sayso.front import Case
from sayso.report.forms import Form, actor_form, list_form
from sayso.ties import StrandRow
from sayso.ties.sources import SourceRow

TIES = 3
"""Ties that are named for each of those who say something of the actor."""


@dataclass(frozen=True, slots=True)
class Known:
    """A page by what people know it by."""

    id: str
    outlet: str | None
    day: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Post:
    """A role as the first of the pages that give it words it."""

    first: Told
    pages: tuple[Known, ...]

    @property
    def told(self) -> tuple[str | None, str | None]:
        """The first and the last day on which it was told."""
        days = sorted(page.day for page in self.pages if page.day)
        return (days[0], days[-1]) if days else (None, None)


@dataclass(frozen=True, slots=True)
class About:
    """Somebody who says something of the actor, and a few of the ties of which they do."""

    row: SourceRow
    ties: tuple[StrandRow, ...]


@dataclass(frozen=True, slots=True)
class Portrait:
    """One actor; `names` has the pages of each name and alias, the earliest first.

    `ties` and `about` are the first of `tied` and `tellers`.
    """

    actor: CaseActor
    names: dict[str, list[Known]]
    posts: list[Post]
    ties: list[StrandRow]
    tied: int
    said: list[Saying]
    about: list[About]
    tellers: int
    doubles: list[Suggestion]


def portrait(case: Case, name: str, limit: int) -> Portrait:
    """The actor of that name, alias or id, with up to `limit` ties and people who tell of it.

    Raises:
        UsageError: there is no such actor, or there are several.
    """
    actor = case.actors.get(name)
    own = actor.id
    known = _known(case, actor)
    about = case.sources.about(own, limit=limit)
    return Portrait(
        actor,
        _names(actor, known),
        _posts(case.actors.posts(own), known),
        case.ties.strands(sort="pages", actor=own, limit=limit),
        case.ties.count(actor=own),
        case.actors.said(own),
        [_about(case, own, row) for row in about],
        case.sources.count_about(own),
        case.actors.suggestions(actor=own),
    )


def form(found: Portrait) -> Form:
    """The portrait as `--json` prints it."""
    actor = found.actor
    return {
        "id": actor.id,
        "name": actor.name,
        "type": actor.type,
        "names": [{"name": n, "pages": [asdict(p) for p in ps]} for n, ps in found.names.items()],
        "joins": [
            {"document": j.bearer.document, "name": j.bearer.name, "reason": j.reason}
            for j in actor.joins
        ],
        "roles": [_post_form(post) for post in found.posts],
        "ties": [list_form(row) for row in found.ties],
        "said": [asdict(saying) for saying in found.said],
        "about": [_about_form(about) for about in found.about],
        "doubles": [_double_form(actor, double) for double in found.doubles],
    }


def _known(case: Case, actor: CaseActor) -> dict[str, Known]:
    documents = {bearer.document for bearer in actor.bearers}
    return {name: _page(one) for name, one in case.documents.named(documents).items()}


def _page(found: Summary) -> Known:
    return Known(found.id, found.outlet, found.published and found.published[:10], found.source)


def _names(actor: CaseActor, known: dict[str, Known]) -> dict[str, list[Known]]:
    """The pages under each name and alias, the commonest first."""
    found: dict[str, list[Known]] = defaultdict(list)
    for bearer in actor.bearers:
        for name in dict.fromkeys((bearer.name, *bearer.aliases)):
            found[name].append(known[bearer.document])
    ordered = sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return {name: sorted(pages, key=_early) for name, pages in ordered}


def _early(page: Known) -> tuple[str, str]:
    return page.day or "9999", page.id


def _posts(told: list[Told], known: dict[str, Known]) -> list[Post]:
    """The roles in the order of their telling, each once with all pages that give it."""
    found: dict[tuple[object, ...], list[Told]] = defaultdict(list)
    for post in told:
        body = post.of and post.of.id
        found[post.title.lower(), body, post.current, post.start, post.end].append(post)
    pages = (dict.fromkeys(known[post.document] for post in same) for same in found.values())
    return [Post(same[0], tuple(p)) for same, p in zip(found.values(), pages, strict=True)]


def _about(case: Case, actor: str, row: SourceRow) -> About:
    origin = row.hop.actor or row.hop.name
    ties = case.ties.strands(sort="pages", actor=actor, origin=origin, limit=TIES)
    return About(row, tuple(ties))


def _post_form(post: Post) -> Form:
    first = post.first
    return {
        "title": first.title,
        "of": first.of and actor_form(first.of),
        "from": first.start,
        "to": first.end,
        "current": first.current,
        "sentence": first.sentence,
        "pages": [asdict(page) for page in post.pages],
    }


def _about_form(about: About) -> Form:
    row = about.row
    return {
        "kind": row.hop.kind,
        "name": row.hop.name,
        "pages": row.pages,
        "reports": row.reports,
        "first": row.first,
        "last": row.last,
        "ties": [list_form(tie) for tie in about.ties],
    }


def _double_form(actor: CaseActor, found: Suggestion) -> Form:
    other = found.right if found.left.id == actor.id else found.left
    return {**actor_form(other), "score": found.score, "reasons": found.reasons}
