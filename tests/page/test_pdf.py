from __future__ import annotations

from tests.page.make import pdf, read, texts

PAGE = [
    "Board wants northern pier closed",
    "",
    "The harbour board of Velmar has asked the government to close the",
    "northern pier, which was built in 1931 and has not been repaired for",
    "twenty years.",
    "Its chairwoman, Tessa Lund, told reporters on Monday that the pier was",
    "no longer safe, and that she had written to the minister about it.",
]


def test_text_of_a_pdf_is_read_in_paragraphs() -> None:
    doc = read(pdf([PAGE]), "pdf")
    assert doc.unread is None
    assert texts(doc) == [
        "Board wants northern pier closed",
        "The harbour board of Velmar has asked the government to close the northern pier, which "
        "was built in 1931 and has not been repaired for twenty years.",
        "Its chairwoman, Tessa Lund, told reporters on Monday that the pier was no longer safe, "
        "and that she had written to the minister about it.",
    ]


def test_running_heads_and_page_numbers_are_left_out() -> None:
    head = "Velmar Harbour Board, yearly paper"
    leaves = [
        [head, f"Pier number {at} was built in 1931 and has not been repaired since.", str(at)]
        for at in range(1, 5)
    ]
    doc = read(pdf(leaves), "pdf")
    assert texts(doc) == [
        f"Pier number {at} was built in 1931 and has not been repaired since." for at in range(1, 5)
    ]


def test_title_author_and_day_come_from_the_file() -> None:
    info = "/Title (Report on the northern pier) /Author (Tessa Lund) /CreationDate (D:20210304)"
    doc = read(pdf([PAGE[2:]], info=info), "pdf")
    assert (doc.title, doc.authors, doc.published) == (
        "Report on the northern pier",
        ("Tessa Lund",),
        "2021-03-04",
    )


def test_generators_idea_of_a_title_is_not_used() -> None:
    doc = read(pdf([PAGE], info="/Title (Microsoft Word - pier.docx)"), "pdf")
    assert doc.title == "Board wants northern pier closed"


def test_pdf_of_images_says_so() -> None:
    doc = read(pdf([[]]), "pdf")
    assert doc.unread is not None
    assert doc.unread.startswith("This PDF holds only images")


def test_locked_pdf_says_so() -> None:
    doc = read(pdf([PAGE], encrypt=True), "pdf")
    assert doc.unread == "This PDF is locked with a password; save it without one."


def test_broken_pdf_says_so() -> None:
    doc = read(b"%PDF-1.4 nothing more", "pdf")
    assert doc.unread == "This PDF is damaged and cannot be opened."
