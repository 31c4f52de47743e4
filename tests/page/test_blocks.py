from __future__ import annotations

from sayso.page.blocks import Block, blocks_of
from sayso.page.tree import tree_of


def blocks(html: str) -> list[Block]:
    root = tree_of(html)
    assert root is not None
    return blocks_of(root)


def texts(html: str) -> list[str]:
    return [block.text for block in blocks(html)]


def test_paragraphs_and_table_cells_are_blocks_of_their_own() -> None:
    html = "<div>One <b>and</b> two<p>Three</p>four<table><tr><td>a<td>b</table></div>"
    assert texts(html) == ["One and two", "Three", "four", "a", "b"]


def test_two_line_breaks_end_a_paragraph_and_one_joins_a_wrapped_line() -> None:
    long = "The harbour board of Velmar has asked the government to"
    assert texts(f"<p>{long}<br>close the pier.<br><br>It met.</p>") == [
        f"{long} close the pier.",
        "It met.",
    ]


def test_one_line_break_ends_a_short_line() -> None:
    assert texts("<p>Board meets<br>12 October 2020<br>Zoe Brann</p>") == [
        "Board meets",
        "12 October 2020",
        "Zoe Brann",
    ]


def test_scripts_styles_templates_and_hidden_heads_are_not_text() -> None:
    html = "<p>Seen<script>x</script><style>y</style><template>z</template><noscript>n</noscript>"
    assert texts(html) == ["Seen"]


def test_links_stand_under_their_words() -> None:
    (block,) = blocks("<p>Drevik <a href='/x'> told <b>Oster</b> Radio </a> so.</p>")
    assert block.text == "Drevik told Oster Radio so."
    assert [(block.text[a:b], url) for a, b, url in block.links] == [("told Oster Radio", "/x")]


def test_share_under_links_counts_links_that_lead_nowhere() -> None:
    assert blocks("<li><a href='#'>Home</a></li>")[0].linked == 1.0
    assert blocks("<li><a name='x'>Home</a></li>")[0].linked == 0.0


def test_paragraph_inside_a_link_is_linked() -> None:
    assert blocks("<a href='/x'><div><h3>Ten years on</h3></div></a>")[0].linked == 1.0


def test_deep_nesting_does_not_break_the_walk() -> None:
    assert texts("<div>" * 1500 + "deep" + "</div>" * 1500) == ["deep"]


def test_text_after_a_script_is_kept() -> None:
    assert texts("<p>One<script>x</script> two</p>") == ["One two"]
