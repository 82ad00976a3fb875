"""A web address as evidence. It is never fetched; what is kept is a small text file that any program can show.

Its form is that of text/uri-list (RFC 2483, section 5): remarks that begin with "#", then the address, CRLF line ends.
"""

import re
import unicodedata
from urllib.parse import urlsplit, urlunsplit

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.filenames import safe_name

#: Longer addresses are refused by browsers and servers in practice (RFC 9110, 4.1 asks for 8,000 octets at least).
_LONGEST = 8000
_LOOKS_LIKE = "It should look like https://www.example.org/report. Copy it from the top of your browser."
_HOST = re.compile(r"[^.]+(\.[^.]+)+\.?|\[[0-9a-f:.]+\]")


def web_address(text: str) -> str:
    """The address as it is kept: with its scheme, host in lower case. Raises PlainError for anything else."""
    plain = text.strip()
    if not plain:
        raise PlainError("There is no web address yet.", _LOOKS_LIKE)
    if len(plain) > _LONGEST or any(unicodedata.category(char)[0] in "CZ" for char in plain):
        raise PlainError("This web address has spaces or hidden characters in it, or is too long.", _LOOKS_LIKE)
    if not re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:(?!\d)", plain):
        plain = f"https://{plain}"
    try:
        parts = urlsplit(plain)
        host, user, _port = parts.hostname or "", parts.username, parts.port
    except ValueError as error:
        raise PlainError("This is not a web address.", _LOOKS_LIKE) from error
    if parts.scheme not in ("http", "https"):
        raise PlainError("A link begins with https:// or http://.", _LOOKS_LIKE)
    if user is not None:
        raise PlainError("This web address holds a user name.", "Leave out everything up to the “@”, and the “@”.")
    if not _HOST.fullmatch(f"[{host}]" if ":" in host else host):
        raise PlainError("This is not a web address.", _LOOKS_LIKE)
    return urlunsplit(parts._replace(netloc=parts.netloc.lower()))


def link_name(address: str) -> str:
    """A file name that says where a link leads: "example.org report.txt"."""
    parts = urlsplit(address)
    path = f"{parts.hostname or ''}/{parts.path}".removeprefix("www.")
    words = path.replace("\\", "/").split("/")
    return safe_name(f"{' '.join(word for word in words if word)[:60]}.txt", "link")


def link_file(address: str, title: str = "", date: str = "") -> bytes:
    """The file that keeps a link. date: ISO, of the page."""
    remarks = [" ".join(title.split()), f"Date: {date}" if date else ""]
    lines = [*(f"# {remark}" for remark in remarks if remark), address]
    return "".join(f"{line}\r\n" for line in lines).encode()


def read_link(data: bytes) -> str | None:
    """The address in a link's file; None when it holds no single one."""
    try:
        lines = [line for line in data.decode().splitlines() if line.strip() and not line.startswith("#")]
        return web_address(lines[0]) if len(lines) == 1 else None
    except (UnicodeDecodeError, PlainError):
        return None
