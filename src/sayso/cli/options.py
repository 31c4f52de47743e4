"""What the commands take, each said once."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Order(StrEnum):
    """What stands first in the list of ties."""

    echoes = "echoes"
    pages = "pages"
    origins = "origins"
    denials = "denials"
    recent = "recent"


CasePath = Annotated[
    Path, typer.Argument(metavar="CASE", help="The case file.", show_default=False)
]
Name = Annotated[str, typer.Argument(metavar="NAME", help="A name, an alias or an id.")]
Pages = Annotated[
    list[str],
    typer.Argument(
        metavar="PAGE...",
        help="Files (HTML, text, PDF, e-mail, WARC), folders, addresses, or - for input.",
        show_default=False,
    ),
]
Dropped = Annotated[
    bool, typer.Option("--show-dropped", help="Also show what was left out of each page and why.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")]
AllWords = Annotated[
    bool, typer.Option("--words", help="Show the words of every page, and each claim's key.")
]
Processes = Annotated[
    int, typer.Option(min=0, help="Processes that read side by side; 0: one a core.")
]
Private = Annotated[
    bool,
    typer.Option("--allow-private", help="Let addresses of this machine and network be fetched."),
]


def cores() -> int:
    """How many processes can work side by side here."""
    return os.cpu_count() or 1
