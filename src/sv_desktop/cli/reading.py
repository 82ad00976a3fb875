"""Commands for reading a submission of a register: what it says, and what changed since the version before."""

import json
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from sv_desktop.cli.options import FILE, JSON, progress_of
from sv_desktop.cli.registers import find, open_register_desk
from sv_desktop.domain.application import Application
from sv_desktop.domain.comparison import Comparison, PartChange, ValueChange
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.evidence_difference import EvidenceChange
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.framework import Item, Pack, item_ref
from sv_desktop.domain.in_use import printable
from sv_desktop.domain.inbox import STANDING_WORDS, Row
from sv_desktop.domain.measures import fields_of
from sv_desktop.domain.preview import KIND_WORDS
from sv_desktop.domain.progress import Progress
from sv_desktop.domain.wording import size_words, value_words
from sv_desktop.services.preview import Looked
from sv_desktop.services.read_package import PackageOnDesk

Seen = dict[str, Looked | None]


@click.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("submission")
@click.option("--place", default="", help="Only one question: framework, a colon, its id.")
@JSON
def read(path: Path, submission: str, place: str, as_json: bool) -> None:
    """Read a SUBMISSION of REGISTER: question, answer and evidence, after checking the package again.

    Says of each evidence file what it is by its content, and what to beware of.
    """
    from sv_desktop.services.read_package import open_package
    from sv_desktop.services.registers import take_out

    with (
        open_register_desk(path, read_only=True) as desk,
        TemporaryDirectory(prefix="sv-desktop-") as scratch,
        progress_of("Reading") as progress,
    ):
        row = find(desk, submission)
        package = open_package(take_out(desk, row.received.id, Path(scratch), progress), progress=progress)
        application = package.application
        if application is None:
            raise PlainError("The package is not as it was sealed.", "“register check” says what is damaged.")
        items = [(pack, item) for pack, item in _asked(application) if place in ("", item_ref(pack, item))]
        if not items:
            raise click.UsageError(f"There is no question “{place}” in it.")
        refs = [item_ref(pack, item) for pack, item in items]
        seen = _look(package, {one.id: one for ref in refs for one in application.evidence_for(ref)}, progress)
    if as_json:
        click.echo(json.dumps(_read_json(row, application, items, seen), indent=2))
        return
    click.echo(f"{printable(row.received.organisation)}: {STANDING_WORDS[row.standing]}; version {row.version}")
    for pack, item in items:
        _tell_item(application, pack, item, seen)


@click.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("submission")
@JSON
def changes(path: Path, submission: str, as_json: bool) -> None:
    """Say what changed in a SUBMISSION of REGISTER since the version before, answer by answer."""
    from sv_desktop.services.compare_versions import compare_packages, previous_version
    from sv_desktop.services.registers import take_out

    with (
        open_register_desk(path, read_only=True) as desk,
        TemporaryDirectory(prefix="sv-desktop-") as scratch,
        progress_of("Comparing") as progress,
    ):
        row = find(desk, submission)
        earlier = previous_version(desk, row)
        found = None
        if earlier is not None:
            before = take_out(desk, earlier.received.id, Path(scratch) / "before", progress)
            now = take_out(desk, row.received.id, Path(scratch) / "now", progress)
            found = compare_packages(before, now, progress)
    if as_json:
        click.echo(json.dumps(_json(row, earlier, found), indent=2))
    elif earlier is None or found is None:
        click.echo("It is the first version of this organisation; there is nothing to compare it with.")
    else:
        _tell(row, earlier, found)


def _asked(application: Application) -> list[tuple[Pack, Item]]:
    """Every question that takes part, in order."""
    return [
        (pack, item)
        for pack in application.frameworks.packs
        for section, item in pack.items()
        if application.is_chosen(pack, section)
    ]


def _look(package: PackageOnDesk, evidence: dict[str, Evidence], progress: Progress) -> Seen:
    """What each file is by its content; None for one that is not in the package."""
    from sv_desktop.services.preview import look_into, put_away

    seen: Seen = {}
    for name, one in evidence.items():
        try:
            seen[name] = look_into(package.verified(one), partial(package.chunks, one), progress=progress)
        except PlainError:
            seen[name] = None
    put_away()
    return seen


