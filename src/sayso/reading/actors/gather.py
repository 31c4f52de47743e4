"""All names of a document as actors, before descriptions and pronouns."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from sayso.reading.actors.acting import state
from sayso.reading.actors.atlas import Atlas
from sayso.reading.actors.cast import Entity, bare
from sayso.reading.actors.cluster import Clusters
from sayso.reading.actors.crowd import crowd
from sayso.reading.actors.defined import Definition, definitions
from sayso.reading.actors.find import find
from sayso.reading.actors.groups import groups, plural
from sayso.reading.actors.headline import shouted
from sayso.reading.actors.initials import shortened
from sayso.reading.actors.lexicon import heads, words
from sayso.reading.actors.match import known
from sayso.reading.actors.names import Name, disjoint, fold
from sayso.reading.actors.own import learn
from sayso.reading.actors.states import States
from sayso.reading.actors.votes import types


@dataclass(frozen=True, slots=True)
class Gathered:
    """The names of a document, the actors that they name, and what defines them."""

    names: list[Name]
    atlas: Atlas
    states: States
    bodies: list[Entity]
    told: list[tuple[Definition, Entity]]

    @property
    def entities(self) -> list[Entity]:
        """All actors, those of states last."""
        return [*self.bodies, *self.states.entities]


def gather(doc: Doc) -> Gathered:
    """Find and join the names of `doc`."""
    atlas = Atlas()
    names, defined, labels = _names(doc, atlas)
    names = disjoint([*names, *learn(doc, names, labels, atlas)])
    clusters, states = Clusters(doc), States(doc, atlas, names)
    full = _headed(doc, names, labels)
    for name in names:
        if _bare(doc, name, labels.get(fold(name.text(doc)), "")):
            continue
        if name.text(doc) in full and name.start and doc[name.start - 1].lower_ == "the":
            continue  # "the Commission" points back, as "the commission" does
        _enter(doc, name, labels.get(fold(name.text(doc)), ""), clusters, states, atlas)
    landed = any(atlas.find(bare(name.text(doc))) for name in names)
    told = _join(clusters, defined, landed=landed)
    owners = {s: e for e in [*clusters.entities, *states.entities] for s, _ in e.places}
    crowds = crowd(doc, groups(doc, names), owners, atlas)
    return Gathered(names, atlas, states, [*clusters.entities, *crowds], told)


def _names(doc: Doc, atlas: Atlas) -> tuple[list[Name], list[Definition], dict[str, str]]:
    """All names, those that the text defines, and the type of each by its folded text."""
    loud = shouted(doc)
    seen = find(doc, loud)
    defined = definitions(doc, seen)
    given = [name for d in defined for name in (d.name, d.other)]
    labels = types(doc, [*seen, *given], atlas)
    for d in defined:
        one, other = fold(d.name.text(doc)), fold(d.other.text(doc))
        labels[other] = labels[one] = _shared(d, doc, labels.get(one), labels.get(other), atlas)
    sure = [(n, labels[fold(n.text(doc))]) for n in [*given, *seen]]
    again = known(doc, [(n, label) for n, label in sure if label not in {"", "other"}])
    for last in _lasts(doc, sure, atlas):
        labels.setdefault(fold(last), "person")
        again.add((last,), "person")
    return disjoint([*given, *seen, *again.find(doc, loud)]), defined, labels


def _shared(given: Definition, doc: Doc, one: str | None, other: str | None, atlas: Atlas) -> str:
    """The type of two names that mean one actor; what has an abbreviation is rarely a place."""
    label = one or other or "organization"
    name = given.name.text(doc)
    placed = label == "place" and shortened(given.other.text(doc))
    site = heads().get(name.split()[-1])
    if placed and not atlas.find(bare(name)) and (site is None or site.type != "place"):
        return "organization"
    return label


def _lasts(doc: Doc, sure: list[tuple[Name, str]], atlas: Atlas) -> list[str]:
    """The last words of people's full names, which may stand alone in a headline."""
    full = [n for n, label in sure if label == "person" and len(n) > 1]
    lasts = [doc[name.end - 1].text for name in full]
    return [last for last in lasts if last.istitle() and len(last) > 2 and not atlas.find(last)]


def _headed(doc: Doc, names: list[Name], labels: dict[str, str]) -> set[str]:
    """The head words of all longer names of bodies: the "Commission" of "Ports Commission"."""
    found = set()
    for name in names:
        words = name.text(doc).split()
        if len(words) > 1 and labels.get(fold(name.text(doc))) == "organization":
            found |= {words[0], words[-1]} & heads().keys()
    return found


def _enter(
    doc: Doc, name: Name, label: str, clusters: Clusters, states: States, atlas: Atlas
) -> None:
    entry = atlas.find(bare(name.text(doc))) if label != "person" else None
    if entry:
        states.read(name, entry)
    elif label == "people":
        if plural(doc, name):
            clusters.add(name, "group")
    elif label not in {"", "other"}:
        clusters.add(name, label)


_TIMES = frozenset({"era", "period", "age", "century"})


def _bare(doc: Doc, name: Name, label: str) -> bool:
    """True for a word that names nobody: a bare "Street", the "Baath" of "Baath era"."""
    head = doc[name.end - 1]
    if head.dep_ in {"compound", "amod", "nmod"} and head.head.lower_ in _TIMES:
        return True
    kind = heads().get(name.text(doc))
    if kind is None:
        if name.text(doc) in words("faiths"):
            return True
        return name.text(doc).lower() in state("government")
    after_of = name.start > 0 and doc[name.start - 1].lower_ == "of"
    return label == kind.type == "place" or after_of


def _join(
    clusters: Clusters, defined: list[Definition], *, landed: bool
) -> list[tuple[Definition, Entity]]:
    for d in defined:
        one, other = clusters.find(d.name), clusters.find(d.other)
        if one and other:
            clusters.join(one, other)
    clusters.initials()
    clusters.firms(landed=landed)
    clusters.people()
    return [(d, entity) for d in defined if (entity := clusters.find(d.other))]
