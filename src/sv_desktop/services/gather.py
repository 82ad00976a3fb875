"""Gather what the submissions of a register bring to the region: each organisation's latest one."""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from sv_desktop.domain.awards import awards_in
from sv_desktop.domain.inbox import Inbox, Row, Standing
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.received import State
from sv_desktop.domain.region import Profile, profile
from sv_desktop.domain.submission import application_of, decode_submission
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


def by_year(desk: RegisterDesk, rows: Iterable[Row]) -> tuple[tuple[int, frozenset[str], frozenset[str]], ...]:
    """(year, organisations that had sent something by its end, those that held an award then).

    rows: the submissions that count. This year's end is today.
    """
    chains, today = {row.chain for row in rows}, desk.clock().astimezone().date()
    mine = [row for row in desk.inbox.rows if row.version and row.chain in chains]
    first: dict[str, int] = {}
    for row in mine:
        year = row.received.received_at.astimezone().year
        first[row.chain] = min(year, first.get(row.chain, year))
    owners = {row.received.id: row.chain for row in mine}
    awards = tuple(awards_in(desk.ledger, owners))
    found = []
    for year in range(min(first.values(), default=today.year + 1), today.year + 1):
        end = min(date(year, 12, 31), today)
        sent = frozenset(chain for chain, begun in first.items() if begun <= year)
        held = frozenset(owners[one.about] for one in awards if one.award.first_day <= end and one.counts(end))
        found.append((year, sent, held))
    return tuple(found)
