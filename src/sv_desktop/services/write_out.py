"""Write the application out for people: PDF summary, Word document, plain text, one answer for the clipboard."""

from pathlib import Path

from sv_desktop.domain.application import Application
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.services.desk import now


def write_pdf(application: Application, destination: Path, progress: Progress = silent) -> Path:
    """Write the PDF summary, whole or not at all."""
    from sv_desktop.reports import write_summary

    write_summary(application, destination, made_at=now(), progress=progress)
    return destination


def write_word(application: Application, destination: Path) -> Path:
    """Write the whole application as DOCX, to copy from into a web form or to send round."""
    from sv_desktop.reports import write_docx

    write_docx(application, destination, made_at=now())
    return destination


def plain_text(application: Application) -> str:
    """The whole application as plain text, for the clipboard."""
    from sv_desktop.reports import as_text

    return as_text(application)


def write_text(application: Application, destination: Path) -> Path:
    """Write the whole application as plain text in UTF-8."""
    partial = destination.with_name(destination.name + ".part")
    try:
        partial.write_text(plain_text(application), encoding="utf-8")
        partial.replace(destination)
    except OSError as error:
        raise PlainError(
            f"“{destination.name}” could not be saved ({error.strerror}).", "Choose another folder."
        ) from error
    finally:
        partial.unlink(missing_ok=True)
    return destination
