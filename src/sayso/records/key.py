"""The key of a claim: what a judgement on it is filed under."""

from __future__ import annotations

from hashlib import sha256

from sayso.records.claim import Claim


def claim_key(document: str, claim: Claim, a: str, b: str | None, words: str) -> str:
    """16 hex digits that outlast a second reading, in which ids may be given anew.

    `document` is the document's id, `a` and `b` the names that the document has
    for the claim's two ends (None where there is no second), `words` its
    evidence as it stands in the text.
    """
    parts = (document, claim.cls, a, b or "", claim.direction, claim.polarity, words)
    told = "\n".join(part.replace("\n", " ") for part in parts)
    return sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]
