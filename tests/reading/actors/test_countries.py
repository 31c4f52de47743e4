from __future__ import annotations

import re

from babel import Locale

from sayso.reading.actors.atlas import Atlas, world
from sayso.reading.actors.lexicon import table

# Codes of CLDR that are no country: groups of countries, places without a government of
# their own, and codes for trying out software.
NONE = set("AC AQ BL BQ BV CP CQ DG EA EU EZ HM IC MF PM QO SJ TA TF UM UN XA XB ZZ".split())


def test_every_country_of_the_world_is_in_the_table() -> None:
    codes = {code for code in map(str, Locale("en").territories) if re.fullmatch("[A-Z]{2}", code)}
    assert codes - NONE - table("countries.toml").keys() == set()


def test_only_small_territories_lack_an_adjective_and_people() -> None:
    rows = table("countries.toml").items()
    bare = {code for code, row in rows if not row["adjective"] and "people" not in row}
    assert bare <= {"CG", "DM", *"AX CC CW CX GG GS JE NF PN SH SX TC VG WF MP VI".split()}


def test_no_two_countries_share_a_name_or_capital() -> None:
    words: dict[str, str] = {}
    for code, row in table("countries.toml").items():
        for word in {row["name"], *row.get("names", ()), *row["capital"]}:
            assert words.setdefault(word, code) == code


def test_words_lead_to_their_country() -> None:
    assert world()["Tehran"].country.name == "Iran"
    assert world()["Danes"].use == "people"
    assert world()["Downing Street"].country.title == "the United Kingdom"
    assert Atlas().find("LONDON") is not None
    assert Atlas().find("Selbo") is None
