"""Identity, seals and settings: small, and there again after reopening."""

from datetime import timedelta
from pathlib import Path

import pytest

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.identity import Seal, StoredIdentity
from sv_desktop.storage import DamagedWorkspace, Workspace, open_workspace

from .conftest import NOON
from .raw import raw


def identity(organisation: str) -> StoredIdentity:
    return StoredIdentity(
        organisation=organisation, certificate_pem="certificate", encrypted_key_pem="key", created_at=NOON
    )


def test_a_new_workspace_has_none(workspace: Workspace) -> None:
    assert workspace.identity() is None
    assert workspace.seals() == ()
    assert workspace.setting("last_place") is None


def test_the_newest_identity_counts_after_reopening(workspace: Workspace, path: Path) -> None:
    workspace.save_identity(identity("Bike Kitchen"))
    workspace.save_identity(identity("Cycle Kitchen £"))
    workspace.close()
    with open_workspace(path) as again:
        assert again.identity() == identity("Cycle Kitchen £")


def test_seals_are_told_oldest_first(workspace: Workspace, path: Path) -> None:
    workspace.record_seal("/a/one.asice", "0" * 64, NOON)
    workspace.record_seal("C:\\two.asice", "f" * 64, NOON - timedelta(days=1))
    workspace.close()
    with open_workspace(path, read_only=True) as again:
        assert again.seals() == (
            Seal(path="/a/one.asice", sha256="0" * 64, at=NOON),
            Seal(path="C:\\two.asice", sha256="f" * 64, at=NOON - timedelta(days=1)),
        )


def test_a_setting_is_replaced(workspace: Workspace, path: Path) -> None:
    workspace.save_setting("last_place", "start")
    workspace.save_setting("last_place", "charter:voice")
    workspace.save_setting("other", "")
    workspace.close()
    with open_workspace(path) as again:
        assert again.setting("last_place") == "charter:voice"
        assert again.setting("other") == ""


def test_text_that_cannot_be_stored_is_refused(workspace: Workspace) -> None:
    workspace.save_setting("last_place", "start")
    with pytest.raises(PlainError, match="cannot be stored"):
        workspace.save_setting("last_place", "\ud800")
    with pytest.raises(PlainError, match="cannot be stored"):
        workspace.record_seal("caf\udce9.asice", "0" * 64, NOON)
    assert workspace.setting("last_place") == "start"
    assert workspace.seals() == ()


@pytest.mark.parametrize(
    ("harm", "look"),
    [
        ("UPDATE identity SET created_at = 'yesterday'", "identity"),
        ("UPDATE identity SET certificate_pem = x'00ff'", "identity"),
        ("UPDATE seal SET at = 'x'", "seals"),
        ("UPDATE seal SET path = CAST(x'ff' AS TEXT)", "seals"),
    ],
)
def test_a_row_that_makes_no_sense_is_damage(workspace: Workspace, path: Path, harm: str, look: str) -> None:
    workspace.save_identity(identity("Bike Kitchen"))
    workspace.record_seal("one.asice", "0" * 64, NOON)
    workspace.close()
    raw(path, harm)
    with open_workspace(path) as again, pytest.raises(DamagedWorkspace):
        getattr(again, look)()
