"""Moderate: where assessors differ, what they settle on, and how far they agree."""

from collections.abc import Iterable

from msgspec import Struct

from sv_desktop.domain.application import Application
from sv_desktop.domain.blind import hidden_from, is_done, names, scored
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.domain.moderation import Between, Compared, agreements, compared
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.rubric import Scored
from sv_desktop.services.read_received import application_received, scored_of
from sv_desktop.services.register_desk import RegisterDesk

_LONGEST = 20_000


class Meeting(Struct, frozen=True, kw_only=True):
    """What a moderation meeting needs of one submission. people: who have scored and are done. hidden: who is not.

    Where the author may not look yet, items and between are empty.
    """

    may_look: bool
    people: tuple[str, ...]
    hidden: tuple[str, ...]
    items: tuple[Compared, ...] = ()
    between: tuple[Between, ...] = ()

    @property
    def differing(self) -> tuple[Compared, ...]:
        """The items in which they differ, those furthest apart first."""
        return tuple(sorted((one for one in self.items if one.differs), key=lambda one: -one.apart))

    @property
    def waiting(self) -> int:
        """How many differences nobody has settled."""
        return sum(one.waits for one in self.items)


def meeting_of(desk: RegisterDesk, submission_id: str, application: Application) -> Meeting:
    """Where those who are done with a submission differ, as far as the author may see it."""
    ledger, items = desk.ledger, scored_of(application)
    people, hidden = scored(ledger, submission_id), hidden_from(ledger, submission_id, desk.author)
    if not is_done(ledger, submission_id, desk.author):
        return Meeting(may_look=False, people=people, hidden=hidden)
    return Meeting(
        may_look=True,
        people=people,
        hidden=hidden,
        items=compared(ledger, submission_id, items),
        between=agreements(ledger, [(submission_id, items)]),
    )


def settle(desk: RegisterDesk, submission_id: str, item: Scored, level: str, reason: str) -> None:
    """Write down what was agreed on; level "" takes it back.

    Raises PlainError without a reason, and before the author has said to be done.
    """
    desk.require_author()
    if not is_done(desk.ledger, submission_id, desk.author):
        raise PlainError(
            tr("You have not said that you are done."), tr("Say so first; then you see what the others scored.")
        )
    if level and item.assessment.level(level) is None:
        known = ", ".join(one.id for one in item.assessment.levels)
        raise PlainError(
            tr("“{level}” is not a level of this scale.", level=level), tr("The levels are: {known}.", known=known)
        )
    why = reason.strip()[:_LONGEST]
    if level and not why:
        raise PlainError(tr("Why you settled on this level is missing."), tr("Say it in a few words."))
    desk.write([(submission_id, EntryKind.AGREED, item.ref, {"level": level, "reason": why} if level else {})])


def agreement_over(
    desk: RegisterDesk, submission_ids: Iterable[str], progress: Progress = silent
) -> tuple[Between, ...]:
    """How far each two assessors agree over some submissions. progress: submissions.

    What cannot be read is passed over, and so is what the author is not done with: the figures would tell what is
    kept from him.
    """
    ids, ledger = tuple(submission_ids), desk.ledger
    read: list[tuple[str, tuple[Scored, ...]]] = []
    for number, one in enumerate(ids, 1):
        if is_done(ledger, one, desk.author) and len(scored(ledger, one)) > 1 and desk.row(one).received.readable:
            read.append((one, scored_of(application_received(desk, one))))
        progress(number, len(ids))
    return agreements(ledger, read)


def who_waits(meeting: Meeting) -> str:
    """Why nothing is shown, or not everybody's, in a sentence; "" when all is."""
    if not meeting.may_look:
        return tr("You see what others scored once you have said that you are done. So nobody is led by another.")
    if meeting.hidden:
        verb = "is" if len(meeting.hidden) == 1 else "are"
        return tr("{names} {verb} still scoring, and hidden until then.", names=names(meeting.hidden), verb=verb)
    return ""
