"""A PDF to its content, page by page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from sayso.page import plain
from sayso.page.about import About
from sayso.page.authors import people
from sayso.page.content import Content
from sayso.page.moment import iso
from sayso.page.received import Page
from sayso.page.tidy import lines, tidy
from sayso.records import PageError

LEAVES: Final = 2000
"""Pages of one PDF that are read at most."""
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"(?:page )?\d{1,4}(?: (?:of|/) \d{1,4})?$", re.I)
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")
# A generator's idea of a title, not the author's.
_FILE = re.compile(r"untitled|microsoft word|.*\.(?:docx?|pdf|indd|qxd|odt|tex|html?)$", re.I)


def read(page: Page) -> Content:
    """Everything that the PDF holds. Raises PageError where it has no text or is locked."""
    leaves, metas = _opened(page)
    rows = list(_without_furniture(leaves))
    if not any(rows):
        raise PageError("This PDF holds only images, no text; run it through OCR first.")
    out = plain.content("\n".join(rows), _title(metas))
    out.about = About(
        title=out.about.title,
        authors=out.about.authors or people([metas.get("Author", "")]),
        published=out.about.published or _published(metas),
    )
    return out


def _opened(page: Page) -> tuple[list[list[str]], dict[str, str]]:
    import pypdfium2

    try:
        pdf = pypdfium2.PdfDocument(page.data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise PageError("This PDF is locked with a password; save it without one.") from error
        raise PageError("This PDF is damaged and cannot be opened.") from error
    try:
        if len(pdf) > LEAVES:
            raise PageError(f"This PDF has {len(pdf)} pages; Sayso reads up to {LEAVES}.")
        metas = {name: tidy(value) for name, value in pdf.get_metadata_dict().items()}
        return [_leaf(pdf, at) for at in range(len(pdf))], metas
    except pypdfium2.PdfiumError as error:
        raise PageError("This PDF is damaged: one of its pages cannot be opened.") from error
    finally:
        pdf.close()


def _leaf(pdf: object, at: int) -> list[str]:
    leaf = pdf[at]  # type: ignore[index]
    text = leaf.get_textpage()
    try:
        # PDFium writes a hyphen at a line's end as U+0002.
        return lines(text.get_text_range().replace("\x02", "-"))
    finally:
        text.close()
        leaf.close()


def _without_furniture(leaves: Sequence[Sequence[str]]) -> Iterator[str]:
    """The lines, less running heads and feet: the same on half of the pages, digits aside."""
    edges = Counter(_DIGITS.sub("#", row) for leaf in leaves for row in {*leaf[:2], *leaf[-2:]})
    for leaf in leaves:
        for at, row in enumerate(leaf):
            edge = at < 2 or at >= len(leaf) - 2
            running = (
                len(leaves) > 2
                and not row.endswith(".")
                and edges[_DIGITS.sub("#", row)] * 2 > len(leaves)
            )
            if not (edge and row and (running or _NUMBER.match(row))):
                yield row


def _title(metas: dict[str, str]) -> str | None:
    title = metas.get("Title", "").strip()
    return None if len(title.split()) < 2 or _FILE.match(title) else title


def _published(metas: dict[str, str]) -> str | None:
    found = _DATE.match(metas.get("CreationDate", ""))
    return iso("-".join((found[1], found[2] or "01", found[3] or "01"))) if found else None
