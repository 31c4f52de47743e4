"""What the package offers at its front: read pages, read a text, open a case."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from hashlib import sha256

from sayso.actors import Actors
from sayso.case import CaseFile, Judgements
from sayso.case.changes import Tell, quietly, waiting
from sayso.page import walk
from sayso.reading.pipeline import PARSER
from sayso.reading.pipeline import read as read_documents
from sayso.reading.pool import read_each
from sayso.records import CaseError, Document, Passage, Reading
from sayso.ties import Ties
from sayso.ties.derive import weigh
from sayso.ties.sources import Sources

SLICE = 50_000
"""Documents that are weighed in one transaction."""

_PARAGRAPH = re.compile(r"\S(?:(?!\n\s*\n)[\s\S])*")


def read(
    *sources: str, processes: int = 1, parser: str = PARSER, allow_private: bool = False
) -> Iterator[Reading]:
    """Read pages: files, folders, archives, addresses, or `-` for standard input.

    Readings come in the order of the pages and do not depend on `processes`,
    the number of processes that read beside each other. A page that cannot be
    read gives an empty Reading whose document says why. `parser` names an
    installed English spaCy model. `allow_private` lets addresses of the own
    machine and network be fetched.

    Raises:
        PageError: a source does not exist.
        UsageError: `parser` is not installed.
    """
    pages = walk(sources, allow_private=allow_private)
    for _, readings in read_each(pages, processes=processes, parser=parser):
        yield from readings


def read_text(text: str, *, published: str | None = None, parser: str = PARSER) -> Reading:
    """Read a bare text: paragraphs between blank lines, no title.

    `published` is the ISO 8601 date against which "on Monday" is understood.
    """
    return next(read_documents([_document(text, published)], parser=parser))


class Case(CaseFile):
    """An open case, with one part for each noun: `documents`, `actors`, `ties`, `search`.

    `create` makes the file where there is none; with `read_only` nothing is
    written and another process may write meanwhile. Close it, or use it in a
    `with` statement.

    Raises:
        CaseError: the file cannot be opened; the sentence says why.
    """

    @property
    def actors(self) -> Actors:
        """Who is who over all documents, as they were last weighed."""
        self._freshen()
        return self._actors

    @property
    def ties(self) -> Ties:
        """What is said to link two actors, and on how many origins it rests."""
        self._freshen()
        return self._ties

    @property
    def sources(self) -> Sources:
        """On whose word things rest: outlets, speakers, unnamed sources, documents."""
        self._freshen()
        return Sources(self.database, self._actors)

    @cached_property
    def judgements(self) -> Judgements:
        """What people decided about actors, claims and origins; each can be taken back."""
        return Judgements(self.database, after=self.weigh)

    @property
    def current(self) -> bool:
        """False for a file that an older Sayso wrote, as long as it is open for reading alone."""
        return self.database.current

    def waiting(self) -> int:
        """How many documents are not weighed yet as they are, and count in no tie so far."""
        if not self.current:
            return self.documents.count()
        with self.database.begin() as connection:
            return waiting(connection)

    def weigh(self, tell: Tell = quietly) -> int:
        """Bring actors, copies and ties up to date; how many documents had waited for it.

        Touches only what these can change. A weighing that is interrupted is taken
        up by the next. `tell` is called with the progress of each step.

        Raises:
            CaseError: the case is open for reading alone, or cannot be written.
        """
        done = 0
        with _uncollected():
            while count := self._slice(tell):
                done += count
        return done

    def _slice(self, tell: Tell) -> int:
        with self.database.begin() as connection:
            return weigh(connection, SLICE, tell)

    def _freshen(self) -> None:
        """Weigh what waits where the case may be written; who only reads sees it as it stands."""
        if not self.database.read_only:
            if self.waiting():
                self.weigh()
        elif not self.current:
            name = self.database.path.name
            raise CaseError(f"{name} was written by an older Sayso. Open it for writing once.")

    @cached_property
    def _actors(self) -> Actors:
        return Actors(self.database)

    @cached_property
    def _ties(self) -> Ties:
        return Ties(self.database, self._actors)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the search for cycles of objects: weighing makes none, and millions of objects."""
    on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if on:
            gc.enable()


def _document(text: str, published: str | None) -> Document:
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    passages = tuple(
        Passage("body", m.start(), m.start() + len(m.group().rstrip()))
        for m in _PARAGRAPH.finditer(text)
    )
    return Document(
        digest[:16], digest, "text", text, published=published, language="en", passages=passages
    )
