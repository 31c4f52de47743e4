"""Actors: names with where each was seen, posts with their words, what was said and by whom."""

from __future__ import annotations

from starlette.testclient import TestClient

TOLLAN = "/api/actors/Rafik Tollan"


def test_names_come_with_the_pages_that_use_them(reading: TestClient) -> None:
    told = reading.get(TOLLAN).json()
    assert told["names"][0]["name"] == "Rafik Tollan"
    assert sum(name["documents"] for name in told["names"]) >= told["documents"]
    for name in told["names"]:
        assert 0 < len(name["seen"]) <= 5
        text = reading.get(f"/api/documents/{name['seen'][0]['id']}").json()["text"]
        assert name["name"] in text


def test_every_join_has_its_reason(reading: TestClient) -> None:
    told = reading.get(TOLLAN).json()
    pages = reading.get(f"{TOLLAN}/documents", params={"limit": 200}).json()
    assert sum(join["documents"] for join in told["joins"]) == pages["total"]
    assert all(page["reason"] for page in pages["items"])


def test_posts_come_with_their_words(reading: TestClient) -> None:
    roles = reading.get(TOLLAN).json()["roles"]
    heads = [r for r in roles if (r["of"] or {}).get("name") == "Directorate of Coastal Security"]
    assert heads
    for role in roles:
        text = reading.get(f"/api/documents/{role['document']['id']}").json()["text"]
        assert text[role["start"] : role["end"]] == role["sentence"]


def test_about_tells_who_says_it(reading: TestClient) -> None:
    told = reading.get("/api/actors/Free Coast Front/about", params={"limit": 50}).json()
    names = {by["origin"]["name"] for by in told["items"]}
    assert "Rafik Tollan" in names
    pages = [by["pages"] for by in told["items"]]
    assert pages == sorted(pages, reverse=True)
    for by in told["items"]:
        ends = [{row["a"]["name"], row["b"]["name"]} for row in by["ties"]]
        assert all("Free Coast Front" in pair for pair in ends)


def test_actor_is_found_by_a_part_of_a_name(reading: TestClient) -> None:
    found = reading.get("/api/actors", params={"query": "tollan"}).json()
    assert {"Rafik Tollan", "Irena Tollan"} <= {actor["name"] for actor in found["items"]}


def test_doubles_are_the_suggestions_that_name_the_actor(reading: TestClient) -> None:
    suggested = reading.get("/api/review/suggestions", params={"limit": 50}).json()["items"]
    assert suggested
    one = suggested[0]
    assert one["reasons"]
    assert one["left"]["id"] != one["right"]["id"]
    doubles = reading.get(f"/api/actors/{one['left']['id']}/doubles").json()["items"]
    assert one in doubles
