"""A document as PDF."""

from pathlib import Path

from sv_desktop.domain.progress import Progress, silent
from sv_desktop.reports import typefaces
from sv_desktop.reports.blocks import Document
from sv_desktop.reports.flow import Flow
from sv_desktop.reports.layout import Report
from sv_desktop.reports.styles import look
from sv_desktop.reports.whole_file import whole_file


def write_pdf(document: Document, destination: Path, progress: Progress = silent, *, large: bool = False) -> None:
    """Write it on A4, tagged, whole or not at all. large: in large print. Raises PlainError; lets Cancelled pass."""
    typefaces.register()
    flow = Flow(document, look(large=large))
    with whole_file(destination) as file:
        Report(file, document, flow, progress).draw()
