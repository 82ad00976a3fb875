"""Gather what the submissions of a register bring to the region: each organisation's latest one."""

from collections.abc import Iterable, Iterator

import msgspec

from sv_desktop.domain.inbox import Inbox, Row, Standing
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.received import State
from sv_desktop.domain.region import Profile, profile
from sv_desktop.domain.submission import application_of, decode_submission
from sv_desktop.resources import resources
from sv_desktop.services.register_desk import RegisterDesk


def counted(inbox: Inbox) -> tuple[Row, ...]:
    """The submissions that count: the latest of each organisation whose key is known, and that was not set aside.

    A stranger could else send four inventions along with one organisation, and learn about that one.
    """
    return tuple(
        row
        for row in inbox.rows
        if row.latest
        and row.version
        and row.received.readable
        and row.standing is Standing.KNOWN
        and row.received.state is not State.SET_ASIDE
    )


def profiles(
    desk: RegisterDesk, rows: Iterable[Row], ours: Frameworks, progress: Progress = silent
) -> Iterator[tuple[str, Profile]]:
    """(submission id, what it brings). progress: submissions. One whose answers cannot be read any more is left out."""
    wanted = tuple(rows)
    for number, row in enumerate(wanted, 1):
        try:
            submission = decode_submission(desk.register.answers(row.received.id))
        except msgspec.DecodeError:
            submission = None
        if submission is not None:
            yield row.received.id, profile(application_of(submission, ours), ours, row.chain)
        progress(number, len(wanted))


def own_frameworks() -> Frameworks:
    """The frameworks of this computer, whose groups and labels count."""
    from sv_desktop.frameworks import load_frameworks

    return load_frameworks(resources() / "frameworks")
