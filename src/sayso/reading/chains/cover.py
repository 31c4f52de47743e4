"""Which attribution a claim rests on: the innermost one whose content holds its words."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from sayso.reading.chains.asides import beside, in_quotes, narrated, timed
from sayso.reading.speakers.heads import tokens
from sayso.reading.speakers.lexicon import lexicon
from sayso.reading.speakers.places import length, quoted, text_of
from sayso.records import Attribution, Claim, Span

_NAMING = frozenset({"designation", "alias", "role"})


class Cover:
    """The attributions of a document by the tokens of their content."""

    def __init__(self, doc: Doc, attributions: Sequence[Attribution]) -> None:
        self._doc = doc
        self._said = {said.id: said for said in attributions}
        self._inner: dict[int, Attribution] = {}
        for said in sorted(attributions, key=lambda s: (len(self.levels(s)), -length(s), s.id)):
            self._inner.update((token.i, said) for token in tokens(doc, said.content))
        self._denied = {t.i: said for said in attributions for t in _denied(doc, said)}

    def levels(self, said: Attribution | None) -> list[Attribution]:
        """The attributions around `said` and itself, the outermost first."""
        found: list[Attribution] = []
        while said is not None:
            found.append(said)
            said = self._said.get(said.parent or "")
        return found[::-1]

    def of(self, claim: Claim) -> Attribution | None:
        """The attribution that the claim rests on; None for the page's own voice.

        An act whose words are the cue itself ("accused", "urged") rests on the
        level outside, and so do an aside of the narrator's, a plan that he tells,
        and what a speaker only judges or rejects.
        """
        token = main(self._doc, claim)
        said = self._inner.get(token.i) if token is not None else None
        denial = self._denial(claim)
        if denial is not None:
            return denial
        while said is not None and token is not None and self._outside(claim, token, said):
            said = self._around(said, token)
        return said

    def _around(self, said: Attribution, token: Token) -> Attribution | None:
        """The attribution around `said`, where its own content holds `token` too."""
        outer = self._said.get(said.parent or "")
        place = Span(token.idx, token.idx + len(token))
        return outer if outer and _meets([place], outer.content) else None

    def _denial(self, claim: Claim) -> Attribution | None:
        """The denial that the claim is: "has denied any link with" rests on who denies."""
        if claim.polarity != "denied":
            return None
        for token in tokens(self._doc, claim.words):
            if token.i in self._denied:
                return self._denied[token.i]
            for said in self.levels(self._inner.get(token.i))[::-1]:
                if cue_words(self._doc, said) & lexicon().rejects:
                    return said
        return None

    def _outside(self, claim: Claim, token: Token, said: Attribution) -> bool:
        own = claim.words or (claim.evidence,)
        if claim.words and any(_meets(own, spans) for spans in (said.cue, said.source)):
            return True
        if (
            unheard(self._doc, said)
            or done(self._doc, claim, said)
            or intended(self._doc, said)
            or presupposed(self._doc, claim, token, said)
        ):
            return True
        return narrated(token, said, titles=claim.cls == "role") or beside(token, said)


def _denied(doc: Doc, said: Attribution) -> list[Token]:
    """The deed within a cue that denies it: the "attacking" of "denied attacking"."""
    if not cue_words(doc, said) & lexicon().rejects:
        return []
    return [t for t in tokens(doc, said.cue) if t.tag_ == "VBG" and t.dep_ == "xcomp"]


def cue_words(doc: Doc, said: Attribution) -> set[str]:
    """The base forms of the verbs and nouns of the cue."""
    return {t.lemma_ for t in tokens(doc, said.cue) if t.pos_ in {"VERB", "AUX", "NOUN"}}


def intended(doc: Doc, said: Attribution) -> bool:
    """True where the cue tells of a will and of no saying: "wants", "agreed to"."""
    cue = cue_words(doc, said)
    content = next(iter(tokens(doc, said.content)), None)
    if content is None or cue & (lexicon().speaks | lexicon().tells):
        return False
    return bool(cue & lexicon().wants) or (content.lower_ == "to" and bool(cue & lexicon().intends))


def done(doc: Doc, claim: Claim, said: Attribution) -> bool:
    """True where the speaker does the claimed act and the cue is no saying: "blocked the sale".

    A cue with a thing for its object and no word of saying tells what somebody did.
    """
    words = lexicon()
    says = words.speaks | words.tells | words.plainly | words.quotes | words.shows | words.blames
    if claim.a != said.speaker or cue_words(doc, said) & (says | words.sayings | words.judges):
        return False
    if any(quoted(text_of(doc), span) for span in said.content):
        return False
    content = tokens(doc, said.content)
    inside = {token.i for token in content}
    outer = [token for token in content if token.head.i not in inside]
    clause = any(c.dep_ in {"ccomp", "xcomp"} for t in tokens(doc, said.cue) for c in t.children)
    return not clause and any(token.dep_ == "dobj" for token in outer)


def presupposed(doc: Doc, claim: Claim, token: Token, said: Attribution) -> bool:
    """True for what the cue does not assert: "dismissed the claim that", "condemned the raid".

    A rejection is the speaker's own where the claim is denied.
    """
    cue = cue_words(doc, said)
    if cue & (lexicon().speaks | lexicon().tells) or in_quotes(token, said):
        return False
    rejected = bool(cue & lexicon().rejects) and claim.polarity == "asserted"
    judged = bool(cue & lexicon().judges) and claim.cls not in _NAMING
    return rejected or (judged and (token.pos_ in {"NOUN", "PROPN"} or timed(token)))


def unheard(doc: Doc, said: Attribution) -> bool:
    """True where no source is told, nor hidden by a passive, a noun or a bare quotation."""
    if said.source or not said.cue or any(quoted(text_of(doc), span) for span in said.content):
        return False
    cue = tokens(doc, said.cue)
    passive = any(t.dep_ == "auxpass" or t.tag_ == "VBN" for t in cue)
    return not passive and not any(t.lemma_ in lexicon().sayings for t in cue)


def main(doc: Doc, claim: Claim) -> Token | None:
    """The head of the claim's words; of its sentence where it has none."""
    found = [t for t in tokens(doc, claim.words or (claim.evidence,)) if not t.is_punct]
    places = {token.i for token in found}
    return next((t for t in found if t.head == t or t.head.i not in places), None)


def _meets(own: Sequence[Span], others: Sequence[Span]) -> bool:
    return any(one.meets(other) for one in own for other in others)
