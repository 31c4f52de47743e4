"""A reading survives the way into JSON and back."""

from __future__ import annotations

import json
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from sayso.records import (
    Actor,
    ActorType,
    Attribution,
    Certainty,
    Claim,
    Credit,
    Document,
    Dropped,
    Hop,
    Link,
    Mention,
    MentionKind,
    Passage,
    Polarity,
    Reading,
    Role,
    Span,
    When,
    as_dict,
    classes,
    from_dict,
)

text = st.text(max_size=12)
maybe = st.none() | text
number = st.integers(0, 500)
span = st.builds(Span, number, number)
spans = st.lists(span, max_size=3).map(tuple)
hop = st.builds(Hop, st.sampled_from(["outlet", "actor", "anonymous", "document"]), text, maybe)
mention_kind = st.sampled_from(get_args(MentionKind))
role = st.builds(Role, text, maybe, maybe, maybe, st.booleans(), span)


@st.composite
def actors(draw: st.DrawFn) -> Actor:
    name = draw(text)
    places = draw(st.lists(st.tuples(number, number, mention_kind), max_size=4))
    return Actor(
        id=name,
        name=draw(text),
        type=draw(st.sampled_from(get_args(ActorType))),
        aliases=tuple(draw(st.lists(text, max_size=3))),
        mentions=tuple(Mention(*place, actor=name) for place in places),
        roles=tuple(draw(st.lists(role, max_size=2))),
    )


claims = st.builds(
    Claim,
    id=text,
    cls=st.sampled_from(list(classes())),
    a=text,
    b=maybe,
    value=maybe,
    direction=st.sampled_from(["a->b", "none"]),
    relation=text,
    polarity=st.sampled_from(get_args(Polarity)),
    certainty=st.sampled_from(get_args(Certainty)),
    evidence=span,
    words=spans,
    when=st.none() | st.builds(When, maybe, maybe, text, span),
    where=maybe,
    attribution=maybe,
    chain=st.lists(hop, max_size=3).map(tuple),
)
attributions = st.builds(
    Attribution,
    id=text,
    source=spans,
    cue=spans,
    content=spans,
    speaker=maybe,
    anonymous=maybe,
    told=maybe,
    kind=st.sampled_from(["direct", "indirect", "mixed"]),
    parent=maybe,
)
documents = st.builds(
    Document,
    id=text,
    sha256=text,
    source=text,
    text=text,
    title=maybe,
    outlet=maybe,
    authors=st.lists(text, max_size=2).map(tuple),
    published=maybe,
    language=maybe,
    passages=st.lists(st.builds(Passage, st.just("body"), number, number), max_size=2).map(tuple),
    dropped=st.lists(st.builds(Dropped, st.just("advert"), text), max_size=2).map(tuple),
    links=st.lists(st.builds(Link, number, number, text), max_size=2).map(tuple),
    credits=st.lists(st.builds(Credit, st.just("wire"), maybe, maybe, text), max_size=2).map(tuple),
    unread=maybe,
)
readings = st.builds(
    Reading,
    document=documents,
    actors=st.lists(actors(), max_size=3).map(tuple),
    attributions=st.lists(attributions, max_size=3).map(tuple),
    claims=st.lists(claims, max_size=3).map(tuple),
    version=st.dictionaries(text, text, max_size=2),
)


@given(readings)
def test_reading_survives_json(reading: Reading) -> None:
    assert from_dict(json.loads(json.dumps(as_dict(reading)))) == reading


def test_form_has_the_keys_of_the_design() -> None:
    form = as_dict(Reading(Document("d1", "0" * 64, "a.html", "")))
    assert list(form) == ["document", "actors", "attributions", "claims", "version"]
    assert "unread" not in form["document"]
