"""Records of the case in the shapes of the desk."""

from __future__ import annotations

from pathlib import PurePath

from sayso.actors import ActorRow, CaseActor
from sayso.case import Summary
from sayso.desk.shapes import Doc, Range, Telling, TieRow, When, Who
from sayso.records import Document
from sayso.records import When as Moment
from sayso.ties import Report, Standing, Strand, Tie
from sayso.ties.dependence import Reason


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


def page(report: Report) -> Doc:
    """The page of a report."""
    outlet = report.chain[0]
    named = source(outlet.name) if outlet.kind == "outlet" else None
    return Doc(report.document, report.title, named, report.published, None)


def telling(report: Report, because: list[Reason]) -> Telling:
    """A report with its words, and why it depends on earlier ones."""
    claim = report.claim
    return Telling(
        document=page(report),
        claim=claim.id,
        key=None,
        cls=claim.cls,
        polarity=claim.polarity,
        certainty=claim.certainty,
        relation=claim.relation,
        sentence=report.sentence,
        start=claim.evidence.start,
        end=claim.evidence.end,
        words=claim.words,
        chain=report.chain,
        copy_of=None,
        because=because,
        when=moment(claim.when),
    )


def moment(when: Moment | None) -> When | None:
    """The time without its place in the text."""
    return When(when.start, when.end, when.text) if when else None


def spread(standing: Standing) -> Range:
    """The range alone."""
    return Range(standing.at_least, standing.at_most, standing.pages)


def unnamed(strand: Strand) -> bool:
    """True where no named person and no document stands behind what is asserted."""
    origins = strand.asserted.origins
    return bool(origins) and not any(origin.named for origin in origins)


def row(tie: Tie, strand: Strand) -> TieRow:
    """A strand as a line of a list."""
    a, b = tie.ends(strand)
    days = sorted(r.published[:10] for r in strand.reports if r.published)
    asserted, denied = strand.asserted, strand.denied
    return TieRow(
        a=who(a),
        b=who(b),
        cls=strand.cls,
        directed=strand.directed,
        asserted=spread(asserted),
        denied=spread(denied),
        outlets=asserted.outlets,
        reports=asserted.reports,
        first=days[0] if days else None,
        last=days[-1] if days else None,
        contested=bool(asserted.at_most and denied.at_most),
        unnamed_only=unnamed(strand),
        echo=max(0, asserted.pages - asserted.at_most),
    )
