"""A version that only these tests know: it forgets that evidence refers to its content."""

from alembic import op

revision = "5"
down_revision = "3"


def upgrade() -> None:
    op.execute("DELETE FROM content")
