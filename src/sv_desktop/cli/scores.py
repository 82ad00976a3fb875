"""Commands for scoring: levels and words, done, differences, agreement; and for bringing two registers together."""

import json
from pathlib import Path

import click

from sv_desktop.cli.options import FILE, JSON, file_key, progress_of
from sv_desktop.cli.registers import find, open_register_desk
from sv_desktop.domain.agreement import agreement_words
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.domain.moderation import Between, Compared
from sv_desktop.domain.register_merge import Coming, coming_words, same_name_words
from sv_desktop.domain.rubric import Scored
from sv_desktop.domain.scoring import Said
from sv_desktop.domain.wording import plural
from sv_desktop.services.moderate import Meeting, meeting_of, who_waits
from sv_desktop.services.score import Sheet

BY = click.option("--by", default="", help="Your name; else the one that you gave in the window.")
_WORDS = {"comment": EntryKind.COMMENT, "ask": EntryKind.ASK, "note": EntryKind.NOTE}


@click.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("submission")
@click.argument("question")
@click.option("--level", help="The id of a level, such as shown; an empty text takes it back.")
@click.option("--comment", help="What the applicant will read.")
@click.option("--ask", help="What the applicant should add.")
@click.option("--note", help="What stays in the register.")
@BY
def score(path: Path, submission: str, question: str, by: str, level: str | None, **words: str | None) -> None:
    """Score a QUESTION (such as award:social_change) of a SUBMISSION of REGISTER; an empty text takes back."""
    from sv_desktop.services.read_received import application_received, scored_of
    from sv_desktop.services.score import say

    said = {EntryKind.SCORE: level} | {_WORDS[name]: value for name, value in words.items()}
    with open_register_desk(path, by=by) as desk:
        about = find(desk, submission).received.id
        item = _item(scored_of(application_received(desk, about)), question)
        given = {kind: value for kind, value in said.items() if value is not None}
        if not given:
            raise click.UsageError("Give a level or words; “--help” shows how.")
        for kind, value in given.items():
            say(desk, about, item, kind, value)
    click.echo(f"Saved: {item.item.title}.")


@click.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("submission")
@BY
@JSON
def scores(path: Path, submission: str, by: str, as_json: bool) -> None:
    """Show what you have scored of a SUBMISSION of REGISTER, and what others have once you may see it."""
    from sv_desktop.services.read_received import application_received
    from sv_desktop.services.score import sheet_of

    with open_register_desk(path, read_only=True, by=by) as desk, progress_of("Reading") as progress:
        row = find(desk, submission)
        application = application_received(desk, row.received.id, progress)
        sheet = sheet_of(desk, row.received.id, application)
        meeting = meeting_of(desk, row.received.id, application)
    if as_json:
        click.echo(
            json.dumps({"submission": row.received.id, **_sheet_json(sheet), **_meeting_json(meeting)}, indent=2)
        )
        return
    click.echo(row.received.organisation)
    for one in sheet.items:
        click.echo(f"  {one.ref}: {_said_words(one, sheet.said[one.ref])}")
    click.echo(
        f"{sheet.read} of {plural(len(sheet.items), 'question')} scored{'; you are done' if sheet.done else ''}."
    )
    for hint in sheet.hints:
        click.echo(f"  look again: {f'{hint.ref}: ' if hint.ref else ''}{hint.words}")
    for one in sheet.below:
        click.echo(f"  look again: {one.ref}: Lower than the least level that the scheme asks for.")
    _tell_meeting(meeting)


@click.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("submission")
@click.option("--not-scoring", is_flag=True, help="You do not score it, and only want to see what others did.")
@click.option("--take-back", is_flag=True, help="You go on scoring.")
@BY
def done(path: Path, submission: str, not_scoring: bool, take_back: bool, by: str) -> None:
    """Say that you are done with a SUBMISSION of REGISTER: then you see what others scored who are done, too."""
    from sv_desktop.services.score import say_done, take_back_done

    if not_scoring and take_back:
        raise click.UsageError("Give “--not-scoring” or “--take-back”, not both.")
    with open_register_desk(path, by=by) as desk:
        row = find(desk, submission)
        if take_back:
            take_back_done(desk, row.received.id)
        else:
            say_done(desk, row.received.id, scoring=not not_scoring)
    click.echo(f"{row.received.organisation}: {'you go on scoring' if take_back else 'you are done'}.")


@click.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("submission")
@click.argument("question")
@click.option("--level", required=True, help="The id of the level that was agreed on; an empty text takes it back.")
@click.option("--reason", default="", help="Why, in a few words; it stays in the register.")
@BY
def settle(path: Path, submission: str, question: str, level: str, reason: str, by: str) -> None:
    """Write down what assessors agreed on about a QUESTION of a SUBMISSION of REGISTER."""
    from sv_desktop.services.moderate import settle as write_down
    from sv_desktop.services.read_received import application_received, scored_of

    with open_register_desk(path, by=by) as desk:
        about = find(desk, submission).received.id
        item = _item(scored_of(application_received(desk, about)), question)
        write_down(desk, about, item, level, reason)
    click.echo(f"{item.item.title}: {item.label(level) if level else 'open again'}.")


