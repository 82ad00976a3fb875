"""A process that changes the protection of a workspace again and again until it is killed, and says how far it is."""

import os
import sys
from hashlib import sha256
from pathlib import Path

from sv_desktop.domain.protection import PROTECTED_MARK, SALT_SIZE, FileKey
from sv_desktop.storage import open_workspace


def key_of(number: int) -> FileKey | None:
    """The same key for the same number; none for every third, so that on, changed and off come in turn."""
    if number % 3 == 0:
        return None
    data = sha256(str(number).encode()).digest()
    return FileKey(salt=(PROTECTED_MARK + data)[:SALT_SIZE], master=data[:16], cipher=data)


def main(path: Path, number: int) -> None:
    with open_workspace(path, key=key_of(number)) as workspace:
        while True:
            os.write(1, f"begins {number + 1}\n".encode())
            workspace.protect(key_of(number + 1))
            number += 1
            os.write(1, f"done {number}\n".encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
