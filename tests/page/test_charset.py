from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.page.charset import decode


def test_valid_utf8_wins_over_a_wrong_declaration() -> None:
    assert decode("Café “Noll”".encode(), "iso-8859-1") == "Café “Noll”"


def test_latin1_label_is_read_as_windows_1252() -> None:
    assert decode(b"\x93Noll\x94 owes \x804 million", "iso-8859-1") == "“Noll” owes €4 million"


def test_charset_declared_inside_the_page_is_used() -> None:
    page = '<meta charset="windows-1251"><p>Порт</p>'.encode("cp1251")
    assert "Порт" in decode(page)


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
def test_byte_order_mark_decides_and_goes(codec: str) -> None:
    assert decode("Häfen".encode(codec), "ascii") == "Häfen"


def test_unknown_and_binary_codecs_are_passed_over() -> None:
    assert decode(b"caf\xe9 in the harbour of Velmar", "zip").startswith("caf")
    assert decode(b"plain", "no-such-charset") == "plain"


def test_few_broken_bytes_do_not_turn_utf8_into_something_else() -> None:
    data = ("Die Häfen öffnen früh. " * 20).encode() + b"\xff" + "Schön.".encode()
    assert decode(data).count("ä") == 20


@given(st.binary(max_size=400), st.one_of(st.none(), st.text(max_size=12)))
def test_any_bytes_become_characters(data: bytes, declared: str | None) -> None:
    assert isinstance(decode(data, declared), str)


def test_bom_is_no_character_of_the_text() -> None:
    assert not decode(codecs.BOM_UTF8 + b"Port").startswith("\ufeff")
