"""How long work tells how far it is, and learns that it should stop."""

from collections.abc import Callable

#: Called with (done, total) in bytes or steps; total 0 means "not known".
#: It may raise :class:`sv_desktop.domain.fault.Cancelled`, which the work lets pass after tidying up.
Progress = Callable[[int, int], None]


def silent(done: int, total: int) -> None:
    """A :data:`Progress` that nobody watches."""
