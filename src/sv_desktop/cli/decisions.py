"""Commands for deciding: the decision, its answer, the review; and what the scheme promises."""

import json
from pathlib import Path

import click

from sv_desktop.cli.options import FILE, JSON, NEW, progress_of, read_passphrase
from sv_desktop.cli.registers import find, open_register_desk
from sv_desktop.domain.decision import Decision, decision_of, outcome_of
from sv_desktop.domain.framework import ToldFrom
from sv_desktop.domain.review import REVIEW_WORDS, ReviewState, reviews_of
from sv_desktop.domain.wording import date_words
from sv_desktop.services.matter import Matter
from sv_desktop.services.register_desk import RegisterDesk


@click.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("submission")
@click.option("--outcome", default="", help="The id of an outcome of the framework, such as not_yet.")
@click.option("--reason", "reasons", multiple=True, metavar="THEME=WORDS", help="Why a theme is not enough yet.")
@click.option("--condition", "conditions", multiple=True, metavar="DAY=WORDS", help="What is to be done by YYYY-MM-DD.")
@click.option("--message", default=None, help="What the letter says besides.")
@click.option("--undo", is_flag=True, help="Take back a decision that was not answered yet.")
@JSON
def decide(
    path: Path,
    submission: str,
    outcome: str,
    reasons: tuple[str, ...],
    conditions: tuple[str, ...],
    message: str | None,
    undo: bool,
    as_json: bool,
) -> None:
    """Decide about a SUBMISSION of REGISTER; without --outcome, say how the decision stands.

    Every outcome of the kind “not yet” needs a --reason for each theme that was used. While a review is going on, this
    decides anew and ends it.
    """
    from sv_desktop.services import decide as service
    from sv_desktop.services.matter import matter_of

    asked = bool(outcome or undo)
    with open_register_desk(path, read_only=not asked) as desk:
        about = find(desk, submission).received.id
        matter = matter_of(desk, about)
        if undo:
            service.take_back(desk, about)
        elif outcome:
            _write(desk, about, matter, outcome, reasons, conditions, message)
            _decide(desk, about, matter)
        _tell(desk, about, as_json=as_json)


@click.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("submission")
@click.option("-o", "--output", required=True, type=NEW, help="The file to write (*.asice).")
@click.option("--passphrase-file", type=FILE, help="A file whose first line is the passphrase; else it is asked for.")
@click.option("--make-identity", is_flag=True, help="Make the register's identity under this passphrase first.")
@JSON
def answer(
    path: Path, submission: str, output: Path, passphrase_file: Path | None, make_identity: bool, as_json: bool
) -> None:
    """Seal the answer to a SUBMISSION of REGISTER: the letter and the feedback, in one file for the applicant."""
    from sv_desktop.services.tell import tell
    from sv_desktop.services.trust import make_identity as make

    with open_register_desk(path) as desk:
        about = find(desk, submission).received.id
        passphrase = read_passphrase(passphrase_file)
        if make_identity:
            make(desk, passphrase)
        with progress_of("Sealing the answer") as progress:
            written = tell(desk, about, output, passphrase, progress)
    if as_json:
        told = {"answer": str(written.path), "size": written.size, "fingerprint": written.fingerprint}
        click.echo(json.dumps(told, indent=2))
        return
    click.echo(f"Written: {written.path}")
    click.echo(f"Fingerprint of the signer: {written.fingerprint}")


@click.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.argument("submission")
@click.argument("step", required=False, type=click.Choice(["ask", "acknowledge", "begin"]))
@click.option("--by", default="", help="Who asks for it, or who looks at it again.")
@click.option("--role", default="", help="The role of who asks.")
@click.option("--reasons", default="", help="What they say.")
@click.option("--how", default="by phone", show_default=True, help="How it was asked for.")
@click.option("--note", default="", help="Words that stay in the register.")
@JSON
def review(
    path: Path, submission: str, step: str | None, by: str, role: str, reasons: str, how: str, note: str, as_json: bool
) -> None:
    """Note a STEP of a review of a SUBMISSION of REGISTER; without one, list what was done.

    A request that came as a file is added with “register add”. “register decide” decides anew and ends the review.
    """
    from sv_desktop.services import review as service

    with open_register_desk(path, read_only=step is None) as desk:
        about = find(desk, submission).received.id
        if step == "ask":
            service.ask(desk, about, asked_by=by, role=role, reasons=reasons, how=how)
        elif step == "acknowledge":
            service.acknowledge(desk, about, note)
        elif step == "begin":
            service.begin(desk, about, by, note)
            if service.same_person(by, service.decided_by(desk, about)):
                click.echo(f"{by} made the first decision, too.", err=True)
        _tell_reviews(desk, about, as_json=as_json)


