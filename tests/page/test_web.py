from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from ipaddress import ip_address
from typing import Any

import pytest

from sayso.page import Fetching, open_pages, walk
from sayso.page.hosts import public, resolved
from sayso.page.web import fetch
from sayso.records import PageError
from tests.page.make import STORY, article, texts

HERE = Fetching(allow_private=True, seconds=5, limit=200_000, redirects=3)


class Server(BaseHTTPRequestHandler):
    """Answers by the path with the method of its name, else with 404."""

    def do_GET(self) -> None:
        answer = getattr(self, f"_{self.path.strip('/').split('?')[0]}", None)
        (answer or self._missing)()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def _send(self, data: bytes, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(data)

    def _page(self) -> None:
        self._send(article().encode(), Content_Type="text/html; charset=utf-8")

    def _gzip(self) -> None:
        data = gzip.compress(article().encode())
        self._send(data, Content_Type="text/html", Content_Encoding="gzip")

    def _loop(self) -> None:
        self._send(b"", 302, Location="/loop")

    def _hop(self) -> None:
        self._send(b"", 302, Location="/page")

    def _inside(self) -> None:
        self._send(b"", 302, Location="http://169.254.169.254/latest/meta-data")

    def _scheme(self) -> None:
        self._send(b"", 302, Location="file:///etc/passwd")

    def _big(self) -> None:
        self._send(b"x" * 400_000)

    def _bomb(self) -> None:
        self._send(gzip.compress(b" " * 5_000_000), Content_Encoding="gzip")

    def _slow(self) -> None:
        time.sleep(1.5)
        self._send(b"late")

    def _drip(self) -> None:
        self.send_response(200)
        for _ in range(20):
            time.sleep(0.1)
            self.wfile.write(b"X-Slow: 1\r\n")
            self.wfile.flush()

    def _short(self) -> None:
        self._send(b"<p>half a page", Content_Length="5000")

    def _broken(self) -> None:
        self._send(b"no gzip at all", Content_Encoding="gzip")

    def _missing(self) -> None:
        self._send(b"no", 404)


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Server)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize("path", ["page", "gzip", "hop"])
def test_page_is_fetched_and_its_bytes_kept(site: str, path: str) -> None:
    page = fetch(f"{site}/{path}", HERE)
    assert page.data == article().encode()
    assert page.source == f"{site}/{path}"
    assert page.address is not None
    assert page.address.startswith(site)


def test_fetched_page_is_read(site: str) -> None:
    (doc,) = open_pages([f"{site}/page"], allow_private=True)
    assert texts(doc)[1:] == list(STORY)


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("loop", "redirects more than 3 times"),
        ("big", "is larger than 195 KiB"),
        ("bomb", "is larger than 195 KiB"),
        ("nothing", "answered with status 404"),
        ("scheme", "is no http or https address"),
        ("short", "broke off before its end"),
        ("broken", "cannot be fetched"),
    ],
)
def test_limits_are_kept_and_named(site: str, path: str, reason: str) -> None:
    with pytest.raises(PageError, match=reason):
        fetch(f"{site}/{path}", HERE)


@pytest.mark.parametrize("path", ["slow", "drip"])
def test_slow_answer_is_given_up(site: str, path: str) -> None:
    begun = time.monotonic()
    with pytest.raises(PageError, match=r"took longer than 0.5 seconds"):
        fetch(f"{site}/{path}", Fetching(allow_private=True, seconds=0.5))
    assert time.monotonic() - begun < 1.5


def test_address_with_spaces_and_other_letters_is_asked_for(site: str) -> None:
    assert fetch(f"{site}/page?q=Häfen und Molen", HERE).data == article().encode()


def test_own_machine_is_refused_unless_allowed(site: str) -> None:
    (page,) = walk([f"{site}/page"])
    assert page.trouble is not None
    assert "--allow-private" in page.trouble or "web server's port" in page.trouble


def test_every_hop_is_checked(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def first_hop_alone(host: str, port: int, *, allow_private: bool) -> list[str]:
        return resolved(host, port, allow_private=allow_private and host == "127.0.0.1")

    monkeypatch.setattr("sayso.page.line.resolved", first_hop_alone)
    with pytest.raises(PageError, match=r"169\.254\.169\.254"):
        fetch(f"{site}/inside", HERE)


@pytest.mark.parametrize(
    "number",
    [
        "127.0.0.1", "10.0.0.1", "172.16.0.1", "192.168.1.1", "169.254.1.1", "0.1.2.3",
        "100.64.0.1", "224.0.0.1", "255.255.255.255", "192.0.2.1", "::1", "::", "fe80::1",
        "fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1",
        "2002:7f00:1::", "2001:db8::1", "2001:0:0:0:0:0:80ff:fffe",
    ],
)  # fmt: skip
def test_reserved_addresses_are_not_public(number: str) -> None:
    assert not public(ip_address(number))


@pytest.mark.parametrize("number", ["9.9.9.9", "2620:fe::fe", "64:ff9b::909:909"])
def test_open_addresses_are_public(number: str) -> None:
    assert public(ip_address(number))


def test_name_with_one_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def both(*_: Any, **__: Any) -> list[Any]:
        kind = socket.AF_INET, socket.SOCK_STREAM, 6, ""
        return [(*kind, ("9.9.9.9", 80)), (*kind, ("10.0.0.1", 80))]

    monkeypatch.setattr(socket, "getaddrinfo", both)
    with pytest.raises(PageError, match=r"harbour\.example leads to 10\.0\.0\.1"):
        resolved("harbour.example", 80, allow_private=False)


@pytest.mark.parametrize(
    "url", ["ftp://a.example/x", "http://", "http://[::1", "http://a.example:99999/"]
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(PageError):
        fetch(url)
