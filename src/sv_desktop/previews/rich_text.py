"""The words of a rich text file (RTF)."""

from striprtf.striprtf import rtf_to_text


def words_of_rich_text(data: bytes) -> str:
    """Plain text. RTF is ASCII; what a program has left in it otherwise is taken byte for byte."""
    text: str = rtf_to_text(  # type: ignore[no-untyped-call]
        data.decode("latin-1"), errors="replace"
    )
    return text
