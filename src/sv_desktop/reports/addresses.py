"""Web and mail addresses in a person's text: links to themselves, and never to anything else."""

import re
from collections.abc import Iterator

# Only what is certainly an address, so that the visible words and the target are the same.
_ADDRESS = re.compile(
    r"((?:https?://|(?<![\w.@/-])www\.(?=[A-Za-z0-9-]+\.[A-Za-z]))[A-Za-z0-9.-]+(?::\d+)?(?:/[A-Za-z0-9._~:/?#@!$&'*+,;=%-]*[A-Za-z0-9/_~=%-])?"
    r"|(?<![\w.+-])[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
)


def parted(line: str) -> Iterator[tuple[str, str]]:
    """(text, target) of each piece in order; target "" where it is no address."""
    for place, piece in enumerate(_ADDRESS.split(line)):
        if piece:
            yield piece, _target(piece) if place % 2 else ""


def _target(address: str) -> str:
    if "://" in address:
        return address
    return f"https://{address}" if address.startswith("www.") else f"mailto:{address}"
