"""A passphrase is made slow to guess on purpose, which hundreds of tests need not wait for; one of them does."""

from sv_desktop.sealing import identity

#: As people's are.
ROUNDS = identity._ROUNDS


def make_quick() -> None:
    """From now on, in this process."""
    identity._ROUNDS = 1_000
