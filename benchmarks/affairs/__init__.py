"""Invented affairs: pages as many outlets would write them, and the truth beside them.

Everything follows from a seed. `stories` are what is told, `readings` what a
faultless reader would make of it; `python -m benchmarks.affairs` writes pages.
"""

from benchmarks.affairs.book import stories
from benchmarks.affairs.readings import readings

__all__ = ["readings", "stories"]
