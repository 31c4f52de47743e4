"""Records of the case in the shapes of the desk."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import PurePath

from sayso.actors import ActorRow, CaseActor
from sayso.case import Summary
from sayso.desk.shapes import Doc, Range, Spread, Telling, TieRow, When, Who
from sayso.front import Case
from sayso.records import Document
from sayso.records import When as Moment
from sayso.ties import Edge, Report, StrandRow

Docs = Mapping[str, Doc]
"""Documents by their ids."""


def who(actor: CaseActor | ActorRow) -> Who:
    """The actor by its name."""
    return Who(actor.id, actor.name, actor.type)


def source(name: str) -> str:
    """An address as it is, of a file its name alone: where it lay is no one's business here."""
    return name if "://" in name else PurePath(name).name


def doc(document: Document) -> Doc:
    """The document by what people know it by."""
    return Doc(
        document.id,
        document.title,
        document.outlet,
        document.published,
        source(document.source),
    )


def summed(found: Summary) -> Doc:
    """The same of a document in a list."""
    return Doc(found.id, found.title, found.outlet, found.published, source(found.source))


def docs(case: Case, ids: Iterable[str]) -> Docs:
    """The documents with these ids."""
    return {name: summed(found) for name, found in case.documents.named(ids).items()}


def telling(report: Report, docs: Docs, because: list[Edge]) -> Telling:
    """A report with its words, and the proven edges by which it depends on others."""
    claim = report.claim
    copied = [edge.on[0] for edge in because if edge.reason == "near-copy"]
    return Telling(
        document=docs[report.document],
        claim=claim.id,
        key=report.key,
        cls=claim.cls,
        polarity=claim.polarity,
        certainty=claim.certainty,
        relation=claim.relation,
        sentence=report.sentence,
        start=claim.evidence.start,
        end=claim.evidence.end,
        words=claim.words,
        chain=report.chain,
        copy_of=copied[0] if copied else None,
        because=list(dict.fromkeys(edge.reason for edge in because)),
        when=moment(claim.when),
    )


def moment(when: Moment | None) -> When | None:
    """The time without its place in the text."""
    return When(when.start, when.end, when.text) if when else None


def row(strand: StrandRow) -> TieRow:
    """A strand as a line of a list."""
    return TieRow(
        a=who(strand.a),
        b=who(strand.b),
        cls=strand.cls,
        directed=strand.directed,
        asserted=Spread(
            strand.at_least, strand.at_most, strand.pages, strand.outlets, strand.reports
        ),
        denied=Range(strand.denied_at_least, strand.denied_at_most, strand.denied_pages),
        first=strand.first,
        last=strand.last,
        contested=strand.contested,
        unnamed_only=strand.unnamed_only,
        echo=strand.echo,
    )
