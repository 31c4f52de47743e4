"""Every row of the rule table, held against its own example."""

from __future__ import annotations

import pytest

from sayso.reading.times import find_timexes
from sayso.reading.times.find import maker
from sayso.reading.times.rules import Rule, table
from sayso.reading.times.scan import scan

RULES = table().rules
NAMES = [f"{place} {rule.make}" for place, rule in enumerate(RULES)]


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_each_rule_finds_its_own_example(rule: Rule) -> None:
    text = rule.example.replace("[", "").replace("]", "")
    fitting = [found for found in scan(text) if found.rule is rule]
    assert fitting, "another rule was first"


@pytest.mark.parametrize("rule", [r for r in RULES if r.make != "none"])
def test_each_example_yields_the_words_in_brackets(rule: Rule) -> None:
    before, _, rest = rule.example.partition("[")
    words, _, _ = rest.partition("]")
    text = rule.example.replace("[", "").replace("]", "")
    spans = [timex.span for timex in find_timexes(text, "2011-12-03")]
    assert (len(before), len(before) + len(words)) in spans


@pytest.mark.parametrize("rule", [r for r in RULES if r.make == "none"])
def test_rules_without_value_hide_what_only_looks_like_a_time(rule: Rule) -> None:
    assert find_timexes(rule.example, "2011-12-03") == ()


def test_every_function_that_a_rule_names_is_there() -> None:
    assert all(callable(maker(rule.make)) for rule in RULES if rule.make != "none")
