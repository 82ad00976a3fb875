"""Version 1: where every workspace begins. A new file is made from the tables, and stamped when it is first behind."""

revision = "1"
down_revision = None


def upgrade() -> None:
    """Nothing: version 1 is what the first `create_workspace` made."""


def downgrade() -> None:
    """Nothing lies below version 1."""
