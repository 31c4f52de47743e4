"""`sayso judge`: pairs with both contexts, verdicts from files, the log, undoing, exchange."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sayso.front import Case
from sayso.page import Page
from sayso.records import Actor, Claim, Mention, Reading, Span, UsageError
from sayso.report.judging import ask, judge_case, listed
from sayso.report.verdicts import give_edges, take_edges, take_file
from tests.report.sample import READING

TEXT = {
    1: "Tarvell Lines paid the Tarnby Port Guild, an official said.",
    2: "Tarvell paid the Tarnby Port Guild, a clerk said.",
}


def page(number: int) -> Page:
    return Page(f"page{number}.html", f"<p>{TEXT[number]}</p>".encode(), kind="html")


def reading(of: Page) -> Reading:
    text = of.data.decode().removeprefix("<p>").removesuffix("</p>")
    doc = replace(READING.document, id=of.sha256[:16], sha256=of.sha256, text=text, passages=())
    name = text.partition(" paid")[0]
    payer, guild = named("a1", name, 0), named("a2", "Tarnby Port Guild", text.index("Tarnby"))
    evidence = Span(0, len(text))
    paid = Claim("c1", "aid", "a1", "a2", None, "a->b", "paid", "asserted", "fact", evidence)
    return Reading(replace(doc, links=(), credits=()), (payer, guild), (), (paid,), {"sayso": "1"})


def named(id: str, name: str, start: int) -> Actor:
    mention = Mention(start, start + len(name), "name", id)
    return Actor(id, name, "organization", mentions=(mention,))


def read(pages: Iterable[Page]) -> Iterator[tuple[Page, list[Reading]]]:
    return ((found, [reading(found)]) for found in pages)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Case]:
    with Case(tmp_path / "harbour.sayso", create=True) as made:
        list(made.documents.add([page(1), page(2)], read))
        yield made


def answer(monkeypatch: pytest.MonkeyPatch, keys: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(keys))


def payers(case: Case) -> list[str]:
    return [actor.name for actor in case.actors.list("Tarvell")]


def test_pair_is_shown_with_both_contexts_and_what_it_would_change(
    case: Case, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answer(monkeypatch, "q\n")
    assert ask(case, limit=5) == 0
    shown = capsys.readouterr().out
    assert '"*Tarvell Lines* paid the Tarnby Port Guild, an official said."' in shown
    assert '"*Tarvell* paid the Tarnby Port Guild, a clerk said."' in shown
    assert '"Tarvell" may be short for "Tarvell Lines"' in shown
    assert 'aid with "Tarnby Port Guild": pages 1 and 1 counted together' in shown


def test_same_joins_the_two_and_undoing_restores_them(
    case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = case.actors.all(), [*case.ties.all()]
    answer(monkeypatch, "s\n")
    assert ask(case, limit=5) == 1
    assert payers(case) == ["Tarvell Lines"]
    assert not case.actors.suggestions()
    case.judgements.undo(1)
    assert (case.actors.all(), [*case.ties.all()]) == before


@pytest.mark.parametrize("key", ["d", "u"])
def test_pair_that_was_judged_is_not_shown_again(
    case: Case, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    answer(monkeypatch, f"{key}\n")
    ask(case, limit=5)
    assert not case.actors.suggestions()
    assert len(payers(case)) == 2


def test_verdicts_come_from_csv_and_from_json_lines(case: Case, tmp_path: Path) -> None:
    table, lines = tmp_path / "verdicts.csv", tmp_path / "verdicts.jsonl"
    table.write_text(
        "left,right,verdict,note\nTarvell,Tarvell Lines,different,two firms\n", "utf-8"
    )
    row = {"left": "Tarvell", "right": "Tarnby Port Guild", "verdict": "unsure"}
    lines.write_text(json.dumps(row), "utf-8")
    assert (take_file(case, table), take_file(case, lines)) == (1, 1)
    told = list(listed(case, as_json=False))
    assert '"Tarvell Lines": different; two firms' in told[0] or "different; two firms" in told[0]
    assert "unsure" in told[1]


def test_file_says_what_a_claim_rests_on(case: Case, tmp_path: Path) -> None:
    paid = case.ties.between("Tarvell", "Tarnby Port Guild").reports[0]
    verdicts = tmp_path / "rests.csv"
    verdicts.write_text(
        f"left,right,verdict\n{paid.key},Tarvell Lines,actor\n{paid.key},a clerk,anonymous\n"
    )
    assert take_file(case, verdicts) == 2
    (origin,) = case.ties.between("Tarvell", "Tarnby Port Guild").strands[0].asserted.origins
    assert (origin.hop.kind, origin.hop.name) == ("anonymous", "a clerk")
    case.judgements.undo(2)
    (origin,) = case.ties.between("Tarvell", "Tarnby Port Guild").strands[0].asserted.origins
    assert (origin.hop.kind, origin.hop.name) == ("actor", "Tarvell Lines")
    verdicts.write_text(f"left,right,verdict\n{paid.key},Nobody At All,actor\n")
    with pytest.raises(UsageError, match='Line 2: No actor is named "Nobody At All"'):
        take_file(case, verdicts)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Tarvell,Tarvell Lines,perhaps", "Line 2 is no judgement"),
        ("Tarvell,Nobody,same", 'Line 2: No actor is named "Nobody"'),
    ],
)
def test_line_that_does_not_fit_is_named_and_nothing_is_kept(
    case: Case, tmp_path: Path, line: str, said: str
) -> None:
    table = tmp_path / "verdicts.csv"
    table.write_text(f"left,right,verdict\n{line}\n", "utf-8")
    with pytest.raises(UsageError, match=said):
        take_file(case, table)
    assert not case.judgements.all()


def test_judgements_go_out_and_come_back_in_nomenklaturas_form(case: Case, tmp_path: Path) -> None:
    names = [case.actors.key(name) for name in ("Tarvell", "Tarvell Lines")]
    case.judgements.same(*names)
    path = tmp_path / "judgements.ijson"
    assert give_edges(case, path) == 2
    case.judgements.undo(1)
    with path.open("a", encoding="utf-8") as lines:
        lines.write('["f00", "b00", "negative", null, "ada", "2026-01-02T03:04:05"]\n')
    assert take_edges(case, path) == (1, 1)
    assert payers(case) == ["Tarvell Lines"]


def test_log_marks_what_was_undone(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    one, two = (case.actors.key(name) for name in ("Tarvell", "Tarvell Lines"))
    case.judgements.different(one, two, note="two firms")
    case.close()
    path = case.database.path
    nothing = {"file": None, "export": None, "take": None, "limit": 5, "as_json": False}
    judge_case(path, undo=1, log=False, **nothing)  # type: ignore[arg-type]
    judge_case(path, undo=0, log=True, **nothing)  # type: ignore[arg-type]
    told = capsys.readouterr().out
    assert "Judgement 1 is taken back." in told
    assert "different; two firms; undone" in told
    assert "took back 1" in told
