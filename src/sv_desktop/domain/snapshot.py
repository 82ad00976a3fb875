"""Snapshots: how everything stood at one time, under a name that a person gave."""

from datetime import datetime

from msgspec import Struct


class Snapshot(Struct, frozen=True, kw_only=True):
    """A name for a moment, such as "Sent to trustees". id: UUID as text. at: UTC."""

    id: str
    name: str
    author: str
    at: datetime
