"""The narrator's asides within reported speech.

"She said that Lund, who had led the port until 2010, would return": the clause
between the commas is the page's own. Within quotation marks nothing is.
"""

from __future__ import annotations

from spacy.tokens import Token

from sayso.reading.speakers.places import text_of
from sayso.records import Attribution, Span

_MARKS = frozenset({",", "(", "—", "–", "--", "-"})
_WHEN = frozenset({"after", "before", "when", "since", "while", "until"})
_TITLE = frozenset({"compound", "nmod", "amod"})


def narrated(token: Token, said: Attribution, *, titles: bool = False) -> bool:
    """True where `token` stands in an aside or, with `titles`, in a title before a name."""
    held = next((span for span in said.content if span.meets(_place(token))), None)
    if held is None or in_quotes(token, said):
        return False
    if titles and token.dep_ in _TITLE and token.head.pos_ == "PROPN":
        return True
    return any(set_off(up) and held.covers(_place(up.head)) for up in (token, *token.ancestors))


def in_quotes(token: Token, said: Attribution) -> bool:
    """True in a direct quotation, and after a quotation mark opened in the same piece."""
    if said.kind == "direct":
        return True
    pieces = [span.start for span in said.content if span.start <= token.idx < span.end]
    before = text_of(token.doc)[pieces[0] : token.idx] if pieces else ""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def beside(token: Token, said: Attribution) -> bool:
    """True where `token` hangs on a clause beside the saying, with a subject of its own.

    "The union urged the port to close, but the mayor blocked it by shutting the
    gates": a content that took in the gates took too much.
    """
    if in_quotes(token, said):
        return False
    inside = (*said.content, *said.cue, *said.source)
    above = next((up for up in token.ancestors if not _held(up, inside)), None)
    if above is None or above.pos_ not in {"VERB", "AUX"}:
        return False
    subject = next((c for c in above.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    return above.dep_ == "conj" and subject is not None and not _held(subject, inside)


def _held(token: Token, spans: tuple[Span, ...]) -> bool:
    return any(span.meets(_place(token)) for span in spans)


def timed(token: Token) -> bool:
    """True within a clause that tells when or since when: "after the fleet had left"."""
    for up in (token, *token.ancestors):
        if up.dep_ == "advcl" and any(c.lower_ in _WHEN for c in up.children):
            return True
    return False


def set_off(token: Token) -> bool:
    """True for the head of a relative clause or apposition after a comma, dash or bracket."""
    left = token.left_edge.i
    # "citing X, that Y did Z" tells what is said, though the parser takes it for a relative clause.
    content = any(c.dep_ == "mark" and c.lower_ == "that" for c in token.children)
    clause = (token.dep_ == "relcl" and not content) or (
        token.dep_ == "appos" and token.pos_ != "VERB"
    )
    return clause and left > 0 and token.doc[left - 1].text in _MARKS


def _place(token: Token) -> Span:
    return Span(token.idx, token.idx + len(token))
