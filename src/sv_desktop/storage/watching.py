"""Looking on while one long statement runs: for progress, and to stop it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

#: SQLite's steps between two looks; a row of evidence takes five.
_STEPS = 10


@contextmanager
def watched(driver: dbapi2.Connection, look: Callable[[], object]) -> Iterator[None]:
    """Call look() again and again while the block's statements run; what it raises stops them, and is raised."""
    raised: list[BaseException] = []

    def step() -> int:
        try:
            look()
        except BaseException as error:
            raised.append(error)
        return len(raised)

    driver.set_progress_handler(step, _STEPS)
    try:
        yield
    except (dbapi2.Error, DBAPIError):
        if raised:
            raise raised[0] from None
        raise
    finally:
        driver.set_progress_handler(None, 0)
