"""All names of a document: the recogniser's, repaired, and those that it misses."""

from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from sayso.reading.actors.lexicon import heads
from sayso.reading.actors.names import Name, disjoint
from sayso.reading.actors.runs import capital, opens, runs, split, trim

_BRACKETS = frozenset("()[]")
_LABELS = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "people",
    "EVENT": "other",
    "PRODUCT": "other",
    "WORK_OF_ART": "other",
    "LAW": "other",
}


def find(doc: Doc, loud: list[bool]) -> list[Name]:
    """Names in text order, none within another; none that only a headline's capitals suggest."""
    seen = [name for ent in doc.ents if not loud[ent.start] for name in _repaired(doc, ent)]
    small = {token.text for token in doc if token.is_lower}
    found = disjoint(_joined(doc, seen, runs(doc, loud)))
    return [name for name in found if not _common(doc, name, small)]


def _common(doc: Doc, name: Name, small: set[str]) -> bool:
    """True for one word that the place alone capitalises: the text has it in small letters too."""
    first = doc[name.start]
    text = name.text(doc)
    if len(name) == 1 and len(text.strip(".")) < 2:
        return True
    if name.label == "person" and any(c.isdigit() for c in text):
        return True
    if len(name) > 1 or first.lower_ not in small:
        return False
    owned = name.start > 0 and doc[name.start - 1].text in {"'s", "’s"}
    return opens(first) or owned or first.is_upper


def _repaired(doc: Doc, ent: Tokens) -> list[Name]:
    label = _LABELS.get(ent.label_)
    if label is None:
        return []
    start, end = _cut(doc, ent.start, ent.end)
    if label == "other" and trim(doc, start, end):
        return [Name(start, end, label)]
    pieces = [trim(doc, name.start, name.end) for name in split(doc, start, end)]
    named = [p for p in pieces if p and any(capital(token) for token in doc[p[0] : p[1]])]
    mine = len(named) - 1 if label == "person" else 0
    return [Name(*piece, label if n == mine else "") for n, piece in enumerate(named)]


def _cut(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The range without "anti-X" before the name and without what follows a line break."""
    if end - start > 3 and doc[start].lower_ in {"anti", "pro", "non"}:
        start += 3 if doc[start + 1].text == "-" else 1
    for i in range(start + 1, end):
        if "\n" in doc[i].text or doc[i].text in _BRACKETS:
            return start, i
    return start, end


def _joined(doc: Doc, seen: list[Name], whole: list[Name]) -> list[Name]:
    """Recognised names, each widened to its capitalised run where it is the only one in it."""
    starts = [name.start for name in seen]
    out, used = list(seen), set()
    for run in whole:
        first = max(0, bisect_right(starts, run.start) - 1)
        inside = [n for n in seen[first : first + 8] if n.meets(run)]
        if not inside and not _headed(doc, run):
            out.append(run)
        elif len(inside) == 1 and _wider(run, inside[0]):
            out.append(Name(run.start, run.end, inside[0].label))
            used.add(inside[0])
        elif len(inside) > 1 and doc[run.end - 1].text in heads():
            out.append(Name(run.start, run.end, heads()[doc[run.end - 1].text].type))
    return out


def _headed(doc: Doc, run: Name) -> bool:
    """True for a heading in capitals that runs into its sentence: "BORROWING Back"."""
    span = doc[run.start : run.end]
    return len(span) > 1 and any(t.text.isupper() and len(t) > 3 and t.is_alpha for t in span)


def _wider(run: Name, name: Name) -> bool:
    return run.start <= name.start and name.end <= run.end and name.label not in {"people", "other"}
