"""The nouns: small frozen records of spans and ids, without input or output."""

from sayso.records.actor import Actor, ActorType, Mention, MentionKind, Role
from sayso.records.attribution import Attribution, SayingKind
from sayso.records.claim import Certainty, Claim, Direction, Hop, HopKind, Polarity, When
from sayso.records.classes import ClaimClass, classes
from sayso.records.document import (
    Credit,
    CreditKind,
    Document,
    Dropped,
    DropReason,
    Link,
    Passage,
    PassageRole,
)
from sayso.records.errors import CaseError, MissingError, PageError, SaysoError, UsageError
from sayso.records.form import as_dict, from_dict
from sayso.records.judgement import Judgement, JudgementKind, in_force
from sayso.records.key import claim_key
from sayso.records.reading import Reading
from sayso.records.span import Span

__all__ = [
    "Actor",
    "ActorType",
    "Attribution",
    "CaseError",
    "Certainty",
    "Claim",
    "ClaimClass",
    "Credit",
    "CreditKind",
    "Direction",
    "Document",
    "DropReason",
    "Dropped",
    "Hop",
    "HopKind",
    "Judgement",
    "JudgementKind",
    "Link",
    "Mention",
    "MentionKind",
    "MissingError",
    "PageError",
    "Passage",
    "PassageRole",
    "Polarity",
    "Reading",
    "Role",
    "SayingKind",
    "SaysoError",
    "Span",
    "UsageError",
    "When",
    "as_dict",
    "claim_key",
    "classes",
    "from_dict",
    "in_force",
]
