"""A story as the HTML page of its outlet."""

from __future__ import annotations

import datetime
import json
from functools import cache
from html import escape
from pathlib import Path
from string import Template

from benchmarks.affairs.chance import Chance
from benchmarks.affairs.figures import Outlet
from benchmarks.affairs.marks import line, styled
from benchmarks.affairs.story import Paragraph, Sentence, Story
from benchmarks.affairs.tables import table

CREDITS = ("dateline", "dateline", "dated", "dated", "dateline and byline", "source line", "byline")
"""Ways in which a copy names its agency, as often as they come."""


def page(story: Story) -> str:
    """The page of `story`; `designs/` holds the designs of the outlets."""
    chance = Chance("page", story.url)
    outlet, credit = story.outlet, credit_form(story)
    title = escape(line(story.title, story.style))
    author = _author(story, credit)
    fields = {
        "title": title,
        "outlet": escape(outlet.name),
        "site": _site(outlet),
        "url": story.url,
        "iso": story.published.isoformat(timespec="seconds"),
        "day": f"{story.published:%Y-%m-%d}",
        "shown": shown(story.published, outlet.style),
        "author": escape(author or outlet.name),
        "byline": f'<p class="byline">By {escape(author)}</p>' if author else "",
        "body": _body(story, credit),
        "credit": _source_line(story, credit),
        "json": _linked_data(story, author),
    }
    for number in (1, 2, 3):
        fields[f"more{number}"] = _teaser(chance, story)
    return _design(outlet.design).substitute(fields)


def credit_form(story: Story) -> str | None:
    """How the page credits its agency; None where it does not."""
    if story.agency is None:
        return None
    if story.copy is None:
        return "dated" if story.published.day % 2 else "dateline"
    return Chance("credit", story.url).one(CREDITS)


def shown(moment: datetime.datetime, style: int) -> str:
    """The date as the outlet shows it."""
    forms = (
        f"{moment.day} {moment:%B %Y}",
        f"{moment:%B} {moment.day}, {moment:%Y}",
        f"{moment:%A}, {moment.day} {moment:%B %Y}",
        f"{moment.day} {moment:%b %Y}, {moment:%H:%M}",
        f"{moment:%Y-%m-%d %H:%M}",
        f"{moment:%b} {moment.day}, {moment:%Y}",
    )
    return forms[style]


@cache
def _design(number: int) -> Template:
    path = Path(__file__).parent / "designs" / f"{number}.html"
    return Template(path.read_text("utf-8"))


def _site(outlet: Outlet) -> str:
    if not outlet.named:
        return ""
    return f'<meta property="og:site_name" content="{escape(outlet.name)}">'


def _author(story: Story, credit: str | None) -> str | None:
    if story.agency is not None and credit in ("byline", "dateline and byline"):
        return story.agency.agency
    return story.author


def _body(story: Story, credit: str | None) -> str:
    paragraphs = [_paragraph(p, story.style) for p in story.paragraphs]
    paragraphs[0] = escape(_dateline(story, credit)) + paragraphs[0]
    return "\n".join(f"<p>{text}</p>" for text in paragraphs)


def _paragraph(paragraph: Paragraph, style: int) -> str:
    return " ".join(_sentence(sentence, style) for sentence in paragraph)


def _sentence(sentence: Sentence, style: int) -> str:
    parts = []
    for piece in sentence.pieces:
        text = escape(styled(piece.text, style), quote=False)
        parts.append(f'<a href="{piece.link}">{text}</a>' if piece.link else text)
    return "".join(parts)


def _dateline(story: Story, credit: str | None) -> str:
    if story.agency is None or credit in (None, "source line", "byline"):
        return ""
    dash = "—" if story.outlet.style % 2 else "–"
    day = f", {story.published.day} {story.published:%B}" if credit == "dated" else ""
    return f"{story.place}{day} ({story.agency.agency}) {dash} "


def _source_line(story: Story, credit: str | None) -> str:
    if story.agency is None or credit != "source line":
        return ""
    return f"<p>Source: {escape(story.agency.name)}</p>"


def _linked_data(story: Story, author: str | None) -> str:
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": line(story.title, story.style),
        "datePublished": story.published.isoformat(timespec="seconds"),
        **({"author": {"@type": "Person", "name": author}} if author else {}),
        **(
            {"publisher": {"@type": "Organization", "name": story.outlet.name}}
            if story.outlet.named
            else {}
        ),
    }
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")


def _teaser(chance: Chance, story: Story) -> str:
    titles = table("frames")["noise_title"]
    kind = chance.one([name for name in titles if name != "noise_person"])
    return escape(chance.one(titles[kind]).format(town=story.outlet.name.split()[0]))
