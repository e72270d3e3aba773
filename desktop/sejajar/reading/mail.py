"""The text of saved mail (.eml) and of web pages saved as mail (.mhtml)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime

from sejajar.reading.decoding import decode
from sejajar.reading.extract import Extract
from sejajar.reading.webpage import extract_page
from sejajar.text import ReadingError

# What mail programs put before a subject, and before each line of what is forwarded.
_ABOUT = re.compile(r"^(?:(?:re|fwd?|bls|trs)\s*:\s*)+", re.IGNORECASE)
# A line end behind a space is the mail program's; "-- " is the signature's mark.
_SOFT = re.compile(r"(?<!^--) \r?\n(?=\S)", re.MULTILINE)
_QUOTED = re.compile(r"^(?:> ?)+", re.MULTILINE)


def extract_mail(data: bytes, *, name: str) -> Extract:
    """The page of an HTML message or else its plain text; nothing it points to is fetched.

    Mail that only carries other mail is that mail.
    """
    try:
        message = message_from_bytes(data, policy=default)
        assert isinstance(message, EmailMessage)
        bodies = list(_bodies(message))
        attached = [part for part in message.walk() if part.get_content_type() == "message/rfc822"][:1]
        for part in attached if not bodies else []:
            message = part.get_content()
            assert isinstance(message, EmailMessage)
            bodies = list(_bodies(message))
        subject, sender, day = (str(message.get(key, "")) for key in ("subject", "from", "date"))
    # The parser of headers has faults of its own on broken ones, of several types.
    except (MessageError, ValueError, LookupError, AttributeError, TypeError, RecursionError):
        raise ReadingError(
            "“{name}” is damaged mail. Open it in a mail program and copy its text.", name=name
        ) from None
    saved = "saved by" in sender.lower()
    subject = _ABOUT.sub("", subject)
    for kind, body in bodies:
        text = decode(body, name=name)
        if kind != "html":
            text = _QUOTED.sub("", text)
            if kind == "flowed":
                text = _SOFT.sub(" ", text)
            return Extract((subject, "", text), subject, sender, _day(day), parseaddr(sender)[0], lines=True)
        page = extract_page(text, name=name)
        if page.paragraphs:
            return Extract(
                page.paragraphs,
                (page.title or subject) if saved else (subject or page.title),
                page.source or sender,
                page.date or _day(day),
                # A browser that saves a page as mail puts itself there.
                page.author or ("" if saved else parseaddr(sender)[0]),
            )
    raise ReadingError("“{name}” holds no text. Open its attachments instead.", name=name)


def _bodies(message: EmailMessage) -> Iterator[tuple[str, bytes]]:
    """The kind and bytes of what the message says, the richest first: a page may be but a picture."""
    for kind in ("html", "plain"):
        found = message.get_body((kind,))
        body = found.get_payload(decode=True) if found else None
        if isinstance(body, bytes) and body.strip():
            yield ("flowed" if found and found.get_param("format") == "flowed" else kind), body


def _day(header: str) -> str:
    try:
        return parsedate_to_datetime(header).date().isoformat()
    except ValueError:
        return ""
