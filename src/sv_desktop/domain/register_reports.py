"""Reports of a register: who holds what until when, what waits for how long, how long it took, by place and theme."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from statistics import median, quantiles

from msgspec import Struct

from sv_desktop.domain.award import STANDING_WORDS, left_words
from sv_desktop.domain.awards import Held
from sv_desktop.domain.inbox import Row
from sv_desktop.domain.language import Words, counted, phrase, tr
from sv_desktop.domain.received import STATE_WORDS, Named, State
from sv_desktop.domain.sheet import Cell, Column, Sheet
from sv_desktop.domain.wording import date_words

_OPEN = (State.NEW, State.READING, State.WAITING, State.REVIEW)
_NOBODY = phrase("Nobody yet")
_ALL = ""
#: Every report by its id, in the order in which a person meets them.
TITLES = Words(
    {
        "holders": phrase("Who holds what until when"),
        "waiting": phrase("What waits, and for how long"),
        "waiting_by_state": phrase("What waits, by state"),
        "turnaround": phrase("How long a decision took"),
        "places": phrase("By place"),
        "themes": phrase("By theme"),
        "panel": phrase("List for a panel meeting"),
    }
)


class Case(Struct, frozen=True, kw_only=True):
    """A submission with what the reports ask of it. received, since: days; since: when its state began.

    decided: the day on which it was decided for good; decision: in words. awards: all that followed it.
    """

    row: Row
    received: date
    since: date
    decided: date | None = None
    decision: str = ""
    awards: tuple[Held, ...] = ()

    @property
    def open(self) -> bool:
        """Whether somebody still has to do something about it."""
        one = self.row.received
        asked_again = one.state is State.REVIEW
        return self.row.latest and one.sealed and one.state in _OPEN and (self.decided is None or asked_again)


def holders(cases: Iterable[Case], today: date) -> Sheet:
    """Every award there ever was: who holds it, until when, and why it ended."""
    held = sorted(
        (award for case in cases for award in case.awards),
        key=lambda one: (one.award.organisation.casefold(), one.award.awarded_on, one.award.number),
    )
    return Sheet(
        id="holders",
        title=TITLES["holders"],
        intro=tr(
            "Every award that was given, also those that have run out or were ended. It counts on its last day, too."
        ),
        columns=(
            Column(title=tr("Organisation"), width=2.3),
            Column(title=tr("Number"), width=2.6),
            Column(title=tr("Valid until"), width=1.6),
            Column(title=tr("Standing"), width=1.4),
            Column(title=tr("Left, or why it ended"), width=2.0),
            Column(title=tr("Award"), width=2.0),
            Column(title=tr("Themes"), width=1.6),
            Column(title=tr("Places"), width=1.6),
            Column(title=tr("Awarded on"), width=1.6),
        ),
        rows=tuple(_holder(one, today) for one in held),
        empty=tr("Nobody holds an award yet. An award is given when a decision says so."),
    )


def waiting(cases: Iterable[Case], today: date) -> Sheet:
    """Each submission that is not decided, the longest first."""
    rows = [
        (
            case.row.received.organisation,
            STATE_WORDS[case.row.received.state],
            case.since,
            (today - case.since).days,
            case.received,
            (today - case.received).days,
            case.row.received.assessor or tr(_NOBODY),
        )
        for case in cases
        if case.open
    ]
    rows.sort(key=lambda row: (-row[3], row[0].casefold()))
    return Sheet(
        id="waiting",
        title=TITLES["waiting"],
        intro=tr("Submissions that are not decided yet: the latest version of each. Days are calendar days."),
        columns=(
            Column(title=tr("Organisation"), width=2.6),
            Column(title=tr("State"), width=1.8),
            Column(title=tr("In this state since"), width=1.6),
            Column(title=tr("Days in this state"), width=1.1, number=True),
            Column(title=tr("Received"), width=1.6),
            Column(title=tr("Days since then"), width=1.1, number=True),
            Column(title=tr("Read by"), width=1.6),
        ),
        rows=tuple(rows),
        empty=tr("Nothing waits: everything that came is decided or set aside."),
    )


def waiting_by_state(cases: Iterable[Case], today: date) -> Sheet:
    """For each state how many there are, and for how long."""
    found: dict[State, list[int]] = {state: [] for state in _OPEN}
    for case in cases:
        if case.open:
            found[case.row.received.state].append((today - case.since).days)
    return Sheet(
        id="waiting_by_state",
        title=TITLES["waiting_by_state"],
        intro=tr("How many submissions are in each state, and for how many days they have been."),
        columns=(
            Column(title=tr("State"), width=2.4),
            Column(title=tr("Submissions"), number=True),
            Column(title=tr("Median days"), number=True),
            Column(title=tr("Longest, in days"), number=True),
        ),
        rows=tuple(
            (STATE_WORDS[state], len(days), float(median(days)) if days else None, max(days) if days else None)
            for state, days in found.items()
        ),
    )


def turnaround(cases: Iterable[Case], today: date) -> Sheet:
    """How long it took from receipt to decision: all of them, then year by year."""
    took: dict[str, list[int]] = {}
    still: list[int] = []
    for case in cases:
        if case.decided is not None:
            days = max(0, (case.decided - case.received).days)
            for group in (_ALL, str(case.decided.year)):
                took.setdefault(group, []).append(days)
        elif case.open:
            still.append((today - case.received).days)
    waiting = tr("Nothing waits.")
    if still:
        oldest = counted("the oldest came {n} day ago", "the oldest came {n} days ago", max(still))
        waiting = counted(
            "{n} submission waits; {oldest}.", "{n} submissions wait; {oldest}.", len(still), oldest=oldest
        )
    intro = tr("Calendar days from the day a submission was received to the day it was decided.")
    return Sheet(
        id="turnaround",
        title=TITLES["turnaround"],
        intro=f"{intro} {waiting}",
        columns=(
            Column(title=tr("Decided in"), width=1.4),
            Column(title=tr("Submissions"), number=True),
            Column(title=tr("A quarter took at most"), width=1.3, number=True),
            Column(title=tr("Half took at most (median)"), width=1.3, number=True),
            Column(title=tr("Three quarters took at most"), width=1.3, number=True),
            Column(title=tr("The longest took"), width=1.3, number=True),
        ),
        rows=tuple(
            (group or tr("All"), len(took[group]), *_quartiles(took[group])) for group in sorted(took, key=_years)
        ),
        empty=tr("Nothing is decided yet."),
    )


def by_place(cases: Iterable[Case], today: date) -> Sheet:
    """For each place who applied, what is decided, and who holds an award."""
    return _by("places", tr("Place"), cases, today, lambda row: row.received.about.places)


def by_theme(cases: Iterable[Case], today: date) -> Sheet:
    """The same for each theme."""
    return _by("themes", tr("Theme"), cases, today, lambda row: row.received.about.themes)


def panel_list(cases: Iterable[Case]) -> Sheet:
    """What a panel talks about: what is not decided yet, by name, with room to write."""
    rows: list[tuple[Cell, ...]] = []
    for case in sorted((one for one in cases if one.open), key=lambda one: one.row.by_organisation):
        one = case.row.received
        version = tr(" (version {version})", version=case.row.version) if case.row.versions > 1 else ""
        rows.append(
            (
                len(rows) + 1,
                f"{one.organisation}{version}",
                _named(one.about.themes),
                _named(one.about.places),
                case.received,
                STATE_WORDS[one.state],
                one.assessor or tr(_NOBODY),
                "",
            )
        )
    return Sheet(
        id="panel",
        title=TITLES["panel"],
        intro=tr("Submissions that are not decided yet, the latest version of each, with room for notes."),
        columns=(
            Column(title=tr("No."), width=0.6, number=True),
            Column(title=tr("Organisation"), width=2.6),
            Column(title=tr("Themes"), width=1.8),
            Column(title=tr("Places"), width=1.8),
            Column(title=tr("Received"), width=1.7),
            Column(title=tr("State"), width=1.4),
            Column(title=tr("Read by"), width=1.4),
            Column(title=tr("Notes"), width=2.6),
        ),
        rows=tuple(rows),
        empty=tr("There is nothing to talk about: everything that came is decided or set aside."),
    )


#: How each is made.
REPORTS: dict[str, Callable[[Sequence[Case], date], Sheet]] = {
    "holders": holders,
    "waiting": waiting,
    "waiting_by_state": waiting_by_state,
    "turnaround": turnaround,
    "places": by_place,
    "themes": by_theme,
    "panel": lambda cases, _today: panel_list(cases),
}


def _holder(one: Held, today: date) -> tuple[Cell, ...]:
    award, ending = one.award, one.ending
    left = f"{ending.reason} ({date_words(ending.on)})" if ending else left_words(award.last_day, today)
    return (
        award.organisation,
        award.number,
        award.last_day,
        STANDING_WORDS[one.standing(today)],
        left,
        award.title,
        _named(award.themes),
        _named(award.places),
        award.first_day,
    )


def _by(sheet_id: str, head: str, cases: Iterable[Case], today: date, of: Callable[[Row], tuple[Named, ...]]) -> Sheet:
    counts: dict[str, list[int]] = {}
    labels: dict[str, str] = {}
    for case in cases:
        if not case.row.latest and not case.awards:
            continue
        counted = case.row.latest, case.open, case.decided is not None, any(one.counts(today) for one in case.awards)
        for named in of(case.row):
            labels.setdefault(named.id, named.label)
            row = counts.setdefault(named.id, [0] * len(counted))
            for place, yes in enumerate(counted):
                row[place] += yes
    return Sheet(
        id=sheet_id,
        title=TITLES[sheet_id],
        intro=tr(
            "The latest version of each submission. One that names several counts in each: the lines do not add up."
        ),
        columns=(
            Column(title=head, width=2.6),
            Column(title=tr("Submissions"), number=True),
            Column(title=tr("Not decided"), number=True),
            Column(title=tr("Decided"), number=True),
            Column(title=tr("Hold an award now"), width=1.3, number=True),
        ),
        rows=tuple((labels[key], *counts[key]) for key in sorted(counts, key=lambda key: labels[key].casefold())),
    )


def _quartiles(days: Sequence[int]) -> tuple[Cell, ...]:
    if len(days) == 1:
        return (float(days[0]),) * 3 + (days[0],)
    return (*quantiles(days, n=4, method="inclusive"), max(days))


def _years(group: str) -> tuple[bool, int]:
    return group != _ALL, -int(group) if group != _ALL else 0


def _named(some: Iterable[Named]) -> str:
    return ", ".join(one.label for one in some)
