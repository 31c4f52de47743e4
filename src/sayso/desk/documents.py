"""Documents: the list, one document with all that was read in it, its bytes as received."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter
from starlette.responses import Response

from sayso.case import Summary
from sayso.desk.marked import DocumentForm
from sayso.desk.marking import document_form
from sayso.desk.opened import Reading
from sayso.desk.shapes import MANY, Doc, Limit, Offset, Page
from sayso.desk.telling import summed
from sayso.page.kinds import kind_of

router = APIRouter(prefix="/documents", tags=["documents"])


@dataclass(frozen=True, slots=True)
class DocumentRow(Doc):
    """A document in a list; `unread` is the reason why it was not read."""

    unread: str | None
    claims: int


@router.get("")
def many(
    case: Reading,
    query: str = "",
    outlet: str | None = None,
    offset: Offset = 0,
    limit: Limit = MANY,
) -> Page[DocumentRow]:
    """The documents as they were added; `query` finds in title, outlet and source."""
    found = case.documents.list(outlet=outlet, query=query, offset=offset, limit=limit)
    total = case.documents.count(outlet=outlet, query=query)
    return Page([_row(one) for one in found], total, offset, limit)


@router.get("/{document}")
def one(case: Reading, document: str) -> DocumentForm:
    """One document, every actor named as the case names it."""
    return document_form(case, case.documents.get(document))


@router.get("/{document}/original", response_class=Response)
def original(case: Reading, document: str) -> Response:
    """The bytes as received, as a download that no browser renders."""
    data = case.documents.original(document)
    kind = kind_of(data, "")
    name = f"{document}.pdf.txt" if kind == "pdf" else f"{document}.txt"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(data, media_type="text/plain", headers=headers)


def _row(found: Summary) -> DocumentRow:
    known = summed(found)
    return DocumentRow(
        known.id,
        known.title,
        known.outlet,
        known.published,
        known.source,
        found.unread,
        found.claims,
    )
