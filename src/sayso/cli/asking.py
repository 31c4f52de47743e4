"""Asking a case: `ties`, `tie`, `search`."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.options import AsJson, CasePath, Order


def ties(
    case: CasePath,
    sort: Annotated[Order, typer.Option(help="What stands first.")] = Order.echoes,
    cls: Annotated[str, typer.Option("--class", help="Only ties of this class.")] = "",
    actor: Annotated[str, typer.Option(help="Only ties of this actor.")] = "",
    outlet: Annotated[str, typer.Option(help="Only ties that this outlet reported.")] = "",
    since: Annotated[str, typer.Option(metavar="DAY", help="Only reports from this day on.")] = "",
    until: Annotated[str, typer.Option(metavar="DAY", help="Only reports up to this day.")] = "",
    least: Annotated[int, typer.Option(min=0, help="The least number of sure origins.")] = 0,
    contested: Annotated[bool, typer.Option(help="Only ties that somebody denies.")] = False,
    unnamed: Annotated[bool, typer.Option(help="Only ties without a named source.")] = False,
    offset: Annotated[int, typer.Option(min=0, help="How many ties to pass over.")] = 0,
    limit: Annotated[int, typer.Option(min=1, help="The most ties shown.")] = 40,
    as_json: AsJson = False,
) -> None:
    """List the ties of a case; echoes are those most reported on fewest origins."""
    from sayso.report.ties import print_list
    from sayso.report.weighing import weighed

    with weighed(case) as open_case:
        rows = open_case.ties.strands(
            sort=sort.value,
            cls=cls,
            actor=actor,
            outlet=outlet,
            since=since,
            until=until,
            least=least,
            contested=contested,
            unnamed=unnamed,
            offset=offset,
            limit=limit,
        )
        print_list(rows, as_json=as_json)


def tie(
    case: CasePath,
    a: Annotated[str, typer.Argument(help="One actor: name, alias or id.")],
    b: Annotated[str, typer.Argument(help="The other actor.")],
    as_json: AsJson = False,
) -> None:
    """Show all that is said between two actors, and what it rests on."""
    from sayso.report.ties import print_tie
    from sayso.report.weighing import weighed

    with weighed(case) as open_case:
        print_tie(open_case.ties.between(a, b), as_json=as_json)


def search(
    case: CasePath,
    words: Annotated[list[str], typer.Argument(metavar="WORD...", help="The words wanted.")],
    limit: Annotated[int, typer.Option(min=1, help="The most documents shown.")] = 20,
    as_json: AsJson = False,
) -> None:
    """Search the texts of a case; "words in quotation marks" as a phrase."""
    from sayso.front import Case
    from sayso.report.hits import print_hits

    with Case(case, read_only=True) as open_case:
        print_hits(open_case.search(" ".join(words), limit=limit), as_json=as_json)
