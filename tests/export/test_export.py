"""What holds for every format: whole or not at all, the same each time, a little at a time."""

from __future__ import annotations

import io
import subprocess
import sys
import tracemalloc
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sayso.export import FORMATS, Format, export
from sayso.export.whole import whole
from sayso.front import Case
from sayso.records import UsageError
from tests.case import sample

DOCS = Path(__file__).parents[2] / "docs" / "exports.md"
EVERY = pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)


def content(path: Path) -> dict[str, bytes]:
    """The bytes of a file or of each file in a folder."""
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    return {file.name: file.read_bytes() for file in files}


@EVERY
def test_same_case_gives_the_same_bytes(demo_file: Path, tmp_path: Path, form: Format) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        with Case(demo_file, read_only=True) as case:
            export(case, form.name, tmp_path / folder / "case")
    one, two = (content(tmp_path / folder / "case") for folder in ("one", "two"))
    assert one == two
    assert all(one.values())


@EVERY
def test_earlier_export_is_replaced(demo: Case, tmp_path: Path, form: Format) -> None:
    target = tmp_path / "case"
    export(demo, form.name, target)
    before = content(target)
    export(demo, form.name, target)
    assert content(target) == before
    assert [path.name for path in tmp_path.iterdir()] == ["case"]


@EVERY
def test_export_that_fails_leaves_what_was_there(
    demo: Case, tmp_path: Path, form: Format, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "case"
    export(demo, form.name, target)
    before = content(target)

    def fail(*_: Any) -> Any:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("sayso.ties.Ties.all", fail)
    monkeypatch.setattr("sayso.export.ndjson.kept", fail)
    with pytest.raises(UsageError, match="No space left on device"):
        export(demo, form.name, target)
    assert content(target) == before
    assert [path.name for path in tmp_path.iterdir()] == ["case"]


@EVERY
def test_stream_gets_the_bytes_of_the_file(demo: Case, tmp_path: Path, form: Format) -> None:
    out = io.BytesIO()
    if form.folder:
        with pytest.raises(UsageError, match="folder of several files"):
            export(demo, form.name, out)
        return
    export(demo, form.name, out)
    export(demo, form.name, tmp_path / "case")
    assert out.getvalue() == (tmp_path / "case").read_bytes()


@EVERY
def test_empty_case_is_written_too(tmp_path: Path, form: Format) -> None:
    with Case(tmp_path / "empty.sayso", create=True) as case:
        export(case, form.name, tmp_path / "out")
    assert all(content(tmp_path / "out").values()) or form.name == "ftm"


def many(path: Path, count: int) -> None:
    """A case of `count` pages, each with actors of its own."""

    def read(pages: Any) -> Any:
        for number, page in enumerate(pages):
            found = sample.reading(page)
            named = (replace(actor, name=f"{actor.name} {number:05}x") for actor in found.actors)
            yield page, [replace(found, actors=tuple(named))]

    with Case(path, create=True) as case:
        list(case.documents.add(map(sample.page, range(count)), read))
        case.weigh()


@pytest.fixture(scope="module")
def sizes(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    folder = tmp_path_factory.mktemp("sizes")
    paths = {count: folder / f"{count}.sayso" for count in (300, 500)}
    for count, path in paths.items():
        many(path, count)
    return paths


@EVERY
def test_memory_stays_flat(
    hostile: Case,
    sizes: dict[int, Path],
    tmp_path: Path,
    form: Format,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sayso.export.parquet.ROWS", 20)
    monkeypatch.setattr("sayso.export.parquet.WHOLE", 5)
    export(hostile, form.name, tmp_path / "warm")
    peaks = []
    for count, path in sizes.items():
        with Case(path, read_only=True) as case:
            tracemalloc.start()
            export(case, form.name, tmp_path / str(count))
            peaks.append(tracemalloc.get_traced_memory()[1])
            tracemalloc.stop()
    few, lots = peaks
    assert lots < few + 200 * 5_000  # ids and names of actors may be held, documents not


def test_case_is_never_written_over(demo: Case, demo_file: Path) -> None:
    before = demo_file.read_bytes()
    with pytest.raises(UsageError, match="is a database"):
        export(demo, "gexf", demo_file)
    assert demo_file.read_bytes() == before


def test_folder_with_other_files_is_left_alone(demo: Case, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    with pytest.raises(UsageError, match=r"holds other files \(notes.txt\)"):
        export(demo, "csv", tmp_path)
    assert content(tmp_path) == {"notes.txt": b"mine"}


def test_path_that_cannot_be_written_is_one_sentence(demo: Case, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written: No such file"):
        export(demo, "gexf", tmp_path / "nowhere" / "case.gexf")


def test_file_appears_only_when_it_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "case"
    with whole(target) as fresh:
        fresh.write_text("half", "utf-8")
        assert not target.exists()
    assert target.read_text("utf-8") == "half"


def test_unknown_format_lists_those_there_are(demo: Case, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r'No format "xls"\. There are: ndjson, ftm, gexf'):
        export(demo, "xls", tmp_path / "case.xls")


def test_missing_library_is_named(
    demo: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "sayso.export.parquet", raising=False)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match=r"needs pyarrow.*pip install 'sayso\[parquet\]'"):
        export(demo, "parquet", tmp_path / "case")


def test_list_of_formats_loads_nothing_heavy() -> None:
    heavy = "{'pyarrow', 'followthemoney', 'lxml', 'sqlalchemy', 'rigour'}"
    code = f"import sys, sayso.export; sys.exit(len({heavy} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603


@EVERY
def test_every_format_is_documented(form: Format) -> None:
    assert f"| `{form.name}` |" in DOCS.read_text("utf-8")
