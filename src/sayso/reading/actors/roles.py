"""Who holds which post: titles beside names, after a comma, and after "was" and "became"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from sayso.reading.actors import posts
from sayso.reading.actors.cast import Entity, Post
from sayso.reading.actors.defined import sentence
from sayso.reading.actors.span import clause, within
from sayso.reading.actors.titles import Title
from sayso.records import Span, When

_IS = frozenset({"be", "serve", "work", "remain", "act", "rule"})
_ENTERS = frozenset(
    "become appoint name elect nominate promote hire swear install choose select reappoint "
    "reelect re-elect crown ordain join".split()
)
_LEAVES = frozenset(
    "resign retire step quit leave fire sack dismiss oust remove depose suspend replace "
    "succeed stand unseat".split()
)
_DENIES = frozenset("deny dispute reject refute doubt contest disclaim disbelieve".split())
_SAYS = frozenset(
    "say tell claim allege add warn report argue insist suggest confirm state admit note".split()
)
_SWAPS = frozenset({"replace", "succeed"})
_GAP = frozenset({",", "-", "–", "—", "(", ":"})


@dataclass(frozen=True, slots=True)
class Holder:
    """Tells who is meant at a token and in which body a post is held."""

    at: Callable[[int], Entity | None]
    body: Callable[[Title], Entity | None]


class Roles:
    """Gives the people of one document the posts that its text gives them."""

    def __init__(
        self, doc: Doc, titles: Sequence[Title], times: Sequence[When], holder: Holder
    ) -> None:
        self._doc = doc
        self._titles = titles
        self._text = doc.text
        self._times = sorted(times, key=lambda when: when.span.start)
        self._starts = [when.span.start for when in self._times]
        self._holder = holder
        self._given: dict[tuple[int, int], Post] = {}

    def beside(self, people: dict[int, int]) -> None:
        """Posts beside names; `people` maps each name's first token to its end."""
        ends = {end: start for start, end in people.items()}
        for title in self._titles:
            self._before(title, people)
            self._after(title, ends)

    def told(self) -> None:
        """Posts told by a verb: "X was minister", "X resigned as head of Z"."""
        for title in self._titles:
            self._verb(title)

    def _before(self, title: Title, people: dict[int, int]) -> None:
        """ "Harbour Group chairman Pavel Riz", "Velta's prime minister, Ana Brik,"."""
        i = title.end
        if i in people:
            self._give(title, i, current=not title.past)
        elif i + 1 in people and self._doc[i].text == "," and title.start != title.first:
            end = people[i + 1]
            if end >= len(self._doc) or self._doc[end].is_punct:
                self._give(title, i + 1, current=not title.past)

    def _after(self, title: Title, ends: dict[int, int]) -> None:
        """ "Pavel Riz, the chairman of Harbour Group,", "Ana Brik, 54, a lawyer"."""
        i = title.start - 1
        if i > 1 and self._doc[i].text == "," and self._doc[i - 1].text.isdigit():
            i -= 2
        apart = self._listed(title) or self._speaks(title)
        if i > 0 and self._doc[i].text in _GAP and i in ends and not apart:
            self._give(title, ends[i], current=not title.past)

    def _speaks(self, title: Title) -> bool:
        """True where the title is who says it, as in a headline: "Court frees X, judge says"."""
        after = self._doc[title.end] if title.end < len(self._doc) else None
        return after is not None and after.tag_ in {"VBZ", "VBD"} and after.lemma_ in _SAYS

    def _listed(self, title: Title) -> bool:
        """True where the title opens the next item of a list: "X, Velta's minister Y"."""
        i = title.end
        if i >= len(self._doc):
            return False
        token = self._doc[i]
        return token.pos_ == "PROPN" and self._holder.at(i) is not None

    def _verb(self, title: Title) -> None:
        head = self._doc[title.head]
        verb = _governor(head)
        if verb is None:
            return
        word = verb.lemma_
        passive = any(c.dep_ in {"nsubjpass", "auxpass"} for c in verb.children)
        subject = _subject(verb)
        if word in _ENTERS and not passive and word != "become":
            subject = next((c for c in verb.children if c.dep_ in {"dobj", "nsubj"}), subject)
        if subject is None or word not in _IS | _ENTERS | _LEAVES or _unreal(verb):
            return
        if word in _SWAPS and not passive:
            self._swap(title, verb, subject)
            return
        current = not title.past and word not in _LEAVES and not (word in _IS and _past(verb))
        self._give(title, subject.i, current=current, verb=verb)

    def _swap(self, title: Title, verb: Token, subject: Token) -> None:
        """Both posts of "X replaced Y as chancellor": X holds it, Y held it."""
        self._give(title, subject.i, current=True)
        before = next((c for c in verb.children if c.dep_ == "dobj"), None)
        if before is not None:
            self._give(title, before.i, current=False)

    def _give(self, title: Title, holder: int, *, current: bool, verb: Token | None = None) -> None:
        person = self._holder.at(holder)
        if person is None or person.type != "person":
            return
        known = self._given.get((title.head, holder))
        if known is not None:
            known.of = known.of or self._holder.body(title)
            return
        words = title.words(self._doc)
        start, end = self._when(title, verb, current=current)
        post = Post(
            words, self._holder.body(title), start, end, current, self._evidence(title, holder)
        )
        self._given[title.head, holder] = _enter(person.posts, post)
        person.nouns |= posts.nouns(words)
        person.marks |= {t.lower_ for t in self._doc[title.start : title.head] if t.is_alpha}
        person.gender = person.gender or gender(words)

    def _when(
        self, title: Title, verb: Token | None, *, current: bool
    ) -> tuple[str | None, str | None]:
        """The dates of the clause that tells the post."""
        place = clause(self._doc, verb) if verb is not None else within(self._doc, title.end)
        first, last = (bisect_left(self._starts, at) for at in place)
        inside = self._times[first:last]
        times = [w for w in inside if place.covers(w.span) and (w.start or w.end)]
        if not times:
            return None, None
        opening, final = times[0], times[-1]
        before = self._text[max(0, opening.span.start - 6) : opening.span.start].lower()
        if (verb is not None and verb.lemma_ in _LEAVES) or before.endswith("until "):
            return None, final.end or final.start
        if len(times) > 1 or (
            opening.start != opening.end and opening.end and "to" in opening.text
        ):
            return opening.start, final.end or final.start
        entered = verb is not None and verb.lemma_ in _ENTERS
        return (
            (opening.start, None)
            if current or entered or "since" in before
            else (opening.start, opening.end)
        )

    def _evidence(self, title: Title, holder: int) -> Span:
        return sentence(self._doc, min(title.start, holder))


