"""How a reading is held against a golden text: what matches, what is missed, what is extra."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sayso.records import Actor, Attribution, Claim, Hop, Reading, Role
from tests.reading.golden import Golden, Row, either
from tests.reading.likeness import overlap, pairs, same

VERBAL = {"agree", "request", "accuse", "reject", "threaten", "support"}
"""Classes of acts that are done by speaking."""

KEPT_APART = {"role", "presence", "designation", "alias"}
"""Classes of claims that are no tie between two actors in the marking of the texts."""


class Marks:
    """The marks of readings, added up; `total` and `figures` give the outcome."""

    def __init__(self) -> None:
        self.count: Counter[str] = Counter()
        self.faults: list[str] = []

    def add(self, golden: Golden, reading: Reading) -> None:
        """Hold one reading against its text."""
        sheet = _Sheet(golden, reading, self.count, self.faults)
        sheet.actors()
        sheet.statements()
        sheet.ties()
        sheet.roles()
        sheet.designations()
        sheet.unattributed()

    def figures(self) -> dict[str, float]:
        """Precision and recall of each kind, then the parts of what was matched, 0 to 1."""
        got = self.count
        out = {}
        for kind in ("actors", "statements", "ties", "roles", "designations"):
            out[f"{kind}_precision"] = _part(got[f"{kind} right"], got[f"{kind} found"])
            out[f"{kind}_recall"] = _part(got[f"{kind} hit"], got[f"{kind} gold"])
        for part in ("class", "direction", "polarity", "certainty", "origin", "when", "chain"):
            out[f"tie_{part}"] = _part(got[f"{part} right"], got[f"{part} asked"])
        out["tie_whole"] = _part(got["whole"], got["ties gold"])
        out["actor_type"] = _part(got["type right"], got["type asked"])
        out["statement_told"] = _part(got["told right"], got["told asked"])
        out["role_current"] = _part(got["current right"], got["current asked"])
        return out

    def wrong_origins(self) -> int:
        """Ties that are laid to a named actor who did not say them."""
        return self.count["wrong origin"] + self.count["wrong speaker"]


def _part(right: int, asked: int) -> float:
    return round(right / asked, 3) if asked else 0.0


class _Sheet:
    """One reading against one text."""

    def __init__(
        self, golden: Golden, reading: Reading, count: Counter[str], faults: list[str]
    ) -> None:
        self.golden, self.reading, self.count, self.faults = golden, reading, count, faults
        self.by_id = {actor.id: actor for actor in reading.actors}

    def actors(self) -> None:
        def fit(gold: Row, found: Actor) -> float:
            return float(self.is_actor(gold["name"], found))

        matched = pairs(self.golden.actors, self.reading.actors, fit)
        # A place that is not in the answers is a place on the map, and no fault.
        places = [a for a in self.reading.actors if a.type == "place"]
        taken = [found for _, found in matched]
        ignored = sum(1 for place in places if place not in taken)
        self.tally("actors", self.golden.actors, len(self.reading.actors) - ignored, matched)
        for gold, found in matched:
            self.ask("type", found.type in either(gold["type"]), f"{gold['name']} is {found.type}")

    def statements(self) -> None:
        def fit(gold: Row, said: Attribution) -> float:
            share = overlap(gold["content"], self.words(said))
            return share if share >= 0.5 and self.speaks(gold["speaker"], said) else 0.0

        matched = pairs(self.golden.statements, self.reading.attributions, fit)
        taken = [said for _, said in matched]
        spare = sum(1 for s in self.reading.attributions if s not in taken and self.harmless(s))
        found = len(self.reading.attributions) - spare
        self.tally("statements", self.golden.statements, found, matched)
        for gold, said in matched:
            if "told" in gold:
                told = self.by_id.get(said.told or "")
                right = told is not None and self.is_actor(gold["told"], told)
                self.ask("told", right, f"told {gold['told']}")

    def harmless(self, said: Attribution) -> bool:
        """True for words laid to nobody, and for a speech act that is marked as a tie."""
        if said.speaker is None:
            return said.anonymous is None
        speaker = self.by_id[said.speaker]
        return any(
            self.is_actor(tie["a"], speaker) and VERBAL & set(either(tie["class"]))
            for tie in self.golden.ties
        )

    def ties(self) -> None:
        found = [c for c in self.reading.claims if c.b and c.cls not in KEPT_APART]
        roles = [c for c in self.reading.claims if c.b and c.cls == "role"]
        matched = pairs(self.golden.ties, [*found, *roles], self.tie_fit)
        used = sum(1 for _, claim in matched if claim.cls in KEPT_APART)
        self.tally("ties", self.golden.ties, len(found) + used, matched)
        for gold, claim in matched:
            if not gold.get("optional"):
                self.mark(gold, claim)

    def mark(self, gold: Row, claim: Claim) -> None:
        origin = self.origin(gold["origin"], claim)
        right = [
            self.ask("class", claim.cls in either(gold["class"]), f"{gold} is {claim.cls}"),
            self.ask("direction", self.directed(gold, claim), f"{gold} runs otherwise"),
            self.ask("polarity", claim.polarity == gold.get("polarity", "asserted"), f"{gold}"),
            self.ask(
                "certainty",
                claim.certainty in either(gold.get("certainty", "fact")),
                f"{gold} is {claim.certainty}",
            ),
            self.ask("origin", origin, f"{gold} rests on {_hops(claim)}"),
        ]
        self.count["whole"] += all(right)
        last = claim.chain[-1] if claim.chain else None
        self.count["wrong origin"] += not origin and last is not None and last.kind == "actor"
        if "when" in gold:
            start = claim.when.start if claim.when else None
            self.ask("when", (start or "").startswith(gold["when"]), f"{gold} at {start}")
        if "chain" in gold:
            fits = len(claim.chain) == len(gold["chain"]) and all(
                map(self.hop, gold["chain"], claim.chain)
            )
            self.ask("chain", fits, f"{gold} by way of {_hops(claim)}")

    def roles(self) -> None:
        held = [(actor, role) for actor in self.reading.actors for role in actor.roles]

        def fit(gold: Row, found: tuple[Actor, Role]) -> float:
            actor, role = found
            named = self.is_actor(gold["actor"], actor)
            return overlap(gold["title"], role.title) if named else 0.0

        matched = pairs(self.golden.roles, held, fit)
        self.tally("roles", self.golden.roles, len(held), matched)
        for gold, (_, role) in matched:
            self.ask("current", role.current == gold["current"], f"{gold}")

    def designations(self) -> None:
        found = [claim for claim in self.reading.claims if claim.cls == "designation"]

        def fit(gold: Row, claim: Claim) -> float:
            named = self.is_actor(gold["actor"], self.by_id[claim.a])
            return overlap(gold["value"], claim.value or "") if named else 0.0

        matched = pairs(self.golden.designations, found, fit)
        self.tally("designations", self.golden.designations, len(found), matched)

    def unattributed(self) -> None:
        for gold in self.golden.unattributed:
            for said in self.reading.attributions:
                speaker = self.by_id.get(said.speaker or "")
                if speaker and overlap(gold["content"], self.words(said)) >= 0.5:
                    wrong = any(self.is_actor(name, speaker) for name in gold["never"])
                    self.count["wrong speaker"] += wrong
                    if wrong:
                        self.fault("speaker", f"{gold['content']} laid to {speaker.name}")

    def tally(
        self,
        kind: str,
        gold: Sequence[Row],
        found: int,
        matched: Sequence[tuple[Row, object]],
    ) -> None:
        hit = [row for row, _ in matched]
        needed = [row for row in gold if not row.get("optional")]
        spare = sum(1 for row in hit if row.get("optional"))
        self.count[f"{kind} gold"] += len(needed)
        self.count[f"{kind} hit"] += len(hit) - spare
        self.count[f"{kind} found"] += found
        self.count[f"{kind} right"] += len(hit)
        for row in needed:
            if row not in hit:
                self.fault(f"{kind} missed", str(row))
        if found > len(hit):
            self.fault(f"{kind} extra", str(found - len(hit)))

    def ask(self, part: str, right: bool, what: str) -> bool:
        self.count[f"{part} asked"] += 1
        self.count[f"{part} right"] += right
        if not right:
            self.fault(part, what)
        return right

    def fault(self, kind: str, what: str) -> None:
        self.faults.append(f"{self.golden.name}: {kind}: {what}")

    def tie_fit(self, gold: Row, claim: Claim) -> float:
        """Above 0 for the same two actors, more for class, then polarity, then direction."""
        a, b = self.by_id[claim.a], self.by_id[claim.b or ""]
        straight = self.is_actor(gold["a"], a) and self.is_actor(gold["b"], b)
        if not straight and not (self.is_actor(gold["a"], b) and self.is_actor(gold["b"], a)):
            return 0.0
        polarity = bool(claim.polarity == gold.get("polarity", "asserted"))
        alike = claim.cls in either(gold["class"])
        if claim.cls in KEPT_APART and not alike:
            return 0.0
        return 1.0 + 4 * alike + 2 * polarity + straight

    def directed(self, gold: Row, claim: Claim) -> bool:
        ways = either(gold["direction"])
        straight = self.is_actor(gold["a"], self.by_id[claim.a])
        return claim.direction in ways and (claim.direction == "none" or straight)

    def origin(self, gold: str, claim: Claim) -> bool:
        if not claim.chain:
            return "outlet" in either(gold)
        return any(self.hop(name, claim.chain[-1]) for name in either(gold))

    def hop(self, name: str, hop: Hop) -> bool:
        kind, _, words = name.partition(":")
        if kind in ("anonymous", "document"):
            return hop.kind == kind and (not words or overlap(words, hop.name) >= 0.5)
        if name == "outlet":
            return hop.kind == "outlet"
        actor = self.by_id.get(hop.actor or "")
        names = [hop.name, *(actor.aliases if actor else ())]
        return hop.kind in ("actor", "outlet") and same(self.golden.aliases(name), names)

    def speaks(self, name: str, said: Attribution) -> bool:
        kind, _, words = name.partition(":")
        if kind in ("anonymous", "document"):
            return said.speaker is None and overlap(words, said.anonymous or "") >= 0.5
        actor = self.by_id.get(said.speaker or "")
        return actor is not None and self.is_actor(name, actor)

    def is_actor(self, name: str, actor: Actor) -> bool:
        return same(self.golden.aliases(name), [actor.name, *actor.aliases])

    def words(self, said: Attribution) -> str:
        return " ".join(span.of(self.reading.document.text) for span in said.content)


def _hops(claim: Claim) -> str:
    return " > ".join(f"{hop.kind} {hop.name}" for hop in claim.chain) or "the page"
