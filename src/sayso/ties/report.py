"""A report: one claim of one page as the counting of origins sees it.

A page that quotes three people on a tie reports it three times.
"""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records import Claim, Hop


@dataclass(frozen=True, slots=True)
class Report:
    """A claim with what the counting needs of its page.

    `id` is the document's id and the claim's, `outlet` the key of the page's
    outlet (see `sayso.ties.outlets`), `agencies` the keys of those whom the page
    credits with its making. `chain` leads from the outlet to the origin; the
    actors of its hops are those of the case. `sentence` is the evidence, `a` the
    id of the case's actor at the claim's first end. `links` are the ids of the
    documents to which the evidence's paragraph leads, `further` of those to which
    the rest of the page does. `unveils` holds the sentences in which the page says
    that its speaker is the one who spoke without a name before. `key` is the claim's
    lasting name (`sayso.records.claim_key`).
    """

    id: tuple[str, str]
    outlet: str
    published: str | None
    claim: Claim
    chain: tuple[Hop, ...]
    sentence: str
    title: str | None = None
    agencies: tuple[str, ...] = ()
    a: str = ""
    links: tuple[str, ...] = ()
    further: tuple[str, ...] = ()
    unveils: str = ""
    key: str = ""

    @property
    def document(self) -> str:
        """The id of the page's document."""
        return self.id[0]

    @property
    def day(self) -> str | None:
        """The day on which the page was published."""
        return self.published[:10] if self.published else None

    @property
    def origin(self) -> Hop:
        """The end of the chain: the page's own voice where nobody is named."""
        return self.chain[-1]

    @property
    def denied(self) -> bool:
        """True where the claim says that it is not so."""
        return self.claim.polarity == "denied"


def order(report: Report) -> tuple[str, tuple[str, str]]:
    """The key by which reports are in the order of their telling, those without a date last."""
    return report.published or "9999", report.id
