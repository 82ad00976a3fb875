"""Reading after verifying: what is read is what was verified, or it is refused."""

from pathlib import Path

import pytest

from sv_desktop.domain.fault import PlainError
from sv_desktop.sealing import Signatory, open_verified, write_package

from .packages import AT, FILES, sources


def test_every_file_is_read(package: Path) -> None:
    with open_verified(package) as opened:
        assert opened.verification.sealed
        assert {name: opened.read(name, limit=10_000) for name in FILES} == FILES
        assert b"".join(opened.chunks("summary.pdf")) == FILES["summary.pdf"]


def test_a_limit_is_kept(package: Path) -> None:
    size = len(FILES["summary.pdf"])
    opened = open_verified(package)
    assert opened.read("summary.pdf", limit=size)
    with pytest.raises(PlainError, match="too large"):
        opened.read("summary.pdf", limit=size - 1)


def test_an_unknown_name_is_a_key_error(package: Path) -> None:
    with pytest.raises(KeyError):
        open_verified(package).read("none.txt", limit=1)


def test_nothing_is_read_from_a_changed_package(package: Path) -> None:
    package.write_bytes(package.read_bytes().replace(b"Tea & scones", b"Tea & muffin"))
    opened = open_verified(package)
    assert not opened.verification.sealed
    for name in ("summary.pdf", "evidence/social/Café notes.txt"):
        with pytest.raises(KeyError):
            opened.read(name, limit=1000)


def test_a_file_changed_between_verifying_and_reading_is_refused(package: Path) -> None:
    opened = open_verified(package)
    package.write_bytes(package.read_bytes().replace(b"Tea & scones", b"Tea & muffin"))
    assert opened.read("summary.pdf", limit=1000) == FILES["summary.pdf"]
    with pytest.raises(PlainError, match="has changed since"):
        opened.read("evidence/social/Café notes.txt", limit=1000)


def test_a_package_replaced_between_verifying_and_reading_is_refused(package: Path, second: Signatory) -> None:
    opened = open_verified(package)
    write_package(package, sources({"summary.pdf": b"quite another one now"}), second, at=AT)
    with pytest.raises(PlainError, match="has changed since"):
        opened.read("summary.pdf", limit=1000)


@pytest.mark.parametrize("length", [0, 100, 400])
def test_a_package_cut_between_verifying_and_reading_is_refused(package: Path, length: int) -> None:
    opened = open_verified(package)
    package.write_bytes(package.read_bytes()[:length])
    with pytest.raises(PlainError, match="has changed since"):
        opened.read("frameworks/award.toml", limit=1000)


def test_a_package_deleted_between_verifying_and_reading_is_refused(package: Path) -> None:
    opened = open_verified(package)
    package.unlink()
    with pytest.raises(PlainError, match="has changed since"):
        opened.read("summary.pdf", limit=1000)
