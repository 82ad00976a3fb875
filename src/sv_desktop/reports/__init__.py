"""What a person can print, send or paste: the PDF summary, the Word document, the plain text.

The renderers, and the libraries behind them, are imported when they are called.
"""

from datetime import datetime
from pathlib import Path

from sv_desktop.domain.application import Application
from sv_desktop.domain.progress import Progress, silent

__all__ = ["as_text", "write_docx", "write_summary"]


def write_summary(
    application: Application, destination: Path, *, made_at: datetime, progress: Progress = silent
) -> None:
    """Write the summary as PDF (A4), whole or not at all.

    made_at: aware, UTC; becomes the date on the cover and in the metadata. progress counts steps of
    drawing. Raises PlainError when the file cannot be written, and lets Cancelled pass.
    """
    from sv_desktop.reports.pdf import write_pdf
    from sv_desktop.reports.summary import summary_of

    write_pdf(summary_of(application, made_at), destination, progress)


def write_docx(application: Application, destination: Path, *, made_at: datetime) -> None:
    """Write every question and answer as a Word document (ISO/IEC 29500), whole or not at all.

    made_at: aware, UTC. Raises PlainError when the file cannot be written.
    """
    from sv_desktop.reports.summary import answers_of
    from sv_desktop.reports.word import write_word

    write_word(answers_of(application, made_at), destination)


def as_text(application: Application) -> str:
    """Every question and answer as plain text, lines ended by line feeds, to paste into a form or an email."""
    from sv_desktop.reports.plain import text_of
    from sv_desktop.reports.summary import answers_of

    return text_of(answers_of(application))
