"""Verify: is a package whole, and who sealed it? And: mark a signer as known."""

from collections.abc import Iterable
from pathlib import Path

from sv_desktop.domain.package import Signer, Verification
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.services.folders import data_folder


def verify(path: Path, *, trusted: Iterable[Path] = (), progress: Progress = silent) -> Verification:
    """Check a package against the signers known on this computer and the certificates given (PEM files).

    Raises PlainError only when the file cannot be read at all; everything else is a verdict.
    """
    from sv_desktop.sealing import verify_package

    return verify_package(path, known=known_signers(trusted), progress=progress)


def known_signers(trusted: Iterable[Path] = ()) -> frozenset[str]:
    """Fingerprints of the signers marked as known here, and of the certificates given."""
    from sv_desktop.sealing import TrustList, certificate_file_fingerprint

    given = {certificate_file_fingerprint(path) for path in trusted}
    return TrustList(_folder()).known() | given


def mark_known(signer: Signer) -> None:
    """Remember a signer whose fingerprint was compared, for instance over the phone."""
    from sv_desktop.sealing import TrustList

    TrustList(_folder()).add(signer.certificate)


def forget_known(fingerprint: str) -> None:
    """Take a signer off the list again."""
    from sv_desktop.sealing import TrustList

    TrustList(_folder()).remove(fingerprint)


def _folder() -> Path:
    return data_folder() / "known signers"
