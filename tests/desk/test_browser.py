"""The reporter's way through the desk, in a real browser; nothing may leave the machine."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from sayso.desk import make
from sayso.desk.opened import Opened
from sayso.desk.serve import HOST, bind
from sayso.front import Case
from sayso.page import Page as Received
from sayso.reading.pool import reader

ROOT = Path(__file__).parents[2]
AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
# Without a graphics card WebGL is drawn by the processor.
FLAGS = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
TOKEN = "a-token-for-the-browser"  # noqa: S105
PATIENCE = 60_000
"""Milliseconds to wait for what must appear; a processor that draws WebGL is slow."""
VIEWS = (
    "/",
    "/ties",
    "/ties?contested=1&sort=pages",
    "/ties/{front}/{line}",
    "/ties/{front}/{line}/report",
    "/network?as=table",
    "/network?at={front}",
    "/actors",
    "/actors/{front}",
    "/actors/{front}/report",
    "/sources",
    "/sources/outlet/Telvane%20TV",
    "/documents",
    "/documents?unread=1",
    "/documents/{page}",
    "/search?q=Tollan",
    "/review",
    "/review?tab=claims",
    "/review?tab=log",
    "/take",
    "/add",
    "/words",
    "/nowhere",
)


class Watched:
    """A page of the browser that keeps what it asked for and what it complained of."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.address = address
        self.asked: list[str] = []
        self.complaints: list[str] = []
        context.set_default_timeout(PATIENCE)
        self.page = context.new_page()
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("websocket", lambda socket: self.asked.append(socket.url))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("console", lambda line: self._hear(line.type, line.text))
        self.page.goto(f"{address}/?token={TOKEN}")

    def _hear(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(text)

    def go(self, path: str) -> Page:
        """The view of that path once all that it asks for has come."""
        self.page.goto(self.address + path)
        self.page.wait_for_load_state("networkidle")
        return self.page


Look = Callable[..., Watched]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's chromium; without it the tests fail, they are not left out."""
    expect.set_options(timeout=PATIENCE)
    found = shutil.which("chromium")
    assert found, "The desk's tests need chromium: apt-get install chromium"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield opened
        opened.close()


@contextmanager
def served(path: Path, *, read_only: bool = False) -> Iterator[str]:
    """The address of a desk that serves a case for as long as it is needed."""
    listening = bind(0)
    port = listening.getsockname()[1]
    case = Opened(path, read_only=read_only)
    config = uvicorn.Config(make(case, token=TOKEN, port=port), log_level="error", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield f"http://{HOST}:{port}"
    finally:
        server.should_exit = True
        thread.join()
        case.close()


@pytest.fixture
def look(browser: Browser, tmp_path: Path, demo_case: Path) -> Iterator[Look]:
    """Opens the desk over a copy of the demo case, or over another case file."""
    path = tmp_path / "harbour.sayso"
    shutil.copy(demo_case, path)
    closing: list[Callable[[], object]] = []

    def opened(
        case: Path = path, *, width: int = 1440, height: int = 900, dark: bool = False, **how: bool
    ) -> Watched:
        desk = served(case, **how)
        address = desk.__enter__()
        closing.append(lambda: desk.__exit__(None, None, None))
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light"
        )
        closing.append(context.close)
        return Watched(context, address)

    yield opened
    for close in reversed(closing):
        close()


def ids(watched: Watched) -> dict[str, str]:
    """The ids that the addresses of `VIEWS` need."""

    def first(path: str) -> str:
        return str(watched.page.request.get(watched.address + path).json()["items"][0]["id"])

    return {
        "front": first("/api/actors?query=Free Coast Front"),
        "line": first("/api/actors?query=Meridane Lines"),
        "page": first("/api/documents?query=telvane"),
    }


@pytest.mark.parametrize(("width", "dark"), [(1440, False), (390, True)])
def test_every_view_is_accessible_whole_and_asks_this_machine_alone(
    look: Look, width: int, dark: bool
) -> None:
    desk = look(width=width, dark=dark)
    known = ids(desk)
    axe = AXE.read_text(encoding="utf-8")
    found: list[str] = []
    for view in VIEWS:
        page = desk.go(view.format(**known))
        expect(page.locator("h1").first).to_be_visible()
        page.evaluate(axe + ";0")
        answer = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        found += [f"{view}: {v['id']}: {v['nodes'][0]['html']}" for v in answer["violations"]]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"{view} is wider than {width}")
    assert found == []
    assert desk.complaints == []
    assert {urlsplit(url).netloc for url in desk.asked} == {urlsplit(desk.address).netloc}


