"""Writing a container: a plain ZIP of stored entries, in one pass, whole or not at all."""

import hashlib
import os
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.sealing.container_format import FILE_ATTRIBUTES, UNIX, zip_time
from sv_desktop.sealing.identity import Signatory
from sv_desktop.sealing.manifests import asic_manifest, checksum_lines
from sv_desktop.sealing.names import (
    MANIFEST_NAME,
    META,
    MIMETYPE,
    MIMETYPE_NAME,
    asic_manifest_name,
    clashing,
    signature_name,
    unsafe,
)
from sv_desktop.sealing.signature import sign


class Source(Struct, frozen=True):
    """A file that goes into a package. chunks: called once, gives its bytes. size: bytes, exactly."""

    name: str
    chunks: Callable[[], Iterator[bytes]]
    size: int


class SealedPackage(Struct, frozen=True):
    """A package as it was written. size: bytes; manifest_sha256: of the signed ASiC manifest, lower-case hex.

    The manifest names every file by its digest, so its own digest stands for all of them.
    """

    path: Path
    size: int
    manifest_sha256: str


class ContainerWriter:
    """Appends stored entries and keeps their digests. Every header is fully determined by name, size and time."""

    def __init__(self, archive: zipfile.ZipFile, at: datetime, total: int, progress: Progress) -> None:
        self._archive = archive
        self._time = zip_time(at)
        self._total = total
        self._progress = progress
        self._done = 0
        self.digests: dict[str, str] = {}

    def add(self, name: str, data: bytes) -> None:
        """Append a small file that is in memory."""
        self.add_source(Source(name, lambda: iter((data,)), len(data)))

    def add_source(self, source: Source) -> None:
        """Append a file in one pass: CRC, SHA-256 and the write. Raises PlainError when its size is not as told."""
        entry = zipfile.ZipInfo(source.name, self._time)
        entry.create_system, entry.external_attr, entry.file_size = UNIX, FILE_ATTRIBUTES, source.size
        digest, written = hashlib.sha256(), 0
        with self._archive.open(entry, "w") as out:
            for chunk in source.chunks():
                digest.update(chunk)
                out.write(chunk)
                written += len(chunk)
                self._done += len(chunk)
                self._progress(self._done, max(self._total, self._done))
        if written != source.size:
            raise PlainError(f"“{source.name}” changed while it was being sealed.", "Please seal again.")
        self.digests[source.name] = digest.hexdigest()

    def sign(self, number: int, digests: dict[str, str], signatory: Signatory, at: datetime) -> str:
        """Append an ASiC manifest over digests and the signature over it; the manifest's own SHA-256 in hex."""
        manifest = asic_manifest(number, digests)
        self.add(asic_manifest_name(number), manifest)
        self.add(signature_name(number), sign(manifest, signatory, at))
        return self.digests[asic_manifest_name(number)]


def write_package(
    destination: Path,
    sources: Iterable[Source],
    signatory: Signatory,
    *,
    at: datetime,
    progress: Progress = silent,
) -> SealedPackage:
    """Seal files into a package (ETSI EN 319 162-1, ASiC-E with CAdES).

    at: the time the signer claims. progress: bytes of the sources. Raises PlainError for unsafe or clashing names and
    for a disk that says no; on any error, and on Cancelled, nothing stands under the destination's name.
    """
    files = list(sources)
    _refuse_bad_names([source.name for source in files])
    total = sum(source.size for source in files)
    with new_container(destination) as archive:
        writer = ContainerWriter(archive, at, total, progress)
        writer.add(MIMETYPE_NAME, MIMETYPE)
        for source in files:
            writer.add_source(source)
        writer.add(MANIFEST_NAME, checksum_lines(writer.digests))
        manifest_sha256 = writer.sign(1, dict(writer.digests), signatory, at)
    return SealedPackage(destination, destination.stat().st_size, manifest_sha256)


@contextmanager
def new_container(destination: Path) -> Iterator[zipfile.ZipFile]:
    """A ZIP that appears under its name only when the block ends well and every byte is on the disk."""
    partial = destination.with_name(f".{destination.name}.part")
    try:
        with partial.open("wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
                yield archive
            file.flush()
            os.fsync(file.fileno())
        partial.replace(destination)
        _sync_folder(destination.parent)
    except OSError as error:
        raise PlainError(
            f"“{destination.name}” could not be written ({error.strerror or error}).",
            "Nothing was left there. Free some space or choose another folder, then try again.",
        ) from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)


def _refuse_bad_names(names: list[str]) -> None:
    for name in names:
        reason = unsafe(name)
        if reason or name in (MIMETYPE_NAME, MANIFEST_NAME) or name.startswith(META):
            raise PlainError(f"“{name}” cannot go into a package: {reason or 'the package needs this name itself'}.")
    clash = clashing(names)
    if clash:
        raise PlainError(f"Two files would have the same name in the package: “{clash}”.")


def _sync_folder(folder: Path) -> None:
    """Make the new name durable, where the system lets a folder be synced."""
    with suppress(OSError, AttributeError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
