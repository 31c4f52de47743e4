"""Who is told something is not its source."""

from __future__ import annotations

import sayso


def test_those_who_are_reminded_are_not_the_source() -> None:
    text = (
        "Dana Orlov said on Monday that the port was safe. She criticised those officials who "
        "supported the strike, reminding them of crimes committed by the Harbour Front "
        "against fishermen."
    )
    reading = sayso.read_text(text)
    assert not any("officials" in (said.anonymous or "") for said in reading.attributions)
