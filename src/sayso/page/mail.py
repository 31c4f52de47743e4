"""An e-mail to its content, and its attachments to further pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr
from typing import Final

from sayso.page import html, plain
from sayso.page.about import About
from sayso.page.charset import decode
from sayso.page.content import Content
from sayso.page.kinds import kind_of
from sayso.page.moment import iso
from sayso.page.received import Page
from sayso.page.tidy import tidy
from sayso.page.tree import tree_of
from sayso.records import PageError

PARTS: Final = 200
"""Parts of one letter that are looked at."""
_SIGNATURE = re.compile(r"^-- ?\r?$.*\Z", re.M | re.S)
_BROKEN: Final = (LookupError, ValueError, TypeError, AttributeError, MessageError)


def read(page: Page) -> Content:
    """What the letter itself says: its HTML part, or its text."""
    letter = _letter(page)
    part = _body(letter)
    out = Content(About()) if part is None else _part(part)
    subject = _header(letter, "Subject")
    sender = parseaddr(_header(letter, "From") or "")
    out.about = replace(
        out.about,
        title=subject or out.about.title,
        authors=(sender[0],) if sender[0] else (sender[1],) if sender[1] else (),
        published=iso(_header(letter, "Date")) or out.about.published,
    )
    return out


def attachments(page: Page) -> Iterator[Page]:
    """The letter's attachments as pages named `LETTER#FILE`, those of other kinds included."""
    letter = _letter(page)
    body = _body(letter)
    for at, part in enumerate(_parts(letter)):
        name = _filename(part)
        attached = name or part.get_content_type() == "message/rfc822"
        if part is body or not attached or part.get_content_maintype() == "multipart":
            continue
        data = _payload(part)
        kind = kind_of(data, name or "", part.get_content_type())
        source = f"{page.source}#{name or f'part-{at}'}"
        yield Page(source, data, kind, charset=_charset(part))


def _letter(page: Page) -> EmailMessage:
    try:
        letter = message_from_bytes(page.data, policy=policy.default)
    except _BROKEN as error:
        raise PageError("This e-mail is damaged and cannot be opened.") from error
    return letter


def _body(letter: EmailMessage) -> EmailMessage | None:
    texts = [p for p in _parts(letter) if p.get_content_maintype() == "text" and not _filename(p)]
    for wanted in ("text/html", "text/plain"):
        for part in texts:
            if part.get_content_type() == wanted and _payload(part).strip():
                return part
    return None


def _parts(letter: EmailMessage) -> Iterator[EmailMessage]:
    """The parts in order; those of a letter inside the letter belong to that one."""
    todo = [letter]
    for _ in range(PARTS):
        if not todo:
            return
        part = todo.pop(0)
        yield part
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            todo[:0] = part.get_payload()  # type: ignore[assignment]


def _part(part: EmailMessage) -> Content:
    text = decode(_payload(part), _charset(part))
    if part.get_content_type() == "text/html":
        root = tree_of(text)
        return html.content(root, None) if root is not None else Content(About())
    signed = _SIGNATURE.search(text)
    out = plain.content(_SIGNATURE.sub("", text), "")
    if signed:
        out.drop("footer", tidy(signed[0]).strip())
    return out


def _payload(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload()
        return inner[0].as_bytes() if isinstance(inner, list) and inner else b""  # type: ignore[union-attr]
    try:
        data = part.get_payload(decode=True)
    except _BROKEN:
        return b""
    return data if isinstance(data, bytes) else b""


def _charset(part: EmailMessage) -> str | None:
    try:
        return part.get_content_charset()
    except _BROKEN:
        return None


def _filename(part: EmailMessage) -> str | None:
    try:
        name = part.get_filename()
    except _BROKEN:
        return "unnamed"
    return tidy(str(name)).strip() if name else None


def _header(letter: EmailMessage, name: str) -> str | None:
    try:
        value = letter[name]
    except _BROKEN:
        return None
    return tidy(str(value)).strip() or None if value is not None else None
