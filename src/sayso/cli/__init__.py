"""The commands: thin, and quick to answer `--help`, since they load nothing heavy before work."""

from sayso.cli.commands import app, main

__all__ = ["app", "main"]
