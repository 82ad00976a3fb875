"""Protect a workspace or a register by a passphrase: turn it on, change it, turn it off, and open the file again."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import in_english, tr
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.protection import FileKey
from sv_desktop.domain.wording import date_words
from sv_desktop.services.desk import Clock

#: The setting that says for which passphrase the recovery sheet was printed; its value is no secret.
_SHEET = "recovery_sheet"


class ProtectedFile(Protocol):
    """An open file of ours."""

    @property
    def key(self) -> FileKey | None:
        """None while it is not protected."""

    def protect(self, key: FileKey | None, progress: Progress = silent) -> None:
        """Put it under a key, another key, or none."""

    def setting(self, name: str) -> str | None:
        """A remembered word."""

    def save_setting(self, name: str, value: str) -> None:
        """Remember a word."""


class Protectable(Protocol):
    """The desk of a workspace or of a register."""

    clock: Clock

    @property
    def kept(self) -> ProtectedFile:
        """The file."""

    @property
    def path(self) -> Path:
        """Where the person has it."""

    @property
    def name(self) -> str:
        """Of the organisation or the scheme, for its recovery sheet."""

    @property
    def read_only(self) -> bool:
        """Whether it may only be looked at."""


def is_protected(path: Path) -> bool:
    """Whether a file wants a passphrase, by its first bytes. Raises PlainError when it cannot be read."""
    from sv_desktop.storage import header_salt

    return header_salt(path) is not None


def key_from_passphrase(path: Path, passphrase: str) -> FileKey | None:
    """The key of a file; None when it is not protected. Takes a good part of a second, on purpose.

    Raises WrongPassphrase, or another PlainError when the file cannot be read.
    """
    from sv_desktop.sealing import file_key_from_passphrase
    from sv_desktop.storage import header_salt

    salt = header_salt(path)
    return None if salt is None else file_key_from_passphrase(passphrase, salt)


def key_from_words(path: Path, words: Sequence[str]) -> FileKey | None:
    """The key of a file by the words of its recovery sheet; None when it is not protected. Raises WrongWords."""
    from sv_desktop.sealing import file_key_from_words
    from sv_desktop.storage import header_salt

    salt = header_salt(path)
    return None if salt is None else file_key_from_words(words, salt)


def needs_passphrase(desk: Protectable, path: Path) -> bool:
    """Whether a copy is protected by another passphrase than the open file, or by one while that has none."""
    from sv_desktop.storage import header_salt

    if path.exists() and path.samefile(desk.path):
        return False
    salt = header_salt(path)
    return salt is not None and (desk.kept.key is None or desk.kept.key.salt != salt)


def protect(desk: Protectable, passphrase: str, progress: Progress = silent) -> None:
    """Turn protection on, or change the passphrase. An older recovery sheet does not open the file after that.

    progress: bytes, written and read again. On any error, and on Cancelled, nothing has changed. Raises PlainError,
    among them for a passphrase that is too easy to guess.
    """
    from sv_desktop.sealing import new_file_key

    desk.kept.protect(new_file_key(passphrase), progress)


def unprotect(desk: Protectable, progress: Progress = silent) -> None:
    """Turn protection off. On any error, and on Cancelled, nothing has changed."""
    desk.kept.protect(None, progress)


def recovery_words(desk: Protectable) -> tuple[str, ...]:
    """The twelve words that open the file without its passphrase."""
    from sv_desktop.sealing import words_of

    return words_of(_key(desk).master)


@in_english()
def printed_sheet(desk: Protectable) -> str:
    """The sheet as plain text, for a printer."""
    lines = [f"{place:>2}.  {word}" for place, word in enumerate(recovery_words(desk), 1)]
    return "\n".join(
        [
            "SV Desktop: recovery sheet",
            "",
            desk.name or "Organisation not named yet",
            f"File: {desk.path.name}",
            f"Printed on {date_words(desk.clock().date().isoformat())}",
            "",
            *lines,
            "",
            "When the passphrase is forgotten: open the file in SV Desktop, choose “I have forgotten it”, type the "
            "words in the order of their numbers, and choose a new passphrase. Then print a new sheet: this one does "
            "not open the file any more.",
            "",
            "Whoever holds this sheet can open the file. Keep it like a key, and not beside the computer.",
        ]
    )


def write_recovery_sheet(desk: Protectable, destination: Path) -> Path:
    """Write the sheet with the recovery words as PDF, whole or not at all. Whoever finds it can open the file."""
    from sv_desktop.reports import write_recovery_sheet as write

    path = desk.path
    write(recovery_words(desk), desk.name, path.name, destination, made_at=desk.clock())
    return destination


def sheet_is_kept(desk: Protectable) -> bool:
    """Whether the recovery sheet for the passphrase of now was printed, as the person has shown."""
    return desk.kept.setting(_SHEET) == _key(desk).salt.hex()


def keep_sheet(desk: Protectable, said: Iterable[tuple[int, str]]) -> None:
    """Note that the sheet is printed. said: (place from 0, word) read from it. Raises PlainError for a wrong word."""
    from sv_desktop.sealing import known_word

    words = recovery_words(desk)
    for place, word in said:
        if known_word(word) != words[place]:
            raise PlainError(
                tr("Word {place} on your sheet is another one.", place=place + 1),
                tr("Look at the number in front of it and type it again."),
            )
    if not desk.read_only:
        desk.kept.save_setting(_SHEET, _key(desk).salt.hex())


def readable_copies(path: Path) -> tuple[Path, ...]:
    """Copies beside a file that the program made before it was protected, and that anybody can read."""
    from sv_desktop.storage import header_salt

    beside = [one for one in path.parent.glob("*.before-*") if one.name.startswith(f"{path.name}.before-")]
    return tuple(one for one in sorted(beside) if one.is_file() and header_salt(one) is None)


def remove_copies(paths: Iterable[Path]) -> None:
    """Write over copies and remove them."""
    from sv_desktop.storage import wipe

    for path in paths:
        wipe(path)


def suggestions(typed: str) -> tuple[str, ...]:
    """What a word of a recovery sheet may have been; () when it is one, or when nothing is like it."""
    from sv_desktop.sealing import known_word, nearest_words

    return () if known_word(typed) else nearest_words(typed)


def every_recovery_word() -> tuple[str, ...]:
    """All words that can stand on a recovery sheet, for completing what is typed."""
    from sv_desktop.sealing import all_words

    return all_words()


def is_recovery_word(typed: str) -> bool:
    """Whether a word, or its first four letters, can stand on a recovery sheet."""
    from sv_desktop.sealing import known_word

    return bool(known_word(typed))


def _key(desk: Protectable) -> FileKey:
    key = desk.kept.key
    if key is None:
        raise PlainError(tr("This file is not protected by a passphrase."), tr("Turn the protection on first."))
    return key