def _enter(given: list[Post], post: Post) -> Post:
    """The post as it now stands among those `given`: added, or joined to one told before."""
    for old in given:
        same = (old.title.lower(), old.current) == (post.title.lower(), post.current)
        if same and (old.of is None or post.of is None or old.of is post.of):
            old.of = old.of or post.of
            old.start, old.end = old.start or post.start, old.end or post.end
            return old
    given.append(post)
    return post


def _governor(head: Token) -> Token | None:
    """The verb whose predicate the title is: "was", "became", the "resigned" of "resigned as"."""
    token = head
    while token.dep_ == "conj" and token.head.pos_ in {"NOUN", "PROPN"}:
        token = token.head
    if token.dep_ in {"attr", "oprd", "acomp"} or (
        token.dep_ == "dobj" and token.head.lemma_ in _ENTERS
    ):
        return token.head
    if token.dep_ == "pobj" and token.head.lower_ == "as":
        return token.head.head
    return None


def _subject(verb: Token) -> Token | None:
    """The subject of `verb`; of the verb that it is joined to where it has none."""
    for _ in range(6):
        for child in verb.children:
            if child.dep_ in {"nsubj", "nsubjpass"}:
                relative = child.lower_ in {"who", "that", "which"} and verb.dep_ == "relcl"
                return verb.head if relative else child
        if verb.dep_ in {"conj", "xcomp"} and verb.head.pos_ in {"VERB", "AUX"}:
            verb = verb.head
        else:
            return verb.head if verb.dep_ in {"relcl", "acl"} else None
    return None


def _past(verb: Token) -> bool:
    """True for "was" and "had been", not for "is", "has been" and "became"."""
    helpers = [c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if helpers:
        return "had" in helpers or "did" in helpers or "used" in helpers
    return verb.tag_ == "VBD"


def _unreal(verb: Token) -> bool:
    """True for what is denied, wished, supposed or yet to come: "will be", "if he were"."""
    if verb.dep_ in {"ccomp", "xcomp", "pcomp"} and verb.head.lemma_ in _DENIES:
        return True
    return any(
        c.dep_ == "neg" or c.tag_ in {"MD", "TO"} or c.lower_ in {"if", "unless", "whether"}
        for c in verb.children
    )


_MALE = ("man", "king", "prince", "emperor", "priest", "actor", "father", "boy", "sultan", "emir")
_FEMALE = ("woman", "queen", "princess", "empress", "actress", "mother", "girl")


def gender(title: str) -> str:
    """The gender that a title tells: "m" for a chairman, "f" for a spokeswoman, else ""."""
    word = title.lower().split(" of ")[0].split()[-1]
    if word.endswith(_FEMALE):
        return "f"
    return "m" if word.endswith(_MALE) and word != "human" else ""
