"""Keys for protected files, made without a passphrase: storage takes any."""

import os

from sv_desktop.domain.protection import PROTECTED_MARK, SALT_SIZE, FileKey


def new_key() -> FileKey:
    """A random key."""
    salt = PROTECTED_MARK + os.urandom(SALT_SIZE - len(PROTECTED_MARK))
    return FileKey(salt=salt, master=os.urandom(16), cipher=os.urandom(32))
