"""Dates and times of English news text: found and normalised."""

from sayso.reading.times.find import find_times, find_timexes
from sayso.reading.times.timex import Timex

__all__ = ["Timex", "find_times", "find_timexes"]
