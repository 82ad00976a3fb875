"""Countersign: a second signatory adds a signature to a package that is already sealed."""

from datetime import datetime
from pathlib import Path

import msgspec

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.identity import StoredIdentity
from sv_desktop.domain.language import tr
from sv_desktop.domain.package import grouped
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.services.desk import now
from sv_desktop.services.folders import data_folder


class Countersigned(msgspec.Struct, frozen=True, kw_only=True):
    """A package with one more signature. fingerprint: of the second signatory, in groups."""

    path: Path
    fingerprint: str


def own_identity(folder: Path | None = None) -> StoredIdentity | None:
    """The personal identity of the signatory at this computer, if one was made. folder: for tests."""
    path = _path(folder)
    if not path.exists():
        return None
    try:
        return msgspec.json.decode(path.read_bytes(), type=StoredIdentity)
    except (OSError, msgspec.DecodeError) as error:
        raise PlainError(
            tr("Your signing identity on this computer could not be read."),
            tr("Put the file “{path}” back from a copy, or move it away to make a new identity.", path=path),
        ) from error


def make_own_identity(name: str, passphrase: str, folder: Path | None = None, at: datetime | None = None) -> str:
    """Make a personal identity for a signatory who has no workspace; its fingerprint, in groups.

    name: who signs, for example "Sam Okafor, trustee". Raises PlainError when there is one already.
    """
    from sv_desktop.sealing import create_identity, fingerprint

    path = _path(folder)
    if path.exists():
        raise PlainError(tr("This computer has a signing identity already."), tr("Use its passphrase to sign."))
    stored = create_identity(name, passphrase, at=at or now())
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".part")
    partial.write_bytes(msgspec.json.encode(stored))
    partial.replace(path)
    return grouped(fingerprint(stored.certificate_pem))


def countersign(
    package: Path, destination: Path, identity: StoredIdentity, passphrase: str, progress: Progress = silent
) -> Countersigned:
    """Write a copy of a sealed package with a second signature; the first is kept as it is."""
    from sv_desktop.sealing import add_signature, fingerprint, unlock

    sealed = add_signature(package, destination, unlock(identity, passphrase), at=now(), progress=progress)
    return Countersigned(path=sealed.path, fingerprint=grouped(fingerprint(identity.certificate_pem)))


def _path(folder: Path | None) -> Path:
    return (folder or data_folder()) / "signatory.identity.json"
