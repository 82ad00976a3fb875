"""A document as PDF."""

from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from sv_desktop.domain.progress import Progress, silent
from sv_desktop.reports import typefaces
from sv_desktop.reports.blocks import Document
from sv_desktop.reports.flow import Flow
from sv_desktop.reports.layout import Report
from sv_desktop.reports.styles import look
from sv_desktop.reports.whole_file import whole_file


def pdf_bytes(document: Document) -> bytes:
    """The tagged PDF in memory."""
    memory = BytesIO()
    _draw(document, memory, silent, large=False)
    return memory.getvalue()


def write_pdf(document: Document, destination: Path, progress: Progress = silent, *, large: bool = False) -> None:
    """Write it on A4, tagged, whole or not at all. large: in large print. Raises PlainError; lets Cancelled pass."""
    with whole_file(destination) as file:
        _draw(document, file, progress, large=large)


def _draw(document: Document, target: BinaryIO | BytesIO, progress: Progress, *, large: bool) -> None:
    typefaces.register()
    Report(target, document, Flow(document, look(large=large, wide=document.wide)), progress).draw()
