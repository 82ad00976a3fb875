"""Version 3: what a scheme has sent back is kept as it came."""

import sqlalchemy as sa
from alembic import op

revision = "3"
down_revision = "2"


def upgrade() -> None:
    """Nothing came back before there was a place for it."""
    op.create_table(
        "letter",
        sa.Column("seq", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("content_id", sa.Integer, sa.ForeignKey("content.id"), nullable=False),
        sa.Column("facts", sa.Text, nullable=False),
        sa.Column("received_at", sa.Text, nullable=False),
        sa.Column("digest", sa.LargeBinary),
    )
