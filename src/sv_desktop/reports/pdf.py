"""A document as PDF."""

from pathlib import Path

from sv_desktop.domain.progress import Progress, silent
from sv_desktop.reports import typefaces
from sv_desktop.reports.blocks import Document
from sv_desktop.reports.flow import story
from sv_desktop.reports.layout import Report
from sv_desktop.reports.whole_file import whole_file


def write_pdf(document: Document, destination: Path, progress: Progress = silent) -> None:
    """Write it on A4, whole or not at all. Raises PlainError; lets Cancelled pass."""
    typefaces.register()
    with whole_file(destination) as file:
        Report(file, document, progress).draw(story(document.cover) + story(document.blocks))
