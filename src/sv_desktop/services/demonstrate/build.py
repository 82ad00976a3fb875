"""Build the example workspace: answered, with its evidence attached, and no identity yet."""

from datetime import timedelta
from pathlib import Path

from sv_desktop.services import assemble
from sv_desktop.services.answer import choose
from sv_desktop.services.attach import attach_bytes, attach_existing, describe
from sv_desktop.services.begin import begin
from sv_desktop.services.demonstrate.content import Example, ExampleAssembly, ExampleFile, read_example
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
    for assembly in example.assemblies:
        _assemble(desk, assembly)


def _assemble(desk: Desk, told: ExampleAssembly) -> None:
    """Keep how everything stood at an Assembly: what was otherwise then is put so for a moment."""
    one = assemble.add(desk, told.name, told.day)
    texts = {"progress": told.progress, "learning": told.learning, "next_steps": told.next_steps}
    desk.save((one.target, field, value) for field, value in texts.items())
    answers = desk.application.answers
    then = [(ref, field, value) for ref, fields in told.then.items() for field, value in fields.items()]
    then += [(ref, field, None) for ref, fields in told.absent.items() for field in fields]
    desk.save(then)
    assemble.keep_standing(desk, one)
    desk.save((ref, field, answers.get(ref, field)) for ref, field, _value in then)


def _attach(desk: Desk, file: ExampleFile) -> None:
    first, *others = file.attach
    evidence = attach_bytes(desk, first, sample_bytes(file), file.name)
    for ref in others:
        attach_existing(desk, ref, evidence.id)
    describe(desk, evidence.id, title=file.title, description=file.description, date=file.date)
