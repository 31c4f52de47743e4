"""Small pages made for the tests: PDF files, archives, and HTML around an article."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from io import BytesIO

from fastwarc import WarcRecord, WarcRecordType

from sayso.page import Page, parse
from sayso.records import Document, PassageRole

STORY = (
    "The harbour board of Velmar has asked the government to close the northern pier.",
    "Its chairwoman, Tessa Lund, told reporters on Monday that the pier was no longer safe.",
    "The ministry of ports said that it would send its own engineers before it decided.",
    "Dockers at the pier said they had warned the board about the cracks two years ago.",
)


def read(data: str | bytes, kind: str = "html", address: str | None = None) -> Document:
    """The one Document of a page made of `data`."""
    raw = data.encode() if isinstance(data, str) else data
    return next(iter(parse(Page("page", raw, kind, address))))  # type: ignore[arg-type]


def texts(doc: Document, *roles: PassageRole) -> list[str]:
    """The passages' texts, those of the given roles or all of them."""
    return [doc.text[p.start : p.end] for p in doc.passages if not roles or p.role in roles]


def article(*paragraphs: str, head: str = "", after: str = "") -> str:
    """An HTML page with the paragraphs as its article, then `after`."""
    rows = "".join(f"<p>{text}</p>" for text in (*STORY, *paragraphs))
    title = "Board wants northern pier closed"
    return (
        f"<html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>"
        f"<div class='body'>{rows}</div></article>{after}</body></html>"
    )


def pdf(leaves: Sequence[Sequence[str]], *, info: str = "", encrypt: bool = False) -> bytes:
    """A PDF with a page of text lines for each leaf."""
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(leaves)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(leaves)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for at, rows in enumerate(leaves):
        drawn = "".join(f"({row}) Tj 0 -14 Td " for row in rows)
        stream = f"BT /F1 11 Tf 50 780 Td {drawn}ET"
        objects += [
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * at} 0 R >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    trailer = f"/Root 1 0 R /Size {len(objects) + 2}"
    if info:
        objects.append(f"<< {info} >>")
        trailer += f" /Info {len(objects)} 0 R"
    if encrypt:
        lock = "00" * 32
        trailer += (
            f" /Encrypt << /Filter /Standard /V 1 /R 2 /O <{lock}> /U <{lock}> /P -4 >>"
            f" /ID [<{lock}> <{lock}>]"
        )
    return _assembled(objects, trailer)


def _assembled(objects: Sequence[str], trailer: str) -> bytes:
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"xref\n0 {len(places) + 1}\n0000000000 65535 f \n{table}".encode()
    return bytes(out + f"trailer << {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode())


def warc(*records: tuple[str, str, bytes, bytes], packed: bool = False) -> bytes:
    """An archive of responses, each (address, status line's number, header lines, body)."""
    out = BytesIO()
    for address, status, headers, body in records:
        record = WarcRecord()
        record.init_headers(record_type=WarcRecordType.response)
        record.headers["WARC-Target-URI"] = address
        record.headers["Content-Type"] = "application/http; msgtype=response"
        record.set_bytes_content(f"HTTP/1.1 {status} X\r\n".encode() + headers + b"\r\n\r\n" + body)
        record.write(out)
    return gzip.compress(out.getvalue()) if packed else out.getvalue()
