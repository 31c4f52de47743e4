"""What a search found, each document with the words in their surroundings."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from rich.console import Console
from rich.text import Text

from sayso.case import Hit
from sayso.report.lines import Indented, printable
from sayso.report.printing import WIDTH


def print_hits(hits: Sequence[Hit], *, as_json: bool) -> None:
    """Print the documents found, best first."""
    if as_json:
        for hit in hits:
            print(json.dumps(asdict(hit), ensure_ascii=False))
        return
    console = Console(width=min(WIDTH, Console().width), highlight=False)
    if not hits:
        console.print("Nothing found.")
    for hit in hits:
        console.print(Text(printable(hit.title or hit.id), style="bold"))
        facts = [f for f in (hit.outlet, hit.published and hit.published[:10], hit.id) if f]
        console.print(Text(printable(" · ".join(facts)), style="dim"))
        console.print(Indented(printable(hit.words), 4))
