"""The formats in which a case can be handed on: the one list that code, commands and docs read."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from sayso.records import UsageError

if TYPE_CHECKING:
    from sayso.export.chosen import Chosen


@dataclass(frozen=True, slots=True)
class Format:
    """A format and the module of this room that writes it.

    `folder` is True where it is several files. `whole` is True where it holds
    the whole case, so that no actor or tie can be chosen.
    """

    name: str
    module: str
    about: str
    folder: bool = False
    whole: bool = False


class Writer(Protocol):
    """The verb of every format's module."""

    def write(self, case: Chosen, target: Path) -> None:
        """Write what is chosen of a case to `target`, which does not exist yet."""


FORMATS = (
    Format("ndjson", "ndjson", "the whole case, which “sayso import” reads back", whole=True),
    Format("ftm", "ftm", "FollowTheMoney entities, one a line: OpenAleph, yente, nomenklatura"),
    Format("gexf", "gexf", "a graph with dates for Gephi"),
    Format("graphml", "graphml", "a graph for networkx, igraph, Cytoscape, yEd"),
    Format("csv", "sheets", "nodes.csv and edges.csv for Gephi and spreadsheets", folder=True),
    Format("parquet", "parquet", "tables for DuckDB, pandas, Spark", folder=True),
    Format("jsonld", "jsonld", "linked data: PROV-O, Web Annotation, schema.org Claim"),
)


def named(name: str) -> Format:
    """The format of that name.

    Raises:
        UsageError: there is none; the sentence lists them.
    """
    for known in FORMATS:
        if known.name == name:
            return known
    raise UsageError(f'No format "{name}". There are: {", ".join(f.name for f in FORMATS)}.')


def writer(of: Format) -> Writer:
    """The module that writes a format, loaded now: some need heavy libraries.

    Raises:
        UsageError: it needs a library that is not installed.
    """
    try:
        return cast(Writer, import_module(f"sayso.export.{of.module}"))
    except ModuleNotFoundError as error:
        needed = f"The format {of.name} needs {error.name}, which is not installed."
        raise UsageError(f"{needed} Install it: pip install 'sayso[{of.name}]'.") from error
