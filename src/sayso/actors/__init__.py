"""Mentions of many documents become the actors of a case."""

from sayso.actors.bearer import Bearer, bearers
from sayso.actors.blocks import blocks
from sayso.actors.links import Link
from sayso.actors.part import Actors
from sayso.actors.resolve import CaseActor, Join, resolve
from sayso.actors.row import ActorRow
from sayso.actors.sayings import Saying
from sayso.actors.suggestions import Suggestion

__all__ = [
    "ActorRow",
    "Actors",
    "Bearer",
    "CaseActor",
    "Join",
    "Link",
    "Saying",
    "Suggestion",
    "bearers",
    "blocks",
    "resolve",
]
