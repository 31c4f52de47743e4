"""What can be wrong in a written article although it could be parsed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.records import Span
from training.corpus import cast
from training.corpus.form import Article
from training.corpus.slip import Slip

KINDS = frozenset(
    "agency followup interview court parliament corporate conflict denial profile investigation"
    " release opinion blog brief listing quiet feature".split()
)
_PRONOUN = re.compile(r"\b(?:he|him|his|himself|she|her|hers|herself)\b", re.IGNORECASE)
_SAYING = re.compile(r"\b(?:said|says|told|according to|alleged|claimed|denied)\b")
_ASIDE = re.compile(r",? (?:who|whose|which|a|an|the|his|her|its|their)[^.;:]{0,40}$")
_STATES = frozenset({"role", "kinship", "membership", "ownership"})
_HEDGE = re.compile(r"\b(?:alleged|allegedly|reportedly|suspected|may|might|could|will|would)\b")


def mistakes(article: Article) -> Iterator[Slip]:
    """What is wrong, or may be, in an article that could be parsed."""
    yield from _tags(article)
    yield from _cast(article)
    yield from _bare_names(article)
    yield from _sayings(article)
    yield from _origins(article)
    yield from _hints(article)


def _tags(article: Article) -> Iterator[Slip]:
    if article.tags["kind"] not in KINDS:
        yield Slip(1, f"“{article.tags['kind']}” is no kind. Kinds are {', '.join(sorted(KINDS))}.")
    for tag in ("batch", "writer"):
        if not article.tags.get(tag):
            yield Slip(1, f"The batch.toml beside the article states no {tag}.")
    words = len(article.reading.document.text.split())
    short = article.tags["kind"] in ("brief", "listing", "quiet")
    if not (40 if short else 150) <= words <= 600:
        yield Slip(1, f"The article has {words} words; 150 to 600 are asked for.")


def _cast(article: Article) -> Iterator[Slip]:
    text = article.reading.document.text
    for actor in article.reading.actors:
        key = article.keys[actor.id]
        words = {cast.plain(text[m.start : m.end]) for m in actor.mentions}
        lowered = {word.lower() for word in words}
        if not actor.mentions:
            yield Slip(1, f"The actor {key} ({actor.name}) has no mention.")
        elif (
            cast.plain(actor.name).lower() not in lowered
            and actor.name != article.reading.document.outlet
        ):
            yield Slip(1, f"No mention of {key} is its name “{actor.name}”.")
        for alias in actor.aliases:
            if actor.mentions and cast.plain(alias).lower() not in lowered:
                yield Slip(1, f"No mention of {key} is its alias “{alias}”.")


def _bare_names(article: Article) -> Iterator[Slip]:
    text = article.reading.document.text
    marked = [mark.span for mark in article.marks if mark.kind == "mention"]
    for actor in article.reading.actors:
        for name in {actor.name, *actor.aliases}:
            if not cast.plain(name)[:1].isupper():
                continue
            for found in re.finditer(rf"(?<!\w){re.escape(cast.plain(name))}(?!\w)", text):
                if not any(span.covers(Span(*found.span())) for span in marked):
                    line = line_at(article, found.start())
                    yield Slip(line, f"“{found[0]}” stands unmarked in “{_near(text, found)}”.")
    for outer in article.marks:
        for inner in article.marks:
            same = outer.kind == inner.kind == "mention" and outer.key == inner.key != "_"
            if same and inner is not outer and outer.span.covers(inner.span):
                nested = inner.span.of(text)
                yield Slip(
                    inner.line, f"“{nested}” is nested in a mention of the same {inner.key}."
                )
    for found in _PRONOUN.finditer(text):
        if not any(span.covers(Span(*found.span())) for span in marked):
            line = line_at(article, found.start())
            text_near = _near(text, found)
            yield Slip(line, f"“{found[0]}” is unmarked in “{text_near}”: [key …] or [_ …].")


def _sayings(article: Article) -> Iterator[Slip]:
    for said in article.reading.attributions:
        line, name = article.lines[said.id], f"Statement {article.keys[said.id]}"
        own = (*said.cue, *said.source)
        if not said.content:
            yield Slip(line, f"{name} has no content {{q…}}.")
        if any(a.meets(b) for a in own for b in said.content):
            yield Slip(line, f"The content of {name.lower()} runs over its own cue or source.")
        if any(a.meets(b) for a in said.cue for b in said.source):
            yield Slip(line, f"Cue and source of {name.lower()} overlap.")
        if not said.cue and said.source:
            yield Slip(line, f"{name} has a source and no cue {{c…}}.")
    number = [int(article.keys[said.id]) for said in article.reading.attributions]
    if sorted(number) != list(range(1, len(number) + 1)):
        yield Slip(1, f"Statements are numbered 1 to {len(number)} without a gap, not {number}.")


def _origins(article: Article) -> Iterator[Slip]:
    outlet = article.reading.document.outlet
    seen: dict[tuple[object, ...], str] = {}
    for claim in article.reading.claims:
        line = article.lines[claim.id]
        if claim.chain and claim.chain[0].name != outlet:
            yield Slip(line, f"The chain begins with {claim.chain[0].name}, not with {outlet}.")
        ends = frozenset((claim.a, claim.b)) if claim.direction == "none" else (claim.a, claim.b)
        same = (claim.cls, ends, claim.value, claim.evidence, claim.relation)
        if same in seen:
            yield Slip(line, f"The tie stands twice, as {seen[same]} and {claim.id}.")
        seen[same] = claim.id


def _hints(article: Article) -> Iterator[Slip]:
    text = article.reading.document.text
    cues = [span for said in article.reading.attributions for span in said.cue]
    held = [span for said in article.reading.attributions for span in said.content]
    for found in _SAYING.finditer(text):
        if not any(span.meets(Span(*found.span())) for span in cues):
            line = line_at(article, found.start())
            yield Slip(line, f"“{found[0]}” is no cue in “{_near(text, found)}”.", hint=True)
    for found in re.finditer(r"“[^”\n]{30,}", text):
        if not any(span.meets(Span(*found.span())) for span in held):
            line = line_at(article, found.start())
            yield Slip(line, f"A quotation stands in no content: “{found[0][1:40]}…”.", hint=True)
    indirect = {said.id for said in article.reading.attributions if said.kind == "indirect"}
    for claim in article.reading.claims:
        hedge = _HEDGE.search(" ".join(span.of(text) for span in claim.words))
        if hedge and claim.certainty == "fact":
            line = article.lines[claim.id]
            yield Slip(line, f"“{hedge[0]}” in the words and the certainty is fact.", hint=True)
        if claim.attribution in indirect and claim.cls in _STATES and not claim.value:
            before = text[claim.evidence.start : claim.words[0].start]
            if claim.polarity == "asserted" and _ASIDE.search(before):
                line = article.lines[claim.id]
                slip = f"“{claim.relation}” rests on the speaker; an aside takes “by 0”."
                yield Slip(line, slip, hint=True)


def line_at(article: Article, at: int) -> int:
    """The line of the file on which the last mark before character `at` begins."""
    before = [mark for mark in article.marks if mark.start <= at]
    return before[-1].line if before else 1


def _near(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - 20) : found.end() + 20].replace("\n", " ")
