"""Headlines that name their source at a colon."""

from __future__ import annotations

import pytest

from sayso.records import Attribution
from tests.reading.saying import name, speaker, told

_BODY = "\n\nThe harbour was closed on Monday. Dana Orlov leads the port."


def _titled(title: str) -> tuple[str | None, str | None, list[Attribution]]:
    draft = told(title + _BODY, title=True)
    said = list(draft.attributions)
    first = said[0] if said else None
    return name(draft, first.speaker if first else None), first.anonymous if first else None, said


@pytest.mark.parametrize(
    ("title", "who", "words"),
    [
        ("Dana Orlov: harbour will stay closed", "Dana Orlov", None),
        ("Harbour will stay closed for years: Dana Orlov", "Dana Orlov", None),
        ("Minister: harbour will stay closed", None, "Minister"),
        ("Report: harbour fleet sold to rebels", None, "Report"),
    ],
)
def test_source_at_a_colon_speaks(title: str, who: str | None, words: str | None) -> None:
    assert _titled(title)[:2] == (who, words)


@pytest.mark.parametrize("title", ["Harbour crisis: fleet leaves port", "Fleet leaves the port"])
def test_topic_at_a_colon_does_not_speak(title: str) -> None:
    assert _titled(title)[2] == []


def test_post_that_says_it_is_no_apposition_to_the_name_before() -> None:
    deed = "Harbour Court frees Dana Orlov"
    draft = told(f"{deed}, judge says", ("judge", "says", deed))
    assert speaker(draft) == "[judge]"
    assert not [role for actor in draft.actors for role in actor.roles]