def test_reporter_finds_the_echo_and_reads_the_sentence_in_its_page(look: Look) -> None:
    desk = look()
    page = desk.go("/")
    echoes = page.get_by_role("region", name="Echoes")
    either = "Free Coast Front.*Meridane Lines|Meridane Lines.*Free Coast Front"
    echoes.get_by_role("link", name=re.compile(either)).click()
    expect(page).to_have_url(re.compile(r"/ties/\w+/\w+\?class=contact"))
    tree = page.get_by_role("group", name=re.compile("Say-so tree")).first
    expect(tree.get_by_text("Rafik Tollan", exact=True)).to_be_visible()
    assert tree.locator("a.page").count() >= 8
    page.get_by_role("link", name="Read it in its page").first.click()
    expect(page).to_have_url(re.compile(r"/documents/\w+\?claim="))
    expect(page.locator(".evidence").first).to_be_visible()
    page.go_back()
    expect(tree).to_be_visible()


def test_tree_is_walked_with_the_keys_and_a_page_chosen_in_it_stands_in_the_address(
    look: Look,
) -> None:
    desk = look()
    known = ids(desk)
    page = desk.go(f"/ties/{known['front']}/{known['line']}?class=contact")
    tree = page.get_by_role("group", name=re.compile("Say-so tree")).first
    tree.locator("a").first.focus()
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"at=\w"))
    expect(page.locator("article.chosen").first).to_be_visible()
    shared = page.url
    desk.go(shared.removeprefix(desk.address))
    expect(page.locator("article.chosen").first).to_be_visible()


def test_tree_leaves_as_a_picture_that_stands_alone(look: Look) -> None:
    desk = look()
    known = ids(desk)
    page = desk.go(f"/ties/{known['front']}/{known['line']}?class=contact")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save as SVG").first.click()
    drawn = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert drawn.startswith("<svg")
    assert "Rafik Tollan" in drawn
    assert "var(--" not in drawn
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save as PNG").first.click()
    assert Path(waiting.value.path()).read_bytes().startswith(b"\x89PNG")


def test_slash_leads_to_search_and_search_finds_actor_and_text(look: Look) -> None:
    desk = look()
    page = desk.go("/ties")
    page.keyboard.press("/")
    page.keyboard.type("Tollan")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/search\?q=Tollan"))
    expect(page.get_by_role("link", name="Rafik Tollan").first).to_be_visible()
    expect(page.locator("mark").first).to_have_text("Tollan")


def test_keys_lead_to_views_and_a_word_is_explained_on_focus(look: Look) -> None:
    desk = look()
    page = desk.go("/")
    page.keyboard.press("g")
    page.keyboard.press("t")
    expect(page).to_have_url(re.compile("/ties$"))
    page.get_by_role("button", name="Origins").focus()
    expect(page.get_by_role("tooltip")).to_contain_text("the end of a chain")


def test_origin_corrected_changes_the_standing_and_undo_restores_it(look: Look) -> None:
    desk = look()
    known = ids(desk)
    page = desk.go(f"/ties/{known['front']}/{known['line']}?class=contact")
    lead = page.locator("p.lead")
    before = lead.inner_text()
    page.get_by_role("button", name=re.compile("^Correct")).first.click()
    page.get_by_label("an unnamed source").check()
    page.get_by_label("In the words of the page").fill("a clerk of the port")
    page.get_by_role("button", name="Correct the origin").click()
    expect(page.get_by_role("button", name="Undo (z)")).to_be_visible()
    expect(page.get_by_role("heading", name="a clerk of the port")).to_be_visible()
    expect(lead).not_to_have_text(before)
    page.keyboard.press("z")
    expect(page.get_by_text("Taken back.")).to_be_visible()
    expect(lead).to_have_text(before)
    page = desk.go("/review?tab=log")
    expect(page.get_by_text("took back number 1")).to_be_visible()


def test_two_actors_are_merged_with_one_key_and_parted_with_another(look: Look) -> None:
    desk = look()
    page = desk.go("/review")
    queue = page.locator("ol.queue a")
    expect(queue.first).to_be_visible()
    pairs = queue.all_inner_texts()
    page.keyboard.press("s")
    expect(page.get_by_role("button", name="Undo (z)")).to_be_visible()
    expect(queue).not_to_have_text(pairs)
    page.keyboard.press("z")
    expect(page.get_by_text("Taken back.")).to_be_visible()
    expect(queue).to_have_text(pairs)


def test_pages_are_added_with_progress_and_an_empty_case_says_what_to_do(
    look: Look, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.sayso"
    with Case(empty, create=True):
        pass
    desk = look(empty)
    page = desk.go("/")
    expect(page.get_by_role("heading", name="Nothing in it yet")).to_be_visible()
    page.get_by_role("link", name="Add pages").last.click()
    story = tmp_path / "story.html"
    story.write_text(_STORY, encoding="utf-8")
    page.locator("input[type=file]").set_input_files(story)
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_role("heading", name="Done")).to_be_visible()
    page.get_by_role("link", name="See the case").click()
    expect(page.get_by_role("link", name="1 page", exact=True)).to_be_visible()


