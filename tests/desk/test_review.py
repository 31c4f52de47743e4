"""Review: judgements change what they touch, stand in the log, and can be taken back."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.desk.conftest import CHANGE, Asks, Open

JUDGE = "/api/review/judgements"


@pytest.fixture
def ids(changing: TestClient) -> Asks:
    return Asks(changing)


def main(client: TestClient, ids: Asks) -> dict[str, Any]:
    tie = client.get(f"/api/ties/Free Coast Front/{ids.id('Meridane Lines')}").json()
    strand: dict[str, Any] = tie["strands"][0]
    return strand


def test_merged_actors_become_one_and_undo_restores(changing: TestClient, ids: Asks) -> None:
    before = changing.get("/api/actors?limit=200").json()
    one, two = ids.id("Rafik Tollan"), ids.id("Irena Tollan")
    made = changing.post(
        JUDGE, json={"kind": "actor", "left": one, "right": two, "verdict": "same", "note": "twin"}
    )
    assert made.status_code == 201
    assert changing.get("/api/actors").json()["total"] < before["total"]
    assert (
        changing.get(f"/api/actors/{one}").json()["id"]
        == changing.get(f"/api/actors/{two}").json()["id"]
    )
    undone = changing.post(f"{JUDGE}/{made.json()['number']}/undo")
    assert undone.status_code == 201
    assert undone.json()["undoes"] == made.json()["number"]
    assert changing.get("/api/actors?limit=200").json() == before


def test_misread_claim_leaves_its_tie(changing: TestClient, ids: Asks) -> None:
    strand = main(changing, ids)
    key = strand["asserted"]["origins"][0]["reports"][0]["key"]
    made = changing.post(JUDGE, json={"kind": "claim", "left": key, "verdict": "misread"})
    assert made.status_code == 201
    after = main(changing, ids)
    assert after["asserted"]["reports"] == strand["asserted"]["reports"] - 1
    document = strand["asserted"]["origins"][0]["reports"][0]["document"]["id"]
    claims = changing.get(f"/api/documents/{document}").json()["claims"]
    judged = [claim for claim in claims if claim["key"] == key]
    assert [claim["misread"] for claim in judged] == [made.json()["number"]] * len(judged)
    assert not any(claim["tied"] for claim in judged)
    changing.post(f"{JUDGE}/{made.json()['number']}/undo")
    assert main(changing, ids) == strand


def test_corrected_origin_moves_the_standing(changing: TestClient, ids: Asks) -> None:
    strand = main(changing, ids)
    unnamed = next(o for o in strand["asserted"]["origins"] if not o["named"])
    for report in unnamed["reports"]:
        told = {"kind": "origin", "left": report["key"], "verdict": "actor"}
        made = changing.post(JUDGE, json=told | {"right": ids.id("Rafik Tollan")})
        assert made.status_code == 201, made.text
    after = main(changing, ids)
    assert after["asserted"]["at_most"] < strand["asserted"]["at_most"]
    names = [origin["hop"]["name"] for origin in after["asserted"]["origins"]]
    assert unnamed["hop"]["name"] not in names


def test_judged_pair_is_suggested_no_more(changing: TestClient) -> None:
    address = "/api/review/suggestions"
    before = changing.get(address).json()
    pair = {name: before["items"][0][name]["id"] for name in ("left", "right")}
    changing.post(JUDGE, json={"kind": "actor", **pair, "verdict": "unsure"})
    after = changing.get(address).json()
    assert after["total"] < before["total"]
    assert before["items"][0] not in after["items"]


def test_doubtful_claims_say_why(changing: TestClient) -> None:
    for claim in changing.get("/api/review/claims", params={"limit": 50}).json()["items"]:
        assert claim["doubts"]
        assert claim["report"]["key"]
        document = changing.get(f"/api/documents/{claim['report']['document']['id']}").json()
        start, end = claim["report"]["start"], claim["report"]["end"]
        assert document["text"][start:end] == claim["report"]["sentence"]


def test_log_names_both_sides_newest_first(changing: TestClient, ids: Asks) -> None:
    pair = {"left": ids.id("Rafik Tollan"), "right": ids.id("Irena Tollan")}
    first = changing.post(JUDGE, json={"kind": "actor", **pair, "verdict": "different"}).json()
    changing.post(f"{JUDGE}/{first['number']}/undo")
    log = changing.get(JUDGE).json()
    assert log["total"] == 2
    undo, judged = log["items"]
    assert undo["undoes"] == judged["number"]
    assert judged["undone"]
    assert not undo["undone"]
    assert {judged["left_name"], judged["right_name"]} == {"Rafik Tollan", "Irena Tollan"}


def test_contradiction_is_told_in_a_sentence(changing: TestClient, ids: Asks) -> None:
    pair = {"left": ids.id("Rafik Tollan"), "right": ids.id("Irena Tollan")}
    changing.post(JUDGE, json={"kind": "actor", **pair, "verdict": "different"})
    answer = changing.post(JUDGE, json={"kind": "actor", **pair, "verdict": "same"})
    assert answer.status_code == 400
    assert "judged before" in answer.json()["detail"]
    assert changing.get(JUDGE).json()["total"] == 1


@pytest.mark.parametrize(
    "given",
    [
        {"kind": "actor", "left": "a", "verdict": "same"},
        {"kind": "actor", "left": "a", "right": "b", "verdict": "misread"},
        {"kind": "claim", "left": "a", "verdict": "same"},
        {"kind": "origin", "left": "a", "verdict": "actor"},
        {"kind": "origin", "left": "a", "verdict": "unsure"},
        {"kind": "other", "left": "a", "verdict": "same"},
        {"kind": "claim", "left": "a", "verdict": "misread", "number": 7},
        {"kind": "claim", "verdict": "misread"},
        [],
    ],
)
def test_judgement_that_does_not_fit_is_refused(changing: TestClient, given: Any) -> None:
    answer = changing.post(JUDGE, json=given)
    assert answer.status_code in (400, 422)
    assert answer.json()["detail"].endswith(".")
    assert changing.get(JUDGE).json()["total"] == 0


def test_undo_of_nothing_is_told(changing: TestClient) -> None:
    answer = changing.post(f"{JUDGE}/7/undo")
    assert answer.status_code == 400
    assert "no judgement 7" in answer.json()["detail"]


def test_change_waits_for_no_other_writer(demo_case: Path, tmp_path: Path, browse: Open) -> None:
    path = tmp_path / "held.sayso"
    shutil.copy(demo_case, path)
    client = browse(path)
    code = (
        "import sys\nfrom sayso.front import Case\n"
        f"with Case({str(path)!r}):\n print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(  # noqa: S603
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as writer:
        try:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "held\n"
            told = {"kind": "claim", "left": "0" * 16, "verdict": "misread"}
            answer = client.post(JUDGE, json=told, headers=CHANGE)
            assert client.get("/api/case").status_code == 200
        finally:
            writer.kill()
    assert answer.status_code == 409
    assert answer.json()["detail"].startswith("held.sayso is being written by another Sayso")
    assert str(tmp_path) not in answer.text
    assert client.post(JUDGE, json=told, headers=CHANGE).status_code == 201
