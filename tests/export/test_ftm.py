"""FollowTheMoney takes every entity as it stands, and reads in it what the pages say, no more."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
from followthemoney import model

from sayso.actors import ActorRow
from sayso.export import export
from sayso.export.entity import entity
from sayso.export.ftm import actor_form, schema_of_actor
from sayso.front import Case
from tests.export.conftest import FORMULA

Form = Any


def told(case: Case, target: Path, **chosen: Any) -> list[Form]:
    export(case, "ftm", target, **chosen)
    return [json.loads(line) for line in target.read_text("utf-8").split("\n") if line]


@pytest.fixture(scope="module")
def forms(demo: Case, tmp_path_factory: pytest.TempPathFactory) -> list[Form]:
    return told(demo, tmp_path_factory.mktemp("ftm") / "demo.jsonl")


def check(forms: list[Form]) -> None:
    """Every entity is valid, and cleaning it anew drops and changes nothing."""
    for form in forms:
        proxy = model.get_proxy(form, cleaned=False)
        proxy.schema.validate(form)
        assert proxy.to_dict() == form
        for name in proxy.schema.required:
            assert proxy.get(name), f"{form['id']} has no {name}"
        for name in form["properties"]:
            kind = proxy.schema.get(name)
            assert kind is not None
            assert all(len(v) <= kind.type.max_length for v in proxy.get(name))


def by_id(forms: list[Form]) -> dict[str, Form]:
    return {form["id"]: form for form in forms}


def of(forms: list[Form], schema: str) -> list[Form]:
    return [form for form in forms if form["schema"] == schema]


def test_every_entity_is_valid_and_loses_nothing(forms: list[Form]) -> None:
    check(forms)
    assert len({form["id"] for form in forms}) == len(forms) > 300


def test_every_reference_leads_to_an_entity_of_the_right_kind(forms: list[Form]) -> None:
    known = by_id(forms)
    for form in forms:
        for prop, value in model.get_proxy(form).itervalues():
            if prop.type.name == "entity":
                assert value in known, f"{form['id']} points to {value}"
                schema = model[known[value]["schema"]]
                assert prop.range is not None
                assert schema.is_a(prop.range), f"{form['id']}: {prop.name} is a {schema.name}"


def test_every_actor_and_document_is_told(demo: Case, forms: list[Form]) -> None:
    known = by_id(forms)
    for actor in demo.actors.all():
        assert actor.name in known[f"sayso-actor-{actor.id}"]["properties"]["name"]
    for reading in demo.documents.all():
        own = known[f"sayso-page-{reading.document.id}"]["properties"]
        assert own["fileName"][0] == Path(reading.document.source).name
        assert "/" not in own["fileName"][0]
    articles = of(forms, "Article")
    assert len(articles) == demo.documents.count()
    assert [a for a in articles if "processingError" in a["properties"]]


def test_every_tie_carries_records_proof_publisher_and_words(demo: Case, forms: list[Form]) -> None:
    records: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        if form["id"].startswith("sayso-tie-"):
            own = form["properties"]
            assert own["proof"]
            assert own["publisher"]
            for record in own["recordId"]:
                records[record].append(form["id"])
            assert own["summary"][0].startswith(("Asserted", "Denied"))
    for tie in demo.ties.all():
        for report in tie.reports:
            (link,) = records.pop(" ".join(report.id))
            own = by_id(forms)[link]["properties"]
            assert any(
                " ".join(report.sentence.split()) in " ".join(d.split()) for d in own["description"]
            )
            assert f"sayso-page-{report.document}" in own["proof"]
            assert report.claim.polarity in own.get("status", [report.claim.polarity])
    assert not records


def test_denial_is_a_link_of_its_own_beside_the_claim(demo: Case, forms: list[Form]) -> None:
    tie = demo.ties.between("Free Coast Front", "Meridane Lines")
    stem = f"sayso-tie-{tie.a.id}-{tie.b.id}-contact"
    asserted, denied = (by_id(forms)[f"{stem}-{p}"] for p in ("asserted", "denied"))
    contact = next(s for s in tie.strands if s.cls == "contact")
    assert len(asserted["properties"]["recordId"]) == contact.asserted.reports
    assert denied["schema"] == "UnknownLink"
    assert denied["properties"]["status"][0] == "denied"
    assert denied["properties"]["role"][0].startswith("denied contact")
    for form in (asserted, denied):
        assert "Denied (pages: " in form["properties"]["summary"][0]


def test_denied_kinship_makes_no_family(forms: list[Form]) -> None:
    assert not of(forms, "Family")
    (denied,) = [f for f in forms if f["id"].endswith("-kinship-denied")]
    assert denied["schema"] == "UnknownLink"


def test_ownership_of_what_is_no_company_stays_an_unknown_link(forms: list[Form]) -> None:
    assert not of(forms, "Ownership")
    (bought,) = [f for f in forms if "-ownership-" in f["id"]]
    assert bought["properties"]["role"] == ["ownership: bought"]
    assert bought["properties"]["date"] == ["2008"]


def test_posts_and_their_times_are_told(demo: Case, forms: list[Form]) -> None:
    known = by_id(forms)
    person = f"sayso-actor-{demo.actors.get('Maura Kessin').id}"
    held = [f for f in of(forms, "Occupancy") if person in f["properties"]["holder"]]
    posts = {known[f["properties"]["post"][0]]["properties"]["name"][0]: f for f in held}
    assert "general secretary, Dockers’ and Seafarers’ Union" in posts


def test_nothing_is_called_true(forms: list[Form]) -> None:
    skip = {"bodyText", "description", "title"}
    for form in forms:
        for name, values in form["properties"].items():
            if name not in skip:
                assert not [v for v in values if {"true", "verified"} & set(v.lower().split())]


def actor(name: str, kind: Any = "organization", aliases: tuple[str, ...] = ()) -> ActorRow:
    return ActorRow("a" * 16, name, kind, aliases, 1, 1)


@pytest.mark.parametrize(
    ("name", "schema"),
    [
        ("Blue Line Ltd", "Company"),
        ("Corvo Freight GmbH", "Company"),
        ("Blue Line", "Organization"),
        ("AS Velmora Football", "Organization"),
    ],
)
def test_company_is_what_a_legal_form_at_the_end_says(name: str, schema: str) -> None:
    assert schema_of_actor(actor(name)) == schema


def test_metonym_does_not_make_a_government_the_place() -> None:
    form = actor_form(actor("government of Velmora", "government", ("Velmora", "GOV")))
    assert form["properties"]["weakAlias"] == ["Velmora"]
    assert "alias" not in form["properties"]


def test_name_of_nothing_but_quotes_keeps_its_id() -> None:
    assert actor_form(actor('" "'))["properties"]["name"] == ["a" * 16]


def test_values_that_do_not_fit_are_left_out_or_cut() -> None:
    form = entity(
        "Article",
        "sayso-page-x",
        {
            "fileName": ["x" * 5000],
            "bodyText": ["words " * 30_000],
            "sourceUrl": ["javascript:alert(1)", "https://coast.example/a b"],
            "publishedAt": ["last spring", "2020-10-04T22:41:00+02:00"],
            "language": ["en", "zz"],
        },
    )
    check([form])
    own = form["properties"]
    assert len(own["bodyText"]) == 3
    assert own["sourceUrl"] == ["https://coast.example/a b"]
    assert own["publishedAt"] == ["2020-10-04T20:41:00"]
    assert own["language"] == ["eng"]


def test_hostile_names_stay_values(hostile: Case, tmp_path: Path) -> None:
    forms = told(hostile, tmp_path / "hostile.jsonl")
    check(forms)
    names = [n for f in forms for n in f["properties"].get("name", [])]
    assert FORMULA in names
    assert b"<script" not in (tmp_path / "hostile.jsonl").read_bytes()


def test_chosen_tie_brings_its_pages_and_their_actors(demo: Case, tmp_path: Path) -> None:
    tie = demo.ties.between("Free Coast Front", "Meridane Lines")
    forms = told(demo, tmp_path / "tie.jsonl", pair=("Free Coast Front", "Meridane Lines"))
    check(forms)
    pages = {f"sayso-page-{report.document}" for report in tie.reports}
    assert {f["id"] for f in of(forms, "Article")} == pages
    known = by_id(forms)
    assert all(
        v in known
        for f in forms
        for p, v in model.get_proxy(f).itervalues()
        if p.type.name == "entity"
    )
    ties = [f["id"] for f in forms if f["id"].startswith("sayso-tie-")]
    assert ties
    assert all(i.startswith(f"sayso-tie-{tie.a.id}-{tie.b.id}") for i in ties)
