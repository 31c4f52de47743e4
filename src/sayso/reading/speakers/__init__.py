"""Who speaks in each attribution, to whom it was said, and what stands within what."""

from sayso.reading.speakers.step import resolve

__all__ = ["resolve"]
