"""A digest for each row that matters: SQLite notices a broken page, but not a changed letter.

It is against damage, not against people: whoever can write the file can write a digest, too.
"""

import hashlib
from collections.abc import Mapping

import msgspec

#: The columns of each table that its digest covers. What changes without the row's meaning is left out; the "sha256"
#: and "size" of an evidence item are those of its content, so that no item can show another's file or a wrong size.
COVERED = {
    "revision": ("id", "target", "field", "value", "author", "at", "parent", "joins", "step", "undoes"),
    "evidence": ("id", "name", "media_type", "added_by", "added_at", "sha256", "size"),
    "snapshot": ("id", "name", "author", "at", "heads"),
    "identity": ("organisation", "certificate_pem", "encrypted_key_pem", "created_at"),
    "seal": ("path", "sha256", "at"),
    "letter": ("id", "kind", "sha256", "facts", "received_at"),
}
#: The same for a register, whose other tables are those of a workspace.
REGISTER_COVERED = {
    "submission": ("id", "sha256", "received_at", "organisation", "verdict", "facts", "state", "assessor"),
    "document": ("submission_id", "data"),
    "known_key": ("fingerprint", "organisation", "facts"),
    "event": ("id", "about", "at", "by", "words"),
    "entry": ("id", "about", "kind", "target", "value", "by", "at", "computer"),
}

#: What an evidence item borrows from its content for its digest, and does not store itself.
BORROWED = ("sha256", "size")
_ALL = COVERED | REGISTER_COVERED


def row_digest(*values: object) -> bytes:
    """Eight bytes of BLAKE2b (RFC 7693) over the values as JSON, in the order of :data:`COVERED`."""
    return hashlib.blake2b(msgspec.json.encode(values), digest_size=8).digest()


def digested(table: str, values: Mapping[str, object]) -> dict[str, object]:
    """The values of a row with their digest, and without what an evidence item only borrows."""
    own = {name: values[name] for name in _ALL[table] if not (table == "evidence" and name in BORROWED)}
    return {**own, "digest": row_digest(*(values[name] for name in _ALL[table]))}


def require_whole(table: str, row: object) -> None:
    """Raises ValueError for a row whose digest does not fit, which :meth:`.Database.reading` tells as damage."""
    values = [getattr(row, name) for name in _ALL[table]]
    if row_digest(*values) != getattr(row, "digest", None):
        raise ValueError(f"a row of {table} is not what was written")
