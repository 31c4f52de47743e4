"""The desk: one case served to one browser on the same machine."""

from sayso.desk.app import make
from sayso.desk.serve import serve

__all__ = ["make", "serve"]
