"""The list of commands, and how they are run."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from typing import Annotated, NoReturn

import typer

from sayso.cli import asking, keeping, reading, using

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="On whose say-so? Who says what about whom, and on whose word it rests.",
)


@app.callback(invoke_without_command=True)
def sayso(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """On whose say-so? Who says what about whom, and on whose word it rests."""
    if version:
        from sayso import __version__

        print(f"sayso {__version__}")
        raise typer.Exit


for _command in (
    reading.read,
    reading.demo,
    keeping.add,
    keeping.reread,
    keeping.retry,
    using.judge,
    asking.ties,
    asking.tie,
    asking.actor,
    asking.origin,
    asking.timeline,
    asking.search,
    using.export,
):
    app.command()(_command)
app.command("import")(keeping.import_)
app.command()(keeping.verify)
app.command()(using.desk)


def main() -> NoReturn:
    """Run the command line; an error that people can mend is one clean line."""
    from sayso.records import SaysoError

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # file names need not be valid text
            stream.reconfigure(encoding="utf-8", errors="replace")
    try:
        app()
    except SaysoError as error:
        print(f"sayso: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        # The reader of our output went away; what is still buffered has nowhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(141)
    except OSError as error:  # a full disk, a device that went away
        print(f"sayso: {error}.", file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    sys.exit(0)
