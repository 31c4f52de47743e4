"""nomenklatura reads what is exported, and what it writes comes back as judgements."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nomenklatura.db import Session
from nomenklatura.judgement import Judgement as Edge
from nomenklatura.resolver import Resolver
from sqlalchemy import create_engine

from sayso.case.exchange import edges, taken
from sayso.records import Judgement, UsageError


def judged(*rows: tuple[str, str, str]) -> list[Judgement]:
    return [
        Judgement(number, "2026-01-02T03:04:05+00:00", "actor", left, right, verdict, by="desk")
        for number, (verdict, left, right) in enumerate(rows, 1)
    ]


MADE = judged(
    ("same", "a1", "b1"), ("same", "b1", "c1"), ("different", "c1", "d1"), ("unsure", "d1", "e1")
)


def test_nomenklatura_reads_the_judgements_that_are_exported(tmp_path: Path) -> None:
    path = tmp_path / "resolver.ijson"
    path.write_text("".join(line + "\n" for line in edges(MADE)), "utf-8")
    with Session(create_engine("sqlite://")) as session:
        resolver: Resolver = Resolver(session, create=True)  # type: ignore[type-arg]
        resolver.load(path)
        assert resolver.get_judgement("a1", "c1") == Edge.POSITIVE
        assert resolver.get_judgement("a1", "d1") == Edge.NEGATIVE
        assert resolver.get_judgement("d1", "e1") == Edge.UNSURE
        assert resolver.get_judgement("a1", "e1") == Edge.NO_JUDGEMENT
        assert len({resolver.get_canonical(key) for key in ("a1", "b1", "c1")}) == 1


def test_what_nomenklatura_writes_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "resolver.ijson"
    with Session(create_engine("sqlite://")) as session:
        resolver: Resolver = Resolver(session, create=True)  # type: ignore[type-arg]
        resolver.decide("a1", "b1", Edge.POSITIVE, user="ada")
        resolver.decide("b1", "c1", Edge.POSITIVE, user="ada")
        resolver.decide("c1", "d1", Edge.NEGATIVE, user="bo")
        resolver.suggest("d1", "e1", 0.7)
        resolver.dump(path)
    found = {(t.verdict, t.left, t.right) for t in taken(path.read_text("utf-8").splitlines())}
    assert found == {("same", "a1", "b1"), ("same", "a1", "c1"), ("different", "a1", "d1")}


def test_undone_judgements_are_not_exported() -> None:
    undone = Judgement(5, "2026-01-02T03:04:06+00:00", "actor", "c1", "d1", "undone", undoes=3)
    assert not [line for line in edges([*MADE, undone]) if "negative" in line]


def test_line_of_another_form_is_refused_by_its_number() -> None:
    with pytest.raises(UsageError, match="Line 2 is no judgement"):
        taken([next(edges(MADE)), '{"left": "a"}'])


KEYS = st.sampled_from("abcdefgh")


@given(st.lists(st.tuples(KEYS, KEYS).filter(lambda pair: pair[0] != pair[1]), max_size=9))
def test_clusters_survive_export_and_import(pairs: list[tuple[str, str]]) -> None:
    back = taken(edges(judged(*(("same", *sorted(pair)) for pair in pairs))))  # type: ignore[arg-type]
    assert clusters(pairs) == clusters([(t.left, t.right) for t in back])


def clusters(pairs: list[tuple[str, str]]) -> set[frozenset[str]]:
    found = {frozenset(pair) for pair in pairs}
    while True:
        wider = {frozenset().union(*(b for b in found if a & b)) for a in found}
        if wider == found:
            return found
        found = wider
