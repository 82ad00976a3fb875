"""What a person can print, send or paste: the PDF summary, the web page, the Word document, the plain
text, the action plan, the blank paper form; the certificate of an award and the reports of a register.

The renderers, and the libraries behind them, are imported when they are called.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path

from sv_desktop.domain.actions import ActionVersion
from sv_desktop.domain.application import Application
from sv_desktop.domain.assembly import Report
from sv_desktop.domain.award import Award
from sv_desktop.domain.dashboard import Panel, Part
from sv_desktop.domain.feedback import Feedback
from sv_desktop.domain.framework import Pack
from sv_desktop.domain.language import in_english
from sv_desktop.domain.package import SignedBy
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.sheet import Sheet

__all__ = [
    "as_text",
    "certificate_bytes",
    "chart_svg",
    "html_bytes",
    "letter_bytes",
    "plan_as_text",
    "summary_bytes",
    "write_assembly",
    "write_award_calendar",
    "write_calendar",
    "write_csv",
    "write_dashboard",
    "write_docx",
    "write_form",
    "write_html",
    "write_letter",
    "write_parquet",
    "write_plan",
    "write_plan_docx",
    "write_recovery_sheet",
    "write_register_list",
    "write_summary",
    "write_xlsx",
]


@in_english()
def write_summary(
    application: Application,
    destination: Path,
    *,
    made_at: datetime,
    signer: SignedBy | None = None,
    large: bool = False,
    progress: Progress = silent,
) -> None:
    """Write the summary as PDF (A4, PDF/UA-1, PDF/A-2a), whole or not at all.

    made_at: aware, UTC; becomes the date on the cover and in the metadata. signer: leaves an empty field for this
    signature. large: in large print. progress counts steps of drawing. Raises PlainError when the file cannot be
    written, and lets Cancelled pass.
    """
    from sv_desktop.reports.pdf import write_pdf
    from sv_desktop.reports.summary import summary_of

    write_pdf(summary_of(application, made_at, signer), destination, progress, large=large)


@in_english()
def write_form(
    frameworks: Frameworks, pack: Pack, destination: Path, *, large: bool = False, progress: Progress = silent
) -> None:
    """Write the blank paper form of a pack as PDF (A4, PDF/UA-1, PDF/A-2a), whole or not at all. large: in large print.

    Raises PlainError when the file cannot be written, and lets Cancelled pass.
    """
    from sv_desktop.reports.form_part import form_of
    from sv_desktop.reports.pdf import write_pdf

    write_pdf(form_of(frameworks, pack), destination, progress, large=large)


@in_english()
def write_html(application: Application, destination: Path, *, made_at: datetime) -> None:
    """Write the summary as one HTML file (UTF-8, no script, nothing from outside), whole or not at all.

    made_at: aware, UTC. Raises PlainError when the file cannot be written.
    """
    from sv_desktop.reports.summary import summary_of
    from sv_desktop.reports.web import write_web

    write_web(summary_of(application, made_at), destination)


@in_english()
def summary_bytes(application: Application, *, made_at: datetime, signer: SignedBy | None = None) -> bytes:
    """The summary as PDF in memory, for a package: no copy of it lies about. signer: as in :func:`write_summary`."""
    from sv_desktop.reports.pdf import pdf_bytes
    from sv_desktop.reports.summary import summary_of

    return pdf_bytes(summary_of(application, made_at, signer))


@in_english()
def html_bytes(application: Application, *, made_at: datetime) -> bytes:
    """The summary as HTML in memory, for a package."""
    from sv_desktop.reports.summary import summary_of
    from sv_desktop.reports.web import html_of

    return html_of(summary_of(application, made_at)).encode("utf-8")


@in_english()
def letter_bytes(feedback: Feedback, *, signer: SignedBy | None = None) -> bytes:
    """A scheme's letter to an applicant as PDF in memory, for a package. signer: as in :func:`write_summary`."""
    from sv_desktop.reports.letter import letter_of
    from sv_desktop.reports.pdf import pdf_bytes

    return pdf_bytes(letter_of(feedback, signer))


@in_english()
def write_letter(feedback: Feedback, destination: Path, *, signer: SignedBy | None = None) -> None:
    """Write a scheme's letter as PDF, whole or not at all, to look at before it is sealed. Raises PlainError."""
    from sv_desktop.reports.letter import letter_of
    from sv_desktop.reports.pdf import write_pdf

    write_pdf(letter_of(feedback, signer), destination)


@in_english()
def write_recovery_sheet(
    words: Sequence[str], organisation: str, file_name: str, destination: Path, *, made_at: datetime
) -> None:
    """Write the sheet with the words that open a protected workspace as PDF, whole or not at all."""
    from sv_desktop.reports.pdf import write_pdf
    from sv_desktop.reports.recovery_sheet import recovery_sheet_of

    write_pdf(recovery_sheet_of(words, organisation, file_name, made_at), destination)


@in_english()
def write_assembly(
    application: Application,
    report: Report,
    destination: Path,
    *,
    made_at: datetime,
    progress: Progress = silent,
) -> None:
    """Write the report for an Assembly as PDF, like :func:`write_summary`."""
    from sv_desktop.reports.assembly_part import assembly_of
    from sv_desktop.reports.pdf import write_pdf

    write_pdf(assembly_of(application, report, made_at), destination, progress)


