"""Prepare for an Assembly: set its day, write what to tell, keep how everything stands, and make the report."""

from pathlib import Path
from uuid import uuid4

from sv_desktop.domain.answers import Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.assembly import Assembly, Report, assemblies, before, report_of
from sv_desktop.domain.dashboard import Panel
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import in_english, tr
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.services.desk import Desk


def listed(desk: Desk) -> tuple[Assembly, ...]:
    """Every Assembly, by its day."""
    return assemblies(desk.application.answers)


def add(desk: Desk, name: str, day: str = "") -> Assembly:
    """Add an Assembly, as one step that can be undone. day: ISO. Raises PlainError without a name."""
    if not name.strip():
        raise PlainError(tr("The Assembly needs a name."), tr("Type one, such as “Assembly in July 2026”."))
    new = Assembly(id=str(uuid4()), name=" ".join(name.split()), day=day)
    values = {"name": new.name, "day": day}
    desk.save([(new.target, field, value) for field, value in values.items() if value])
    return new


def change(desk: Desk, assembly: Assembly, field: str, value: Value) -> Application:
    """Store one field: of :data:`.assembly.FIELDS`."""
    return desk.save([(assembly.target, field, value)])


def remove(desk: Desk, assembly: Assembly) -> Application:
    """Take it off the list. It stays in the history, so that this can be undone."""
    return desk.save([(assembly.target, "removed", True)])


def put_back(desk: Desk, assembly: Assembly) -> Application:
    """Take back that it was removed."""
    return desk.save([(assembly.target, "removed", None)])


def keep_standing(desk: Desk, assembly: Assembly) -> Application:
    """Take a snapshot for it: from now on the report tells how everything stood at this moment."""
    taken = desk.workspace.snapshot(assembly.label, author=desk.author, at=desk.clock())
    return desk.save([(assembly.target, "snapshot", taken.id)])


def report(desk: Desk, assembly: Assembly) -> tuple[Application, Report]:
    """How everything stood, and the report: from its snapshot, else as it stands now; against the one before it."""
    last = before(assembly, listed(desk))
    now = _standing(desk, assembly) or desk.application
    return now, report_of(assembly, now, last, _standing(desk, last) if last else None)


@in_english()
def write_report(desk: Desk, assembly: Assembly, destination: Path, progress: Progress = silent) -> Path:
    """Write the report as PDF, whole or not at all."""
    from sv_desktop.reports import write_assembly

    application, found = report(desk, assembly)
    write_assembly(application, found, destination, made_at=desk.clock(), progress=progress)
    return destination


def panels(desk: Desk, assembly: Assembly) -> tuple[Panel, ...]:
    """The charts of the report, for slides."""
    return report(desk, assembly)[1].panels


def _standing(desk: Desk, assembly: Assembly) -> Application | None:
    """None where no snapshot was taken, or a copy of the workspace does not have it."""
    if not assembly.snapshot:
        return None
    try:
        answers = desk.workspace.answers_at(assembly.snapshot)
    except KeyError:
        return None
    return Application(desk.frameworks, answers, desk.application.evidence)
