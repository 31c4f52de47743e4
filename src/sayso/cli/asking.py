"""Asking a case: `ties`, `tie`, `actor`, `origin`, `timeline`, `search`."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.options import AllWords, AsJson, CasePath, Name, Order


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
    posts: Annotated[bool, typer.Option("--posts", help="Also posts that somebody holds.")] = False,
    offset: Annotated[int, typer.Option(min=0, help="How many ties to pass over.")] = 0,
    limit: Annotated[int, typer.Option(min=1, help="The most ties shown.")] = 40,
    as_json: AsJson = False,
) -> None:
    """List the ties of a case; echoes are those most reported on fewest origins."""
    from sayso.report.listing import print_list, print_rest
    from sayso.report.weighing import weighed
    from sayso.ties.list import Asked

    asked: Asked = {
        "cls": cls,
        "actor": actor,
        "outlet": outlet,
        "since": since,
        "until": until,
        "least": least,
        "contested": contested,
        "unnamed": unnamed,
    }
    shown: Asked = {**asked, "posts": posts or cls == "role"}
    with weighed(case) as open_case:
        rows = open_case.ties.strands(sort=sort.value, offset=offset, limit=limit, **shown)
        print_list(rows, as_json=as_json)
        if not as_json:
            total = open_case.ties.count(**shown)
            print_rest(total - offset - len(rows), open_case.ties.count(**asked) - total)


def tie(
    case: CasePath,
    a: Annotated[str, typer.Argument(help="One actor: name, alias or id.")],
    b: Annotated[str, typer.Argument(help="The other actor.")],
    all_words: AllWords = False,
    as_json: AsJson = False,
) -> None:
    """Show all that is said between two actors, and what it rests on."""
    from sayso.report.ties import print_tie
    from sayso.report.weighing import weighed

    with weighed(case) as open_case:
        print_tie(open_case.ties.between(a, b), as_json=as_json, all_words=all_words)


def actor(
    case: CasePath,
    name: Name,
    limit: Annotated[int, typer.Option(min=1, help="The most rows of each part.")] = 10,
    as_json: AsJson = False,
) -> None:
    """Show one actor: names, roles, ties, what it said, what is said of it, doubles."""
    from sayso.report.actor import print_actor
    from sayso.report.weighing import weighed

    with weighed(case) as open_case:
        print_actor(open_case, name, as_json=as_json, limit=limit)


def origin(
    case: CasePath,
    name: Name,
    all_words: AllWords = False,
    as_json: AsJson = False,
) -> None:
    """Show all that rests on one speaker or outlet, copies folded, with the words."""
    from sayso.report.source import print_source
    from sayso.report.weighing import weighed

    with weighed(case) as open_case:
        print_source(open_case, name, as_json=as_json, all_words=all_words)


def timeline(
    case: CasePath,
    actor: Annotated[str, typer.Option(help="Only what concerns this actor.")] = "",
    between: Annotated[
        tuple[str, str] | None, typer.Option(metavar="A B", help="Only what is between these two.")
    ] = None,
    since: Annotated[str, typer.Option(metavar="DAY", help="Only events from this day on.")] = "",
    until: Annotated[str, typer.Option(metavar="DAY", help="Only events up to this day.")] = "",
    limit: Annotated[int, typer.Option(min=1, help="The most times shown.")] = 100,
    as_json: AsJson = False,
) -> None:
    """Show when things happened, as pages tell it, apart from when it was said."""
    from sayso.report.moments import print_timeline
    from sayso.report.weighing import weighed

    with weighed(case) as open_case:
        found = open_case.ties.timeline(actor=actor, between=between, since=since, until=until)
        print_timeline(found, as_json=as_json, limit=limit)


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
