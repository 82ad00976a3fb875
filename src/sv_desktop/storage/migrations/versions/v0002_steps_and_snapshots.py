"""Version 2: revisions know their step and what they join; snapshots; the text of evidence for searching."""

import sqlalchemy as sa
from alembic import op

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
    )
    op.create_table(
        "extract",
        sa.Column("content_id", sa.Integer, sa.ForeignKey("content.id"), primary_key=True),
        sa.Column("note", sa.Text, nullable=False),
    )
    op.execute(
        "CREATE VIRTUAL TABLE extract_text USING fts5(body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')"
    )
