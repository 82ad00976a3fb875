"""Moments in a file that anybody may have written."""

from datetime import UTC, datetime

_LAST_YEAR = 2200


def utc(at: datetime) -> datetime:
    """A moment in UTC. Raises ValueError for one that this program never writes: of no zone, or of no age of ours.

    Moments of no zone cannot be put in order with others, and nothing can come after the end of the calendar.
    """
    if at.tzinfo is None or not 1970 <= at.year <= _LAST_YEAR:
        raise ValueError("this is no moment that was noted here")
    return at.astimezone(UTC)
