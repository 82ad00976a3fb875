"""Sealing: files into one package, with a manifest for every kind of checker and the first signature."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.sealing.container_format import MOST_ENTRIES, dos_time, layout_digest
from sv_desktop.sealing.container_write import ContainerWriter, Source, new_container, told
from sv_desktop.sealing.identity import Signatory
from sv_desktop.sealing.manifests import SealedList, asic_manifest, checksum_lines
from sv_desktop.sealing.names import (
    LONGEST_NAMES,
    MANIFEST_NAME,
    META,
    MIMETYPE,
    MIMETYPE_NAME,
    MOST_SIGNATURES,
    asic_manifest_name,
    clashing,
    signature_name,
    taken,
    unsafe,
)
from sv_desktop.sealing.signature import sign

#: mimetype, manifest-sha256.txt, and two entries for each signature.
_MOST_FILES = MOST_ENTRIES - 2 - 2 * MOST_SIGNATURES


class SealedPackage(Struct, frozen=True):
    """A package as it was written. size: bytes; manifest_sha256: of the signed ASiC manifest, lower-case hex.

    The manifest names every file by its digest, so its own digest stands for all of them.
    """

    path: Path
    size: int
    manifest_sha256: str


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
    for a disk that says no; on any error, and on Cancelled, nothing new stands under the destination's name.
    """
    files = list(sources)
    _refuse_bad_names([source.name for source in files])
    written = told(progress, sum(source.size for source in files))
    with new_container(destination, dos_time(at)) as writer:
        writer.add(MIMETYPE_NAME, MIMETYPE)
        for source in files:
            writer.add_source(source, written)
        writer.add(MANIFEST_NAME, checksum_lines(writer.digests))
        manifest_sha256 = add_seal(writer, 1, signatory, at)
    return SealedPackage(destination, destination.stat().st_size, manifest_sha256)


def add_seal(writer: ContainerWriter, number: int, signatory: Signatory, at: datetime) -> str:
    """Append an ASiC manifest over all files so far, and the signature over it; the manifest's SHA-256 in hex."""
    files = [entry for entry in writer.entries if not entry.name.startswith(META)]
    listed = SealedList({entry.name: writer.digests[entry.name] for entry in files}, layout_digest(files))
    manifest = asic_manifest(number, listed)
    writer.add(asic_manifest_name(number), manifest)
    writer.add(signature_name(number), sign(manifest, signatory, at))
    return writer.digests[asic_manifest_name(number)]


def _refuse_bad_names(names: list[str]) -> None:
    if len(names) > _MOST_FILES:
        raise PlainError(
            tr("A package holds {most} files at most.", most=_MOST_FILES), tr("Put some of them together in one.")
        )
    if sum(len(name.encode("utf-8", "surrogatepass")) for name in names) > LONGEST_NAMES:
        raise PlainError(tr("The names of the files are too long, all taken together."), tr("Give them shorter names."))
    for name in names:
        reason = unsafe(name)
        if reason or taken(name):
            raise PlainError(
                tr(
                    "“{name}” cannot go into a package: {reason}.",
                    name=name,
                    reason=reason or tr("the package needs this name itself"),
                )
            )
    clash = clashing(names)
    if clash:
        raise PlainError(tr("Two files would have the same name in the package: “{clash}”.", clash=clash))