@click.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("submissions", nargs=-1)
@BY
@JSON
def agreement(path: Path, submissions: tuple[str, ...], by: str, as_json: bool) -> None:
    """Show how far each two assessors of REGISTER agree: over some SUBMISSIONS, or over all that you are done with."""
    from sv_desktop.services.moderate import agreement_over

    with open_register_desk(path, read_only=True, by=by) as desk, progress_of("Comparing") as progress:
        rows = [find(desk, one) for one in submissions] or list(desk.inbox.rows)
        found = agreement_over(desk, [row.received.id for row in rows], progress)
    if as_json:
        click.echo(json.dumps([_between_json(one) for one in found], indent=2))
        return
    for one in found:
        click.echo(_between_words(one))
    if not found:
        click.echo("There is nothing to compare yet: two assessors have to be done, and you as well.")


@click.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("other", type=FILE)
@click.option("--look", is_flag=True, help="Only show what would come.")
@click.option("--unlock-other", type=FILE, help="As --unlock, for an OTHER that has a passphrase of its own.")
@JSON
def merge(path: Path, other: Path, look: bool, unlock_other: Path | None, as_json: bool) -> None:
    """Bring in what the register OTHER holds, which is not changed. A copy of REGISTER is kept first."""
    from sv_desktop.services.join_registers import bring_in, look_at
    from sv_desktop.services.protect import needs_passphrase

    with open_register_desk(path) as desk:
        key = file_key(other, unlock_other) if needs_passphrase(desk, other) else None
        if look:
            what = look_at(desk, other, key=key)
        else:
            with progress_of("Bringing in") as progress:
                what = bring_in(desk, other, progress, key=key)
    if as_json:
        click.echo(json.dumps(_coming_json(what), indent=2))
        return
    for words in (*coming_words(what), *map(same_name_words, what.same_names), *what.doubts):
        click.echo(words)
    if not what.anything:
        click.echo("It holds nothing that is not here.")


@click.command("tell-apart")
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("name")
@click.argument("computer")
@click.argument("other")
def tell_apart(path: Path, name: str, computer: str, other: str) -> None:
    """Say that whoever wrote as NAME on a COMPUTER is another person, who goes by OTHER in REGISTER from now on."""
    from sv_desktop.services.join_registers import tell_apart as write_down

    with open_register_desk(path) as desk:
        write_down(desk, name, computer, other)
    click.echo(f"“{name}” on {computer} goes by “{other}”.")


def _item(items: tuple[Scored, ...], question: str) -> Scored:
    found = next((one for one in items if one.ref == question), None)
    if found is None:
        known = ", ".join(one.ref for one in items)
        raise click.UsageError(f"“{question}” is not scored here. These are: {known or 'none'}.")
    return found


def _said_words(item: Scored, said: Said) -> str:
    parts = [item.label(said.level) if said.level else "no level"]
    parts += [
        f"{name}: {words}"
        for name, words in (("comment", said.comment), ("ask", said.ask), ("note", said.note))
        if words
    ]
    return "; ".join(parts)


def _tell_meeting(meeting: Meeting) -> None:
    waits = who_waits(meeting)
    if waits and (meeting.hidden or meeting.may_look):
        click.echo(waits)
    for one in meeting.differing:
        click.echo(f"  differs: {one.scored.ref}: {_compared_words(one)}")
    for between in meeting.between:
        click.echo(_between_words(between))


def _compared_words(one: Compared) -> str:
    said = "; ".join(f"{who}: {_said_words(one.scored, said)}" for who, said in one.said.items())
    if one.agreed is None:
        return said
    return f"{said}; agreed: {one.scored.label(one.agreed.level)} ({one.agreed.reason})"


def _between_words(one: Between) -> str:
    return f"{one.one} and {one.other}, {one.framework}: {agreement_words(one.found)}"


def _sheet_json(sheet: Sheet) -> dict[str, object]:
    return {
        "read": sheet.read,
        "of": len(sheet.items),
        "done": sheet.done,
        "questions": [
            {"ref": one.ref, "title": one.item.title, **_said_json(sheet.said[one.ref])} for one in sheet.items
        ],
        "hints": [{"ref": hint.ref, "words": hint.words} for hint in sheet.hints],
        "below_least_level": [one.ref for one in sheet.below],
        "hidden": list(sheet.hidden),
    }


def _meeting_json(meeting: Meeting) -> dict[str, object]:
    return {
        "may_look": meeting.may_look,
        "differences": [
            {
                "ref": one.scored.ref,
                "apart": one.apart,
                "said": {who: _said_json(said) for who, said in one.said.items()},
                "agreed": None
                if one.agreed is None
                else {"level": one.agreed.level, "reason": one.agreed.reason, "by": one.agreed.by},
            }
            for one in meeting.differing
        ],
        "agreement": [_between_json(one) for one in meeting.between],
    }


def _said_json(said: Said) -> dict[str, str]:
    return {"level": said.level, "comment": said.comment, "ask": said.ask, "note": said.note}


def _between_json(one: Between) -> dict[str, object]:
    found = one.found
    return {
        "assessors": [one.one, one.other],
        "framework": one.framework,
        "questions": found.items,
        "same": found.same,
        "one_level_apart": found.near,
        "percent": found.percent,
        "kappa_linear": found.linear,
        "kappa_quadratic": found.quadratic,
        "note": found.note,
    }


def _coming_json(what: Coming) -> dict[str, object]:
    return {
        "file": what.name,
        "new": [{"id": one.id, "organisation": one.organisation} for one in what.new],
        "again": what.again,
        "written": what.written,
        "known": list(what.known),
        "withdrawn": list(what.withdrawn),
        "same_names": [{"name": one.name, "computers": list(one.computers)} for one in what.same_names],
        "doubts": list(what.doubts),
        "left_out": list(what.problems),
    }
