from __future__ import annotations

import pytest
from training.corpus.blank import bare
from training.corpus.form import Article
from training.corpus.slip import FormError

from sayso.records import Hop, Span, as_dict, from_dict
from tests.training.corpus.sample import WRITTEN, article


def words(read: Article, *spans: Span) -> list[str]:
    return [span.of(read.reading.document.text) for span in spans]


def test_sample_has_no_slip() -> None:
    assert article().slips == ()


def test_clear_text_holds_no_mark() -> None:
    text = article().reading.document.text
    assert not set(text) & set("[]{}")
    assert text.startswith("Salm Maritime hid losses, officials say\n\nSalm Maritime hid")


def test_mentions_know_their_kind() -> None:
    read = article()
    found = {
        (read.reading.document.text[m.start : m.end], m.kind)
        for actor in read.reading.actors
        for m in actor.mentions
    }
    assert {
        ("the Port Authority", "name"),
        ("its", "pronoun"),
        ("the company", "description"),
    } <= found


def test_statement_in_pieces_keeps_all_of_them() -> None:
    read = article()
    said = read.reading.attributions[3]
    assert words(read, *said.content) == ["“They paid,", "“We knew.”"]
    assert (said.kind, said.speaker) == ("direct", "a3")


def test_source_phrase_gives_its_person_as_speaker() -> None:
    said = article().reading.attributions[2]
    assert said.speaker == "a3"


def test_unnamed_source_keeps_its_fullest_words() -> None:
    said = article().reading.attributions[1]
    assert (said.speaker, said.anonymous, said.told) == (None, "two officials", "a4")


def test_chain_runs_through_the_outlet_that_was_told() -> None:
    claim = article().reading.claims[0]
    assert claim.chain == (
        Hop("outlet", "Kestrel Wire"),
        Hop("outlet", "Salm Post", "a4"),
        Hop("anonymous", "two officials"),
    )


def test_chain_ends_with_the_document_that_the_speaker_cites() -> None:
    assert article().reading.claims[4].chain[-1] == Hop("document", "an audit")


def test_role_tie_gives_the_actor_a_past_role() -> None:
    (role,) = article().reading.actors[2].roles
    assert (role.of, role.current, role.end) == ("a2", False, "2019")


def test_denied_tie_rests_on_who_denies_it() -> None:
    claim = article().reading.claims[5]
    assert (claim.polarity, claim.chain[-1].name) == ("denied", "Salm Maritime")


def test_nested_statement_has_the_outer_one_as_parent() -> None:
    old = "{q5 that [bank it] had ever paid [reg the authority]}"
    new = "{q5 that {s6 [lind Lind]} {c6 knew} {q6 that [bank it] had ever paid [reg it]}}"
    assert old in WRITTEN
    said = article(WRITTEN.replace(old, new)).reading.attributions
    assert (said[5].parent, said[4].parent) == ("s5", None)


def test_reading_survives_its_json_form() -> None:
    reading = article().reading
    assert from_dict(as_dict(reading)) == reading


def test_bare_copy_keeps_the_text() -> None:
    copy = article(bare(WRITTEN))
    assert copy.reading.document.text == article().reading.document.text
    assert copy.reading.actors == ()


@pytest.mark.parametrize("cut", ["]", "}", "---\n"])
def test_unclosed_mark_or_part_is_named(cut: str) -> None:
    with pytest.raises(FormError):
        article(WRITTEN.replace(cut, "", 1))


def test_mention_of_two_actors_counts_for_both() -> None:
    read = article(WRITTEN.replace("{s5 [bank", "[bank+reg Both sides] are silent. {s5 [bank"))
    texts = [
        read.reading.document.text[m.start : m.end]
        for actor in read.reading.actors[:2]
        for m in actor.mentions
    ]
    assert texts.count("Both sides") == 2


def test_honorific_stays_outside_the_mention() -> None:
    read = article(WRITTEN.replace("[lind Ana Lind], who", "[lind Judge Ana Lind], who"))
    (first, *_) = read.reading.actors[2].mentions
    assert read.reading.document.text[first.start : first.end] == "Ana Lind"


def test_tie_by_nought_rests_on_the_page() -> None:
    claim = article(WRITTEN.replace("bribing | probable", "bribing | by 0")).reading.claims[3]
    assert (claim.attribution, len(claim.chain)) == (None, 1)


def test_answer_without_source_and_cue_is_direct() -> None:
    old = "{c5 denied} {q5 that"
    answer = WRITTEN.replace("{s5 [bank The company]} " + old, "{q5=bank The company said that")
    said = article(answer).reading.attributions[4]
    assert (said.kind, said.speaker) == ("direct", "a1")
