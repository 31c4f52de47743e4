"""A process killed while it adds pages loses at most the page being added."""

from __future__ import annotations

import multiprocessing
import random
import time
from multiprocessing.connection import Connection
from pathlib import Path

from sayso.front import Case
from tests.case.sample import page, read

ROUNDS = 50


def test_killed_process_never_damages_the_file_or_loses_a_stored_page(tmp_path: Path) -> None:
    path = tmp_path / "harbour.sayso"
    moments = random.Random(20)  # noqa: S311  any moments will do, the same each time
    told: set[str] = set()
    for _ in range(ROUNDS):
        told |= killed(path, after=moments.randrange(1, 5), wait=moments.uniform(0, 0.005))
        with Case(path, read_only=True) as case:
            stored = {reading.document.id for reading in case.documents.all()}
            assert told <= stored
            assert case.waiting() == len(stored)
    with Case(path) as case:
        assert list(case.verify()) == []
    assert len(told) >= ROUNDS


def killed(path: Path, *, after: int, wait: float) -> set[str]:
    """Start adding, kill it `wait` seconds after so many pages, return the ids it told of."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    adding = context.Process(target=add, args=(path, there))
    adding.start()
    there.close()
    assert here.recv() == "ready"
    told = {here.recv() for _ in range(after)}
    time.sleep(wait)
    adding.kill()
    adding.join()
    try:
        while True:
            told.add(here.recv())
    except (EOFError, OSError):  # what the killed process had told is all read
        here.close()
    return told


def add(path: Path, tell: Connection) -> None:
    with Case(path, create=True) as case:
        tell.send("ready")
        for added in case.documents.add(map(page, range(100_000)), read):
            if not added.known:
                tell.send(added.page.sha256[:16])
