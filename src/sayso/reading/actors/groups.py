"""Groups of people that the text names by what they are: "Iraqi Kurds", "port workers"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from sayso.reading.actors.acting import state
from sayso.reading.actors.lexicon import table
from sayso.reading.actors.names import Name

_REACH = 6  # tokens of modifiers before the noun
_ACTING = frozenset({"nsubj", "agent", "dobj", "nsubjpass"})
_IDLE = frozenset({"be", "have"})
_VAGUE = frozenset("many several some few more most other such new old local".split())


@dataclass(frozen=True, slots=True)
class Group:
    """A group's words, and the name among its modifiers, None for "port workers"."""

    start: int
    end: int
    name: Name | None


@cache
def people(name: str) -> frozenset[str]:
    """A list of `people.toml`."""
    return frozenset(table("people.toml")[name])


def plural(doc: Doc, name: Name) -> bool:
    """True for "Kurds" and "Shia Muslims", not for the adjective of "Shia clerics"."""
    head = doc[name.end - 1]
    follows = doc[name.end] if name.end < len(doc) else None
    if follows is not None and follows.pos_ in {"NOUN", "PROPN"} and head.head.i >= name.end:
        return False
    text = head.text
    many = text.endswith("s") and not text.endswith(("ss", "us", "is"))
    return many or head.tag_ in {"NNPS", "NNS"}


def groups(doc: Doc, names: list[Name]) -> list[Group]:
    """All groups in text order that a modifier tells from other people."""
    ends = {name.end: name for name in names}
    found = []
    for token in doc:
        if token.lower_ in people("humans") or token.lower_ in people("collectives"):
            group = _group(doc, token, ends)
            if group:
                found.append(group)
        elif token.i + 1 in ends and _peoples(doc, ends[token.i + 1], ends):
            inner = ends[token.i + 1]
            found.append(Group(ends[inner.start].start, inner.end, ends[inner.start]))
    return found


def _peoples(doc: Doc, name: Name, ends: dict[int, Name]) -> bool:
    """True for a plural people right after another name: the "Kurds" of "Iraqi Kurds"."""
    return name.label == "people" and name.start in ends and plural(doc, name)


def _group(doc: Doc, noun: Token, ends: dict[int, Name]) -> Group | None:
    follows = doc[noun.i + 1] if noun.i + 1 < len(doc) else noun
    if noun.dep_ in {"compound", "nmod", "amod"} and follows.pos_ in {"NOUN", "PROPN"}:
        return None
    start, name = noun.i, None
    while start > max(0, noun.i - _REACH):
        if start in ends:
            name = ends[start]
            start = name.start
            break
        if not _modifier(doc, start - 1):
            break
        start -= 1
    while start < noun.i and (doc[start].text in "-–" or doc[start].lower_ in _VAGUE):
        start += 1
    if name is None and not _trade(doc, start, noun):
        return None
    return Group(start, noun.i + 1, name)


def _modifier(doc: Doc, i: int) -> bool:
    token = doc[i]
    if token.text in {"-", "–"} or token.lower_ in state("passives"):
        return True
    return token.pos_ in {"ADJ", "NOUN"} and not token.is_space and not token.is_punct


def _trade(doc: Doc, start: int, noun: Token) -> bool:
    """True for "port workers" where they act or are acted on."""
    if noun.lower_ not in people("humans") or noun.i - start not in {1, 2}:
        return False
    if any(t.tag_ != "NN" or t.lower_ in _VAGUE for t in doc[start : noun.i]):
        return False
    verb = noun.head
    if noun.dep_ == "pobj" and verb.dep_ == "agent":
        return True
    return noun.dep_ in _ACTING and verb.pos_ == "VERB" and verb.lemma_ not in _IDLE
