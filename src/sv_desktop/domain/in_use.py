"""Who has a workspace open: what one opener leaves for the next to read."""

from datetime import datetime
from typing import Annotated

from msgspec import Meta, Struct

from sv_desktop.domain.language import tr
from sv_desktop.domain.wording import date_words

_Name = Annotated[str, Meta(max_length=120)]


class InUse(Struct, frozen=True, kw_only=True):
    """One opening of a file for writing; it never holds anything of what is in the file.

    author, computer: names for people. computer_id: chance, made once on each computer. process, process_started:
    the system's number, and seconds since 1970. since: UTC. opening: a UUID, so that only its own opener removes it.
    """

    author: _Name
    computer: _Name
    computer_id: _Name
    process: int
    process_started: float
    since: Annotated[datetime, Meta(tz=True)]
    opening: _Name

    def same_computer(self, other: "InUse") -> bool:
        """Whether both are on one computer. A stick that carries the program along has its id, but not the name."""
        return (self.computer, self.computer_id) == (other.computer, other.computer_id)

    @property
    def who(self) -> str:
        """The author's name, or "Somebody"."""
        return printable(self.author) or tr("Somebody")

    @property
    def where(self) -> str:
        """The computer's name."""
        return printable(self.computer) or tr("another computer")


def printable(name: str) -> str:
    """A name from a file that anybody may have written, on one line and without signs that cannot be seen."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in name).split())


def since_words(since: datetime, now: datetime) -> str:
    """A time in the reader's own zone: "14:02 today", or "3 March 2026 at 14:02". Both times in that zone."""
    if since.date() == now.date():
        return tr("{since:%H:%M} today", since=since)
    return tr("{day} at {since:%H:%M}", day=date_words(since.date().isoformat()), since=since)
