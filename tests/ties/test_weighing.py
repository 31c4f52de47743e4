"""What is derived depends on the pages alone, not on when and in which company they came."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select

from sayso.actors import bearers
from sayso.case import judgements, schema
from sayso.case.changes import Progress
from sayso.front import Case
from sayso.records import Judgement, JudgementKind, Reading, claim_key
from sayso.ties.row import numbers
from tests.ties.synthetic import page, reader, reading

PAGES = 6
NUMBERS = range(PAGES)
Tables = dict[str, list[tuple[Any, ...]]]
_DOCUMENTS = {"document", "head", "nearest"}


@contextmanager
def case() -> Iterator[Case]:
    with TemporaryDirectory() as folder, Case(Path(folder) / "x.sayso", create=True) as made:
        yield made


def tables(of: Case) -> Tables:
    """All derived rows, each document under its id, in an order that does not tell of adding."""
    with of.database.begin() as connection:
        known = connection.execute(select(schema.weighed.c.document, schema.weighed.c.id))
        ids = {row.document: row.id for row in known}
        found = {}
        for table in schema.DERIVED:
            rows = connection.execute(select(table)).mappings().all()
            named = [
                tuple(ids[v] if k in _DOCUMENTS else v for k, v in row.items()) for row in rows
            ]
            found[table.name] = sorted(named, key=repr)
    return found


def derived_anew(of: Case) -> Tables:
    """The same after everything derived is emptied and made again."""
    with of.database.begin() as connection:
        for table in schema.DERIVED:
            connection.execute(delete(table))
        ids = sorted(set(connection.scalars(select(schema.document.c.id))))
        if ids:
            connection.execute(insert(schema.pending), [{"document": i} for i in ids])
    of.weigh()
    return tables(of)


def added_at_once(final: dict[int, Reading], told: list[Judgement]) -> Tables:
    with case() as made:
        known = {page(n).sha256: reading for n, reading in final.items()}
        list(made.documents.add(map(page, sorted(final)), reader(known, "1")))
        judge(made, told)
        made.weigh()
        return tables(made)


def judge(made: Case, told: list[Judgement]) -> None:
    with made.database.begin() as connection:
        for judgement in told:
            judgements.store(connection, judgement)


def judged(final: dict[int, Reading], chance: Random) -> list[Judgement]:
    """Judgements on bearers and claims of the pages."""
    docs = [(r.document.id, r.document.published, r.actors) for r in final.values()]
    keys = [bearer.key for doc in docs for bearer in bearers(*doc)]
    pairs = [sorted(chance.sample(keys, 2)) for _ in range(chance.randint(0, 2))]
    rows: list[tuple[JudgementKind, str, str | None, str]] = [
        ("actor", a, b, chance.choice(["same", "different"])) for a, b in pairs
    ]
    claims = [key for r in final.values() for key in claim_keys(r)]
    for key in chance.sample(claims, min(len(claims), chance.randint(0, 2))):
        rows.append(("claim", key, None, "misread"))
        rows.append(("origin", chance.choice(claims), chance.choice(keys), "actor"))
    return [Judgement(n, "2020-01-01", *row) for n, row in enumerate(rows, 1)]


def claim_keys(reading: Reading) -> Iterator[str]:
    names = {actor.id: actor.name for actor in reading.actors}
    doc = reading.document
    for claim in reading.claims:
        a, b = names[claim.a], names[claim.b or claim.a]
        yield claim_key(doc.id, claim, a, b, claim.evidence.of(doc.text))


@settings(max_examples=25, deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
@given(st.randoms(use_true_random=False))
def test_order_and_company_of_the_pages_change_nothing(chance: Random) -> None:
    final = {n: reading(n, chance) for n in NUMBERS}
    told = judged(final, chance)
    before = {n: reading(n, chance) for n in chance.sample(NUMBERS, chance.randint(0, 3))}
    gone = {PAGES: reading(PAGES, chance)}
    first = {page(n).sha256: r for n, r in (final | before | gone).items()}
    last = {page(n).sha256: final.get(n) for n in (*final, *gone)}
    with case() as made:
        order = chance.sample((*final, *gone), PAGES + 1)
        early = chance.randint(0, PAGES)
        for place, number in enumerate(order):
            version = "0" if number in (before | gone) else "1"
            list(made.documents.add([page(number)], reader(first, version)))
            if place == early:
                judge(made, told)
            if chance.random() < 0.5:
                made.weigh()
        list(made.documents.reread(reader(last, "1"), version={"sayso": "1"}))
        made.weigh()
        found = tables(made)
        assert found == added_at_once(final, told)
        assert rows_of_ties(made) == found["strand"]
        assert found == derived_anew(made)
        assert made.waiting() == 0


def rows_of_ties(made: Case) -> list[tuple[Any, ...]]:
    """The rows of strands as the ties worked out on demand would have them."""
    found = [numbers(tie, strand) for tie in made.ties.all() for strand in tie.strands]
    names = [column.name for column in schema.strand.columns]
    return sorted((tuple(row[name] for name in names) for row in found), key=repr)


def test_killed_weighing_loses_nothing(tmp_path: Path) -> None:
    chance = Random(4)  # noqa: S311  any readings will do, the same each time
    final = {n: reading(n, chance) for n in range(30)}
    path = tmp_path / "harbour.sayso"
    known = {page(n).sha256: found for n, found in final.items()}
    with Case(path, create=True) as made:
        list(made.documents.add(map(page, final), reader(dict(known), "1")))
    for after in range(1, 34, 4):
        assert killed(path, after)
        with Case(path, read_only=True) as made:
            assert made.waiting() == len(final)
    with Case(path) as made:
        made.weigh()
        assert list(made.verify()) == []
        assert tables(made) == added_at_once(final, [])


def killed(path: Path, after: int) -> bool:
    """Kill a weighing after so many words of progress; False where it came to its end before."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    weighing = context.Process(target=weigh, args=(path, there, after))
    weighing.start()
    there.close()
    reached = here.recv()
    weighing.kill()
    weighing.join()
    here.close()
    return bool(reached)


def weigh(path: Path, tell: Connection, after: int) -> None:
    told = 0

    def count(_: Progress) -> None:
        nonlocal told
        told += 1
        if told == after:
            tell.send(True)
            time.sleep(60)  # the moment at which it is killed

    with Case(path) as made:
        made.weigh(count)
    tell.send(False)
