"""The organisation's dashboard, from the file to every panel, against the queries it needs."""

import shutil
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

import msgspec
from sqlcipher3 import dbapi2

from sv_desktop.domain.dashboard import dashboard
from sv_desktop.domain.submission import travelling
from sv_desktop.services.begin import reopen
from sv_desktop.services.demonstrate import build_example

ROUNDS = 21
#: What is typed in three years of evenings.
REVISIONS = 10_000


def run() -> list[tuple[str, float, str, float]]:
    """Rows of (what, ratio, floor, limit)."""
    with TemporaryDirectory() as name:
        path = Path(name) / "example.svw"
        desk = build_example(path, author="Ann")
        found = travelling(desk.application.answers).items()
        typed = [(key, value) for key, value in found if isinstance(value, str)]
        for number in range(REVISIONS // len(typed)):
            desk.save((*key, f"{value} {number}") for key, value in typed)
        desk.save((*key, value) for key, value in typed)
        desk.close()
        bare = dbapi2.connect(str(shutil.copy(path, Path(name) / "bare.db")))
        desk = reopen(path, author="Ann")
        ratio = _ratio(lambda: dashboard(desk.refresh(), desk.today), lambda: _queries(bare))
        desk.close()
        bare.close()
    return [("the dashboard, after 10,000 revisions", ratio, "the bare SQL of revisions and evidence", 2.0)]


def _queries(bare: dbapi2.Connection) -> None:
    """What stands is not a column: it is worked out of all revisions."""
    for _row in bare.execute("SELECT id, parent, target, field, value, joins FROM revision").fetchall():
        msgspec.json.decode(_row[4])
    bare.execute("SELECT * FROM evidence").fetchall()


def _ratio(ours: Callable[[], object], floor: Callable[[], object]) -> float:
    """The median of pairs that are taken in turns, after one of each."""
    ours()
    floor()
    ratios = []
    for number in range(ROUNDS):
        seconds = [0.0, 0.0]
        for which in (0, 1) if number % 2 else (1, 0):
            start = perf_counter()
            (floor if which else ours)()
            seconds[which] = perf_counter() - start
        ratios.append(seconds[0] / seconds[1])
    return median(ratios)
