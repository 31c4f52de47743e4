"""Whether two descriptions of a document mean the same one."""

from __future__ import annotations

from sayso.ties.fingerprints import words

# Words that any document may carry; they tell none from another.
_COMMON = frozenset(
    "a an the of in on by for from to and or its his her their that which this these those "
    "document documents paper papers file files filing record records report reports data copy "
    "copies new internal secret leaked official".split()
)


class Documents:
    """Descriptions seen so far, each under the key of the first that means the same document."""

    def __init__(self) -> None:
        self._seen: list[tuple[frozenset[str], int]] = []

    def key(self, name: str) -> int:
        """A number that descriptions of one document share."""
        told = telling(name)
        for known, number in self._seen:
            if same(told, known):
                return number
        self._seen.append((told, len(self._seen)))
        return len(self._seen) - 1


def same(one: frozenset[str], two: frozenset[str]) -> bool:
    """True where the telling words of one description all stand in the other.

    "documents of the Kestrian government" and "Kestrian government papers" are
    the same; two bare "documents" are not known to be.
    """
    return bool(one and two) and (one <= two or two <= one)


def telling(name: str) -> frozenset[str]:
    """The words of a description that tell one document from another."""
    return frozenset(words(name)) - _COMMON
