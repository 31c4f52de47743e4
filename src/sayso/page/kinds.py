"""What a page is: told by its first bytes, then by its name and declared type."""

from __future__ import annotations

import re
from typing import Final

from sayso.page.received import Kind

# 1,024 bytes are what the WHATWG MIME sniffing standard looks at.
HEAD: Final = 1024
_HTML = re.compile(
    rb"^\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body|title|meta|"
    rb"frameset|article|div|h1|p|script|table)\b",
    re.I | re.S,
)
_TAGS = re.compile(rb"</?(?:p|div|a|span|h[1-6]|li|td|body|article|section|br)\b[^<>]*>", re.I)
_MAIL = re.compile(rb"^(?:[A-Za-z][A-Za-z0-9-]*:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){3,}")
_MAIL_HEAD = re.compile(rb"^(?:from|received|return-path|message-id|mime-version):", re.I | re.M)

_JSON = re.compile(rb"""^\s*(?:\[\s*)?\{\s*"(?:[^"\\]|\\.)*"\s*:""")

_BY_NAME: Final[dict[str, Kind]] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".shtml": "html",
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".pdf": "pdf",
    ".eml": "mail",
}
_BY_TYPE: Final[dict[str, Kind]] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "application/pdf": "pdf",
    "message/rfc822": "mail",
}
_OTHER: Final[tuple[tuple[bytes, str], ...]] = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a media file"),
    (b"PK\x03\x04", "a ZIP file or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
)


def kind_of(data: bytes, name: str = "", mime: str = "") -> Kind:
    """The kind of page in `data`, whose file is called `name` and declared as `mime`."""
    if data[:HEAD].lstrip().startswith(b"%PDF-"):
        return "pdf"
    if foreign(data):
        return "unknown"
    declared = _BY_TYPE.get(mime.split(";")[0].strip().lower()) or _by_name(name)
    if declared in ("html", "mail"):
        return declared
    return _sniffed(data) if declared in (None, "text") else "unknown"


def foreign(data: bytes) -> str | None:
    """What the bytes are, where that is nothing Sayso reads: "a PNG image"."""
    for magic, what in _OTHER:
        if data.startswith(magic):
            return what
    if _JSON.match(data[:HEAD].removeprefix(b"\xef\xbb\xbf")):
        return "data in JSON"
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    return "a binary file" if not wide and data[:HEAD].count(0) > HEAD // 64 else None


def _by_name(name: str) -> Kind | None:
    stem = name.lower().removesuffix(".gz")
    return _BY_NAME.get(stem[stem.rfind(".") :]) if "." in stem else None


def _sniffed(data: bytes) -> Kind:
    head = data[:HEAD].removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"")
    if _HTML.match(head) or len(_TAGS.findall(data[: 16 * HEAD])) > 20:
        return "html"
    if _MAIL.match(head) and _MAIL_HEAD.search(head):
        return "mail"
    return "text"
