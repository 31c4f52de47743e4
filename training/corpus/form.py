"""A written article as an `Article`: its Reading with character offsets, and its tags.

The written form is described in GUIDE.md. Parsing never stops at a mistake that
leaves the rest readable; each is kept as a `Slip`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from sayso.records import Actor, Attribution, Claim, Document, Passage, Reading
from training.corpus import cast, parts, statements, ties, times
from training.corpus.article import Article, Unnamed
from training.corpus.claims import claims, roles
from training.corpus.sheet import Sheet, fill
from training.corpus.slip import FormError

__all__ = ["Article", "Unnamed", "files", "load", "parse"]

FOLDER = Path(__file__).parent / "articles"


def files(*folders: Path) -> list[Path]:
    """The articles below the folders (`NNN-slug.txt`), by path; a file stands for itself."""
    found = (f.rglob("[0-9]*-*.txt") if f.is_dir() else [f] for f in folders or (FOLDER,))
    return sorted(path for group in found for path in group)


def load(path: Path) -> Article:
    """The article in a file. Raises FormError where its marks or parts do not close."""
    return parse(path.read_text("utf-8"), path, parts.batch(path.parent))


def parse(written: str, path: Path, tags: Mapping[str, str]) -> Article:
    """The article that `written` holds. Raises FormError as `load` does."""
    made = parts.split(written)
    _check_heads(made.heads)
    sheet = fill(made)
    found, rows = claims(sheet, ties.rows(made.ties, sheet.slips))
    reading = Reading(
        document=_document(sheet, path),
        actors=tuple(_actor(sheet, row, found, rows) for row in sheet.table.values()),
        attributions=tuple(_attributions(sheet)),
        claims=found,
        version={"corpus": "1"},
    )
    keys = {own: key for key, own in sheet.ids.items()}
    return Article(
        path=path,
        tags={**tags, "kind": made.heads["kind"], "theme": made.heads["theme"]},
        reading=reading,
        unnamed=sheet.unnamed,
        sentences=sheet.page.sentences,
        marks=sheet.marks,
        keys={**keys, **{f"s{number}": number for number in sheet.said}},
        lines=sheet.lines,
        slips=tuple(sorted(sheet.slips)),
    )


def _check_heads(heads: Mapping[str, str]) -> None:
    for head in ("outlet", "date", "kind", "theme"):
        if not heads.get(head):
            raise FormError(1, f"The head lacks “{head}:”.")
    if len(heads["date"]) != 10 or not times.is_iso(heads["date"]):
        raise FormError(1, f"The date “{heads['date']}” is not written YYYY-MM-DD.")


def _document(sheet: Sheet, path: Path) -> Document:
    heads, passages, start = sheet.parts.heads, [], 0
    for paragraph in sheet.text.split("\n\n"):
        end = start + len(paragraph)
        passages.append(Passage("body" if start else "title", start, end))
        start = end + 2
    return Document(
        id=f"{path.parent.name}/{path.stem}",
        sha256=hashlib.sha256(sheet.text.encode()).hexdigest(),
        source=f"{path.parent.name}/{path.name}",
        text=sheet.text,
        title=sheet.text[: passages[0].end],
        outlet=heads["outlet"],
        authors=(heads["by"],) if heads.get("by") else (),
        published=heads["date"],
        language="en",
        passages=tuple(passages),
    )


def _actor(
    sheet: Sheet, row: cast.Entry, found: tuple[Claim, ...], rows: dict[str, ties.Row]
) -> Actor:
    mentions, own = sheet.mentions[row.key], sheet.ids[row.key]
    listed = [*row.aliases, *row.metonyms]
    known = {cast.plain(name) for name in (row.name, *listed)}
    used = [sheet.text[m.start : m.end] for m in mentions if m.kind in ("name", "metonym")]
    parts_used = [word for word in map(cast.plain, used) if word not in known]
    return Actor(
        id=own,
        name=row.name,
        type=row.type,
        aliases=tuple(dict.fromkeys([*listed, *parts_used])),
        mentions=mentions,
        roles=tuple(roles(own, found, rows)),
    )


def _attributions(sheet: Sheet) -> Iterator[Attribution]:
    for said in sheet.said.values():
        name = f"s{said.number}"
        sheet.lines[name] = said.line
        yield Attribution(
            id=name,
            source=said.source,
            cue=said.cue,
            content=said.content,
            speaker=sheet.ids.get(said.speaker),
            anonymous=sheet.labels.get(said.speaker) if said.speaker[0] == "?" else None,
            told=sheet.ids.get(said.told) if said.told else None,
            kind=statements.saying_kind(sheet.text, said),
            parent=f"s{said.parent}" if said.parent in sheet.said else None,
        )
