"""Evidence comes out as it went in, the same bytes are stored once, and what was stopped leaves nothing."""

import hashlib
import random
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO, RawIOBase
from pathlib import Path
from typing import BinaryIO, cast

import pytest

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.storage import DamagedWorkspace, Workspace, open_workspace

from .conftest import NOON, put, taken
from .raw import chunks_of, raw

MIB = 1024 * 1024


def some_bytes(size: int, seed: int = 1) -> bytes:
    return random.Random(seed).randbytes(size)


@pytest.mark.parametrize("size", [0, 1, MIB - 1, MIB, MIB + 1, 8 * MIB, 8 * MIB + 1, 17 * MIB + 5])
def test_a_file_comes_out_as_it_went_in(workspace: Workspace, path: Path, size: int) -> None:
    data = some_bytes(size)
    steps: list[tuple[int, int]] = []
    evidence = put(workspace, data, progress=lambda done, total: steps.append((done, total)))
    assert (evidence.size, evidence.sha256) == (size, hashlib.sha256(data).hexdigest())
    assert steps == sorted(steps)
    assert all(done <= total for done, total in steps)
    assert not steps or steps[-1] == (size, size)
    workspace.close()
    with open_workspace(path, read_only=True) as again:
        assert again.evidence() == (evidence,)
        lengths = [len(chunk) for chunk in again.read_evidence(evidence.id)]
        assert lengths == [MIB] * (size // MIB) + ([size % MIB] if size % MIB else [])
        assert taken(again, evidence) == data
        assert again.check() == ()


def test_what_the_person_knows_of_a_file_is_kept(workspace: Workspace) -> None:
    evidence = workspace.add_evidence(
        BytesIO(b"x"), size=1, name="Größe 📄.pdf", media_type="application/pdf", author="Ann", at=NOON
    )
    assert (evidence.name, evidence.media_type, evidence.added_by) == ("Größe 📄.pdf", "application/pdf", "Ann")
    assert (evidence.added_at, evidence.added_at.tzinfo) == (NOON, UTC)
    workspace.save_all(
        [(f"evidence:{evidence.id}", "title", "Our survey"), (f"evidence:{evidence.id}", "date", "2026-01-31")],
        author="Ann",
        at=NOON,
    )
    (told,) = workspace.evidence()
    assert (told.label, told.date, told.description) == ("Our survey", "2026-01-31", "")


def test_the_same_file_is_the_same_item(workspace: Workspace, path: Path) -> None:
    data = some_bytes(3 * MIB)
    first = put(workspace, data)
    size = path.stat().st_size
    again = workspace.add_evidence(
        BytesIO(data), size=0, name=first.name, media_type="text/plain", author="Ben", at=datetime.now(UTC)
    )
    assert again == first
    assert workspace.evidence() == (first,)
    assert path.stat().st_size == size


def test_the_same_bytes_under_another_name_share_their_content(workspace: Workspace, path: Path) -> None:
    data = some_bytes(3 * MIB)
    one, two = put(workspace, data, "one.png"), put(workspace, data, "two.png")
    assert one.id != two.id
    assert workspace.evidence() == (one, two)
    assert taken(workspace, one) == taken(workspace, two) == data
    workspace.close()
    assert len(chunks_of(path)) == 3


def test_removed_evidence_is_hidden_and_comes_back_when_it_is_added_again(workspace: Workspace) -> None:
    one, two = put(workspace, b"one"), put(workspace, b"two")
    workspace.save(f"evidence:{one.id}", "removed", True, author="Ann", at=NOON)
    assert workspace.evidence() == (two,)
    assert taken(workspace, one) == b"one"
    assert put(workspace, b"one").id == one.id
    assert workspace.evidence() == (one, two)


def test_cancel_leaves_nothing(workspace: Workspace, path: Path) -> None:
    kept = put(workspace, some_bytes(MIB))
    size = path.stat().st_size

    def stop(done: int, _total: int) -> None:
        if done > 10 * MIB:
            raise Cancelled

    with pytest.raises(Cancelled):
        put(workspace, some_bytes(30 * MIB, seed=2), "film.mp4", progress=stop)
    assert workspace.evidence() == (kept,)
    assert path.stat().st_size == size
    workspace.close()
    assert len(chunks_of(path)) == 1


class Failing(BytesIO):
    """Breaks after twelve reads, as a stick does that is pulled out."""

    def read(self, size: int | None = -1, /) -> bytes:
        self.reads = getattr(self, "reads", 0) + 1
        if self.reads > 12:
            raise OSError(5, "Input/output error")
        return super().read(size)


def test_a_source_that_breaks_is_told_and_leaves_nothing(workspace: Workspace, path: Path) -> None:
    size = path.stat().st_size
    with pytest.raises(PlainError, match=r"“film\.mp4” could not be read to its end") as told:
        workspace.add_evidence(
            Failing(bytes(20 * MIB)), size=20 * MIB, name="film.mp4", media_type="video/mp4", author="Ann", at=NOON
        )
    assert isinstance(told.value.__cause__, OSError)
    assert workspace.evidence() == ()
    assert path.stat().st_size == size
    assert workspace.check() == ()
    put(workspace, b"the next one")


class Dribbling(RawIOBase):
    """Gives what it likes, as pipes and network folders do."""

    def __init__(self, data: bytes) -> None:
        self.inner = BytesIO(data)

    def read(self, size: int = -1, /) -> bytes:
        return self.inner.read(min(size, 300_007))


def test_a_source_that_gives_less_than_asked_is_read_to_its_end(workspace: Workspace, path: Path) -> None:
    data = some_bytes(2 * MIB + 77)
    source = cast(BinaryIO, Dribbling(data))
    evidence = workspace.add_evidence(source, size=len(data), name="x", media_type="x/y", author="Ann", at=NOON)
    assert taken(workspace, evidence) == data
    workspace.close()
    assert [len(chunk) for chunk in chunks_of(path)] == [MIB, MIB, 77]


@pytest.mark.parametrize("thought", [0, 1, 5 * MIB, 2**40])
def test_what_is_read_counts_when_a_file_grew_or_shrank(workspace: Workspace, thought: int) -> None:
    data = some_bytes(2 * MIB)
    steps: list[tuple[int, int]] = []
    evidence = workspace.add_evidence(
        BytesIO(data),
        size=thought,
        name="log.txt",
        media_type="text/plain",
        author="Ann",
        at=NOON,
        progress=lambda done, total: steps.append((done, total)),
    )
    assert evidence.size == len(data)
    assert all(done <= total for done, total in steps)
    assert taken(workspace, evidence) == data


def test_a_name_that_is_not_unicode_is_refused_before_a_byte_is_read(workspace: Workspace) -> None:
    source = BytesIO(b"data")
    with pytest.raises(PlainError, match="Rename the file"):
        workspace.add_evidence(source, size=4, name="caf\udce9.txt", media_type="x/y", author="Ann", at=NOON)
    assert source.tell() == 0
    assert workspace.evidence() == ()


def test_an_unknown_id_is_told(workspace: Workspace) -> None:
    with pytest.raises(PlainError, match="not in the workspace"):
        list(workspace.read_evidence("no-such-id"))


def _flip(path: Path) -> None:
    raw(path, "UPDATE chunk SET data = zeroblob(length(data)) WHERE id = (SELECT max(id) FROM chunk)")


def _lose(path: Path) -> None:
    raw(path, "DELETE FROM chunk WHERE id = (SELECT max(id) FROM chunk)")


def _shorten(path: Path) -> None:
    raw(path, "UPDATE chunk SET data = substr(data, 2) WHERE id = (SELECT max(id) FROM chunk)")


def _retype(path: Path) -> None:
    raw(path, "UPDATE chunk SET data = 'text' WHERE id = (SELECT max(id) FROM chunk)")


@pytest.mark.parametrize("harm", [_flip, _lose, _shorten, _retype])
def test_damaged_evidence_is_told_when_it_is_read_and_when_it_is_checked(
    workspace: Workspace, path: Path, harm: Callable[[Path], None]
) -> None:
    whole: Evidence = put(workspace, b"whole", "whole.txt")
    broken = put(workspace, some_bytes(2 * MIB + 9), "broken.png")
    workspace.close()
    harm(path)
    with open_workspace(path) as again:
        with pytest.raises(DamagedWorkspace):
            taken(again, broken)
        assert taken(again, whole) == b"whole"
        assert again.check() == ("The evidence file “broken.png” is damaged.",)
