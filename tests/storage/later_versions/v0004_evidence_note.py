"""A version that only these tests know: evidence gets a note, and its table is built anew."""

import sqlalchemy as sa
from alembic import op

revision = "4"
down_revision = "3"


def upgrade() -> None:
    with op.batch_alter_table("content", recreate="always") as content:
        content.add_column(sa.Column("pages", sa.Integer, nullable=False, server_default="1"))
    with op.batch_alter_table("evidence", recreate="always") as evidence:
        evidence.add_column(sa.Column("note", sa.Text, nullable=False, server_default="none yet"))
    op.execute("UPDATE evidence SET note = 'from ' || name")
