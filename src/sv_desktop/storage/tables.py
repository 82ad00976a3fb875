"""The tables of a workspace, version 3.

revision is append-only; what no other row names as parent is a head. It has no index on purpose: heads are kept in
memory, and one save then touches one page. chunk.id is content_id * CHUNKS_PER_CONTENT + number, so that a chunk is
found by rowid alone and appended without a second index.
"""

from sqlalchemy import Column, Connection, ForeignKey, Integer, LargeBinary, MetaData, Table, Text, column, table

#: "SVDw" as a big-endian number: PRAGMA application_id, byte 68 of the file.
APPLICATION_ID = 0x53564477
#: PRAGMA user_version, byte 60 of the file.
VERSION = 3
#: 1 MiB: the size of all chunks of a content but the last.
CHUNK_SIZE = 1024 * 1024
#: Room for 16 TiB in one content.
CHUNKS_PER_CONTENT = 1 << 24

metadata = MetaData()


def _digest() -> Column[bytes]:
    """See :mod:`.row_digest`. A row of version 1 gets its own when the file is brought up."""
    return Column("digest", LargeBinary)


revision = Table(
    "revision",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("parent", Text),
    Column("pinned", Integer, nullable=False, server_default="0"),
    # Further parents, as a JSON list: the other heads that a person has joined into this one.
    Column("joins", Text),
    # Rows that were saved together; what is undone is a step. Empty for rows that came from another copy.
    Column("step", Text, nullable=False, server_default=""),
    # The step that this row's step takes back.
    Column("undoes", Text),
    _digest(),
)
content = Table(
    "content",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sha256", Text, unique=True),
    Column("size", Integer, nullable=False, server_default="0"),
)
chunk = Table(
    "chunk",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("data", LargeBinary, nullable=False),
)
evidence = Table(
    "evidence",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("content_id", Integer, ForeignKey("content.id"), nullable=False),
    Column("name", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("added_by", Text, nullable=False),
    Column("added_at", Text, nullable=False),
    _digest(),
)
snapshot = Table(
    "snapshot",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", Text, nullable=False),
    # The ids of the revisions that stood, as a JSON list.
    Column("heads", Text, nullable=False),
    _digest(),
)
# What a scheme has sent back, as it came. facts: what was read in it, as a JSON object.
letter = Table(
    "letter",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("content_id", Integer, ForeignKey("content.id"), nullable=False),
    Column("facts", Text, nullable=False),
    Column("received_at", Text, nullable=False),
    _digest(),
)
# What was read out of a content for searching. note: "" or why there is nothing, in words.
extract = Table(
    "extract",
    metadata,
    Column("content_id", Integer, ForeignKey("content.id"), primary_key=True),
    Column("note", Text, nullable=False),
)
identity = Table(
    "identity",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("organisation", Text, nullable=False),
    Column("certificate_pem", Text, nullable=False),
    Column("encrypted_key_pem", Text, nullable=False),
    Column("created_at", Text, nullable=False),
    _digest(),
)
seal = Table(
    "seal",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("path", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("at", Text, nullable=False),
    _digest(),
)
setting = Table(
    "setting",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

#: The text of contents by content id (https://www.sqlite.org/fts5.html); accents and case do not matter.
CREATE_SEARCH = (
    "CREATE VIRTUAL TABLE extract_text USING fts5(body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"
)
extract_text = table("extract_text", column("rowid"), column("body"))


def create_tables(connection: Connection) -> None:
    """Make all tables in an empty file, and stamp it."""
    metadata.create_all(connection)
    connection.exec_driver_sql(CREATE_SEARCH)
    connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version={VERSION}")
