"""A version that only these tests know: it forgets that evidence refers to its content."""

from alembic import op

revision = "6"
down_revision = "4"


def upgrade() -> None:
    op.execute("DELETE FROM content")
