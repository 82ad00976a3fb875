"""Real workspace files in a temporary folder, and times that only the tests move."""

from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.storage import Workspace, create_workspace

NOON = datetime(2026, 5, 12, 12, 0, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ours.svw"


@pytest.fixture
def workspace(path: Path) -> Iterator[Workspace]:
    with create_workspace(path) as workspace:
        yield workspace


def put(workspace: Workspace, data: bytes, name: str = "photo.png", progress: Progress = silent) -> Evidence:
    """Add bytes as evidence."""
    return workspace.add_evidence(
        BytesIO(data), size=len(data), name=name, media_type="image/png", author="Ann", at=NOON, progress=progress
    )


def taken(workspace: Workspace, evidence: Evidence) -> bytes:
    """The bytes of an evidence item."""
    return b"".join(workspace.read_evidence(evidence.id))


def say(workspace: Workspace, words: str, field: str = "story") -> None:
    """Save one answer."""
    workspace.save("charter:voice", field, words, author="Ann", at=NOON)
