"""The tables of a workspace, version 1.

revision is append-only; the last row of a (target, field) is its head. It has no index on purpose: heads are kept
in memory, and one save then touches one page. chunk.id is content_id * CHUNKS_PER_CONTENT + number, so that a chunk is
found by rowid alone and appended without a second index.
"""

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, MetaData, Table, Text

#: "SVDw" as a big-endian number: PRAGMA application_id, byte 68 of the file.
APPLICATION_ID = 0x53564477
#: PRAGMA user_version, byte 60 of the file.
VERSION = 1
#: 1 MiB: the size of all chunks of a content but the last.
CHUNK_SIZE = 1024 * 1024
#: Room for 16 TiB in one content.
CHUNKS_PER_CONTENT = 1 << 24

metadata = MetaData()

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
)
identity = Table(
    "identity",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("organisation", Text, nullable=False),
    Column("certificate_pem", Text, nullable=False),
    Column("encrypted_key_pem", Text, nullable=False),
    Column("created_at", Text, nullable=False),
)
seal = Table(
    "seal",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("path", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("at", Text, nullable=False),
)
setting = Table(
    "setting",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
