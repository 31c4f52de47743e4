"""The tables of a case file. `docs/design/case.md` describes each column.

Children of a document carry its `number`, which grows with every document
added: their rows are appended, so that the cost of adding stays flat.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

metadata = MetaData()


def _child(name: str, *columns: Column[Any]) -> Table:
    """A table whose rows belong to a document, in the order of `position`."""
    owner = ForeignKey("document.number", ondelete="CASCADE")
    return Table(
        name,
        metadata,
        Column("document", Integer, owner, primary_key=True),
        Column("position", Integer, primary_key=True),
        *columns,
        sqlite_with_rowid=False,
    )


page = Table(
    "page",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("sha256", String(64), nullable=False, unique=True),
    Column("source", Text, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("address", Text),
    Column("charset", String(64)),
    Column("size", Integer, nullable=False),
    Column("bytes", LargeBinary, nullable=False),
    Column("trouble", Text),
    Column("added", String(25), nullable=False),
)

document = Table(
    "document",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("page", Integer, ForeignKey("page.number"), nullable=False, index=True),
    Column("id", String(32), nullable=False, index=True),
    Column("sha256", String(64), nullable=False),
    Column("source", Text, nullable=False),
    Column("title", Text),
    Column("outlet", Text, index=True),
    Column("authors", JSON, nullable=False),
    Column("published", String(32), index=True),
    Column("language", String(8)),
    Column("unread", Text),
    Column("text", Text, nullable=False),
    Column("version", JSON, nullable=False),
)

passage = _child(
    "passage",
    Column("role", String(8), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)
dropped = _child(
    "dropped",
    Column("reason", String(16), nullable=False),
    Column("text", Text, nullable=False),
)
link = _child(
    "link",
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("url", Text, nullable=False),
)
credit = _child(
    "credit",
    Column("kind", String(16), nullable=False),
    Column("agency", Text),
    Column("place", Text),
    Column("text", Text, nullable=False),
)
actor = _child(
    "document_actor",
    Column("id", String(16), nullable=False),
    Column("name", Text, nullable=False, index=True),
    Column("type", String(16), nullable=False),
    Column("aliases", JSON, nullable=False),
)
mention = _child(
    "mention",
    Column("actor", String(16), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("kind", String(16), nullable=False),
)
role = _child(
    "role",
    Column("actor", String(16), nullable=False),
    Column("title", Text, nullable=False),
    Column("of", String(16)),
    Column("from", String(32)),
    Column("to", String(32)),
    Column("current", Boolean, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
)
attribution = _child(
    "attribution",
    Column("id", String(16), nullable=False),
    Column("source", JSON, nullable=False),
    Column("cue", JSON, nullable=False),
    Column("content", JSON, nullable=False),
    Column("speaker", String(16)),
    Column("anonymous", Text),
    Column("told", String(16)),
    Column("kind", String(8), nullable=False),
    Column("parent", String(16)),
)
claim = _child(
    "claim",
    Column("id", String(16), nullable=False),
    Column("class", String(16), nullable=False, index=True),
    Column("a", String(16), nullable=False),
    Column("b", String(16)),
    Column("value", Text),
    Column("direction", String(4), nullable=False),
    Column("relation", Text, nullable=False),
    Column("polarity", String(8), nullable=False),
    Column("certainty", String(16), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("words", JSON, nullable=False),
    Column("when_start", String(32)),
    Column("when_end", String(32)),
    Column("when_text", Text),
    Column("when_span", JSON),
    Column("where", Text),
    Column("attribution", String(16)),
)
hop = Table(
    "hop",
    metadata,
    Column(
        "document", Integer, ForeignKey("document.number", ondelete="CASCADE"), primary_key=True
    ),
    Column("claim", String(16), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("name", Text, nullable=False),
    Column("actor", String(16)),
    sqlite_with_rowid=False,
)
note = Table(
    "note",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("value", Text, nullable=False),
)

Index("document_unread", document.c.unread, sqlite_where=document.c.unread.is_not(None))

CHILDREN = (passage, dropped, link, credit, actor, mention, role, attribution, claim, hop)
"""The tables that a reading fills beside `document`."""
