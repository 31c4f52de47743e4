"""How a figure is named: introduced at first, shortened later."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from benchmarks.affairs.chance import Chance
from benchmarks.affairs.figures import Country, Figure, Outlet
from benchmarks.affairs.story import Part, Piece

Mention = Callable[[Figure, Part | None, bool, str], Iterator[Piece]]


def introduced(
    chance: Chance,
    figure: Figure,
    part: Part | None,
    speaks: bool,
    following: str,
    mention: Mention,
) -> Iterator[Piece]:
    """The first mention on a page, with what the figure is."""
    if figure.type != "person":
        yield from _body(chance, figure, part, following)
    elif figure.post is None:
        word = figure.word or "lawyer"
        plain = chance.often(0.3) or following.startswith("’s")
        yield from [] if plain else [Piece(f"{word} ", part=part)]
        yield Piece(figure.name, figure.id, part)
    elif speaks and not following.startswith("’s") and chance.often(0.6):
        yield from _apposition(figure, part, mention)
    else:
        yield from _prefixed(figure, part, mention)


def shortened(
    chance: Chance, figure: Figure, country: Country, outlet: Outlet, part: Part | None
) -> Iterator[Piece]:
    """A later mention."""
    if figure.type == "person":
        courtesy = outlet.style % 3 == 1
        title = ("Ms " if figure.woman else "Mr ") if courtesy else ""
        yield from [Piece(title, part=part)] if title else []
        yield Piece(figure.short, figure.id, part)
    elif figure.word == "government":
        yield from _government(chance, figure, country, part)
    else:
        article = figure.article and figure.short not in (figure.name.split()[0],)
        yield from [Piece("the ", part=part)] if article else []
        yield Piece(figure.short, figure.id, part)


def _body(chance: Chance, figure: Figure, part: Part | None, following: str) -> Iterator[Piece]:
    word = {"company": "the company ", "charity": "the charity "}.get(figure.word)
    if word and chance.often(0.3):
        yield Piece(word, part=part)
    elif figure.article:
        yield Piece("the ", part=part)
    yield Piece(figure.name, figure.id, part)
    short = figure.short
    if short.isupper() and short != figure.name and not following.startswith("’s"):
        yield Piece(" (", part=part)
        yield Piece(short, figure.id, part)
        yield Piece(")", part=part)


def _government(
    chance: Chance, figure: Figure, country: Country, part: Part | None
) -> Iterator[Piece]:
    form = chance.between(0, 19)
    if form < 9:
        yield Piece("the ", part=part)
        yield Piece(figure.name, figure.id, part)
    elif form < 19 or figure.country != country.id:
        yield Piece(figure.short, figure.id, part)
    else:
        yield Piece(country.towns[0], figure.id, part)


def _apposition(figure: Figure, part: Part | None, mention: Mention) -> Iterator[Piece]:
    """ "Ann Roe, a former director of the Customs Service," """
    post = figure.post
    if post is None:
        raise ValueError(f"{figure.name} holds no post")
    article = "the" if post.current and post.title in SINGLE else "a"
    article = "an" if article == "a" and post.current and post.title[0] in "aeiou" else article
    yield Piece(figure.name, figure.id, part, post=(figure.id, post))
    was = "" if post.current else "former "
    preposition = "for" if post.title.startswith("spokes") else "of"
    yield Piece(f", {article} {was}{post.title} {preposition} ", part=part)
    yield from mention(post.of, part, False, ",")
    yield Piece(",", part=part)


def _prefixed(figure: Figure, part: Part | None, mention: Mention) -> Iterator[Piece]:
    """ "former Customs Service director Ann Roe" """
    post = figure.post
    if post is None:
        raise ValueError(f"{figure.name} holds no post")
    pieces = list(mention(post.of, part, False, "’s"))
    yield from [] if post.current else [Piece("former ", part=part)]
    yield from (piece for piece in pieces if piece.figure)
    yield Piece(f" {post.title} ", part=part)
    yield Piece(figure.name, figure.id, part, post=(figure.id, post))


SINGLE = frozenset(["director", "head", "chairman", "leader", "chief executive", "president"])
"""Posts of which a body has one."""
