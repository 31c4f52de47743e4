"""The network: what is left out is counted, places come from ids alone."""

from __future__ import annotations

from typing import Any

from starlette.testclient import TestClient


def test_every_pair_is_one_link_between_known_nodes(reading: TestClient) -> None:
    told = network(reading)
    ids = {node["id"] for node in told["nodes"]}
    pairs = [frozenset((link["a"], link["b"])) for link in told["links"]]
    assert len(pairs) == len(set(pairs))
    assert all(pair <= ids for pair in pairs)
    assert told["left_out"] == {"nodes": 0, "links": 0}
    rows = reading.get("/api/ties", params={"limit": 200}).json()["items"]
    assert set(pairs) == {frozenset((row["a"]["id"], row["b"]["id"])) for row in rows}


def test_degree_counts_the_links_shown(reading: TestClient) -> None:
    told = network(reading, nodes=5)
    for node in told["nodes"]:
        shown = [link for link in told["links"] if node["id"] in (link["a"], link["b"])]
        assert node["degree"] == len(shown) > 0


def test_what_a_cap_leaves_out_is_counted(reading: TestClient) -> None:
    whole, few = network(reading), network(reading, nodes=6, links=4)
    assert len(few["nodes"]) <= 6
    assert len(few["links"]) <= 4
    assert len(few["nodes"]) + few["left_out"]["nodes"] == len(whole["nodes"])
    assert len(few["links"]) + few["left_out"]["links"] == len(whole["links"])
    least = min(link["at_least"] for link in few["links"])
    assert all(link["at_least"] >= least for link in whole["links"][:4])


def test_places_stay_between_visits_and_filters(reading: TestClient) -> None:
    whole = {node["id"]: (node["x"], node["y"]) for node in network(reading)["nodes"]}
    part = network(reading, contested="true")["nodes"]
    assert part
    assert all(whole[node["id"]] == (node["x"], node["y"]) for node in part)
    assert all(-1 <= x <= 1 and -1 <= y <= 1 for x, y in whole.values())
    assert len(set(whole.values())) == len(whole)


def test_neighbours_are_those_tied_to_the_actor_and_their_ties(reading: TestClient) -> None:
    told = reading.get("/api/network/Rafik Tollan/neighbours").json()
    names = {node["name"]: node["id"] for node in told["nodes"]}
    own = names["Rafik Tollan"]
    beside = {
        end
        for link in told["links"]
        if own in (link["a"], link["b"])
        for end in (link["a"], link["b"])
    }
    assert beside == {node["id"] for node in told["nodes"]}


def test_link_tells_its_side_and_denials(reading: TestClient) -> None:
    links = network(reading)["links"]
    main = next(link for link in links if link["contested"])
    assert main["denied"] > 0
    assert {link["side"] for link in links} <= {"conflict", "cooperation", "both", None}
    assert "conflict" in {link["side"] for link in links}


def network(client: TestClient, **given: Any) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/api/network", params=given).json()
    return found
