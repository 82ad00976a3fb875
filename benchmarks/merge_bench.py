"""A merge against its floor: two workspaces of 5,000 revisions each. Taken in turns; the median."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from sqlcipher3 import dbapi2

from sv_desktop.storage import create_workspace, open_workspace

REVISIONS = 5_000
ANSWERS = 500
PAIRS = 7
BEGUN = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)
WORDS = "We meet every Thursday and repair what people bring. " * 4
RAW_SETTINGS = ("PRAGMA synchronous=FULL", "PRAGMA locking_mode=EXCLUSIVE", "PRAGMA journal_mode=DELETE")
COLUMNS = "id, target, field, value, author, at, parent, joins, step, undoes, pinned, digest"


def run() -> list[tuple[str, float, str, float]]:
    """Rows of (what, ratio, floor, limit)."""
    with TemporaryDirectory() as name:
        ann, ben = _two_copies(Path(name))
        ratios = []
        for number in range(PAIRS):
            seconds = {}
            for work in (_merge, _copy_rows) if number % 2 else (_copy_rows, _merge):
                seconds[work] = work(ann, ben)
            ratios.append(seconds[_merge] / seconds[_copy_rows])
        what = "merge, two times 5,000 revisions"
        return [(what, median(ratios), "5,000 rows read and put in, one raw transaction", 10.0)]


def _two_copies(folder: Path) -> tuple[Path, Path]:
    """Ann's and Ben's file: 5,000 revisions each since they were one, on 500 answers, half of them on the same."""
    ann, ben = folder / "ann.svw", folder / "ben.svw"
    with create_workspace(ann) as workspace:
        workspace.save("charter:voice", "story", "begun", author="Ann", at=BEGUN)
        workspace.copy_to(ben)
    for path, first in ((ann, 0), (ben, ANSWERS // 2)):
        with open_workspace(path) as workspace:
            for round_ in range(REVISIONS // ANSWERS):
                changes = [
                    ("charter:voice", f"f{first + one}", f"{WORDS}{path.stem} {round_}") for one in range(ANSWERS)
                ]
                workspace.save_all(changes, author=path.stem, at=BEGUN + timedelta(hours=round_))
    return ann, ben


def _merge(ann: Path, ben: Path) -> float:
    """From two open workspaces to answers that can be shown, with what has to be decided."""
    whole = _fresh(ann)
    with open_workspace(whole) as workspace, open_workspace(ben, read_only=True) as other:

        def work() -> None:
            brought = workspace.bring_in(other)
            assert (brought.revisions, len(workspace.conflicts())) == (REVISIONS, ANSWERS // 2)

        return _seconds(work)


def _copy_rows(ann: Path, ben: Path) -> float:
    """The same rows through the bare driver: one select, one executemany, one commit."""
    whole = _fresh(ann)
    into, source = (dbapi2.connect(str(path), isolation_level=None) for path in (whole, ben))
    for setting in RAW_SETTINGS:
        into.execute(setting)
    into.execute("BEGIN EXCLUSIVE")
    into.execute("ROLLBACK")

    def work() -> None:
        into.execute("BEGIN IMMEDIATE")
        rows = source.execute(f"SELECT {COLUMNS} FROM revision WHERE seq > 1").fetchall()
        into.executemany(f"INSERT INTO revision ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        into.execute("COMMIT")
        assert len(rows) == REVISIONS

    try:
        return _seconds(work)
    finally:
        into.close()
        source.close()


def _fresh(path: Path) -> Path:
    whole = path.with_name("whole.svw")
    shutil.copy(path, whole)
    return whole


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start
