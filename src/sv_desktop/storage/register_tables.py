"""The tables of a register, version 2. Names, identity, content and chunk are kept as in a workspace.

What never changes after a package was received, and is only read as a whole, is one JSON text (facts); what is sorted,
filtered or decided about is a column, so that other programs can ask for it. event and entry are append-only.
"""

from sqlalchemy import Column, Connection, ForeignKey, Integer, LargeBinary, MetaData, Table, Text

from sv_desktop.storage.faults import NotARegister
from sv_desktop.storage.header import FileKind
from sv_desktop.storage.tables import chunk, content, identity, seal, setting

#: "SVDr" as a big-endian number, and PRAGMA user_version.
REGISTER = FileKind(0x53564472, 2, NotARegister)

metadata = MetaData()
for _shared in (content, chunk, identity, seal, setting):
    _shared.to_metadata(metadata)

submission = Table(
    "submission",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("sha256", Text, nullable=False, unique=True),
    # The package's bytes; none where it was not sealed.
    Column("content_id", Integer, ForeignKey("content.id")),
    Column("received_at", Text, nullable=False),
    Column("organisation", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("facts", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("assessor", Text, nullable=False),
    Column("digest", LargeBinary, nullable=False),
)
# submission.json as it was in the sealed package.
document = Table(
    "document",
    metadata,
    Column("submission_id", Text, ForeignKey("submission.id"), primary_key=True),
    Column("data", Text, nullable=False),
    Column("digest", LargeBinary, nullable=False),
)
known_key = Table(
    "known_key",
    metadata,
    Column("fingerprint", Text, primary_key=True),
    Column("organisation", Text, nullable=False),
    Column("facts", Text, nullable=False),
    Column("digest", LargeBinary, nullable=False),
)
event = Table(
    "event",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    # The id of a submission or the fingerprint of a key; "" for the register itself.
    Column("about", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("digest", LargeBinary, nullable=False),
)
# What assessors and the scheme write; see domain/ledger.py.
entry = Table(
    "entry",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    # The id of a submission; "" for the register itself.
    Column("about", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("target", Text, nullable=False),
    # JSON.
    Column("value", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("computer", Text, nullable=False),
    Column("digest", LargeBinary, nullable=False),
)


def create_register_tables(connection: Connection) -> None:
    """Make all tables in an empty file, and stamp it."""
    metadata.create_all(connection)
    connection.exec_driver_sql(f"PRAGMA application_id={REGISTER.application_id}")
    connection.exec_driver_sql(f"PRAGMA user_version={REGISTER.version}")
