"""Damage is refused at opening, so that no wrong answer is ever shown as right."""

from io import BytesIO
from pathlib import Path

import pytest

from sv_desktop.domain.identity import StoredIdentity
from sv_desktop.storage import DamagedWorkspace, Workspace, open_workspace

from .conftest import NOON, put, say
from .raw import raw


def refused(path: Path) -> bool:
    try:
        with open_workspace(path) as opened:
            opened.evidence(), opened.snapshots(), opened.identity(), opened.seals(), opened.letters.all()
            return False
    except DamagedWorkspace:
        return True


@pytest.fixture
def full(workspace: Workspace, path: Path) -> Path:
    """A closed file with something in every table."""
    say(workspace, "Forty people came.")
    say(workspace, "In Crewe.", "where")
    workspace.snapshot("Sent", author="Ann", at=NOON)
    put(workspace, b"one", "one.txt")
    put(workspace, b"two", "two.txt")
    workspace.save_identity(
        StoredIdentity(organisation="O", certificate_pem="c", encrypted_key_pem="k", created_at=NOON)
    )
    workspace.record_seal("a.asice", "0" * 64, NOON)
    workspace.letters.keep(BytesIO(b"three"), size=5, kind="feedback", facts={}, received_at=NOON)
    workspace.close()
    assert not refused(path)
    return path


def test_one_changed_letter_of_an_answer(full: Path) -> None:
    data = bytearray(full.read_bytes())
    assert data.count(b"Forty people") == 1
    data[data.index(b"Forty people")] ^= 2
    full.write_bytes(data)
    assert refused(full)


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE revision SET author = 'Bob' WHERE seq = 1",
        "UPDATE revision SET parent = NULL, field = 'where' WHERE seq = 1",
        "UPDATE revision SET digest = NULL WHERE seq = 2",
        "DELETE FROM revision WHERE seq = 1",
        "UPDATE revision SET seq = 7 WHERE seq = 2",
        "UPDATE evidence SET name = 'two.txt' WHERE seq = 1",
        "UPDATE evidence SET content_id = 1",
        "UPDATE evidence SET content_id = 99 WHERE seq = 2",
        "UPDATE content SET sha256 = 'f' WHERE id = 1",
        "UPDATE content SET size = 4 WHERE id = 1",
        "DELETE FROM content WHERE id = 2",
        "UPDATE snapshot SET name = 'Seen'",
        "UPDATE identity SET organisation = 'P'",
        "UPDATE seal SET path = 'b.asice'",
        'UPDATE letter SET facts = \'{"outcome": "award"}\'',
        "UPDATE letter SET kind = 'certificate'",
        "UPDATE letter SET content_id = 1",
        "UPDATE letter SET content_id = 99",
    ],
)
def test_a_record_that_is_not_what_was_written(full: Path, harm: str) -> None:
    raw(full, "PRAGMA foreign_keys=OFF", harm)
    assert refused(full)


def test_the_check_reads_no_evidence(workspace: Workspace, path: Path) -> None:
    """A broken page of a film is told when the film is looked at, and keeps nobody from the answers."""
    say(workspace, "kept")
    put(workspace, bytes(range(256)) * 20_000, "film.mp4")
    workspace.close()
    data = bytearray(path.read_bytes())
    middle = data.index(bytes(range(256)) * 4, len(data) // 2)
    data[middle] ^= 1
    path.write_bytes(data)
    with open_workspace(path) as opened:
        assert opened.answers().text("charter:voice", "story") == "kept"
        assert opened.check() == ("The evidence file “film.mp4” is damaged.",)
