"""The benchmark `copies`, on a few pages made here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from benchmarks.copies import SETS, load, rand, run

STORY = " ".join(
    f"The line paid the port for pier {n} and the port let box {n} go." for n in range(9)
)
OTHER = " ".join(f"A crew of {n} sailed from quay {n} before the gale came up." for n in range(9))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Two stories of three pages each; wire copy from one agency, and a page that names it."""
    folder = tmp_path / "syndication"
    folder.mkdir()
    silver = []
    for name in SETS:
        rows = [("1", STORY), ("2", STORY), ("3", OTHER)]
        lines = [f'{page},post.example,2020-01-0{page},"{text}"' for page, text in rows]
        head = "id,publisher,scrape_time,text"
        (folder / f"{name}_articles.csv").write_text("\n".join([head, *lines]))
        (folder / f"pairs_{name}.tsv").write_text("id_a\tid_b\tcontainment5\n2\t3\t0.3\n")
        clusters = [("1", "a"), ("2", "a"), ("3", "b")]
        silver += [{"set": name, "id": page, "cluster": f"{name}-{c}"} for page, c in clusters]
    (folder / "silver_clusters.jsonl").write_text("\n".join(map(json.dumps, silver)))
    texts = tmp_path / "polnear" / "train" / "text"
    texts.mkdir(parents=True)
    (tmp_path / "polnear" / "dev" / "text").mkdir(parents=True)
    (texts / "copy.txt").write_text(f"Port paid.\n\nVELMAR (AFP) - {STORY}")
    (texts / "missed.txt").write_text(f"Port paid.\n\n{STORY}")
    (texts / "own.txt").write_text(f"Port paid.\n\n{OTHER} The agency AFP said so first.")
    gold = [{"filename": "copy", "wire": "AFP"}, {"filename": "missed", "wire": "AFP"}]
    (tmp_path / "polnear" / "wire_credit.jsonl").write_text("\n".join(map(json.dumps, gold)))
    return tmp_path


def test_pairs_without_a_label_count_neither_way(data: Path) -> None:
    figures = run(data)
    assert (figures["pairs"], figures["pair_f1"], figures["census_rand"]) == (2, 1.0, 1.0)
    assert list(load(data / "syndication", "census").disagreeing) == [(("2", "3"), False)]


def test_wire_copy_is_told_from_pages_that_name_an_agency(data: Path) -> None:
    figures = run(data)
    assert (figures["wire_precision"], figures["wire_recall"]) == (1.0, 0.5)
    assert (figures["agency_precision"], figures["agency_recall"]) == (1.0, 0.5)


def test_rand_index_is_adjusted_for_chance() -> None:
    one = {"p1": "a", "p2": "a", "p3": "b", "p4": "b"}
    assert rand(one, one) == 1.0
    assert rand(one, {"p1": "a", "p2": "b", "p3": "a", "p4": "b"}) == -0.5
    assert rand(one, dict.fromkeys(one, "a")) == 0.0
