"""Readings as people see them on a terminal."""

from sayso.report.reading import report

__all__ = ["report"]
