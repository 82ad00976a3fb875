"""A register of 10,000 submissions: filtering and sorting it against the bare SQL on a copy of the file; opening it."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from uuid import UUID

from sqlalchemy import insert
from sqlcipher3 import dbapi2

from benchmarks.window_bench import BARE, OURS, seconds_of
from sv_desktop.domain.inbox import SortBy, Wanted
from sv_desktop.domain.package import Signer, Verdict
from sv_desktop.domain.received import About, Named, Received, State
from sv_desktop.services.registers import begin_register, reopen_register
from sv_desktop.storage.register_rows import submission_columns
from sv_desktop.storage.register_tables import event, submission
from sv_desktop.storage.row_digest import digested

SUBMISSIONS = 10_000
ROUNDS = 15
AT = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
THEMES = [Named(f"award#{name.lower()}", name) for name in ("Social", "Economic", "Environment", "Innovation")]
_SELECT = "SELECT id, organisation, verdict, received_at, state, assessor FROM submission"
# (what the inbox is asked, the same in SQL)
QUESTIONS: list[tuple[Wanted, SortBy, str]] = [
    (Wanted(earlier=True), SortBy.ORGANISATION, f"{_SELECT} ORDER BY organisation COLLATE NOCASE"),
    (Wanted(earlier=True), SortBy.RECEIVED, f"{_SELECT} ORDER BY received_at"),
    (
        Wanted(earlier=True, state="reading", assessor="Sam"),
        SortBy.ORGANISATION,
        f"{_SELECT} WHERE state = 'reading' AND assessor = 'Sam' ORDER BY organisation COLLATE NOCASE",
    ),
    (
        Wanted(earlier=True, theme="award#social"),
        SortBy.ASSESSOR,
        f"{_SELECT} WHERE facts LIKE '%\"award#social\"%' ORDER BY assessor COLLATE NOCASE",
    ),
    (
        Wanted(earlier=True, words="kitchen 77"),
        SortBy.STATE,
        f"{_SELECT} WHERE facts LIKE '%kitchen%' AND facts LIKE '%77%' ORDER BY state",
    ),
]


def run() -> list[tuple[str, float, str, float]]:
    """Rows of (what, ratio, floor, limit)."""
    with TemporaryDirectory() as name:
        path, copy = Path(name) / "register.svr", Path(name) / "bare.db"
        fill(path)
        shutil.copy(path, copy)
        desk, bare = reopen_register(path, author="Ann"), dbapi2.connect(str(copy))
        worst = max(
            _ratio(lambda: desk.inbox.shown(wanted, by), lambda: bare.execute(query).fetchall())  # noqa: B023
            for wanted, by, query in QUESTIONS
        )
        desk.close()
        opening = _ratio(
            lambda: reopen_register(path, author="Ann").close(),
            lambda: bare.execute("SELECT * FROM submission").fetchall(),
        )
        bare.close()
        opened = _in_the_window(path, name, _SHOWN, BARE)
        inbox, there = (_in_the_window(path, name, until, OURS) for until in (_INBOX, _THERE))
    what = f"{SUBMISSIONS:,} submissions"
    return [
        (f"{what}: filter and sort (the slowest)", worst, "the bare SQL, fetched", 2.0),
        (f"{what}: open, every row checked", opening, "the bare SELECT, fetched", 0),
        (f"{what}: its window shown", opened, "bare QApplication + QMainWindow", 3.0),
        (f"{what}: its inbox shown", inbox, "our window without a file", 0),
        (f"{what}: until every row is shown", there, "our window without a file", 0),
    ]


#: The window says that the register is being opened; its inbox says that it is being read; every row is there.
_SHOWN = "type(page).__name__ == 'BeingOpenedPage' or inbox is not None"
_INBOX = "inbox is not None and inbox.isVisible()"
_THERE = "inbox is not None and inbox.table.count > 1000"


def _in_the_window(path: Path, home: str, until: str, floor: str) -> float:
    """The whole start of the program with the register, until something is shown."""
    code = f"""
import os
from PySide6.QtCore import QTimer
from sv_desktop.gui.app import make_window
app, window = make_window([{str(path)!r}])
window.show()
def look():
    page = window.centralWidget()
    inbox = getattr(page, "inbox", None)
    if {until}:
        os._exit(0)
timer = QTimer()
timer.timeout.connect(look)
timer.start(0)
app.exec()
"""
    seconds_of(code, home)
    seconds_of(floor, home)
    return median(seconds_of(code, home) / seconds_of(floor, home) for _ in range(7))


def fill(path: Path, number: int = SUBMISSIONS) -> None:
    """Submissions of 8,000 organisations, as if each had been received."""
    chance = Random(4711)  # the same in every run
    desk = begin_register(path, author="Ann", name="Our scheme")
    with desk.register._database.transaction() as connection:
        for count in range(number):
            one = _submission(count, chance)
            connection.execute(insert(submission).values(submission_columns(one)))
            row = {"id": str(UUID(int=count)), "about": one.id, "at": AT.isoformat(), "by": "Ann", "words": "Received."}
            connection.execute(insert(event).values(digested("event", row)))
    desk.close()


def _submission(number: int, chance: Random) -> Received:
    owner = number % (SUBMISSIONS * 4 // 5)
    name = f"{chance.choice(('Bike', 'Tea', 'Tree', 'Music'))} {chance.choice(('Kitchen', 'Group', 'Trust'))} {owner}"
    signer = Signer(
        organisation=name, fingerprint=f"{owner:064x}", certificate="PEM " * 200, claimed_time=AT, known=False
    )
    about = About(
        organisation=name,
        kind="Charitable incorporated organisation (CIO)",
        places=(Named("halton", "Halton"), Named("wirral", "Wirral")),
        themes=tuple(chance.sample(THEMES, chance.randrange(1, 5))),
        numbers=(f"charity_number {1_000_000 + owner}",),
        submission_id=str(UUID(int=number)),
        submitted_at=AT + timedelta(minutes=number),
    )
    return Received(
        id=str(UUID(int=number)),
        sha256=f"{number:064x}",
        size=chance.randrange(1, 50_000_000),
        name=f"{name}.asice",
        received_at=AT + timedelta(minutes=chance.randrange(500_000)),
        received_by="Ann",
        verdict=chance.choice((*[Verdict.NEW] * 9, Verdict.CHANGED)),
        about=about,
        signers=(signer,),
        kept=True,
        state=chance.choice(list(State)),
        assessor=chance.choice(("", "Ann", "Sam", "Gwen")),
    )


def _ratio(ours: Callable[[], object], floor: Callable[[], object]) -> float:
    """The median of pairs that are taken in turns."""
    ratios = []
    for number in range(ROUNDS):
        seconds = [0.0, 0.0]
        for which in (0, 1) if number % 2 else (1, 0):
            start = perf_counter()
            (floor if which else ours)()
            seconds[which] = perf_counter() - start
        ratios.append(seconds[0] / seconds[1])
    return median(ratios)
