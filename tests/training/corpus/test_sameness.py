from __future__ import annotations

from dataclasses import replace

from training.corpus import sameness
from training.corpus.form import Article

from tests.training.corpus.sample import WRITTEN, article


def other(written: str = WRITTEN) -> Article:
    return replace(article(written), tags={"batch": "b98", "writer": "u"})


def test_name_of_two_batches_is_found() -> None:
    found = sameness.names([article(), other()])
    assert {"Ana Lind", "Salm Maritime", "Kestrel Wire"} <= set(found)


def test_name_of_one_batch_is_no_repetition() -> None:
    assert sameness.names([article(), article()]) == {}


def test_sentence_of_two_articles_is_found() -> None:
    found = sameness.sentences([article(), other()])
    assert found[0][0] == 1.0


def test_reworded_sentence_is_no_duplicate() -> None:
    new = "{s5 [bank The company]} {c5 denied} {q5 having paid a penny to [reg the authority]}"
    written = WRITTEN[: WRITTEN.index("{q2")] + new + WRITTEN[WRITTEN.index(".\n---") :]
    pairs = sameness.sentences([article(), other(written)])
    assert all("denied" not in first for _, first, _ in pairs)
