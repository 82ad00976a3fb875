"""Version 2: revisions know their step and what they join; rows their digest; snapshots; evidence to search in."""

import sqlalchemy as sa
from alembic import op

from sv_desktop.storage.row_digest import BORROWED, COVERED, row_digest

revision = "2"
down_revision = "1"


def upgrade() -> None:
    """Every row of version 1 was a step of its own, and can be undone as one."""
    op.add_column("revision", sa.Column("joins", sa.Text))
    op.add_column("revision", sa.Column("step", sa.Text, nullable=False, server_default=""))
    op.add_column("revision", sa.Column("undoes", sa.Text))
    op.execute("UPDATE revision SET step = id")
    op.create_table(
        "snapshot",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("author", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("heads", sa.Text, nullable=False),
        sa.Column("digest", sa.LargeBinary),
    )
    op.create_table(
        "extract",
        sa.Column("content_id", sa.Integer, sa.ForeignKey("content.id"), primary_key=True),
        sa.Column("note", sa.Text, nullable=False),
    )
    op.execute(
        "CREATE VIRTUAL TABLE extract_text USING fts5(body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"
    )
    for name in ("revision", "evidence", "identity", "seal"):
        op.add_column(name, sa.Column("digest", sa.LargeBinary))
        _give_digests(name)


def _give_digests(name: str) -> None:
    """To rows that stood before there were any."""
    source = "evidence JOIN content ON content.id = content_id" if name == "evidence" else name
    rows = op.get_bind().exec_driver_sql(f"SELECT {name}.rowid, {', '.join(_columns(name))} FROM {source}").all()  # noqa: S608
    for number, *values in rows:
        op.get_bind().exec_driver_sql(
            f"UPDATE {name} SET digest = ? WHERE rowid = ?",  # noqa: S608
            (row_digest(*values), number),
        )


def _columns(name: str) -> list[str]:
    return [f"content.{one}" if name == "evidence" and one in BORROWED else f"{name}.{one}" for one in COVERED[name]]
