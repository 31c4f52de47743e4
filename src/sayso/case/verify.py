"""Whether a case file is whole: every hash, every evidence range, the file itself."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from hashlib import sha256

from sqlalchemy import select

from sayso.case import schema, sqlite
from sayso.case.database import Database
from sayso.case.documents import Documents
from sayso.records import CaseError, Reading, Span


def verify(database: Database) -> Iterator[str]:
    """One sentence for each thing found wrong; none for a case that is whole.

    What lies behind a damaged place of the file is not looked at.
    """
    try:
        yield from _faults(database)
    except CaseError as error:
        yield str(error)


def _faults(database: Database) -> Iterator[str]:
    with database.begin() as connection:
        yield from (f"The file is damaged: {line}." for line in sqlite.sound(connection))
    yield from _pages(database)
    for reading in Documents(database).all():
        yield from ranges(reading)


def _pages(database: Database) -> Iterator[str]:
    table = schema.page
    query = select(table.c.source, table.c.sha256, table.c.bytes).where(table.c.size > 0)
    with database.begin() as connection:
        for source, name, packed in connection.execution_options(yield_per=50).execute(query):
            try:
                whole = sha256(zlib.decompress(packed)).hexdigest() == name
            except zlib.error:
                whole = False
            if not whole:
                yield f"The bytes of {source} are not those that were added."


def ranges(reading: Reading) -> Iterator[str]:
    """One sentence for each span of the reading that lies outside its text."""
    doc = reading.document
    for owner, span in _spans(reading):
        if not 0 <= span.start <= span.end <= len(doc.text):
            yield f"{owner} of document {doc.id} points outside its text."


def _spans(reading: Reading) -> Iterator[tuple[str, Span]]:
    for actor in reading.actors:
        yield from ((f"Actor {actor.id}", Span(m.start, m.end)) for m in actor.mentions)
        yield from ((f"Actor {actor.id}", role.evidence) for role in actor.roles)
    for said in reading.attributions:
        spans = (*said.source, *said.cue, *said.content)
        yield from ((f"Attribution {said.id}", span) for span in spans)
    for claim in reading.claims:
        yield from ((f"Claim {claim.id}", span) for span in (claim.evidence, *claim.words))
