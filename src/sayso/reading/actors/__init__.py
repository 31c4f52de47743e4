"""Mentions and actors within one document."""

from sayso.reading.actors.index import Index

__all__ = ["Index"]
