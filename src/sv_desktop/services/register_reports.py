"""Reports of a register: looked at, written as CSV, workbook or printed list."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

from sv_desktop.domain.awards import awards_of
from sv_desktop.domain.decision import decision_of
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.inbox import Row
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.register_reports import REPORTS, Case
from sv_desktop.domain.sheet import Sheet
from sv_desktop.services.read_received import own_frameworks
from sv_desktop.services.register_desk import RegisterDesk

#: Told after so many submissions.
_EVERY = 500


def reports(desk: RegisterDesk, wanted: Iterable[str] = (), progress: Progress = silent) -> tuple[Sheet, ...]:
    """Some reports by their ids, in the order given; all of them where none is named. progress: submissions.

    Raises PlainError for an id that is none.
    """
    names = tuple(wanted) or tuple(REPORTS)
    for name in names:
        if name not in REPORTS:
            raise PlainError(f"There is no report “{name}”.", f"The reports are: {', '.join(REPORTS)}.")
    cases, today = _cases(desk, progress), desk.clock().astimezone().date()
    return tuple(REPORTS[name](cases, today) for name in names)


def write_reports(desk: RegisterDesk, sheets: Sequence[Sheet], destination: Path, progress: Progress = silent) -> Path:
    """Write reports by the ending of the name: .xlsx, .pdf, or .csv, which holds one only. progress: steps.

    Whole or not at all. Raises PlainError for another ending, several reports in one .csv, or a disk that says no.
    """
    from sv_desktop.reports import write_csv, write_register_list, write_xlsx

    ending = destination.suffix.lower()
    if ending == ".xlsx":
        write_xlsx(sheets, destination, progress)
    elif ending == ".pdf":
        notice = own_frameworks().programme.notice
        write_register_list(
            sheets, destination, register=desk.name, notice=notice, made_at=desk.clock().astimezone(), progress=progress
        )
    elif ending == ".csv":
        if len(sheets) != 1:
            raise PlainError("A .csv file holds one report.", "Choose one report, or a name that ends in .xlsx.")
        write_csv(sheets[0], destination, progress)
    else:
        raise PlainError(
            f"“{destination.name}” has no ending that a report can be written as.", "Use .pdf, .xlsx or .csv."
        )
    return destination


def _cases(desk: RegisterDesk, progress: Progress) -> tuple[Case, ...]:
    rows, found = desk.inbox.rows, []
    for number, row in enumerate(rows, 1):
        found.append(_case(desk, row))
        if number % _EVERY == 0:
            progress(number, len(rows))
    return tuple(found)


def _case(desk: RegisterDesk, row: Row) -> Case:
    one = row.received
    decision = decision_of(desk.ledger, one.id)
    state = desk.ledger.head(one.id, EntryKind.STATE)
    return Case(
        row=row,
        received=_day(one.received_at),
        since=_day(state.at if state is not None else one.received_at),
        decided=decision.day if decision is not None else None,
        decision=decision.decided.label if decision is not None else "",
        awards=awards_of(desk.ledger, one.id),
    )


def _day(at: datetime) -> date:
    """As the calendar on the wall has it."""
    return at.astimezone().date()
