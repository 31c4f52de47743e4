"""The desk: how long each of its answers takes on a large case.

The case is made of generated readings, as in `benchmarks.growth`. Every address is
asked as the page asks it, through HTTP without a socket, for actors, ties, documents
and sources of all sizes: those with most pages, and others evenly over the lists.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import quote, urlencode

from starlette.testclient import TestClient

from benchmarks.affairs.book import stories
from benchmarks.growth import Adding
from sayso import Case
from sayso.desk import make
from sayso.desk.opened import Opened

Figures = dict[str, Any]
Addresses = list[str]
Taken = tuple[float, float]
"""Seconds of an answer by the clock, and those in which this process worked."""

PORT = 8642
TOKEN = "measured"  # noqa: S105
EACH = 40
"""Times that an address is asked, for as many different things as there are."""

PRINTED = ("/api/report/", "/api/network")
"""Neither lists nor details: what is printed and what is drawn are told apart."""


def run(pages: int = 20_000, seed: int = 1) -> Figures:
    """The 95th percentile of each address in milliseconds, and the worst of them.

    `cpu_` is the time in which this process worked, for machines that are shared.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / "desk.sayso"
        begun = time.perf_counter()
        with Case(path, create=True) as case:
            Adding().costs(case, stories(pages, seed))
            case.weigh()
        made = time.perf_counter() - begun
        return {"pages": pages, "seed": seed, "make_s": round(made, 1), **asked(path)}


def asked(path: Path) -> Figures:
    """The figures of the case at `path`, which is not changed."""
    opened = Opened(path, read_only=True)
    app = make(opened, token=TOKEN, port=PORT)
    client = TestClient(app, base_url=f"http://127.0.0.1:{PORT}")
    client.get("/", params={"token": TOKEN})
    counts = client.get("/api/case").json()["counts"]
    times = {name: _times(client, addresses) for name, addresses in _Asking(client).all().items()}
    opened.close()
    return {
        **counts,
        "asked": sum(map(len, times.values())),
        **_figures({name: [wall for wall, _ in found] for name, found in times.items()}, ""),
        **_figures({name: [cpu for _, cpu in found] for name, found in times.items()}, "cpu_"),
    }


def _figures(times: dict[str, list[float]], what: str) -> Figures:
    told = {name: _p95(found) for name, found in sorted(times.items())}
    plain = {name: p95 for name, p95 in told.items() if not name.startswith(PRINTED)}
    worst = max(plain, key=lambda name: plain[name])
    return {
        f"{what}p95_ms": _p95([found for name in plain for found in times[name]]),
        f"{what}worst": worst,
        f"{what}worst_p95_ms": plain[worst],
        f"{what}each_p95_ms": told,
    }


def _times(client: TestClient, addresses: Addresses) -> list[Taken]:
    """The time of each answer, the first being asked once before, as a page does on opening."""
    client.get(addresses[0])
    return [_seconds(partial(client.get, address)) for address in addresses]


def _seconds(ask: Callable[[], Any]) -> Taken:
    begun, worked = time.perf_counter(), time.process_time()
    answer = ask()
    taken = time.perf_counter() - begun, time.process_time() - worked
    if answer.status_code != 200:
        raise AssertionError(f"{answer.url}: {answer.text}")
    return taken


def _p95(values: list[float]) -> float:
    ordered = sorted(values)
    return round(1000 * ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))], 1)


