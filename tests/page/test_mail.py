from __future__ import annotations

from email.message import EmailMessage

from sayso.page import Page, parse
from sayso.records import Document
from tests.page.make import STORY, article, pdf, texts


def letter(body: str = "\n\n".join(STORY), **headers: str) -> EmailMessage:
    out = EmailMessage()
    out["From"] = headers.get("sender", "Mira Toll <mira@watch.example>")
    out["Subject"] = "Pier: what the board told us"
    out["Date"] = "Thu, 04 Mar 2021 09:30:00 +0200"
    out.set_content(body)
    return out


def documents(mail: EmailMessage) -> list[Document]:
    return list(parse(Page("letter.eml", mail.as_bytes(), "mail")))


def test_letter_is_read_with_subject_sender_and_moment() -> None:
    (doc,) = documents(letter())
    assert (doc.title, doc.authors, doc.published) == (
        "Pier: what the board told us",
        ("Mira Toll",),
        "2021-03-04T09:30:00+02:00",
    )
    assert texts(doc)[1:] == list(STORY)


def test_html_part_is_preferred_to_the_text() -> None:
    mail = letter("See the other part.")
    mail.add_alternative(article(), subtype="html")
    (doc,) = documents(mail)
    assert texts(doc)[1:] == list(STORY)


def test_signature_is_dropped() -> None:
    (doc,) = documents(letter("\n\n".join(STORY) + "\n\n-- \nMira Toll\nWatch desk\n"))
    assert texts(doc)[1:] == list(STORY)
    assert doc.dropped[-1].reason == "footer"


def test_attachments_are_further_pages_with_their_own_bytes() -> None:
    mail = letter()
    mail.add_attachment(article().encode(), "text", "html", filename="statement.html")
    mail.add_attachment(pdf([["A pier is closed."]]), "application", "pdf", filename="pier.pdf")
    mail.add_attachment(b"\x89PNG....", "image", "png", filename="gate.png")
    docs = documents(mail)
    assert [doc.source for doc in docs] == [
        "letter.eml",
        "letter.eml#statement.html",
        "letter.eml#pier.pdf",
        "letter.eml#gate.png",
    ]
    assert len({doc.id for doc in docs}) == 4
    assert texts(docs[1])[1:] == list(STORY)
    assert docs[3].unread is not None
    assert docs[3].unread.startswith("This is a PNG image")


def test_letter_inside_a_letter_is_read() -> None:
    outer = letter("The board wrote the letter below to us on Monday morning.")
    outer.add_attachment(letter())
    inner = documents(outer)[1]
    assert texts(inner)[1:] == list(STORY)


def test_letter_without_text_says_so() -> None:
    (doc,) = documents(letter(""))
    assert doc.unread == "No article text was found in this page."


def test_broken_headers_do_not_stop_the_reading() -> None:
    raw = b"From: \xff\xfe <@@>\nSubject: =?x?q?=zz?=\nDate: 99 Foo\n"
    raw += b"Content-Type: text/plain; charset=nope\n\n"
    docs = list(parse(Page("x.eml", raw + "\n\n".join(STORY).encode(), "mail")))
    assert texts(docs[0])[-1] == STORY[-1]
