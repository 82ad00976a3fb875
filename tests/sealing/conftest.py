"""Two signatories, made once, and a small package that the first has sealed."""

from pathlib import Path

import pytest

from sv_desktop.domain.identity import StoredIdentity
from sv_desktop.sealing import Signatory, create_identity, unlock, write_package
from sv_desktop.sealing import identity as module
from tests.quick_keys import ROUNDS

from .packages import AT, FILES, sources


@pytest.fixture(scope="session")
def passphrase() -> str:
    return "nine quiet ferries at dawn"


@pytest.fixture(scope="session")
def identity(passphrase: str) -> StoredIdentity:
    """Made as slowly as people's are."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_ROUNDS", ROUNDS)
        return create_identity("Bike Kitchen", passphrase, at=AT)


@pytest.fixture(scope="session")
def signatory(identity: StoredIdentity, passphrase: str) -> Signatory:
    return unlock(identity, passphrase)


@pytest.fixture(scope="session")
def second(passphrase: str) -> Signatory:
    return unlock(create_identity("Siân Pryce, trustee", passphrase, at=AT), passphrase)


@pytest.fixture
def package(tmp_path: Path, signatory: Signatory) -> Path:
    path = tmp_path / "small.asice"
    write_package(path, sources(FILES), signatory, at=AT)
    return path
