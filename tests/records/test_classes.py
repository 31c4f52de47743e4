"""The table of claim classes is complete and speaks in sentences."""

from __future__ import annotations

from sayso.records import classes

ACTS = (
    "agree consult support concede cooperate aid retreat request accuse reject threaten protest "
    "sanction mobilize coerce assault"
).split()
STATES = "role membership kinship ownership contact presence designation alias other".split()


def test_table_holds_the_sixteen_acts_and_the_states() -> None:
    table = classes()
    assert [name for name, row in table.items() if row.kind == "act"] == ACTS
    assert sorted(name for name, row in table.items() if row.kind == "state") == sorted(STATES)


def test_every_act_has_a_quad_class_and_no_state_has() -> None:
    assert all((row.quad is not None) == (row.kind == "act") for row in classes().values())


def test_every_sentence_names_its_ends() -> None:
    for row in classes().values():
        said = row.sentence.format(a="A", b="B", value="V")
        assert "A" in said
        assert "B" in said or "V" in said
