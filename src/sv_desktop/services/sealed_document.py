"""Sealed documents: one document of a kind in a package, written, and read by somebody who does not trust it.

An application has a way of its own (:mod:`.seal`, :mod:`.application_in`); everything else travels like this.
"""

from collections.abc import Container, Iterator, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TypeVar

import msgspec

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.package import VERDICT_WORDS, Signer, Verification, grouped
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.sealed_document import DocumentKind, document_name, kind_among, where_it_belongs

if TYPE_CHECKING:
    from sv_desktop.sealing import Signatory, VerifiedPackage

T = TypeVar("T")

#: Ours are below 1 MB; a stranger's may be anything.
_LARGEST_DOCUMENT = 16 * 1024 * 1024


class AnotherDocument(PlainError):
    """A sealed package that is something else than was wanted. kind: what it is; None where nobody can say."""

    def __init__(self, path: Path, kind: DocumentKind | None) -> None:
        if kind is None:
            super().__init__(
                tr("“{name}” is sealed, but it is not clear what it holds.", name=path.name),
                tr("Read the PDF inside it, such as summary.pdf, or ask whoever sent it what it is."),
            )
        else:
            super().__init__(*where_it_belongs(kind))
        self.kind = kind


class SealedDocument(msgspec.Struct, frozen=True, kw_only=True):
    """A package that was written. size: bytes; sha256: of the signed manifest; fingerprint: the signer's, in groups."""

    path: Path
    size: int
    sha256: str
    fingerprint: str


class OpenedDocument(Generic[T]):
    """A document that was read out of a sealed package. signer: who sealed it first; data: the bytes that say it."""

    def __init__(self, package: "VerifiedPackage", value: T, data: bytes) -> None:
        self.value = value
        self.data = data
        self._package = package

    @property
    def verification(self) -> Verification:
        """What verifying has found; it is sealed."""
        return self._package.verification

    @property
    def signer(self) -> Signer:
        """Who sealed it."""
        return self.verification.signers[0]

    def read(self, name: str, *, limit: int) -> bytes:
        """Another file of the package, at most limit bytes. Raises KeyError where there is none, PlainError."""
        return self._package.read(name, limit=limit)


def write_document(
    destination: Path,
    kind: DocumentKind,
    document: msgspec.Struct,
    signatory: "Signatory",
    *,
    at: datetime,
    beside: Mapping[str, bytes] | None = None,
    progress: Progress = silent,
) -> SealedDocument:
    """Seal a document, whole or not at all. beside: further files, such as a PDF for people, which stand before it.

    progress: bytes. Raises PlainError where the disk says no; Cancelled leaves nothing behind.
    """
    from sv_desktop.sealing import Source, write_package

    data = msgspec.json.format(msgspec.json.encode(document), indent=2)
    files = {**(beside or {}), document_name(kind): data}
    sources = [Source(name=name, chunks=partial(_once, held), size=len(held)) for name, held in files.items()]
    package = write_package(destination, sources, signatory, at=at, progress=progress)
    return SealedDocument(
        path=package.path,
        size=package.size,
        sha256=package.manifest_sha256,
        fingerprint=grouped(signatory.signed_by.fingerprint),
    )


def open_document(
    path: Path, kind: DocumentKind, shape: type[T], *, known: Container[str] = (), progress: Progress = silent
) -> OpenedDocument[T]:
    """Verify a package and read the document in it. known: fingerprints of known signers.

    Raises PlainError for anything that is not sealed, is another kind of document, or cannot be understood.
    """
    from sv_desktop.sealing import open_verified

    package = open_verified(path, known=known, progress=progress)
    if not package.verification.sealed:
        raise PlainError(
            f"“{path.name}”: {VERDICT_WORDS[package.verification.verdict].lower()}.",
            tr("Nothing of it was read. Ask whoever sent it to send it again."),
        )
    refuse_other(package, kind)
    try:
        data = package.read(document_name(kind), limit=_LARGEST_DOCUMENT)
        return OpenedDocument(package, msgspec.json.decode(data, type=shape), data)
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        raise PlainError(
            tr("“{name}” is whole, but what is in it could not be understood.", name=path.name),
            tr("It may come from a newer version of SV Desktop. Ask whoever sent it what it says."),
        ) from error


def refuse_other(package: "VerifiedPackage", wanted: DocumentKind) -> None:
    """Raises :class:`AnotherDocument` for a sealed package that is something else than wanted."""
    found = kind_among(entry.name for entry in package.verification.entries)
    if found is not wanted:
        raise AnotherDocument(package.path, found)


def kind_of(path: Path) -> DocumentKind | None:
    """What a file says that it is, so that it is opened in the right place; nothing is verified yet."""
    from sv_desktop.sealing import names_in

    return kind_among(names_in(path))


def _once(held: bytes) -> Iterator[bytes]:
    yield held
