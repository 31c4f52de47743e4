"""Judging a case, taking it along, and looking at it: `judge`, `export`, `desk`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.options import AsJson, CasePath
from sayso.export.formats import FORMATS

_FORMATS = ", ".join(form.name for form in FORMATS)


def judge(
    case: CasePath,
    file: Annotated[
        Path | None, typer.Option(help="Take verdicts from CSV or JSON lines: left,right,verdict.")
    ] = None,
    undo: Annotated[int, typer.Option(min=0, metavar="N", help="Take back judgement N.")] = 0,
    log: Annotated[bool, typer.Option("--log", help="List every judgement.")] = False,
    export: Annotated[
        Path | None, typer.Option(help="Write who is who in nomenklatura's form.")
    ] = None,
    take: Annotated[
        Path | None, typer.Option("--import", help="Take judgements in nomenklatura's form.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="The most pairs shown.")] = 50,
    as_json: AsJson = False,
) -> None:
    """Say who is who: same, different or unsure, pair by pair or from a file."""
    from sayso.report.judging import judge_case

    judge_case(
        case, file=file, undo=undo, log=log, export=export, take=take, limit=limit, as_json=as_json
    )


def export(
    case: CasePath,
    form: Annotated[str, typer.Option("--format", help=f"One of: {_FORMATS}.")],
    out: Annotated[
        Path | None, typer.Option(help="The file or folder; without it, standard output.")
    ] = None,
    actor: Annotated[str, typer.Option(help="Only the ties of this actor.")] = "",
    tie: Annotated[
        tuple[str, str] | None, typer.Option(metavar="A B", help="Only the tie of these two.")
    ] = None,
) -> None:
    """Write a case for other tools: whole or not at all, and the same each time."""
    from sayso.export import export as write
    from sayso.report.weighing import weighed

    with weighed(case) as open_case:
        write(open_case, form, out or sys.stdout.buffer, actor=actor or None, pair=tie)


def desk(
    case: CasePath,
    port: Annotated[
        int | None, typer.Option(min=0, max=65535, help="The port; 0 takes any that is free.")
    ] = None,
    browser: Annotated[
        bool, typer.Option("--browser/--no-browser", help="Open the desk in the browser.")
    ] = True,
    read_only: Annotated[
        bool, typer.Option("--read-only", help="Show the case, and let nothing be changed.")
    ] = False,
) -> None:
    """Look at a case in the browser, on this machine alone."""
    from sayso.desk import serve

    serve(case, port=port, read_only=read_only, browser=browser)
