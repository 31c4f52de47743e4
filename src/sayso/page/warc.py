"""The pages of a web archive, one record after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, TYPE_CHECKING, Final

from sayso.page.kinds import kind_of
from sayso.page.received import PAGE_LIMIT, Page, unreadable

if TYPE_CHECKING:
    from fastwarc import WarcRecord

READABLE: Final = ("text/html", "application/xhtml+xml", "text/plain", "application/pdf", "")
_HTTP: Final = ("application/http", "")


def records(stream: str | IO[bytes], source: str) -> Iterator[Page]:
    """Every response record of a readable type in a WARC or WARC.GZ file.

    `stream` is the file's path or the file, `source` the name people know it
    by. A damaged record ends the archive: the pages before it are kept, and a
    last page says where it broke off. Redirects hold no page and are passed over.
    """
    from fastwarc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.response | WarcRecordType.resource
    count = 0
    try:
        for record in ArchiveIterator(
            stream, record_types=kinds, auto_decode="all", strict_mode=False
        ):
            page = _page(record, source)
            if page is not None:
                count += 1
                yield page
    except (OSError, ValueError, EOFError, RuntimeError) as error:
        yield unreadable(source, f"This archive is damaged after {count} pages: {error}.")
        return
    if not count:
        yield unreadable(source, "This archive holds no page that Sayso can read.")


def _page(record: WarcRecord, source: str) -> Page | None:
    address = (record.headers.get("WARC-Target-URI") or "").strip("<>") or None
    name = f"{source}#{address or record.record_id}"
    mime = record.http_content_type if record.is_http else record.headers.get("Content-Type")
    mime = (mime or "").split(";")[0].strip().lower()
    status = record.http_headers.status_code if record.is_http else 200
    if mime not in READABLE or (status and 300 <= status < 400):
        return None
    if status and status >= 400:
        return unreadable(name, f"The server had no such page (status {status}).")
    data = record.reader.read(PAGE_LIMIT + 1)
    if len(data) > PAGE_LIMIT:
        return unreadable(name, f"This page is larger than {PAGE_LIMIT >> 20} MiB.")
    charset = record.http_charset if record.is_http else None
    return Page(name, data, kind_of(data, "", mime), address, charset)
