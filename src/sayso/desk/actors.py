"""Actors: the list, and one actor with its names, posts and pages."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from sayso.actors import CaseActor, Join
from sayso.actors.posts import Post
from sayso.desk.opened import Desk, Reading
from sayso.desk.shapes import MANY, Doc, Limit, Offset, Page, TieRow, Who, cut
from sayso.desk.suggested import SuggestionForm, suggested, suggestion_forms
from sayso.desk.telling import Docs, docs, row, who
from sayso.front import Case
from sayso.records import Hop
from sayso.ties.sources import SourceRow

router = APIRouter(prefix="/actors", tags=["actors"])

From = Annotated[str | None, Field(serialization_alias="from")]
To = Annotated[str | None, Field(serialization_alias="to")]

Few = Annotated[int, Query(ge=1, le=50)]

SEEN = 5
"""Pages that are named for each name."""

POSTS = 100
"""The most roles that are told of one actor."""


@dataclass(frozen=True, slots=True)
class ActorRowForm(Who):
    """An actor in a list."""

    aliases: tuple[str, ...]
    documents: int


@dataclass(frozen=True, slots=True)
class NameForm:
    """A name of the actor with the first pages on which it is the fullest one used."""

    name: str
    documents: int
    seen: list[Doc]


@dataclass(frozen=True, slots=True)
class JoinForm:
    """A reason for which pages were taken to mean this actor, and how many."""

    reason: str
    documents: int


@dataclass(frozen=True, slots=True)
class RoleForm:
    """A post as one page gives it, with its words."""

    title: str
    of: Who | None
    since: From
    until: To
    current: bool
    sentence: str
    start: int
    end: int
    document: Doc


@dataclass(frozen=True, slots=True)
class ActorForm(Who):
    """One actor as the whole case tells of it."""

    aliases: tuple[str, ...]
    documents: int
    names: list[NameForm]
    joins: list[JoinForm]
    roles: list[RoleForm]
    ties: int


@dataclass(frozen=True, slots=True)
class NamedDoc(Doc):
    """A page with the name that it has for the actor, and why it is this actor."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class AboutForm:
    """A source that says something of the actor, and a few of the ties of which it does."""

    origin: Hop
    reports: int
    pages: int
    first: str | None
    last: str | None
    ties: list[TieRow]


@router.get("")
def many(
    case: Reading, query: str = "", offset: Offset = 0, limit: Limit = MANY
) -> Page[ActorRowForm]:
    """The actors with `query` in a name or alias, those in most documents first."""
    found = case.actors.list(query, offset, limit)
    rows = [ActorRowForm(a.id, a.name, a.type, a.aliases, a.documents) for a in found]
    return Page(rows, case.actors.count(query), offset, limit)


@router.get("/{actor}")
def one(case: Reading, actor: str) -> ActorForm:
    """One actor, by id or name."""
    found = case.actors.get(actor)
    posts = case.actors.posts(found.id, POSTS)
    names = _names(found)
    shown = {d for documents in names.values() for d in documents[:SEEN]}
    known = docs(case, shown | {post.document for post in posts})
    reasons = Counter(join.reason for join in found.joins)
    return ActorForm(
        found.id,
        found.name,
        found.type,
        found.aliases,
        len({bearer.document for bearer in found.bearers}),
        [NameForm(n, len(ds), [known[d] for d in ds[:SEEN]]) for n, ds in names.items()],
        [JoinForm(reason, count) for reason, count in reasons.most_common()],
        [_role(post, known) for post in posts],
        case.ties.count(actor=found.id),
    )


@router.get("/{actor}/documents")
def documents(case: Reading, actor: str, offset: Offset = 0, limit: Limit = MANY) -> Page[NamedDoc]:
    """The pages that tell of the actor, the latest first."""
    joins = sorted(case.actors.get(actor).joins, key=_day, reverse=True)
    page = cut(joins, offset, limit)
    known = docs(case, {join.bearer.document for join in page.items})
    rows = [_named(known[join.bearer.document], join) for join in page.items]
    return Page(rows, page.total, page.offset, page.limit)


@router.get("/{actor}/said")
def said(case: Reading, actor: str, offset: Offset = 0, limit: Limit = MANY) -> Page[TieRow]:
    """What rests on the actor's word."""
    own = case.actors.row(actor).id
    found = case.ties.strands(sort="pages", origin=own, offset=offset, limit=limit)
    return Page([row(strand) for strand in found], case.ties.count(origin=own), offset, limit)


@router.get("/{actor}/about")
def about(case: Reading, actor: str, offset: Offset = 0, limit: Few = 10) -> Page[AboutForm]:
    """Who says something of the actor, those on most pages first."""
    own = case.actors.row(actor).id
    found = case.sources.about(own, offset=offset, limit=limit)
    return Page(
        [_about(case, own, one) for one in found], case.sources.count_about(own), offset, limit
    )


@router.get("/{actor}/doubles")
def doubles(
    desk: Desk, case: Reading, actor: str, offset: Offset = 0, limit: Few = 10
) -> Page[SuggestionForm]:
    """Others that may be the same actor, those whose joining would change most first."""
    own = case.actors.row(actor).id
    found = [one for one in suggested(desk, case) if own in (one.left.id, one.right.id)]
    page = cut(found, offset, limit)
    return Page(suggestion_forms(case, page.items), page.total, page.offset, page.limit)


def _about(case: Case, actor: str, found: SourceRow) -> AboutForm:
    origin = found.hop.actor or found.hop.name
    ties = case.ties.strands(sort="pages", actor=actor, origin=origin, limit=SEEN)
    rows = [row(strand) for strand in ties]
    return AboutForm(found.hop, found.reports, found.pages, found.first, found.last, rows)


def _names(actor: CaseActor) -> dict[str, list[str]]:
    """The documents under each name that is the fullest there, the commonest name first."""
    found: dict[str, list[str]] = defaultdict(list)
    for join in sorted(actor.joins, key=_day):
        found[join.bearer.name].append(join.bearer.document)
    return dict(sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0])))


def _day(join: Join) -> tuple[str, str]:
    return join.bearer.published or "", join.bearer.document


def _role(post: Post, docs: Docs) -> RoleForm:
    return RoleForm(
        post.title,
        who(post.of) if post.of else None,
        post.start,
        post.end,
        post.current,
        post.sentence,
        post.first,
        post.last,
        docs[post.document],
    )


def _named(doc: Doc, join: Join) -> NamedDoc:
    return NamedDoc(
        doc.id, doc.title, doc.outlet, doc.published, doc.source, join.bearer.name, join.reason
    )