@in_english()
def write_dashboard(
    application: Application,
    parts: Sequence[Part],
    destination: Path,
    *,
    made_at: datetime,
    large: bool = False,
    progress: Progress = silent,
) -> None:
    """Write the dashboard as PDF, like :func:`write_summary`."""
    from sv_desktop.reports.dashboard_part import dashboard_of
    from sv_desktop.reports.pdf import write_pdf

    write_pdf(dashboard_of(application, parts, made_at), destination, progress, large=large)


def chart_svg(panel: Panel, *, width: float, grow: float = 1.0, colours: Mapping[str, str] | None = None) -> str:
    """A chart as SVG 1.1. width: in points. grow: of its text. colours: "#RRGGBB" of a palette, by its names."""
    from sv_desktop.reports.chart_pictures import palette_of, panel_svg
    from sv_desktop.reports.styles import PRINT

    return panel_svg(panel, width=width, grow=grow, palette=palette_of(colours) if colours else PRINT)


@in_english()
def write_docx(application: Application, destination: Path, *, made_at: datetime) -> None:
    """Write every question and answer as a Word document (ISO/IEC 29500), whole or not at all.

    made_at: aware, UTC. Raises PlainError when the file cannot be written.
    """
    from sv_desktop.reports.summary import answers_of
    from sv_desktop.reports.word import write_word

    write_word(answers_of(application, made_at), destination)


@in_english()
def as_text(application: Application) -> str:
    """Every question and answer as plain text, lines ended by line feeds, to paste into a form or an email."""
    from sv_desktop.reports.plain import text_of
    from sv_desktop.reports.summary import answers_of

    return text_of(answers_of(application))


@in_english()
def write_plan(application: Application, destination: Path, *, made_at: datetime, progress: Progress = silent) -> None:
    """Write the action plan alone as PDF, like :func:`write_summary`."""
    from sv_desktop.reports.pdf import write_pdf
    from sv_desktop.reports.summary import plan_of

    write_pdf(plan_of(application, made_at), destination, progress)


@in_english()
def write_plan_docx(application: Application, destination: Path, *, made_at: datetime) -> None:
    """Write the action plan alone as a Word document, like :func:`write_docx`."""
    from sv_desktop.reports.summary import plan_of
    from sv_desktop.reports.word import write_word

    write_word(plan_of(application, made_at), destination)


@in_english()
def plan_as_text(application: Application, *, made_at: datetime) -> str:
    """The action plan alone as plain text, like :func:`as_text`."""
    from sv_desktop.reports.plain import text_of
    from sv_desktop.reports.summary import plan_of

    return text_of(plan_of(application, made_at))


@in_english()
def write_calendar(application: Application, destination: Path, *, versions: Mapping[str, ActionVersion]) -> None:
    """Write the actions that have a day as iCalendar (RFC 5545), whole or not at all.

    versions: of every action, by its id. Raises PlainError when the file cannot be written.
    """
    from sv_desktop.reports.plan_calendar import calendar_of
    from sv_desktop.reports.whole_file import whole_file

    with whole_file(destination) as file:
        file.write(calendar_of(application, versions))


@in_english()
def certificate_bytes(
    award: Award,
    *,
    scheme: str,
    notice: str,
    made_at: datetime,
    signatory: str = "",
    signer: SignedBy | None = None,
) -> bytes:
    """The certificate of an award as PDF in memory (one page of A4 on its side, PDF/UA-1).

    scheme: who awards. signatory: who stands for it, "" for nobody. notice: what the program is and is not.
    signer: as in :func:`write_summary`.
    """
    from sv_desktop.reports.certificate import CertificateWords, certificate_of

    return certificate_of(
        award, CertificateWords(scheme=scheme, signatory=signatory, notice=notice, made_at=made_at), signer
    )


@in_english()
def write_award_calendar(award: Award, destination: Path, *, made_at: datetime) -> None:
    """Write the reminders before an award runs out as iCalendar (RFC 5545), whole or not at all."""
    from sv_desktop.reports.award_calendar import award_calendar_of
    from sv_desktop.reports.whole_file import whole_file

    with whole_file(destination) as file:
        file.write(award_calendar_of(award, made_at))


@in_english()
def write_register_list(
    sheets: Sequence[Sheet],
    destination: Path,
    *,
    register: str,
    notice: str,
    made_at: datetime,
    progress: Progress = silent,
) -> None:
    """Write reports of a register as PDF (A4 on its side, PDF/UA-1), whole or not at all. register: its name."""
    from sv_desktop.reports.pdf import write_pdf
    from sv_desktop.reports.register_list import register_list_of

    write_pdf(register_list_of(sheets, register, notice, made_at), destination, progress)


@in_english()
def write_csv(sheet: Sheet, destination: Path, progress: Progress = silent) -> None:
    """Write one report as CSV (UTF-8), whole or not at all; no cell is a formula. progress: rows."""
    from sv_desktop.reports.spreadsheet import write_csv as write

    write(sheet, destination, progress)


@in_english()
def write_parquet(sheet: Sheet, destination: Path, progress: Progress = silent) -> None:
    """Write one report as Apache Parquet, whole or not at all. progress: rows."""
    from sv_desktop.reports.parquet import write_parquet as write

    write(sheet, destination, progress)


@in_english()
def write_xlsx(sheets: Sequence[Sheet], destination: Path, progress: Progress = silent) -> None:
    """Write reports as one XLSX workbook, whole or not at all; no cell is a formula. progress: rows of all."""
    from sv_desktop.reports.spreadsheet import write_xlsx as write

    write(sheets, destination, progress)
