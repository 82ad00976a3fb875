"""A version that only these tests know: it forgets that evidence refers to its content."""

from alembic import op

revision = "4"
down_revision = "2"


def upgrade() -> None:
    op.execute("DELETE FROM content")
