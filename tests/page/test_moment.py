from __future__ import annotations

import pytest

from sayso.page.moment import iso


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2021-03-04", "2021-03-04"),
        ("20210304", "2021-03-04"),
        ("2021-03-04T09:30:00+0200", "2021-03-04T09:30:00+02:00"),
        ("2021-03-04 09:30", "2021-03-04T09:30:00"),
        ("2021-03-04T09:30:00.123Z", "2021-03-04T09:30:00+00:00"),
        ("2021-03-04T25:61:00Z", "2021-03-04"),
        ("4 March 2021", "2021-03-04"),
        ("Posted on Mar. 4, 2021 at 9:30 p.m.", "2021-03-04T21:30:00"),
        ("Thursday, 4th of March 2021", "2021-03-04"),
        ("Thu, 04 Mar 2021 09:30:00 +0200", "2021-03-04T09:30:00+02:00"),
    ],
)
def test_dates_become_iso(written: str, moment: str) -> None:
    assert iso(written) == moment


@pytest.mark.parametrize("written", ["", None, "yesterday", "2021-13-40", "31 February 2021", "99"])
def test_what_is_no_date_gives_none(written: str | None) -> None:
    assert iso(written) is None
