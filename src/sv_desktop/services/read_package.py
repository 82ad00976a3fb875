"""Read a package that somebody handed over: verified first, then shown, read-only."""

import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from sv_desktop.domain.application import Application
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.in_use import printable
from sv_desktop.domain.language import tr
from sv_desktop.domain.package import VERDICT_WORDS, PdfSignature, Verification
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.submission import SUMMARY_NAME
from sv_desktop.services.application_in import application_in, submission_in

if TYPE_CHECKING:
    from sv_desktop.sealing import VerifiedPackage

_LARGEST_TEXT = 32 * 1024 * 1024


class PackageOnDesk:
    """An opened package. application is None unless the package is sealed and could be understood."""

    def __init__(self, path: Path, package: "VerifiedPackage") -> None:
        self.path = path
        self.verification: Verification = package.verification
        self._package = package
        self._entries = {entry.name: entry for entry in package.verification.entries}
        self.application: Application | None = self._read() if self.verification.sealed else None
        self.pdf_signature = self._check_pdf() if self.verification.sealed else PdfSignature.NONE

    def chunks(self, evidence: Evidence) -> Iterator[bytes]:
        """The bytes of an evidence file, checked again while they are read. Raises PlainError where there are none."""
        self.verified(evidence)
        return self._package.chunks(evidence.path)

    def verified(self, evidence: Evidence) -> Evidence:
        """The same with the size and the digest that were verified, whatever the answers say of them.

        Raises PlainError where the package has no such file.
        """
        entry = self._entries.get(evidence.path)
        if entry is None:
            raise PlainError(
                tr(
                    "“{printable}” is named in the answers, but it is not in the package.",
                    printable=printable(evidence.name),
                ),
                tr("Ask the sender for it."),
            )
        return replace(evidence, size=entry.size, sha256=entry.sha256)

    def save(self, name: str, destination: Path, progress: Progress = silent) -> None:
        """Write one file of the package to a path, whole or not at all. name: its name inside the package."""
        size = self._entries[name].size
        partial = destination.with_name(destination.name + ".part")
        done = 0
        try:
            with partial.open("wb") as out:
                for chunk in self._package.chunks(name):
                    out.write(chunk)
                    done += len(chunk)
                    progress(done, size)
            partial.replace(destination)
        except OSError as error:
            raise PlainError(
                tr("“{name}” could not be saved there ({reason}).", name=destination.name, reason=error.strerror),
                tr("Choose another folder."),
            ) from error
        finally:
            partial.unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the file."""
        self._package.close()

    def _check_pdf(self) -> PdfSignature:
        """Whether summary.pdf is signed itself, and by a signer of the package."""
        from sv_desktop.sealing import BadSignature, pdf_signer_fingerprint

        try:
            fingerprint = pdf_signer_fingerprint(self._package.read(SUMMARY_NAME, limit=_LARGEST_TEXT))
        except (KeyError, PlainError):
            return PdfSignature.NONE
        except BadSignature:
            return PdfSignature.BROKEN
        if fingerprint is None:
            return PdfSignature.NONE
        known = any(signer.fingerprint == fingerprint for signer in self.verification.signers)
        return PdfSignature.SAME if known else PdfSignature.OTHER

    def _read(self) -> Application:
        submission, _data = submission_in(self._package)
        return application_in(self._package, submission)


def open_package(path: Path, *, known: Collection[str] = (), progress: Progress = silent) -> PackageOnDesk:
    """Verify a package and open it. known: fingerprints of known signers."""
    from sv_desktop.sealing import open_verified

    return PackageOnDesk(path, open_verified(path, known=known, progress=progress))


def extract(path: Path, folder: Path, *, known: Collection[str] = (), progress: Progress = silent) -> tuple[Path, ...]:
    """Write every file of a sealed package below a new or empty folder: all of them or none.

    progress: bytes checked, then bytes written. Anything not sealed is refused with a PlainError.
    """
    from sv_desktop.sealing import open_verified

    if folder.exists() and any(folder.iterdir()):
        raise PlainError(
            tr("The folder “{folder}” is not empty.", folder=folder), tr("Choose an empty or a new folder.")
        )
    with open_verified(path, known=known, progress=progress) as package:
        verification = package.verification
        if not verification.sealed:
            raise PlainError(f"{VERDICT_WORDS[verification.verdict]}.", tr("Nothing was taken out of it."))
        with _all_or_none(folder):
            return tuple(_write_all(package, folder, progress))


@contextmanager
def _all_or_none(folder: Path) -> Iterator[None]:
    """A folder that holds nothing when the block does not end well. Raises PlainError when the disk says no."""
    was_there = folder.exists()
    try:
        yield
    except BaseException as error:
        for one in (folder.iterdir() if was_there else [folder]) if folder.exists() else ():
            shutil.rmtree(one) if one.is_dir() else one.unlink()
        if isinstance(error, OSError):
            raise PlainError(
                tr("The files could not be written to “{folder}” ({reason}).", folder=folder, reason=error.strerror),
                tr("Nothing was left there. Free some space or choose another folder, then try again."),
            ) from error
        raise


def _write_all(package: "VerifiedPackage", folder: Path, progress: Progress) -> Iterator[Path]:
    entries = package.verification.entries
    done, total = 0, sum(entry.size for entry in entries)
    for entry in entries:
        destination = folder / entry.name
        destination.parent.mkdir(parents=True, exist_ok=True)
        with destination.open("xb") as out:
            for chunk in package.chunks(entry.name):
                out.write(chunk)
                done += len(chunk)
                progress(done, total)
        yield destination
