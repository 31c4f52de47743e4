"""FollowTheMoney entities, one JSON object a line: https://followthemoney.tech.

Actors come first, then each document as an `Article` with a `Documentation`
for each actor in it, then the claims (see `links`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from rigour.names.org_types import extract_org_types

from sayso.actors import ActorRow
from sayso.actors.names import abbreviation, full
from sayso.export.chosen import Cast, Chosen
from sayso.export.entity import Form, entity, key
from sayso.export.line import line
from sayso.export.links import Addresses, Common, links, notes
from sayso.records import ActorType, Document, Reading

SCHEMAS: dict[ActorType, str] = {
    "person": "Person",
    "organization": "Organization",
    "group": "Organization",
    "government": "PublicBody",
    "place": "Address",
}
_SHARED = ("Position", "Address")
"""Schemata of entities to which several claims point; each is written once."""

_FOLDERS = re.compile(r".*[/\\]")


def write(case: Chosen, target: Path) -> None:
    """Write the actors, documents and claims that are chosen."""
    with target.open("wb") as stream:
        seen: set[str] = set()
        for form in _forms(case):
            if form["id"] not in seen:
                stream.write(line(form))
            if form["schema"] in _SHARED:
                seen.add(form["id"])


def _forms(case: Chosen) -> Iterator[Form]:
    yield from (actor_form(actor) for actor in case.actors())
    addresses: Addresses = {}
    for reading, cast in case.readings():
        address = _address(case, reading.document)
        if address:
            addresses[reading.document.id] = address
        yield article(reading.document, address)
        yield from _appearances(reading, cast)
        yield from notes(reading, cast, schema_of_actor, addresses)
    for tie in case.ties():
        yield from links(tie, schema_of_actor, addresses)


def schema_of_actor(actor: ActorRow) -> str:
    """The schema of an actor; an organisation whose name ends in a legal form is a company."""
    forms = extract_org_types(actor.name, generic=True) if actor.type == "organization" else []
    company = any(
        form in ("llc", "jsc") and actor.name.rstrip().endswith(words) for words, form in forms
    )
    return "Company" if company else SCHEMAS[actor.type]


def actor_form(actor: ActorRow) -> Form:
    """An actor as an entity."""
    named: dict[str, list[str]] = {"name": [actor.name]}
    for alias in actor.aliases:
        named.setdefault(_kind(alias, actor), []).append(alias)
    if actor.type == "place":
        named["full"] = [actor.name]
    form = entity(schema_of_actor(actor), key("actor", actor.id), named)
    if "name" not in form["properties"]:  # nothing but quotation marks and white space
        form["properties"]["name"] = [actor.id]
    return form


def _kind(alias: str, actor: ActorRow) -> str:
    """The property for an alias: initials, a full name, or one that may mean others too.

    A government's other names are mostly metonyms ("Tehran"), which must not
    make it the same as the place.
    """
    if abbreviation(alias) and actor.type != "place":
        return "abbreviation"
    whole = actor.type != "government" and full(alias, actor.type)
    return "alias" if whole else "weakAlias"


def article(doc: Document, address: str | None) -> Form:
    """A document as an entity. Only the last part of its path is told, not the folders."""
    told: Common = {
        "fileName": [_FOLDERS.sub("", doc.source) or doc.id],
        "title": [doc.title],
        "author": doc.authors,
        "publisher": [doc.outlet],
        "publishedAt": [doc.published],
        "language": [doc.language],
        "sourceUrl": [address],
        "bodyText": [doc.text],
        "processingError": [doc.unread],
    }
    return entity("Article", key("page", doc.id), told)


def _appearances(reading: Reading, cast: Cast) -> Iterator[Form]:
    """One `Documentation` for each actor of a document: mentioned, or also a speaker."""
    doc = reading.document.id
    speakers = {cast[said.speaker].id for said in reading.attributions if said.speaker in cast}
    for actor in sorted({actor.id for actor in cast.values()}):
        told: Common = {
            "document": [key("page", doc)],
            "entity": [key("actor", actor)],
            "role": ["mentioned", "speaker" if actor in speakers else None],
            "publisher": [reading.document.outlet],
        }
        yield entity("Documentation", key("mention", doc, actor), told)


def _address(case: Chosen, doc: Document) -> str | None:
    """The document's address on the web, where it is known."""
    found = (case.case.documents.address(doc.id), doc.source)
    return next((a for a in found if a and a.startswith(("http://", "https://"))), None)
