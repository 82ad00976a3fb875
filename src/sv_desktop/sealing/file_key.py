"""The key of a protected workspace, made from its passphrase or from the words of its recovery sheet.

The file begins with a mark (4 bytes), random bytes (10) and a check (2). Argon2id (RFC 9106) makes the master key of
16 bytes from the passphrase and the first 14; HKDF-SHA256 (RFC 5869) makes from that the cipher's key and the check.
The check tells a wrong passphrase from a damaged file, and helps nobody to guess: the file itself tells as much.
"""

import hmac
import os
from collections.abc import Sequence

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.protection import PROTECTED_MARK, SALT_SIZE, FileKey, WrongPassphrase, WrongWords
from sv_desktop.sealing.passphrase import secret_bytes
from sv_desktop.sealing.recovery_words import master_of
from sv_desktop.sealing.strength import passphrase_strength

_CHECK_SIZE = 2
_MASTER_SIZE, _CIPHER_SIZE = 16, 32
#: The second recommended choice of RFC 9106, section 4: 64 MiB, 3 passes, 4 lanes.
_MEMORY_KIB, _PASSES, _LANES = 64 * 1024, 3, 4


def new_file_key(passphrase: str) -> FileKey:
    """A key for a file that is to be protected. Raises PlainError when the passphrase is too easy to guess."""
    strength = passphrase_strength(passphrase)
    if strength.score == 0:
        raise PlainError(tr("This passphrase is too easy to guess."), strength.words)
    start = PROTECTED_MARK + os.urandom(SALT_SIZE - _CHECK_SIZE - len(PROTECTED_MARK))
    master = _stretched(passphrase, start)
    return _file_key(master, start + _derived(master, start, b"check", _CHECK_SIZE))


def file_key_from_passphrase(passphrase: str, salt: bytes) -> FileKey:
    """The key of a file that begins with salt. Raises WrongPassphrase."""
    master = _stretched(passphrase, salt[:-_CHECK_SIZE])
    if not _fits(master, salt):
        raise WrongPassphrase
    return _file_key(master, salt)


def file_key_from_words(words: Sequence[str], salt: bytes) -> FileKey:
    """The key of a file that begins with salt. Raises WrongWords: mistyped, or of another file or passphrase."""
    master = master_of(words)
    if not _fits(master, salt):
        raise WrongWords(
            tr("These words do not open this file."),
            tr(
                "Is it the sheet that was printed when this file's passphrase was last chosen? Then compare every word."
            ),
        )
    return _file_key(master, salt)


def _fits(master: bytes, salt: bytes) -> bool:
    start, check = salt[:-_CHECK_SIZE], salt[-_CHECK_SIZE:]
    return hmac.compare_digest(_derived(master, start, b"check", _CHECK_SIZE), check)


def _file_key(master: bytes, salt: bytes) -> FileKey:
    return FileKey(salt=salt, master=master, cipher=_derived(master, salt[:-_CHECK_SIZE], b"cipher", _CIPHER_SIZE))


def _stretched(passphrase: str, start: bytes) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    return Argon2id(salt=start, length=_MASTER_SIZE, iterations=_PASSES, lanes=_LANES, memory_cost=_MEMORY_KIB).derive(
        secret_bytes(passphrase)
    )


def _derived(master: bytes, start: bytes, purpose: bytes, size: int) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(algorithm=SHA256(), length=size, salt=start, info=b"SV Desktop workspace " + purpose).derive(master)
