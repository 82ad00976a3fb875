"""Write the application, or its action plan alone, out for people: PDF, Word document, plain text, calendar."""

from pathlib import Path

from sv_desktop.domain.actions import ACTION_PREFIX, Action, ActionVersion, actions
from sv_desktop.domain.application import Application
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.framework import Pack
from sv_desktop.domain.language import tr
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.services.desk import Desk, now


def write_pdf(application: Application, destination: Path, progress: Progress = silent, *, large: bool = False) -> Path:
    """Write the PDF summary, whole or not at all. large: in large print."""
    from sv_desktop.reports import write_summary

    write_summary(application, destination, made_at=now(), large=large, progress=progress)
    return destination


def write_paper_form(
    frameworks: Frameworks, pack: Pack, destination: Path, progress: Progress = silent, *, large: bool = False
) -> Path:
    """Write the blank form of a framework as PDF, to fill in by hand. large: in large print."""
    from sv_desktop.reports import write_form

    write_form(frameworks, pack, destination, large=large, progress=progress)
    return destination


def write_web_page(application: Application, destination: Path, progress: Progress = silent) -> Path:
    """Write the summary as one HTML file, for those who read in a browser."""
    from sv_desktop.reports import write_html

    write_html(application, destination, made_at=now())
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
    return _write(plain_text(application), destination)


def write_plan_pdf(application: Application, destination: Path, progress: Progress = silent) -> Path:
    """Write the action plan as PDF, whole or not at all."""
    from sv_desktop.reports import write_plan

    write_plan(application, destination, made_at=now(), progress=progress)
    return destination


def write_plan_word(application: Application, destination: Path) -> Path:
    """Write the action plan as DOCX."""
    from sv_desktop.reports import write_plan_docx

    write_plan_docx(application, destination, made_at=now())
    return destination


def plan_text(application: Application) -> str:
    """The action plan as plain text, for the clipboard."""
    from sv_desktop.reports import plan_as_text

    return plan_as_text(application, made_at=now())


def write_plan_text(application: Application, destination: Path) -> Path:
    """Write the action plan as plain text in UTF-8."""
    return _write(plan_text(application), destination)


def write_plan_calendar(desk: Desk, destination: Path) -> Path:
    """Write the actions that have a day as an .ics file for a calendar program, whole or not at all."""
    from sv_desktop.reports import write_calendar

    if not desk.read_only:
        desk.workspace.pin()
    application = desk.application
    versions = {one.id: _version(desk, one) for one in actions(application.answers)}
    write_calendar(application, destination, versions=versions)
    return destination


def _version(desk: Desk, action: Action) -> ActionVersion:
    target = ACTION_PREFIX + action.id
    fields = ("what", "owner", "due", "state", "for", "removed")
    times = {one.at for field in fields for one in desk.workspace.history(target, field)}
    return ActionVersion(changes=len(times) - 1, at=max(times))


def _write(text: str, destination: Path) -> Path:
    partial = destination.with_name(destination.name + ".part")
    try:
        partial.write_text(text, encoding="utf-8")
        partial.replace(destination)
    except OSError as error:
        raise PlainError(
            tr("“{name}” could not be saved ({reason}).", name=destination.name, reason=error.strerror),
            tr("Choose another folder."),
        ) from error
    finally:
        partial.unlink(missing_ok=True)
    return destination
