"""The example package as bytes, its entries, and a place for changed copies."""

from pathlib import Path

import pytest

from sv_desktop.sealing.container_format import Entry

from .attacks import contents_of, entries_of


@pytest.fixture(scope="session")
def sealed(example: Path) -> Path:
    """The example package. Read only."""
    return example / "example.asice"


@pytest.fixture(scope="session")
def whole(sealed: Path) -> bytes:
    return sealed.read_bytes()


@pytest.fixture(scope="session")
def entries(sealed: Path) -> dict[str, Entry]:
    return entries_of(sealed)


@pytest.fixture(scope="session")
def contents(sealed: Path) -> dict[str, bytes]:
    return contents_of(sealed)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Where a changed copy is written."""
    return tmp_path / "changed.asice"
