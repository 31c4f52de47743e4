"""A case in the form of other tools: one file per format, each with the verb `write`."""

from sayso.export.export import export
from sayso.export.formats import FORMATS, Format

__all__ = ["FORMATS", "Format", "export"]
