"""Chains: from the page through everybody between to the origin of each claim."""

from sayso.reading.chains.step import follow

__all__ = ["follow"]