def test_text_of_a_page_is_shown_and_never_run(look: Look, tmp_path: Path) -> None:
    empty = tmp_path / "empty.sayso"
    with Case(empty, create=True):
        pass
    desk = look(empty)
    page = desk.go("/add")
    story = tmp_path / "story.html"
    story.write_text(_STORY.replace("a pilot", "&lt;img src=x onerror=alert(1)&gt; a pilot"))
    page.locator("input[type=file]").set_input_files(story)
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_role("heading", name="Done")).to_be_visible()
    page = desk.go("/documents")
    page.locator("main table a").first.click()
    expect(page.get_by_text("<img src=x onerror=alert(1)>").first).to_be_visible()
    assert page.locator("main img").count() == 0
    assert desk.complaints == []


def test_lead_of_a_tie_tells_what_is_told_and_asserts_nothing(look: Look) -> None:
    desk = look()
    page = desk.go("/ties/{front}/{line}".format(**ids(desk)))
    told = re.compile(r"That .* are in contact or linked is told on 9 pages of 7 outlets")
    expect(page.locator("main p.lead")).to_have_text(told)


def test_page_that_also_came_as_an_attachment_does_not_stop_the_list(
    look: Look, tmp_path: Path
) -> None:
    letter = EmailMessage()
    letter["Subject"] = "The story"
    letter.set_content("The story that was asked for is in the file.")
    letter.add_attachment(_STORY.encode(), maintype="text", subtype="html", filename="story.html")
    pages = [Received("story.html", _STORY.encode(), "html"), Received("a", bytes(letter), "mail")]
    with Case(tmp_path / "letters.sayso", create=True) as case:
        list(case.documents.add(pages, reader(1)))
    desk = look(tmp_path / "letters.sayso")
    expect(desk.go("/documents").locator("main table tbody tr")).to_have_count(3)
    assert desk.complaints == []


def test_case_for_showing_offers_nothing_that_would_change_it(look: Look) -> None:
    desk = look(read_only=True)
    known = ids(desk)
    page = desk.go(f"/ties/{known['front']}/{known['line']}")
    expect(page.get_by_role("link", name="Add pages")).to_have_count(0)
    expect(page.get_by_role("button", name=re.compile("^Correct"))).to_have_count(0)
    desk.go("/add")
    expect(page.get_by_text("open for reading only")).to_be_visible()


def test_report_is_printed_with_numbered_evidence_and_the_case_is_exported(look: Look) -> None:
    desk = look()
    known = ids(desk)
    page = desk.go(f"/ties/{known['front']}/{known['line']}/report")
    expect(page.locator("#evidence-1")).to_contain_text("SHA-256")
    assert page.pdf(format="A4").startswith(b"%PDF")
    page.emulate_media(media="print")
    expect(page.get_by_role("banner")).to_be_hidden()
    page.emulate_media(media="screen")
    desk.go("/take")
    with page.expect_download() as waiting:
        page.get_by_role("link", name=re.compile("^Save")).first.click()
    assert Path(waiting.value.path()).stat().st_size > 1000


def test_network_is_drawn_and_an_actor_in_it_hidden_pinned_and_found(look: Look) -> None:
    desk = look(width=640, height=480)
    known = ids(desk)
    page = desk.go(f"/network?at={known['front']}")
    expect(page.locator(".canvas.settled canvas").first).to_be_visible()
    page.get_by_role("button", name="Pin").click()
    expect(page).to_have_url(re.compile("pin="))
    page.get_by_label("Find an actor").fill("Meridane Lines")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Meridane Lines")).to_be_visible()
    page.get_by_role("button", name="Hide").click()
    expect(page.get_by_role("button", name="Show 1 hidden actor")).to_be_visible()
    assert desk.complaints == []


_STORY = """<html lang="en"><head><title>Pilot says the port hid a leak</title>
<meta property="og:site_name" content="The Quay"><meta name="date" content="2021-03-02"></head>
<body><article><h1>Pilot says the port hid a leak</h1>
<p>The Velm Port Authority hid a leak of oil from the Harbour Union, a pilot said on Tuesday.</p>
<p>"The authority accused the union of spreading rumours," Tomas Reld, who speaks for the Harbour
Union, told The Quay. He said that the union would ask the government for an inquiry.</p>
<p>The Velm Port Authority rejected the report and said that nothing had been found.</p>
</article></body></html>"""
