"""Reports of a register: looked at, written as CSV, workbook or printed list."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

from msgspec.structs import replace

from sv_desktop.domain.awards import awards_of
from sv_desktop.domain.decision import decision_of
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.framework import OutcomeKind
from sv_desktop.domain.inbox import Row
from sv_desktop.domain.language import tr
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.register_reports import REPORTS, Case
from sv_desktop.domain.sheet import Sheet
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.register_desk import RegisterDesk

#: Told after so many submissions.
_EVERY = 500
#: Lines of one printed list: about a hundred pages, and some 50 MiB while it is drawn.
MOST_LINES = 1_000
_STEPS = 1_000


def reports(desk: RegisterDesk, wanted: Iterable[str] = (), progress: Progress = silent) -> tuple[Sheet, ...]:
    """Some reports by their ids, in the order given; all of them where none is named. progress: submissions.

    Raises PlainError for an id that is none.
    """
    names = tuple(wanted) or tuple(REPORTS)
    for name in names:
        if name not in REPORTS:
            raise PlainError(
                tr("There is no report “{name}”.", name=name),
                tr("The reports are: {reports}.", reports=", ".join(REPORTS)),
            )
    cases, today = _cases(desk, progress), desk.clock().astimezone().date()
    return tuple(REPORTS[name](cases, today) for name in names)


def write_reports(
    desk: RegisterDesk, sheets: Sequence[Sheet], destination: Path, progress: Progress = silent
) -> tuple[Path, ...]:
    """Write reports by the ending of the name: .xlsx, .pdf, or .csv, which holds one only. progress: steps.

    A .pdf of very many lines becomes several, "…, part 1 of 3.pdf". Each file is whole or not there. Raises PlainError
    for another ending, several reports in one .csv, or a disk that says no.
    """
    from sv_desktop.reports import write_csv, write_xlsx

    ending = destination.suffix.lower()
    if ending == ".xlsx":
        write_xlsx(sheets, destination, progress)
    elif ending == ".pdf":
        return _write_lists(desk, sheets, destination, progress)
    elif ending == ".csv":
        if len(sheets) != 1:
            raise PlainError(
                tr("A .csv file holds one report."), tr("Choose one report, or a name that ends in .xlsx.")
            )
        write_csv(sheets[0], destination, progress)
    else:
        raise PlainError(
            tr("“{name}” has no ending that a report can be written as.", name=destination.name),
            tr("Use .pdf, .xlsx or .csv."),
        )
    return (destination,)


def parted(sheets: Sequence[Sheet], most: int = MOST_LINES) -> tuple[tuple[Sheet, ...], ...]:
    """The same lines in documents of so many at most, in order; one that is empty stays."""
    parts: list[list[Sheet]] = [[]]
    free = most
    for sheet in sheets:
        rest = sheet.rows
        while True:
            taken, rest = rest[:free], rest[free:]
            parts[-1].append(replace(sheet, rows=taken))
            free -= len(taken)
            if not rest:
                break
            parts.append([])
            free = most
        if free == 0 and sheet is not sheets[-1]:
            parts.append([])
            free = most
    return tuple(tuple(part) for part in parts)


def _write_lists(
    desk: RegisterDesk, sheets: Sequence[Sheet], destination: Path, progress: Progress
) -> tuple[Path, ...]:
    """All of the parts, or none."""
    parts, written = parted(sheets), []
    try:
        for number, part in enumerate(parts):
            named = f"{destination.stem}, part {number + 1} of {len(parts)}{destination.suffix}"
            path = destination.with_name(named) if len(parts) > 1 else destination
            _write_list(desk, part, path, _share(progress, number, len(parts)))
            written.append(path)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return tuple(written)


def _write_list(desk: RegisterDesk, sheets: Sequence[Sheet], path: Path, progress: Progress) -> None:
    from sv_desktop.reports import write_register_list

    notice, at = builtin_frameworks().programme.notice, desk.clock().astimezone()
    write_register_list(sheets, path, register=desk.name, notice=notice, made_at=at, progress=progress)


def _share(progress: Progress, number: int, parts: int) -> Progress:
    """The progress of one of several parts of the work, each of which counts the same."""

    def told(done: int, total: int) -> None:
        if total > 0:
            progress(number * _STEPS + done * _STEPS // total, parts * _STEPS)

    return told


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
    for_good = decision is not None and decision.decided.kind is not OutcomeKind.ASK_FOR_MORE
    state = desk.ledger.head(one.id, EntryKind.STATE)
    return Case(
        row=row,
        received=_day(one.received_at),
        since=_day(state.at if state is not None else one.received_at),
        decided=decision.day if decision is not None and for_good else None,
        decision=decision.decided.label if decision is not None else "",
        awards=awards_of(desk.ledger, one.id),
    )


def _day(at: datetime) -> date:
    """As the calendar on the wall has it."""
    return at.astimezone().date()
