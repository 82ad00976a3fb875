"""Build the example workspace: answered, with its evidence attached, and no identity yet."""

from datetime import timedelta
from pathlib import Path

from sv_desktop.services.answer import choose
from sv_desktop.services.attach import attach_bytes, attach_existing, describe
from sv_desktop.services.begin import begin
from sv_desktop.services.demonstrate.content import Example, ExampleFile, read_example
from sv_desktop.services.demonstrate.samples import sample_bytes
from sv_desktop.services.desk import Clock, Desk, now
from sv_desktop.services.plan import add


def build_example(path: Path, *, author: str, clock: Clock = now) -> Desk:
    """Create the example charity's workspace at a new path and open it; author is who its revisions name.

    Raises PlainError where a file is in the way or the folder cannot be written; nothing is left behind then.
    """
    desk = begin(path, author=author, clock=clock)
    try:
        _fill(desk, read_example())
    except BaseException:
        desk.close()
        path.unlink()
        raise
    return desk


def _fill(desk: Desk, example: Example) -> None:
    desk.save((ref, field, value) for ref, fields in example.answers.items() for field, value in fields.items())
    choose(desk, example.chosen)
    for file in example.evidence:
        _attach(desk, file)
    for one in example.actions:
        add(desk, one.what, ref=one.ref, owner=one.owner, due=desk.today + timedelta(days=one.due), state=one.state)


def _attach(desk: Desk, file: ExampleFile) -> None:
    first, *others = file.attach
    evidence = attach_bytes(desk, first, sample_bytes(file), file.name)
    for ref in others:
        attach_existing(desk, ref, evidence.id)
    describe(desk, evidence.id, title=file.title, description=file.description, date=file.date)
