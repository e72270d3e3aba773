"""The text of saved mail (.eml) and of web pages saved as mail (.mhtml)."""

from __future__ import annotations

from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime

from sejajar.reading.decoding import decode
from sejajar.reading.extract import Extract
from sejajar.reading.webpage import extract_page
from sejajar.text import ReadingError


def extract_mail(data: bytes, *, name: str) -> Extract:
    """The page of an HTML message or else its plain text; nothing it points to is fetched."""
    try:
        message = message_from_bytes(data, policy=default)
        assert isinstance(message, EmailMessage)
        found = message.get_body(("html", "plain"))
        kind = found.get_content_subtype() if found else ""
        body = found.get_payload(decode=True) if found else None
        subject, sender, day = (str(message.get(key, "")) for key in ("subject", "from", "date"))
    # The parser of headers has faults of its own on broken ones, of several types.
    except (MessageError, ValueError, LookupError, AttributeError, TypeError, RecursionError):
        raise ReadingError(
            "“{name}” is damaged mail. Open it in a mail program and copy its text.", name=name
        ) from None
    if not isinstance(body, bytes) or not body.strip():
        raise ReadingError("“{name}” holds no text. Open its attachments instead.", name=name)
    text = decode(body, name=name)
    if kind != "html":
        return Extract((subject, "", text), subject, sender, _day(day), parseaddr(sender)[0], lines=True)
    page = extract_page(text, name=name)
    return Extract(
        page.paragraphs,
        page.title or subject,
        page.source or sender,
        page.date or _day(day),
        # A browser that saves a page as mail puts itself there.
        page.author or ("" if "saved by" in sender.lower() else parseaddr(sender)[0]),
    )


def _day(header: str) -> str:
    try:
        return parsedate_to_datetime(header).date().isoformat()
    except ValueError:
        return ""
