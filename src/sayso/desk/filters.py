"""The filters that lists of ties and the network share."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Query

from sayso.desk.shapes import Side
from sayso.ties.list import Asked

Class = Annotated[str, Query(alias="class")]
Day = Annotated[str, Query(pattern=r"^(\d{4}(-\d\d){0,2})?$")]


def _asked(
    cls: Class = "",
    side: Side | None = None,
    actor: str = "",
    outlet: str = "",
    origin: str = "",
    since: Day = "",
    until: Day = "",
    contested: bool = False,
    unnamed: bool = False,
    least: Annotated[int, Query(ge=0, le=1000)] = 0,
) -> Asked:
    return {
        "cls": cls,
        "side": side or "",
        "actor": actor,
        "outlet": outlet,
        "origin": origin,
        "since": since,
        "until": until,
        "contested": contested,
        "unnamed": unnamed,
        "least": least,
    }


Filters = Annotated[Asked, Depends(_asked)]
"""What an address takes that tells of ties."""
