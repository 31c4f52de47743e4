"""Namesakes stay apart where their pages tell; judgements stand before all that is worked out."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.actors import Bearer, CaseActor, blocks, resolve
from sayso.records import ActorType, Judgement


def bearer(
    document: str,
    name: str,
    kind: ActorType = "person",
    *company: str,
    aliases: tuple[str, ...] = (),
    posts: tuple[tuple[str, str | None], ...] = (),
) -> Bearer:
    return Bearer(document, f"a-{name}", name, kind, aliases, posts, (name, *company))


def groups(*bearers: Bearer, judgements: tuple[Judgement, ...] = ()) -> list[str]:
    found = resolve(bearers, judgements)
    return sorted("+".join(sorted(b.document for b in actor.bearers)) for actor in found)


def reasons(*bearers: Bearer) -> dict[str, str]:
    return {j.bearer.document: j.reason for a in resolve(bearers) for j in a.joins}


def judged(number: int, verdict: str, one: Bearer, two: Bearer) -> Judgement:
    left, right = sorted((one.key, two.key))
    return Judgement(number, "2026-01-02T03:04:05+00:00", "actor", left, right, verdict)


PORT = ("Velmora Port Guild", "Milo Petrak", "Lower Sarn")
CLUB = ("Tarnby Rovers", "Ewa Strand", "Oskar Lind")


def test_namesakes_whose_pages_name_nobody_in_common_stay_apart() -> None:
    port = [bearer(f"p{n}", "Dana Orlov", "person", *PORT) for n in (1, 2)]
    club = bearer("c1", "Dana Orlov", "person", *CLUB)
    assert groups(*port, club) == ["c1", "p1+p2"]


def test_namesakes_with_posts_of_different_countries_stay_apart() -> None:
    one = bearer("d1", "Dana Orlov", "person", "Lisbon", posts=(("minister", "France"),))
    two = bearer("d2", "Dana Orlov", "person", "Lisbon", posts=(("minister", "Japan"),))
    assert groups(one, two) == ["d1", "d2"]


def test_page_that_tells_nothing_joins_neither_of_two_namesakes() -> None:
    port, club = (bearer(d, "Dana Orlov", "person", *c) for d, c in (("p1", PORT), ("c1", CLUB)))
    assert groups(port, club, bearer("x1", "Dana Orlov")) == ["c1", "p1", "x1"]


def test_page_that_names_the_same_others_joins_its_namesake() -> None:
    port, club = (bearer(d, "Dana Orlov", "person", *c) for d, c in (("p1", PORT), ("c1", CLUB)))
    third = bearer("x1", "Dana Orlov", "person", "Milo Petrak")
    assert groups(port, club, third) == ["c1", "p1+x1"]


def test_ministries_of_different_countries_stay_apart() -> None:
    pages = [("f1", "Paris"), ("f2", "French army"), ("j1", "government of Japan")]
    told = [bearer(d, "interior ministry", "organization", land) for d, land in pages]
    assert groups(*told) == ["f1+f2", "j1"]


def test_most_pages_tell_what_kind_of_thing_a_name_is() -> None:
    lines = [bearer(f"d{n}", "Tarvell Lines", "organization") for n in (1, 2)]
    found = reasons(*lines, bearer("d3", "Tarvell Lines", "person"))
    assert found["d3"] == "same name, typed otherwise on this page"


def test_person_who_holds_a_post_is_no_body_of_that_name() -> None:
    brand = [bearer(f"d{n}", "Tarvell Oskarn", "organization") for n in (1, 2)]
    tailor = bearer("d3", "Tarvell Oskarn", "person", posts=(("tailor", None),))
    assert groups(*brand, tailor) == ["d1+d2", "d3"]


def test_other_name_that_a_page_defines_joins_other_pages() -> None:
    camp = bearer("d1", "Camp Ostra", "place", aliases=("Camp Verrin",))
    assert reasons(camp, bearer("d2", "Camp Verrin", "place"))["d2"] == (
        "another name that a page defines"
    )


def test_other_name_of_two_joins_neither() -> None:
    one = bearer("d1", "Camp Ostra", "place", aliases=("Camp Verrin",))
    two = bearer("d2", "Camp Lower Sarn", "place", aliases=("Camp Verrin",))
    assert groups(one, two, bearer("d3", "Camp Verrin", "place")) == ["d1", "d2", "d3"]


def test_spellings_join_where_the_pages_name_the_same_others() -> None:
    one = bearer("d1", "Dana Petrovsky", "person", *PORT)
    two = bearer("d2", "Dana Petrovski", "person", *PORT)
    assert reasons(one, two)["d2"] == "same name in another spelling"
    assert groups(one, replace(two, company=CLUB)) == ["d1", "d2"]


def test_spellings_that_one_page_holds_apart_stay_apart() -> None:
    one = bearer("d1", "Dana Petrovsky", "person", *PORT)
    two = bearer("d1", "Dana Petrovski", "person", *PORT)
    assert len(resolve([one, two])) == 2


def test_initials_join_the_only_name_that_they_fit() -> None:
    dana, short = bearer("d1", "Dana Orlov"), bearer("d2", "D. Orlov")
    assert groups(dana, short) == ["d1+d2"]
    assert groups(dana, short, bearer("d3", "Dimitri Orlov")) == ["d1", "d2", "d3"]
    assert groups(dana, bearer("d2", "M. Orlov")) == ["d1", "d2"]


def test_government_has_the_names_that_one_page_gives_it() -> None:
    one = bearer("d1", "Velmoran government", "government", aliases=("Velmora",))
    two = bearer("d2", "government of Velmora", "government")
    place = bearer("d3", "Velmora", "place")
    assert groups(one, two, place) == ["d1+d2", "d3"]


def test_judgement_joins_what_no_name_would() -> None:
    one, two = bearer("d1", "Dana Orlov"), bearer("d2", "Milo Petrak")
    assert groups(one, two, judgements=(judged(1, "same", one, two),)) == ["d1+d2"]


def test_judgement_parts_what_a_name_would_join_and_others_take_sides() -> None:
    port, club = (bearer(d, "Dana Orlov", "person", *c) for d, c in (("p1", PORT), ("c1", CLUB)))
    more = bearer("p2", "Dana Orlov", "person", *PORT), bearer("c2", "Dana Orlov", "person", *CLUB)
    bridge = bearer("b1", "Dana Orlov", "person", *PORT, *CLUB)
    assert groups(port, club, *more, bridge) == ["b1+c1+c2+p1+p2"]
    apart = judged(1, "different", port, club)
    found = groups(port, club, *more, bridge, judgements=(apart,))
    assert found in (["b1+c1+c2", "p1+p2"], ["b1+p1+p2", "c1+c2"])


def test_undone_judgement_leaves_no_trace() -> None:
    one, two = bearer("d1", "Dana Orlov"), bearer("d2", "Milo Petrak")
    same = judged(1, "same", one, two)
    undone = Judgement(2, same.made, "actor", same.left, same.right, "undone", undoes=1)
    assert resolve([one, two], [same, undone]) == resolve([one, two])


NAMES = ["Dana Orlov", "Orlov", "D. Orlov", "Dana Orlow", "FCF", "Free Coast Front", "Kestria"]
KINDS: list[ActorType] = ["person", "organization", "government", "place"]
some = st.builds(
    bearer,
    st.sampled_from(["d1", "d2", "d3", "d4", "d5"]),
    st.sampled_from(NAMES),
    st.sampled_from(KINDS),
    *[st.sampled_from([*PORT, *CLUB])] * 3,
    aliases=st.sampled_from([(), ("FCF",), ("Orlov",), ("Kestrian government",), ("Dana Orlow",)]),
)
crowd = st.lists(some, min_size=2, max_size=12, unique_by=lambda b: (b.document, b.id))


@given(crowd, st.data())
def test_judgements_always_hold_whatever_the_names(told: list[Bearer], data: st.DataObject) -> None:
    one, two = data.draw(st.permutations(told))[:2]
    for verdict in ("same", "different"):
        home = {
            b.key: actor.id
            for actor in resolve(told, [judged(1, verdict, one, two)])
            for b in actor.bearers
        }
        assert (home[one.key] == home[two.key]) == (verdict == "same")


@given(crowd)
def test_blocks_hold_all_that_can_be_joined(told: list[Bearer]) -> None:
    whole = {frozenset(b.key for b in actor.bearers) for actor in resolve(told)}
    parts = {
        frozenset(b.key for b in actor.bearers)
        for component in components(told)
        for actor in resolve(component)
    }
    assert whole == parts


def components(told: list[Bearer]) -> list[list[Bearer]]:
    found: list[tuple[frozenset[str], list[Bearer]]] = []
    for one in told:
        keys, members = blocks(one), [one]
        for other in [pair for pair in found if pair[0] & keys]:
            found.remove(other)
            keys, members = keys | other[0], members + other[1]
        found.append((keys, members))
    return [members for _, members in found]


def test_actors_keep_their_ids_when_others_come() -> None:
    one = bearer("d1", "Dana Orlov")
    (before,) = resolve([one])
    (after,) = [a for a in resolve([one, bearer("d2", "Milo Petrak")]) if a.name == one.name]
    assert isinstance(after, CaseActor)
    assert after.id == before.id


def test_bare_surname_is_one_person_on_pages_that_name_the_same_others() -> None:
    others = (*PORT[:2], "Tarnby Customs Yard")
    one, two = (bearer(d, "Orlov", "person", *others) for d in ("d1", "d2"))
    assert groups(one, two, bearer("d3", "Orlov", "person", "Milo Petrak")) == ["d1+d2", "d3"]


def test_abbreviation_of_a_countrys_body_needs_the_country_on_the_page() -> None:
    body = bearer("d1", "French Broadcasting Office", "organization", "Paris", aliases=("FBO",))
    near = bearer("d2", "FBO", "organization", "France")
    assert groups(body, near, bearer("d3", "FBO", "organization", "Japan")) == ["d1+d2", "d3"]


def test_abbreviation_written_as_a_word_is_the_same() -> None:
    told = [bearer(d, n, "organization") for d, n in (("d1", "NAVO"), ("d2", "Navo"))]
    assert groups(*told) == ["d1+d2"]


def test_surname_on_a_page_that_names_nobody_in_common_stays_alone() -> None:
    dana = bearer("d1", "Dana Orlov", "person", *PORT)
    assert groups(dana, bearer("d2", "Orlov", "person", *CLUB)) == ["d1", "d2"]
    assert groups(dana, bearer("d2", "Orlov", "person", *CLUB, "Milo Petrak")) == ["d1+d2"]
