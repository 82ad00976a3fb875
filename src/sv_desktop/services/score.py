"""Score: what an assessor says of a submission, item by item, and that he is done."""

from msgspec import Struct
from msgspec.structs import replace

from sv_desktop.domain.application import Application
from sv_desktop.domain.blind import NOT_SCORING, SCORED, hidden_from, is_done
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.domain.received import STATE_WORDS, State
from sv_desktop.domain.rubric import Scored, left_out
from sv_desktop.domain.scoring import Hint, Said, below, hints, how_many_read, said_of
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.read_received import scored_of
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.scheme import thresholds

_LONGEST = 20_000
_WORDS = {EntryKind.COMMENT: "comment", EntryKind.NOTE: "note", EntryKind.ASK: "question to the applicant"}


class Sheet(Struct, frozen=True, kw_only=True):
    """One assessor's scores of one submission. said: item ref to what he says. read: how many items he dealt with.

    below: items under the level that the scheme asks for. hidden: who else scores, and is not to be seen yet.
    """

    items: tuple[Scored, ...]
    said: dict[str, Said]
    read: int
    hints: tuple[Hint, ...]
    below: tuple[Scored, ...]
    hidden: tuple[str, ...]
    done: bool


def sheet_of(desk: RegisterDesk, submission_id: str, application: Application) -> Sheet:
    """What the author has said of a submission so far."""
    ledger, me, items = desk.ledger, desk.author, scored_of(application)
    said = {one.ref: said_of(ledger, submission_id, one.ref, me) for one in items}
    missing = tuple(
        Hint(
            "",
            tr(
                "The question “{title}” of “{short_title}” is not in this package.",
                title=item.title,
                short_title=pack.short_title,
            ),
        )
        for pack, item in left_out(application, builtin_frameworks())
    )
    return Sheet(
        items=items,
        said=said,
        read=how_many_read(ledger, submission_id, items, me),
        hints=(*hints(application, items, said), *missing),
        below=below(items, {ref: one.level for ref, one in said.items()}, thresholds(desk)),
        hidden=hidden_from(ledger, submission_id, me),
        done=is_done(ledger, submission_id, me),
    )


def say(desk: RegisterDesk, submission_id: str, item: Scored, kind: EntryKind, words: str) -> None:
    """Give an item a level (by its id), a comment, a note or a question to the applicant; "" takes it back."""
    value = words.strip()
    if kind is EntryKind.SCORE:
        _require_level(item, value)
    elif kind not in _WORDS:
        raise ValueError(kind)
    elif len(value) > _LONGEST:
        raise PlainError(
            tr("This {words} is longer than {longest:,} characters.", words=_WORDS[kind], longest=_LONGEST),
            tr("Say it in fewer words."),
        )
    _write(desk, submission_id, kind, item.ref, value)


def say_done(desk: RegisterDesk, submission_id: str, *, scoring: bool = True) -> None:
    """Say that one is done with a submission. scoring: False for who does not score it, and only looks on."""
    _write(desk, submission_id, EntryKind.DONE, "", SCORED if scoring else NOT_SCORING)


def take_back_done(desk: RegisterDesk, submission_id: str) -> None:
    """Go on scoring."""
    _write(desk, submission_id, EntryKind.DONE, "", "")


def _write(desk: RegisterDesk, submission_id: str, kind: EntryKind, ref: str, value: str) -> None:
    """Who writes has begun to read."""
    desk.require_author()
    one = desk.row(submission_id).received
    desk.write([(submission_id, kind, ref, value)])
    if one.state is State.NEW and value:
        desk.change([replace(one, state=State.READING)], f"{STATE_WORDS[State.READING]}.")


def _require_level(item: Scored, level: str) -> None:
    if level and item.assessment.level(level) is None:
        known = ", ".join(one.id for one in item.assessment.levels)
        raise PlainError(
            tr("“{level}” is not a level of this scale.", level=level), tr("The levels are: {known}.", known=known)
        )
