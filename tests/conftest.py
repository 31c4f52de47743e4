"""What holds for every test: none may be skipped, because a skipped promise is a broken one."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.demo import pages
from sayso.front import Case
from sayso.page import walk
from sayso.reading.pool import read_each


@pytest.fixture(scope="session")
def demo_case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo case as a weighed file, read once for all tests; copy it to change it."""
    path = tmp_path_factory.mktemp("demo-case") / "demo.sayso"
    with Case(path, create=True) as case:
        list(case.documents.add(walk([str(page) for page in pages()]), read_each))
        case.weigh()
    return path


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name what was skipped, so that the failure below can be understood."""
    for report in terminalreporter.getreports("skipped"):
        terminalreporter.write_line(f"skipped, which fails the run: {report.nodeid}")


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail a run that passed but left tests out."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if exitstatus == 0 and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