def _tell_item(application: Application, pack: Pack, item: Item, seen: Seen) -> None:
    ref = item_ref(pack, item)
    click.echo(f"\n{printable(pack.short_title)}: {printable(item.title)} ({ref})\n  {printable(item.question)}")
    for field in fields_of(item, application.answers, ref):
        words = value_words(field, application.answers.get(ref, field.id), application.frameworks.programme)
        if words or not field.optional:
            click.echo(f"  {printable(field.label)}: {_line(words)}")
    for one in application.evidence_for(ref):
        looked = seen[one.id]
        kind = KIND_WORDS[looked.kind] if looked and looked.kind else "not known"
        click.echo(f"  Evidence: {printable(one.label)} ({size_words(one.size)}); by its content: {kind}")
        for warning in looked.warnings if looked else ("It is not in the package.",):
            click.echo(f"    Beware: {warning}")


def _read_json(row: Row, application: Application, items: list[tuple[Pack, Item]], seen: Seen) -> dict[str, object]:
    return {
        "id": row.received.id,
        "organisation": row.received.organisation,
        "verdict": row.standing.value,
        "version": row.version,
        "items": [_item_json(application, pack, item, seen) for pack, item in items],
    }


def _item_json(application: Application, pack: Pack, item: Item, seen: Seen) -> dict[str, object]:
    ref = item_ref(pack, item)
    fields = fields_of(item, application.answers, ref)
    values = {field.id: application.answers.get(ref, field.id) for field in fields}
    return {
        "place": ref,
        "title": item.title,
        "question": item.question,
        "answers": [
            {
                "field": field.id,
                "label": field.label,
                "value": values[field.id],
                "words": value_words(field, values[field.id], application.frameworks.programme),
            }
            for field in fields
        ],
        "evidence": [_seen_json(one, seen[one.id]) for one in application.evidence_for(ref)],
    }


def _seen_json(one: Evidence, looked: Looked | None) -> dict[str, object]:
    return {
        "id": one.id,
        "name": one.name,
        "title": one.title,
        "path": one.path,
        "personal": one.personal,
        "consent": one.consent,
        "here": looked is not None,
        "kind": looked.kind.value if looked and looked.kind else "",
        "warnings": list(looked.warnings) if looked else [],
    }


def _tell(row: Row, earlier: Row, found: Comparison) -> None:
    click.echo(f"{printable(row.received.organisation)}: version {row.version} beside version {earlier.version}")
    if found.same:
        click.echo("Nothing changed.")
    for pack in found.packs:
        click.echo(pack.words)
    for part in (*found.parts, *found.gone):
        click.echo(f"\n{printable(part.title)} ({printable(part.place)}): {part.words}")
        for change in (*part.wordings, *part.values):
            click.echo(f"  {printable(change.label)}\n    - {_line(change.before)}\n    + {_line(change.now)}")
        for one in part.evidence:
            file = one.now or one.before
            click.echo(f"  Evidence {one.happened.value}: {printable(file.label) if file else ''}")


def _line(words: str) -> str:
    """On one line, with nothing in it that a terminal would act on."""
    return printable(words) or "(nothing)"


def _json(row: Row, earlier: Row | None, found: Comparison | None) -> dict[str, object]:
    return {
        "id": row.received.id,
        "version": row.version,
        "earlier": {"id": earlier.received.id, "version": earlier.version} if earlier else None,
        "same": found.same if found else None,
        "frameworks": [
            {"id": one.id, "title": one.title, "before": one.before, "now": one.now}
            for one in (found.packs if found else ())
        ],
        "parts": [_part(one) for one in (found.parts if found else ())],
        "gone": [_part(one) for one in (found.gone if found else ())],
    }


def _part(part: PartChange) -> dict[str, object]:
    return {
        "place": part.place,
        "title": part.title,
        "words": part.words,
        "question": part.question.value if part.question else "same",
        "wordings": [_value(one) for one in part.wordings],
        "values": [_value(one) for one in part.values],
        "evidence": [_evidence(one) for one in part.evidence],
    }


def _value(change: ValueChange) -> dict[str, object]:
    return {
        "target": change.target,
        "field": change.field,
        "label": change.label,
        "happened": change.happened.value,
        "before": change.before,
        "now": change.now,
    }


def _evidence(change: EvidenceChange) -> dict[str, object]:
    return {
        "happened": change.happened.value,
        "before": _file(change.before),
        "now": _file(change.now),
        "details": [{"what": what, "before": before, "now": now} for what, before, now in change.details],
    }


def _file(one: Evidence | None) -> dict[str, object] | None:
    if one is None:
        return None
    return {"id": one.id, "name": one.name, "title": one.title, "sha256": one.sha256, "size": one.size}
