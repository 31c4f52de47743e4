from __future__ import annotations

import pytest

from sayso.page.kinds import foreign, kind_of
from sayso.page.received import Kind


@pytest.mark.parametrize(
    ("data", "name", "mime", "kind"),
    [
        (b"%PDF-1.7 ...", "report.html", "text/html", "pdf"),
        (b"Dear reader", "page.html.gz", "", "html"),
        (b"Dear reader", "", "text/html; charset=utf-8", "html"),
        (b"<!-- saved --><!DOCTYPE html><html>", "page", "", "html"),
        (b"<!DOCTYPE html><html>", "page.txt", "", "html"),
        (b"The harbour is closed.", "", "", "text"),
        (b"From: a@b.example\nTo: c@d.example\nSubject: x\n\nHello", "", "", "mail"),
        (b"Velmar: a port\nLorne: a town\nOster: isles\n", "", "", "text"),
        (b"\x89PNG\r\n\x1a\n", "page.html", "", "unknown"),
        (b"\xff\xfeP\0o\0r\0t\0", "", "", "text"),
    ],
)
def test_first_bytes_then_name_then_type_tell_the_kind(
    data: bytes, name: str, mime: str, kind: Kind
) -> None:
    assert kind_of(data, name, mime) == kind


def test_other_files_are_named() -> None:
    assert foreign(b"PK\x03\x04....") == "a ZIP file or an office document"
    assert foreign(bytes(500)) == "a binary file"
    assert foreign(b'[\n {"title": "The harbour"}]') == "data in JSON"
    assert foreign(b'{"title": "The harbour"}\n{"title": "The bridge"}') == "data in JSON"
    assert foreign(b"[Updated] The harbour is closed.") is None
    assert foreign(b"The harbour is closed.") is None
