"""Ways to change a sealed package, and what the program has to say to each."""

import zipfile
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

from sv_desktop.domain.package import EXIT_CODES, Verdict, Verification
from sv_desktop.sealing import verify_package
from sv_desktop.sealing.container_format import Entry
from sv_desktop.sealing.container_read import read_directory
from sv_desktop.sealing.container_write import ContainerWriter

#: The media type and its header: a change there makes it another kind of file.
FIRST = "mimetype"


def entries_of(path: Path) -> dict[str, Entry]:
    with path.open("rb") as file:
        return {entry.name: entry for entry in read_directory(file)}


def contents_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rebuilt(path: Path, files: Iterable[tuple[str, bytes]], time: tuple[int, int]) -> Path:
    """A package in our own style, with headers that all fit: what an attacker who knows the format would write."""
    file = BytesIO()
    with ThreadPoolExecutor(1) as hasher:
        writer = ContainerWriter(file, time, hasher)
        for name, data in files:
            writer.add(name, data)
        writer.finish()
    return written(path, file.getvalue())


def refused(path: Path, *, naming: str | None = None) -> Verification:
    """Hold the verdict to "changed" or "not a package", with words. naming: the entry that has to be named."""
    found = verify_package(path)
    assert found.verdict in (Verdict.CHANGED, Verdict.NOT_A_PACKAGE), (found.verdict, naming)
    assert EXIT_CODES[found.verdict] in (4, 5)
    assert found.findings
    assert found.entries == ()
    assert all(finding.words.endswith(".") for finding in found.findings)
    if naming is not None:
        named = {finding.entry for finding in found.findings}
        assert naming in named or (naming == FIRST and found.verdict is Verdict.NOT_A_PACKAGE), (naming, found.findings)
    return found


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path
