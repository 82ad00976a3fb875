"""Version 1: where every register begins."""

revision = "1"
down_revision = None


def upgrade() -> None:
    """Nothing: version 1 is what the first `create_register` made."""


def downgrade() -> None:
    """Nothing lies below version 1."""
