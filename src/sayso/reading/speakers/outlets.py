"""Which actors are outlets: names and descriptions of media."""

from __future__ import annotations

import re
from functools import cache

from sayso.reading.speakers.cast import plain
from sayso.reading.speakers.lexicon import lexicon
from sayso.records import Actor, Document

# Words with which the name of an outlet begins: "Radio Sarn", "Channel 4".
_OPENING = frozenset("radio agence agencia channel canal tv televisión television".split())
_WORD = re.compile(r"\w+")
_DOMAIN = re.compile(r"^(?:www\.)|\.(?:com|org|net|info|co\.\w\w|[a-z]{2})$")
_ALONE = re.compile(r"^(?:(?:al|el|an|ar|as|ash|at)-)?\w+$", re.IGNORECASE)


def is_outlet(actor: Actor) -> bool:
    """True for an actor that carries the words of others, as its name shows."""
    words = _words(actor.name)
    known = any(name in _known() for name in map(plain, (actor.name, *actor.aliases)))
    return known or (bool(words) and (words[-1] in lexicon().media or words[0] in _OPENING))


def carries(actor: Actor, text: str) -> bool:
    """True where the hearer `actor` is an outlet through which a saying reached the page.

    A text gives people their full name and bodies their kind at first mention,
    so that a hearer with one bare word for a name, used once, is an outlet.
    """
    if is_outlet(actor) or any(_media(text, m.start, m.end) for m in actor.mentions):
        return True
    if actor.type == "person":
        return _bare(actor)
    words = set(_words(actor.name))
    return actor.type == "organization" and not words & lexicon().bodies


def same_outlet(actor: Actor, document: Document) -> bool:
    """True where `actor` is the page's own outlet."""
    names = {_key(name) for name in (actor.name, *actor.aliases)}
    return bool(document.outlet) and _key(document.outlet or "") in names


def is_platform(actor: Actor) -> bool:
    """True for a service on which everybody publishes."""
    return any(name in lexicon().platforms for name in (actor.name, *actor.aliases))


def _bare(actor: Actor) -> bool:
    named = [m for m in actor.mentions if m.kind == "name"]
    return (
        len(named) == len(actor.mentions) == 1
        and not actor.roles
        and bool(_ALONE.match(actor.name))
    )


def _media(text: str, start: int, end: int) -> bool:
    """True where a word of media stands right before or after a name: "al-Bahr television"."""
    before = _words(text[max(0, start - 30) : start])[-1:]
    after = _words(text[end : end + 24])[:1] if text[end : end + 1] == " " else []
    return any(word in lexicon().media for word in [*before, *after])


def _words(name: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(name)]


@cache
def _known() -> frozenset[str]:
    return frozenset(map(plain, lexicon().outlets))


def _key(name: str) -> str:
    return "".join(_WORD.findall(_DOMAIN.sub("", plain(name))))