class _Asking:
    """What is asked for, taken from the desk's own lists."""

    def __init__(self, client: TestClient) -> None:
        self._client = client
        self._ties = self._spread("/api/ties?sort=pages")
        self._actors = [row["id"] for row in self._spread("/api/actors")]
        self._documents = [row["id"] for row in self._spread("/api/documents")]
        self._sources = self._spread("/api/sources")
        self._outlets = [row["name"] for row in self._spread("/api/sources?kind=outlet")]

    def all(self) -> dict[str, Addresses]:
        """The addresses by the name that they have in the OpenAPI document."""
        return {
            **{f"/api/{name}": [f"/api/{name}"] * 10 for name in _PLAIN},
            "/api/ties": list(self._lists()),
            "/api/actors": [f"/api/actors?{q}" for q in _paged(*_queries("query"))],
            "/api/documents": [f"/api/documents?{q}" for q in _paged(*_queries("query"))],
            "/api/sources": [
                f"/api/sources?{q}" for q in _paged("kind=outlet", *_queries("query"))
            ],
            "/api/search": [f"/api/search?{q}" for q in _queries("q")],
            "/api/search/text": [f"/api/search/text?{q}" for q in _queries("q")],
            "/api/network": list(self._networks()),
            **self._of("/api/ties/{}", self._pairs(), "", "/tree", "/timeline", "/reports"),
            **self._of("/api/actors/{}", self._actors, "", "/documents", "/said", "/about"),
            **self._of("/api/network/{}", self._actors, "/neighbours"),
            **self._of("/api/documents/{}", self._documents, "", "/original"),
            **self._of("/api/report/tie/{}", self._pairs(), ""),
            **self._of("/api/report/actor/{}", self._actors, ""),
            **self._of("/api/source{}", self._named(), ""),
            **self._of("/api/source/ties{}", self._named(), ""),
        }

    def _lists(self) -> Iterator[str]:
        filters = [
            "",
            "class=contact",
            "contested=true",
            "unnamed=true",
            "least=2",
            "side=conflict",
        ]
        filters += ["since=2021-03", "until=2020-06", "since=2021-03&until=2021-04"]
        filters += [f"worth={name}" for name in ("echoes", "contested", "corroborated", "unnamed")]
        filters += [f"actor={actor}" for actor in self._actors[:8]]
        filters += [urlencode({"outlet": name}) for name in self._outlets[:8]]
        filters += [urlencode({"origin": s["actor"] or s["name"]}) for s in self._sources[:8]]
        for sort in ("echoes", "pages", "origins", "denials", "recent"):
            yield from (f"/api/ties?sort={sort}&{asked}" for asked in _paged(*filters))

    def _networks(self) -> Iterator[str]:
        yield from ("/api/network", "/api/network?nodes=5000&links=20000", "/api/network?least=2")
        yield from (f"/api/network?actor={actor}" for actor in self._actors[:5])
        yield "/api/network?side=conflict&since=2021-03"

    def _pairs(self) -> list[str]:
        return [f"{tie['a']['id']}/{tie['b']['id']}" for tie in self._ties]

    def _named(self) -> list[str]:
        return ["?" + urlencode({"kind": s["kind"], "name": s["name"]}) for s in self._sources]

    def _of(self, shape: str, ids: list[str], *ends: str) -> dict[str, Addresses]:
        return {
            shape + end: [shape.format(quote(id, safe="/?=&%+")) + end for id in ids]
            for end in ends
        }

    def _spread(self, address: str) -> list[dict[str, Any]]:
        """Items of a list: half from its start, half evenly over all of it."""
        join = "&" if "?" in address else "?"
        first = self._client.get(f"{address}{join}limit={EACH // 2}").json()
        step = max(1, first["total"] // (EACH // 2))
        later = (
            self._client.get(f"{address}{join}limit=1&offset={at}").json()["items"]
            for at in range(EACH // 2, first["total"], step)
        )
        return [*first["items"], *(item for items in later for item in items)]


_PLAIN = ("case", "case/unread", "case/classes", "review/judgements", "adding", "export")
_WORDS = ("port", "ministry documents", '"said on"', "the", "bank", "harbour authority", "no such")


def _queries(name: str) -> list[str]:
    return [urlencode({name: words}) for words in _WORDS]


def _paged(*asked: str) -> list[str]:
    """Each at the start of its list and far behind."""
    return [f"{one}&offset={at}" for one in asked for at in (0, 50, 1000)]
