"""A passphrase as bytes, the same whichever keyboard it was typed on."""

import unicodedata


def secret_bytes(passphrase: str) -> bytes:
    """UTF-8 of the passphrase in NFC with every space as U+0020 (RFC 8265, OpaqueString); no other letter changes."""
    spaces = "".join(" " if unicodedata.category(char) == "Zs" else char for char in passphrase)
    return unicodedata.normalize("NFC", spaces).encode("utf-8", "surrogatepass")
