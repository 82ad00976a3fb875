"""Notes, emails and calendar entries."""

import hashlib
import textwrap
from collections.abc import Iterable
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from msgspec import Struct


class Attachment(Struct, frozen=True):
    """A file sent with an email. media_type: as "image/png"."""

    name: str
    media_type: str
    data: bytes


def sample_txt(title: str, paragraphs: Iterable[str]) -> bytes:
    """A plain text note in UTF-8, lines of at most 78 characters, ended by CR LF."""
    parts = [title, "=" * len(title), *(textwrap.fill(paragraph, 78) for paragraph in paragraphs)]
    return ("\n\n".join(parts).replace("\n\n=", "\n=") + "\n").replace("\n", "\r\n").encode()


def sample_eml(
    sender: str, recipient: str, subject: str, body: str, *, sent: datetime, attachment: Attachment | None = None
) -> bytes:
    """An email (RFC 5322). sender, recipient: "Jo Doe <jo@example.org>". sent: aware."""
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"] = _address(sender), _address(recipient), subject
    message["Date"] = format_datetime(sent)
    number = hashlib.sha256(f"{sender}\n{recipient}\n{subject}\n{body}".encode()).hexdigest()
    message["Message-ID"] = f"<{number[:24]}@example.org>"
    message.set_content(body)
    if attachment:
        maintype, subtype = attachment.media_type.split("/")
        message.add_attachment(attachment.data, maintype=maintype, subtype=subtype, filename=attachment.name)
        message.set_boundary(f"=_{number[24:48]}")
    return message.as_bytes()


def sample_ics(title: str, description: str, *, starts: datetime, ends: datetime, place: str = "") -> bytes:
    """A calendar with one event (RFC 5545). starts, ends: aware, UTC."""
    number = hashlib.sha256(f"{title}\n{starts}".encode()).hexdigest()[:24]
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//SV Desktop//Example//EN",
        "BEGIN:VEVENT",
        f"UID:{number}@example.org",
        f"DTSTAMP:{starts:%Y%m%dT%H%M%SZ}",
        f"DTSTART:{starts:%Y%m%dT%H%M%SZ}",
        f"DTEND:{ends:%Y%m%dT%H%M%SZ}",
        f"SUMMARY:{_escaped(title)}",
        f"DESCRIPTION:{_escaped(description)}",
        *([f"LOCATION:{_escaped(place)}"] if place else []),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _address(words: str) -> Address:
    name, address = parseaddr(words)
    return Address(name, addr_spec=address)


def _escaped(text: str) -> str:
    """RFC 5545, 3.3.11."""
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\n", "\\n")


def _folded(line: str) -> str:
    """RFC 5545, 3.1: no line of more than 75 octets, never cut inside a character."""
    pieces, piece = [], ""
    for char in line:
        if len((piece + char).encode()) > 74:
            pieces.append(piece)
            piece = ""
        piece += char
    return "\r\n ".join([*pieces, piece])
