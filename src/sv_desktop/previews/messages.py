"""Emails: who wrote to whom and when, the words, and the names of what was attached."""

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from sv_desktop.previews.text_in import decode
from sv_desktop.previews.web_page import words_of_page

_SHOWN = ("From", "To", "Cc", "Date", "Subject")


class Message:
    """facts: (label, value) pairs of the headers people read. text: plain words, also of a message in HTML."""

    def __init__(self, data: bytes) -> None:
        message = BytesParser(policy=policy.default).parsebytes(data)
        facts = [(label, _header(message, label)) for label in _SHOWN]
        attached = [part.get_filename() or part.get_content_type() for part in _attachments(message)]
        self.facts = (*((label, value) for label, value in facts if value), *(("Attached", one) for one in attached))
        self.text = _text(message)


def _header(message: EmailMessage, label: str) -> str:
    """A header, decoded; where that fails, as it was written."""
    try:
        value = message.get(label, "")
        when = getattr(value, "datetime", None)
        return f"{when.day} {when:%B %Y, %H:%M}" if when is not None else str(value).strip()
    except (ValueError, LookupError, IndexError, AttributeError):
        return next((str(value) for key, value in message.raw_items() if key.lower() == label.lower()), "")


def _attachments(message: EmailMessage) -> list[EmailMessage]:
    return [part for part in message.walk() if _is_attached(part)]


def _is_attached(part: EmailMessage) -> bool:
    return part.is_attachment() or bool(part.get_filename() and not part.is_multipart())


def _text(message: EmailMessage) -> str:
    """The plain text that is no attachment; where there is none, the words of the HTML."""
    found: dict[str, list[str]] = {"text/plain": [], "text/html": []}
    for part in message.walk():
        kind = part.get_content_type()
        if kind in found and not _is_attached(part):
            found[kind].append(_decoded(part))
    plain = "\n".join(found["text/plain"]).strip()
    return plain or "\n".join(words_of_page(one) for one in found["text/html"]).strip()


def _decoded(part: EmailMessage) -> str:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return ""
    try:
        return data.decode(part.get_content_charset("utf-8")).replace("\r\n", "\n")
    except (LookupError, UnicodeDecodeError):
        return decode(data)
