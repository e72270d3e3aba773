"""Mail as programs write it: alternatives, forwarded and quoted text, mail in mail."""

from __future__ import annotations

import tempfile
import textwrap
from email.message import EmailMessage
from pathlib import Path

from sejajar.reading import read_file
from sejajar.text import Article

STORY = [
    "Warga Desa Sukamaju membangun jembatan bambu sepanjang 40 meter sejak banjir bandang pekan lalu. "
    "Jembatan lama hanyut diterjang arus sungai yang meluap.",
    "“Kami tidak bisa menunggu bantuan terlalu lama,” kata Kepala Desa H. M. Arifin, S.H., kepada wartawan.",
    "Pembangunan menghabiskan dana sekitar Rp 75 juta, sebagian besar dari iuran warga sendiri.",
]


def mail(subject: str, text: str, *, html: str = "", parameters: str = "") -> EmailMessage:
    message = EmailMessage()
    message["Subject"], message["From"] = subject, "Ani Wijaya <ani@kabar.example>"
    message["Date"] = "Thu, 21 Nov 2024 08:00:00 +0700"
    message.set_content(text, cte="quoted-printable")
    if parameters:
        message.set_param(*parameters.split("="))
    if html:
        message.add_alternative(html, subtype="html")
    return message


def read(message: EmailMessage) -> Article:
    # The suffix tells mail from other text.
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "surat.eml"
        path.write_bytes(message.as_bytes())
        return read_file(path)


def wrapped(start: str = "", end: str = "\n") -> str:
    return "\n\n".join(
        end.join(f"{start}{line}" for line in textwrap.wrap(text, 72 - len(start))) for text in STORY
    )


def test_a_forwarded_article_below_its_header() -> None:
    header = (
        "---------- Forwarded message ---------\nDari: Redaksi <r@kabar.example>\nTo: <ani@k.example>\n\n\n"
    )
    article = read(mail("Fwd: Jembatan Bambu", f"Mohon diterjemahkan.\n\n{header}{wrapped()}\n"))
    assert article.title == "Jembatan Bambu"
    assert article.text.split("\n")[-3:] == STORY
    assert "Mohon diterjemahkan." in article.text


def test_a_quoted_article() -> None:
    article = read(mail("Re: Fwd: Jembatan Bambu", wrapped("> ").replace("\n\n", "\n>\n")))
    assert article.text.split("\n") == ["Jembatan Bambu", *STORY]


def test_lines_that_flow() -> None:
    article = read(mail("Jembatan Bambu", wrapped(end=" \n"), parameters="format=flowed"))
    assert article.text.split("\n") == ["Jembatan Bambu", *STORY]


def test_a_page_that_is_but_a_picture() -> None:
    article = read(mail("Jembatan Bambu", wrapped(), html="<html><body><img src='cid:1'></body></html>"))
    assert article.text.split("\n") == ["Jembatan Bambu", *STORY]


def test_a_page_goes_before_plain_text_and_the_subject_before_its_title() -> None:
    body = "".join(f"<p>{text}</p>" for text in STORY)
    page = f"<html><head><title>x</title></head><body>{body}</body></html>"
    article = read(mail("Jembatan Bambu", "Lihat versi HTML.", html=page))
    assert article.text.split("\n") == ["Jembatan Bambu", *STORY]
    assert (article.title, article.author, article.date) == ("Jembatan Bambu", "Ani Wijaya", "2024-11-21")


def test_mail_that_carries_mail() -> None:
    outer = mail("Fwd: lampiran", "\n")
    outer.add_attachment(mail("Jembatan Bambu", wrapped()))
    assert read(outer).text.split("\n") == ["Jembatan Bambu", *STORY]