@click.command()
@click.argument("path", metavar="REGISTER", type=FILE)
@click.option("--days", type=int, help="Within how many working days applicants are told.")
@click.option("--from", "start", type=click.Choice([one.value for one in ToldFrom]), help="From when they count.")
@click.option("--signatory", default=None, help="Who signs the letters.")
@JSON
def promise(path: Path, days: int | None, start: str | None, signatory: str | None, as_json: bool) -> None:
    """Show what the scheme of REGISTER promises its applicants, or set it."""
    from sv_desktop.services import promise as service

    changes = not (days is None and start is None and signatory is None)
    with open_register_desk(path, read_only=not changes) as desk:
        rule = service.promise_of(desk)
        if days is not None or start is not None:
            service.save_promise(desk, rule.days if days is None else days, ToldFrom(start) if start else rule.start)
        if signatory is not None:
            service.save_signatory(desk, signatory)
        rule, name = service.promise_of(desk), service.signatory_of(desk)
    if as_json:
        click.echo(json.dumps({"days": rule.days, "from": rule.start.value, "signatory": name}, indent=2))
        return
    whence = "the decision" if rule.start is ToldFrom.DECISION else "receiving the package"
    click.echo(f"Applicants are told within {rule.days} working days of {whence}.")
    if name:
        click.echo(f"Letters are signed by {name}.")


def _write(
    desk: RegisterDesk,
    about: str,
    matter: Matter,
    outcome: str,
    reasons: tuple[str, ...],
    conditions: tuple[str, ...],
    message: str | None,
) -> None:
    from sv_desktop.services import decide as service

    if outcome_of(matter.assessment, outcome) is None:
        known = ", ".join(one.id for one in matter.assessment.outcomes)
        raise click.UsageError(f"There is no outcome “{outcome}”. There are: {known}.")
    themes = {theme.id for theme in matter.themes}
    service.choose(desk, about, outcome)
    for reason in reasons:
        theme, _equals, words = reason.partition("=")
        if theme not in themes:
            raise click.UsageError(f"“{theme}” was not used. The themes are: {', '.join(sorted(themes)) or 'none'}.")
        service.give_reason(desk, about, theme, words)
    for condition in conditions:
        day, _equals, words = condition.partition("=")
        service.put_condition(desk, about, words, day)
    if message is not None:
        service.say(desk, about, message)


def _decide(desk: RegisterDesk, about: str, matter: Matter) -> None:
    """Decide, or decide anew where a review is going on."""
    from sv_desktop.services import decide as service
    from sv_desktop.services import review as reviewing

    now = service.stands(desk, about, matter)
    if now.review is None or now.decision is None:
        service.decide(desk, about, matter)
        return
    if now.review.review.state is not ReviewState.REVIEWING:
        raise click.UsageError("Say first who looks at it again: “register review … begin --by NAME”.")
    changed = now.decision.decided.outcome != now.draft.outcome
    service.decide(desk, about, matter, "changed" if changed else "upheld")
    reviewing.end(desk, about, changed=changed)


def _tell(desk: RegisterDesk, about: str, *, as_json: bool) -> None:
    from sv_desktop.services.decide import tells_by

    decision, clock = decision_of(desk.ledger, about), tells_by(desk, about)
    if as_json:
        told = {
            "submission": about,
            "decision": _decision_json(decision) if decision else None,
            "tell_by": clock.by.isoformat() if clock else None,
            "working_days_left": clock.left if clock else None,
            "told_on": clock.told_on.isoformat() if clock and clock.told_on else None,
        }
        click.echo(json.dumps(told, indent=2))
        return
    if decision is None:
        click.echo("Nothing is decided.")
    else:
        by = f"{date_words(decision.day.isoformat())}, {decision.entry.by or 'somebody'}"
        click.echo(f"{decision.decided.label} ({by})")
        for reason in decision.decided.reasons:
            click.echo(f"  {reason.title}: {reason.words}")
        for condition in decision.decided.conditions:
            click.echo(f"  {condition.words}, by {date_words(condition.by)}")
    if clock is not None:
        click.echo(clock.words)


def _decision_json(decision: Decision) -> dict[str, object]:
    decided = decision.decided
    return {
        "outcome": decided.outcome,
        "kind": decided.kind.value,
        "label": decided.label,
        "decided_by": decision.entry.by,
        "decided_at": decision.entry.at.isoformat(),
        "reasons": [{"theme": one.ref, "title": one.title, "words": one.words} for one in decided.reasons],
        "conditions": [{"words": one.words, "by": one.by} for one in decided.conditions],
        "message": decided.message,
        "reviewed": decided.reviewed,
        "answered": decision.sent is not None,
    }


def _tell_reviews(desk: RegisterDesk, about: str, *, as_json: bool) -> None:
    found = reviews_of(desk.ledger, about)
    if as_json:
        told = [
            {
                "id": one.id,
                "state": one.review.state.value,
                "asked_by": one.review.asked_by,
                "role": one.review.role,
                "how": one.review.how,
                "reasons": one.review.reasons,
                "reviewer": one.review.reviewer,
                "steps": [
                    {"state": step.state.value, "by": entry.by, "at": entry.at.isoformat(), "note": step.note}
                    for entry, step in one.steps
                ],
            }
            for one in found
        ]
        click.echo(json.dumps(told, indent=2))
        return
    for one in found:
        click.echo(f"{one.review.asked_by}, {one.review.how}: {one.review.reasons}")
        for entry, step in one.steps:
            who = f" by {step.reviewer}" if step.state is ReviewState.REVIEWING else ""
            click.echo(f"  {entry.at:%Y-%m-%d %H:%M} {entry.by or 'somebody'}: {REVIEW_WORDS[step.state]}{who}")
    if not found:
        click.echo("No review was asked for.")
