"""A body's name without what its legal form and the wording of its country add."""

from __future__ import annotations

from functools import lru_cache

from rigour.names import extract_org_types, remove_org_types

from sayso.actors.lands import landed
from sayso.actors.names import generic


@lru_cache(1 << 16)
def core(name: str) -> str:
    """The name without legal form, in the plain form, its country as a code.

    Only a form at the end is taken off, and none from a name that has nothing else
    but common words.
    """
    folded = name.casefold()
    bare = remove_org_types(folded).strip(" ,.")
    kept = bare and folded.startswith(bare) and not generic(bare.title())
    return landed(bare if kept else name)


@lru_cache(1 << 16)
def form(name: str) -> str | None:
    """The legal form in a name ("ltd", "gmbh"), as all spellings of it are written; or None."""
    return next((form for _, form in sorted(extract_org_types(name.casefold()))), None)
