"""The tables of a case file. `docs/design/case.md` describes each column.

Children of a document carry its `number`, which grows with every document
added: their rows are appended, so that the cost of adding stays flat.

What is derived carries the number too, but no foreign key: its rows outlast the
document until `Case.weigh` has seen what they touched.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
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

judgement = Table(
    "judgement",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("made", String(32), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("left", Text, nullable=False, index=True),
    Column("right", Text, index=True),
    Column("verdict", String(16), nullable=False),
    Column("note", Text),
    Column("by", Text),
    Column("undoes", Integer),
)
pending = Table("pending", metadata, Column("document", String(32), primary_key=True))
weighed = Table(
    "weighed",
    metadata,
    Column("document", Integer, primary_key=True),
    Column("id", String(32), nullable=False, unique=True),
    Column("published", String(32)),
    Column("company", JSON, nullable=False),
)
address = Table(
    "address",
    metadata,
    Column("address", Text, primary_key=True),
    Column("own", Boolean, primary_key=True),
    Column("document", Integer, primary_key=True),
    Index("address_document", "document"),
    sqlite_with_rowid=False,
)
bearer = Table(
    "bearer",
    metadata,
    Column("document", Integer, primary_key=True),
    Column("actor", String(16), primary_key=True),
    Column("key", String(16), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("type", String(16), nullable=False),
    Column("aliases", JSON, nullable=False),
    Column("posts", JSON, nullable=False),
    Column("nth", Integer, nullable=False),
    Column("mentions", Integer, nullable=False),
    Column("case_actor", String(16), index=True),
    Column("reason", Text),
    sqlite_with_rowid=False,
)
block = Table(
    "block",
    metadata,
    Column("key", Text, primary_key=True),
    Column("document", Integer, primary_key=True),
    Column("actor", String(16), primary_key=True),
    Index("block_bearer", "document", "actor"),
    sqlite_with_rowid=False,
)
case_actor = Table(
    "case_actor",
    metadata,
    Column("id", String(16), primary_key=True),
    Column("name", Text, nullable=False),
    Column("plain", Text, nullable=False, index=True),
    Column("type", String(16), nullable=False),
    Column("aliases", JSON, nullable=False),
    Column("documents", Integer, nullable=False),
    Column("mentions", Integer, nullable=False),
    sqlite_with_rowid=False,
)
case_name = Table(
    "case_name",
    metadata,
    Column("plain", Text, primary_key=True),
    Column("case_actor", String(16), primary_key=True),
    Column("own", Boolean, nullable=False),
    Index("case_name_actor", "case_actor"),
    sqlite_with_rowid=False,
)
print_ = Table(
    "print",
    metadata,
    Column("fingerprint", Integer, primary_key=True),
    Column("document", Integer, primary_key=True),
    Index("print_document", "document"),
    sqlite_with_rowid=False,
)
sketch = Table(
    "sketch",
    metadata,
    Column("document", Integer, primary_key=True),
    Column("id", String(32), nullable=False),
    Column("published", String(32)),
    Column("credited", Boolean, nullable=False),
    Column("size", Integer, nullable=False),
)
copy = Table(
    "copy",
    metadata,
    Column("document", Integer, primary_key=True),
    Column("head", Integer, nullable=False, index=True),
    Column("nearest", Integer, nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("share", Float, nullable=False),
    Column("shared", Integer, nullable=False),
)
report = Table(
    "report",
    metadata,
    Column("document", Integer, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("claim", String(16), nullable=False),
    Column("key", String(16), nullable=False, index=True),
    Column("a", String(16), nullable=False),
    Column("b", String(16), nullable=False),
    Column("class", String(16), nullable=False),
    Column("polarity", String(8), nullable=False),
    Column("outlet", Text, nullable=False),
    Column("published", String(32)),
    Column("origin_kind", String(16), nullable=False),
    Column("origin", Text, nullable=False),
    Column("misread", Boolean, nullable=False),
    Column("near", JSON, nullable=False),
    Column("unveils", Text, nullable=False),
    Index("report_pair", "a", "b", "class"),
    Index("report_b", "b"),
    Index("report_outlet", "outlet", "published"),
    Index("report_published", "published"),
    Index("report_origin", "origin"),
    sqlite_with_rowid=False,
)
strand = Table(
    "strand",
    metadata,
    Column("a", String(16), primary_key=True),
    Column("b", String(16), primary_key=True),
    Column("class", String(16), primary_key=True),
    Column("at_least", Integer, nullable=False),
    Column("at_most", Integer, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("reports", Integer, nullable=False),
    Column("outlets", Integer, nullable=False),
    Column("denied_at_least", Integer, nullable=False),
    Column("denied_at_most", Integer, nullable=False),
    Column("denied_pages", Integer, nullable=False),
    Column("first", String(10)),
    Column("last", String(10)),
    Column("unnamed_only", Boolean, nullable=False),
    Column("contested", Boolean, nullable=False),
    Column("echo", Integer, nullable=False),
    Column("directed", Boolean, nullable=False),
    Column("turned", Boolean, nullable=False),
    Index("strand_b", "b"),
    sqlite_with_rowid=False,
)

DERIVED = (
    weighed,
    address,
    bearer,
    block,
    case_actor,
    case_name,
    print_,
    sketch,
    copy,
    report,
    strand,
)
"""Tables that can be emptied and made again with the same content."""

Index("strand_echoes", strand.c.echo.desc(), strand.c.at_most, strand.c.pages.desc())
Index("strand_pages", strand.c.pages.desc())
Index("strand_origins", strand.c.at_least.desc(), strand.c.at_most.desc())
Index("strand_denials", strand.c.denied_at_most.desc(), strand.c.pages.desc())
Index("strand_recent", strand.c.last.desc())
Index("case_actor_order", case_actor.c.documents.desc(), case_actor.c.name, case_actor.c.id)

troubled = Index("page_trouble", page.c.source, sqlite_where=page.c.trouble.is_not(None))

FIRST = (
    page,
    document,
    passage,
    dropped,
    link,
    credit,
    actor,
    mention,
    role,
    attribution,
    claim,
    hop,
    note,
)
"""The tables of the first release; migrations make the others."""

SECOND = (judgement, pending, *DERIVED)
"""The tables of the second: what people judge, and what is derived."""

CHILDREN = (passage, dropped, link, credit, actor, mention, role, attribution, claim, hop)
"""The tables that a reading fills beside `document`."""
