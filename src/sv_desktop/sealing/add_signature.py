"""A second signatory: the package copied as it is, with one more manifest and signature at its end."""

from datetime import datetime
from functools import partial
from hashlib import sha256
from pathlib import Path

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.package import VERDICT_WORDS
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.sealing.container_write import Source, new_container, told
from sv_desktop.sealing.identity import Signatory
from sv_desktop.sealing.names import MOST_SIGNATURES
from sv_desktop.sealing.verified import VerifiedPackage, open_verified
from sv_desktop.sealing.write_package import SealedPackage, add_seal


def add_signature(
    package: Path, destination: Path, signatory: Signatory, *, at: datetime, progress: Progress = silent
) -> SealedPackage:
    """Write a copy of a sealed package with one more signature over the same files.

    Every earlier signature still holds. Raises PlainError when the package is not sealed, this certificate has signed
    it already, or destination is the package itself.
    """
    if destination.resolve() == package.resolve():
        raise PlainError(tr("The signed copy needs a name of its own."), tr("Choose another file name."))
    opened = open_verified(package)
    _refuse(opened, signatory)
    entries = opened.verification.entries
    number = len(opened.verification.signers) + 1
    written = told(progress, sum(entry.size for entry in entries))
    with new_container(destination, opened.time) as writer:
        for entry in entries:
            writer.add_source(Source(entry.name, partial(opened.chunks, entry.name), entry.size), written)
        manifest_sha256 = add_seal(writer, number, signatory, at)
    return SealedPackage(destination, destination.stat().st_size, manifest_sha256)


def _refuse(opened: VerifiedPackage, signatory: Signatory) -> None:
    verification = opened.verification
    if not verification.sealed:
        raise PlainError(f"{VERDICT_WORDS[verification.verdict]}.", tr("A signature cannot be added to it."))
    if sha256(signatory.certificate).hexdigest() in {signer.fingerprint for signer in verification.signers}:
        raise PlainError(
            tr("You have signed this package already."), tr("Another signatory has to add the second signature.")
        )
    if len(verification.signers) >= MOST_SIGNATURES:
        raise PlainError(
            tr("The package has {most} signatures already.", most=MOST_SIGNATURES), tr("It cannot take another.")
        )
