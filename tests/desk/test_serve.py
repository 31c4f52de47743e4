"""Serving: the loopback alone, a port, the command from start to stop."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from sayso.desk import serve
from sayso.desk.serve import HOST, PORT, bind
from sayso.records import CaseError, UsageError


def test_desk_listens_on_the_loopback_alone() -> None:
    with bind(0) as listening:
        assert listening.getsockname()[0] == "127.0.0.1"


def test_taken_port_is_told_where_it_was_asked_for() -> None:
    with bind(0) as taken:
        taken.listen()
        with pytest.raises(UsageError, match="--port 0"):
            bind(taken.getsockname()[1])


def test_usual_port_gives_way_to_the_next() -> None:
    with socket.socket() as first:
        first.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            first.bind((HOST, PORT))
            first.listen()
        except OSError:
            pass  # somebody else's desk is there, which is as good
        with bind(None) as listening:
            assert PORT < listening.getsockname()[1] < PORT + 20


def test_once_asks_for_the_first_page_and_stops(
    demo_case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    serve(demo_case, port=0, read_only=True, once=True)
    told = capsys.readouterr().out
    assert "/ answered 200, text/html" in told
    assert "/api/case answered 200, application/json" in told


def test_missing_case_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="There is no case"):
        serve(tmp_path / "none.sayso", port=0, browser=False)


def test_command_opens_and_ends_with_an_interrupt(demo_case: Path) -> None:
    command = [sys.executable, "-m", "sayso.cli", "desk", str(demo_case), "--no-browser"]
    with subprocess.Popen(  # noqa: S603
        [*command, "--read-only", "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as desk:
        try:
            assert desk.stdout is not None
            told = desk.stdout.readline() + desk.stdout.readline()
            address = re.search(r"http://127\.0\.0\.1:\d+/\?token=[\w-]{32}", told)
            assert address, told
            assert "demo.sayso" in told
            with pytest.raises(urllib.error.HTTPError, match="401") as refused:
                urllib.request.urlopen(address[0].partition("?")[0], timeout=30)  # noqa: S310
            refused.value.close()
            desk.send_signal(signal.SIGINT)
            out, err = desk.communicate(timeout=30)
        finally:
            desk.kill()
    assert "Traceback" not in out + err
