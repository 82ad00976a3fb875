"""A workspace that was not opened, and what a person can do about it."""

from enum import StrEnum

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.in_use import InUse
from sv_desktop.domain.language import phrase


class Offer(StrEnum):
    """One way on."""

    LOOK = "look"
    LOOK_AT_COPY = "look_at_copy"
    TRY_AGAIN = "try_again"
    TAKE_OVER = "take_over"
    RESTORE = "restore"
    RESTORE_BESIDE = "restore_beside"
    RESCUE = "rescue"


class NotOpened(PlainError):
    """A file that cannot be written to now. title: that in a few words. offers: the ways on, the best first.

    in_use: who has it open, if known.
    """

    title = phrase("The file cannot be opened now")
    offers: tuple[Offer, ...] = ()
    in_use: InUse | None = None


class Broken(PlainError):
    """A file that is damaged, is not what it was, or is not there: a backup may help."""
