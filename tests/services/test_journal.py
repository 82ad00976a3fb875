"""The log of faults: it says what went wrong and where, and nothing of the person; it does not grow without end."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.domain.fault import PlainError
from sv_desktop.services.journal import Reticent, journal_folder, start_journal

SECRET = "Margaret’s answer in /home/margaret/Acorn.svw"


@pytest.fixture
def log() -> Iterator[Path]:
    before = list(logging.getLogger().handlers)
    start_journal()
    yield journal_folder() / "sv-desktop.log"
    for handler in set(logging.getLogger().handlers) - set(before):
        logging.getLogger().removeHandler(handler)
        handler.close()


def test_a_fault_is_told_without_its_words(log: Path) -> None:
    try:
        try:
            raise FileNotFoundError(2, "No such file or directory", SECRET)
        except OSError as error:
            raise PlainError(SECRET, SECRET) from error
    except PlainError as error:
        logging.getLogger("sv_desktop.gui.jobs").error("job failed: %s, %d", SECRET, 7, exc_info=error)
    logging.getLogger("sv_desktop.gui").info("of no weight")
    logging.getLogger("a.library").warning(SECRET)
    told = log.read_text(encoding="utf-8")
    assert "ERROR sv_desktop.gui.jobs: job failed: …, 7" in told
    assert "PlainError in test_journal.test_a_fault_is_told_without_its_words:" in told
    assert "FileNotFoundError (No such file or directory) in test_journal." in told
    assert "of no weight" not in told
    assert "argaret" not in told
    assert "/" not in told


def test_it_rotates(log: Path) -> None:
    for _number in range(30_000):
        logging.getLogger("sv_desktop").error("The same fault, %d times over and over again", 1)
    files = sorted(path.name for path in log.parent.iterdir())
    assert files == ["sv-desktop.log", "sv-desktop.log.1", "sv-desktop.log.2", "sv-desktop.log.3"]
    assert all(path.stat().st_size <= 256 * 1024 for path in log.parent.iterdir())


def test_a_folder_that_cannot_be_written_does_not_stop_the_program() -> None:
    before = list(logging.getLogger().handlers)
    journal_folder().parent.mkdir(parents=True)
    journal_folder().write_text("in the way")
    start_journal()
    assert logging.getLogger().handlers == before


@given(st.text(min_size=1))
def test_no_words_get_through(words: str) -> None:
    record = logging.LogRecord("sv_desktop", logging.ERROR, __file__, 1, "said: %s", (f"{words} Error",), None)
    assert Reticent().format(record).endswith("said: …")
