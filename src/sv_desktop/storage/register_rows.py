"""Rows of a register as values, and values as rows, each with its digest."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import msgspec
from sqlalchemy import Connection, Insert, insert
from sqlalchemy.dialects.sqlite import insert as upsert

from sv_desktop.domain.known_keys import KnownKey
from sv_desktop.domain.received import Event, Received, State
from sv_desktop.storage.moments import utc
from sv_desktop.storage.register_tables import event, known_key
from sv_desktop.storage.row_digest import digested, require_whole

_FACTS = msgspec.json.Decoder(Received)


def submission_columns(one: Received) -> dict[str, object]:
    """The row of a submission, but for its bytes."""
    facts = msgspec.structs.replace(one, state=State.NEW, assessor="")
    row = {
        "id": one.id,
        "sha256": one.sha256,
        "received_at": one.received_at.astimezone(UTC).isoformat(),
        "organisation": one.organisation,
        "verdict": one.verdict.value,
        "facts": msgspec.json.encode(facts).decode(),
        "state": one.state.value,
        "assessor": one.assessor,
    }
    return digested("submission", row)


def received_of(row: Any) -> Received:
    """A submission."""
    require_whole("submission", row)
    one = _FACTS.decode(row.facts)
    received_at = utc(one.received_at)
    return msgspec.structs.replace(one, state=State(row.state), assessor=row.assessor, received_at=received_at)


def key_statement(key: KnownKey) -> Insert:
    """Writes a key, over what was said of it before."""
    facts = msgspec.json.encode(key).decode()
    values = digested("known_key", {"fingerprint": key.fingerprint, "organisation": key.organisation, "facts": facts})
    return upsert(known_key).values(values).on_conflict_do_update(index_elements=["fingerprint"], set_=values)


def key_of(row: Any) -> KnownKey:
    """What is known of a key."""
    require_whole("known_key", row)
    key = msgspec.json.decode(row.facts, type=KnownKey)
    return msgspec.structs.replace(key, marked_at=utc(key.marked_at))


def event_of(row: Any) -> Event:
    """What was done."""
    require_whole("event", row)
    one = msgspec.convert(row, Event, from_attributes=True)
    return msgspec.structs.replace(one, at=utc(one.at))


def note(connection: Connection, about: str, at: datetime, by: str, words: str) -> None:
    """Append to the trail."""
    row = {"id": str(uuid4()), "about": about, "at": at.astimezone(UTC).isoformat(), "by": by, "words": words}
    connection.execute(insert(event).values(digested("event", row)))
