"""The check finds damage wherever it is, and says which file it is in."""

import random
from pathlib import Path

import pytest

from sv_desktop.domain.identity import StoredIdentity
from sv_desktop.storage import Workspace, open_workspace

from .conftest import NOON, put, say
from .raw import raw

MIB = 1024 * 1024


def test_a_whole_workspace_has_nothing_to_say(workspace: Workspace) -> None:
    say(workspace, "words")
    put(workspace, b"photo")
    put(workspace, b"")
    assert workspace.check() == ()


def test_one_flipped_byte_in_the_middle_of_evidence_is_found(workspace: Workspace, path: Path) -> None:
    mark = b"here in the middle"
    put(workspace, random.Random(5).randbytes(3 * MIB) + mark + bytes(MIB), "film.mp4")
    put(workspace, b"whole", "whole.txt")
    workspace.close()
    data = bytearray(path.read_bytes())
    data[data.index(mark)] ^= 1
    path.write_bytes(data)
    with open_workspace(path, read_only=True) as again:
        assert again.check() == ("The evidence file “film.mp4” is damaged.",)


def test_broken_structure_is_found(workspace: Workspace, path: Path) -> None:
    for number in range(200):
        say(workspace, str(number), f"field {number}")
    workspace.close()
    two_tables_in_one = (
        "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'seal')"
        " WHERE name = 'identity'"
    )
    raw(path, "PRAGMA writable_schema=ON", two_tables_in_one)
    with open_workspace(path, read_only=True) as again:
        found = again.check()
    assert found
    assert all(line.startswith("The file's structure is damaged") for line in found)


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        ("INSERT INTO seal (path, sha256, at) VALUES ('p', 's', 'never')", "The list of sealed packages is damaged."),
        ("UPDATE identity SET certificate_pem = x'00'", "The organisation's identity is damaged."),
        ("UPDATE evidence SET added_at = 'never'", "The list of evidence is damaged."),
    ],
)
def test_records_that_make_no_sense_are_found(workspace: Workspace, path: Path, harm: str, words: str) -> None:
    put(workspace, b"photo")
    workspace.save_identity(
        StoredIdentity(organisation="O", certificate_pem="c", encrypted_key_pem="k", created_at=NOON)
    )
    workspace.close()
    raw(path, harm)
    with open_workspace(path, read_only=True) as again:
        assert again.check() == (words,)
