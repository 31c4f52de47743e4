"""The reading steps, in the order in which they run, as spaCy factories.

`STEPS` is the one list. Others can add a step to a pipeline of their own by its
name, `nlp.add_pipe("sayso_times")`, once this module is imported. Each entry is
a factory: it takes the pipeline and the step's name and returns a function from
Doc to Doc that writes on the Doc's draft (`sayso.reading.draft`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from spacy.language import Language
from spacy.tokens import Doc

from sayso.reading import lemmas, passages
from sayso.reading.actors import step as actors
from sayso.reading.attribution import step as attribution
from sayso.reading.chains import step as chains
from sayso.reading.claims import find as claims
from sayso.reading.speakers import step as speakers
from sayso.reading.times import step as times

Step = Callable[[Doc], Doc]


class Entry(NamedTuple):
    """A factory's name, the factory, and the pipe before which it runs (None: at the end)."""

    name: str
    make: Callable[[Language, str], Step]
    before: str | None = None


def _plain(step: Step) -> Callable[[Language, str], Step]:
    """A factory for a step that needs nothing of the pipeline."""

    def make(nlp: Language, name: str) -> Step:  # noqa: ARG001  spaCy passes both by name
        return step

    return make


STEPS: tuple[Entry, ...] = (
    Entry("sayso_passages", _plain(passages.mark), before="parser"),
    Entry("sayso_lemmas", lemmas.make),
    Entry("sayso_times", _plain(times.mark)),
    Entry("sayso_attributions", _plain(attribution.mark)),
    Entry("sayso_actors", _plain(actors.mark)),
    Entry("sayso_speakers", _plain(speakers.resolve)),
    Entry("sayso_claims", _plain(claims.find)),
    Entry("sayso_chains", _plain(chains.follow)),
)


def add_steps(nlp: Language, *, steps: tuple[Entry, ...] = STEPS) -> Language:
    """Add the steps to `nlp`, each at its place, and return it."""
    for entry in steps:
        where: dict[str, Any] = {"before": entry.before} if entry.before else {}
        nlp.add_pipe(entry.name, **where)
    return nlp


for _entry in STEPS:
    Language.factory(_entry.name, func=_entry.make)
