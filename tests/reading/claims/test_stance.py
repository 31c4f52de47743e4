"""How sure the text words a claim."""

from __future__ import annotations

import pytest

from tests.reading.claims.marked import claims

CASES = {
    "[Tessia] attacked [Brunovia].": "fact asserted",
    "[Tessia] allegedly attacked [Brunovia].": "probable asserted",
    "[Tessia] may attack [Brunovia].": "possible asserted",
    "[Tessia] might have attacked [Brunovia].": "possible asserted",
    "[Tessia] will attack [Brunovia].": "future asserted",
    "[Tessia] plans to attack [Brunovia].": "future asserted",
    "[Tessia] is believed to have attacked [Brunovia].": "probable asserted",
    "[Tessia] is suspected of attacking [Brunovia].": "possible asserted",
    "[Tessia] is accused of attacking [Brunovia].": "probable asserted",
    "[Tessia] was convicted of attacking [Brunovia].": "fact asserted",
    "[Tessia] should attack [Brunovia].": "requested asserted",
    "[Tessia] did not attack [Brunovia].": "fact denied",
    "[Tessia] never attacked [Brunovia].": "fact denied",
    "[Tessia] has no links with [Brunovia].": "fact denied",
    "[Tessia] denied any link with [Brunovia].": "fact denied",
    "[Tessia] denied attacking [Brunovia].": "fact denied",
    "There are no papers that show a link between [Tessia] and [Brunovia].": "fact denied",
    "Claims that [Tessia] had attacked [Brunovia] were denied.": "fact denied",
    "The mayor rejected allegations that [Tessia] had attacked [Brunovia].": "fact denied",
    "Allegations that [Tessia] had attacked [Brunovia] made news.": "probable asserted",
    "Claims that [Tessia] had attacked [Brunovia] are false.": "fact denied",
    "Claims that [Tessia] had attacked [Brunovia] are not true.": "fact denied",
    "Claims of an attack by [Tessia] on [Brunovia] were without foundation.": "fact denied",
    "The mayor called the claim that [Tessia] had attacked [Brunovia] a lie.": "fact denied",
    "The mayor dismissed as false reports that [Tessia] had attacked [Brunovia].": "fact denied",
    "The mayor described as untrue the claim that [Tessia] attacked [Brunovia].": "fact denied",
    "The mayor described as credible reports that [Tessia] had attacked [Brunovia].": (
        "fact asserted"
    ),
    "The mayor rejected reports of a meeting between [Tessia] and [Brunovia].": "fact denied",
    "[Tessia] dismissed the allegation of having attacked [Brunovia].": "probable denied",
    "The mayor rejected the accusations of [Tessia] against [Brunovia].": "fact asserted",
    "[Dana Orvel|person] denied serving as an adviser to [Brunovia].": "fact denied",
    "[Dana Orvel|person] was never on the payroll of [Brunovia].": "fact denied",
    "[Corvath] may be put on the sanctions list of [Brunovia].": "possible asserted",
    "[Tessia] neither won nor attacked [Brunovia].": "fact denied",
    "[Tessia] neither lost nor has ever attacked [Brunovia].": "fact denied",
    "If [Tessia] attacks [Brunovia], the bridge closes.": "possible asserted",
    "The report told of an alleged attack by [Tessia] on [Brunovia].": "probable asserted",
    "The harbour fears an attack by [Tessia] on [Brunovia].": "possible asserted",
    "A call for an attack by [Tessia] on [Brunovia] was heard.": "requested asserted",
    "Nobody said that [Tessia] was punished by [Brunovia].": "fact asserted",
    "The withdrawal of [Tessia] from [Brunovia] will begin in May.": "future asserted",
    "The mayor requested a report following [Tessia]'s raid on [Brunovia].": "fact asserted",
    "He is suspected of involvement in [Tessia]'s raid on [Brunovia].": "fact asserted",
    "The raid by [Tessia] on [Brunovia] did not help.": "fact asserted",
}


@pytest.mark.parametrize("text", CASES)
def test_wording_gives_certainty_and_polarity(text: str) -> None:
    (found,) = [claim for claim in claims(text) if claim.b]
    assert f"{found.certainty} {found.polarity}" == CASES[text]


@pytest.mark.parametrize(
    "text",
    [
        "Did [Tessia] attack [Brunovia]?",
        "[Tessia] refrained from attacking [Brunovia].",
        "A thwarted attack by [Tessia] on [Brunovia] made news.",
        "He did not say that [Tessia] attacked [Brunovia].",
        "[Tessia] left without attacking [Brunovia].",
        "[Tessia] stopped short of accusing [Brunovia].",
        '"Did [Tessia] attack [Brunovia]?" asked the mayor.',
    ],
)
def test_nothing_is_asserted_by(text: str) -> None:
    assert [claim for claim in claims(text) if claim.b] == []


def test_content_of_an_alleging_cue_is_probable() -> None:
    (found,) = claims("Prosecutors allege [Tessia] attacked [Brunovia].", cue="allege")
    assert found.certainty == "probable"
