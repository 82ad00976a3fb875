"""A document as plain text: short lines of our own, and the person's words exactly as long as they are."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from sv_desktop.reports.blocks import (
    Answer,
    BarChart,
    Bullets,
    Contents,
    Document,
    Facts,
    Heading,
    Para,
    SignaturePlace,
    StepChart,
    Table,
    TickBoxes,
    TrendChart,
    WritingLines,
)
from sv_desktop.reports.characters import visible
from sv_desktop.reports.wording import NOT_ANSWERED

_UNDERLINES = {1: "=", 2: "-"}


def text_of(document: Document) -> str:
    """The text, lines ended by line feeds."""
    parts = ["\n".join(_WRITERS[type(block)](block)) for block in (*document.cover, *document.blocks)]
    return visible("\n\n".join(part for part in parts if part)) + "\n"


def _heading(block: Heading) -> Iterator[str]:
    yield block.text
    if block.level in _UNDERLINES:
        yield _UNDERLINES[block.level] * len(block.text)


def _bullets(block: Bullets) -> Iterator[str]:
    marks = (f"{place}." for place in range(1, len(block.items) + 1)) if block.ordered else "-" * len(block.items)
    return (f"{mark} {item}" for mark, item in zip(marks, block.items, strict=True))


def _ticks(block: TickBoxes) -> Iterator[str]:
    return (line for line in (block.label, *(f"[ ] {option}" for option in block.options)) if line)


_WRITERS: dict[type, Callable[[Any], Iterable[str]]] = {
    Heading: _heading,
    Para: lambda block: (block.text,),
    Answer: lambda block: (f"{block.label}:", block.text or NOT_ANSWERED),
    Facts: lambda block: (f"{label}: {text or NOT_ANSWERED}" for label, text in block.rows),
    Bullets: _bullets,
    Table: lambda block: (_row(block.headers, row) for row in block.rows),
    BarChart: lambda block: (block.alt,),
    StepChart: lambda block: (block.alt,),
    TrendChart: lambda block: (block.alt,),
    WritingLines: lambda block: (f"{block.label}: {'_' * 40}",),
    TickBoxes: _ticks,
    SignaturePlace: lambda block: (block.text,),
    Contents: lambda _block: (),
}


def _row(headers: tuple[str, ...], cells: tuple[str, ...]) -> str:
    """A row as one line: "No.: E1; Evidence: Annual report, report.pdf; Size: 2.4 MB"."""
    named = (f"{header.rstrip('.')}: {cell}" for header, cell in zip(headers, cells, strict=True) if cell)
    return "; ".join(named).replace("\n", ", ")
