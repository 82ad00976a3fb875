"""A document as plain text: short lines of our own, and the person's words exactly as long as they are."""

from collections.abc import Iterator

from sv_desktop.reports.blocks import (
    Answer,
    BarChart,
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Para,
    SignaturePlace,
    StepChart,
    Table,
)
from sv_desktop.reports.characters import visible
from sv_desktop.reports.wording import NOT_ANSWERED

_UNDERLINES = {1: "=", 2: "-"}


def text_of(document: Document) -> str:
    """The text, lines ended by line feeds."""
    parts = ["\n".join(_lines(block)) for block in (*document.cover, *document.blocks)]
    return visible("\n\n".join(part for part in parts if part)) + "\n"


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield block.text
        if block.level in _UNDERLINES:
            yield _UNDERLINES[block.level] * len(block.text)
    elif isinstance(block, Para | SignaturePlace):
        yield block.text
    elif isinstance(block, Answer):
        yield from (f"{block.label}:", block.text or NOT_ANSWERED)
    elif isinstance(block, Facts):
        yield from (f"{label}: {text or NOT_ANSWERED}" for label, text in block.rows)
    elif isinstance(block, Bullets):
        marks = (f"{place}." for place in range(1, len(block.items) + 1)) if block.ordered else "-" * len(block.items)
        yield from (f"{mark} {item}" for mark, item in zip(marks, block.items, strict=True))
    elif isinstance(block, Table):
        yield from (_row(block.headers, row) for row in block.rows)
    elif isinstance(block, BarChart | StepChart):
        yield block.alt


def _row(headers: tuple[str, ...], cells: tuple[str, ...]) -> str:
    """A row as one line: "No.: E1; Evidence: Annual report, report.pdf; Size: 2.4 MB"."""
    named = (f"{header.rstrip('.')}: {cell}" for header, cell in zip(headers, cells, strict=True) if cell)
    return "; ".join(named).replace("\n", ", ")
