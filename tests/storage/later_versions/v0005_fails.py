"""A version that only these tests know: it changes much and then fails."""

import sqlalchemy as sa
from alembic import op

revision = "5"
down_revision = "4"


def upgrade() -> None:
    op.create_table("half", sa.Column("id", sa.Integer, primary_key=True))
    op.execute("DELETE FROM revision")
    op.execute("INSERT INTO no_such_table VALUES (1)")
