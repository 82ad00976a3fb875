"""Keys of protected files: the passphrase however it was typed, the words, and nothing else."""

import os
import unicodedata

import pytest

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.protection import PROTECTED_MARK, SALT_SIZE, FileKey, WrongWords
from sv_desktop.sealing import (
    WrongPassphrase,
    file_key_from_passphrase,
    file_key_from_words,
    new_file_key,
    words_of,
)

PASSPHRASE = "canal lantern Thursday café"


@pytest.fixture(scope="module")
def key() -> FileKey:
    return new_file_key(PASSPHRASE)


def same(one: FileKey, other: FileKey) -> bool:
    return (one.salt, one.master, one.cipher) == (other.salt, other.master, other.cipher)


def test_the_passphrase_and_the_words_give_the_same_key(key: FileKey) -> None:
    assert same(file_key_from_passphrase(PASSPHRASE, key.salt), key)
    assert same(file_key_from_words(words_of(key.master), key.salt), key)
    assert (len(key.salt), len(key.master), len(key.cipher)) == (SALT_SIZE, 16, 32)
    assert key.salt.startswith(PROTECTED_MARK)


def test_the_same_passphrase_makes_another_key_each_time(key: FileKey) -> None:
    other = new_file_key(PASSPHRASE)
    assert other.salt != key.salt
    assert other.master != key.master
    assert other.cipher != key.cipher
    with pytest.raises(WrongWords, match="do not open this file"):
        file_key_from_words(words_of(key.master), other.salt)


@pytest.mark.parametrize(
    "typed",
    [
        unicodedata.normalize("NFD", PASSPHRASE),
        PASSPHRASE.replace(" ", "\N{NO-BREAK SPACE}"),
        PASSPHRASE.replace(" ", "\N{IDEOGRAPHIC SPACE}"),
    ],
)
def test_another_keyboard(key: FileKey, typed: str) -> None:
    assert typed != PASSPHRASE
    assert same(file_key_from_passphrase(typed, key.salt), key)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        PASSPHRASE.upper(),
        PASSPHRASE + " ",
        PASSPHRASE[:-1],
        PASSPHRASE.replace("é", "e"),
        "\ud800",
        "\x00",
        "x" * 1_000_000,
        unicodedata.normalize("NFKC", PASSPHRASE.replace("T", "\N{FULLWIDTH LATIN CAPITAL LETTER T}")).lower(),
        PASSPHRASE.replace("T", "\N{FULLWIDTH LATIN CAPITAL LETTER T}"),
    ],
)
def test_what_is_not_the_passphrase(key: FileKey, typed: str) -> None:
    """NFC and not NFKC (RFC 8265): letters that only look alike stay different."""
    with pytest.raises(WrongPassphrase):
        file_key_from_passphrase(typed, key.salt)


@pytest.mark.parametrize(
    "passphrase",
    [
        " ".join(f"{7919 * number:x}" for number in range(20_000)),
        "пароль из пяти слов",
        "合い言葉は五つの言葉です",
        "a\x00b\ud800 canal lantern",
    ],
)
def test_long_and_foreign_passphrases(passphrase: str) -> None:
    made = new_file_key(passphrase)
    assert same(file_key_from_passphrase(passphrase, made.salt), made)


@pytest.mark.parametrize("weak", ["", "short", "password password", "aaaaaaaaaaaaaaaa"])
def test_a_weak_one_is_refused(weak: str) -> None:
    with pytest.raises(PlainError, match="too easy to guess"):
        new_file_key(weak)


def test_any_beginning_of_a_file_is_answered() -> None:
    with pytest.raises(WrongPassphrase):
        file_key_from_passphrase(PASSPHRASE, PROTECTED_MARK + os.urandom(12))
