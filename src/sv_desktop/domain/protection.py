"""A workspace protected by a passphrase: its key as it travels between the rooms, and what is said without one."""

from collections.abc import Sequence
from typing import NoReturn

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr

#: How a protected file begins. It also names how the key is made: another way would begin with another mark.
PROTECTED_MARK = b"\x89SVW"
#: Bytes at the beginning of a protected file that are not encrypted: the mark, what is mixed into the key, a check.
SALT_SIZE = 16
#: Words on a recovery sheet.
WORD_COUNT = 12


class FileKey:
    """The key of a protected workspace. It shows itself to nobody: not in a log, not in an error, not in a pickle.

    salt: the first 16 bytes of the file. master: 16 bytes, what the recovery words say. cipher: 32 bytes for storage.
    """

    __slots__ = ("cipher", "master", "salt")

    def __init__(self, *, salt: bytes, master: bytes, cipher: bytes) -> None:
        self.salt, self.master, self.cipher = salt, master, cipher

    def __repr__(self) -> str:
        return "FileKey(…)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("A key is not written down.")


class PassphraseWanted(PlainError):
    """The file is protected, and it was opened without its key or with that of another file."""

    def __init__(self, name: str) -> None:
        super().__init__(tr("“{name}” is protected by a passphrase.", name=name), tr("Type the passphrase to open it."))


class WrongPassphrase(PlainError):
    """A passphrase that does not open what it was typed for."""

    def __init__(self) -> None:
        super().__init__(tr("This is not the passphrase."), tr("Check capital letters and spaces, then type it again."))


class WrongWords(PlainError):
    """Recovery words that open nothing. places: the words to look at again, counted from 0."""

    def __init__(self, what: str, next_step: str, places: Sequence[int] = ()) -> None:
        super().__init__(what, next_step)
        self.places = tuple(places)
