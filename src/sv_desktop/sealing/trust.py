"""The signers that were marked as known on this computer: a folder of certificates, one file each."""

from contextlib import suppress
from pathlib import Path

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.sealing.identity import fingerprint

_LARGEST_CERTIFICATE = 64 * 1024


class TrustList:
    """A folder of PEM files named by fingerprint. Files that are no certificate are passed over."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def known(self) -> frozenset[str]:
        """The fingerprints of all known signers."""
        return frozenset(self._certificates().values())

    def certificates(self) -> tuple[str, ...]:
        """The certificates of all known signers, in PEM."""
        return tuple(path.read_text(encoding="utf-8", errors="replace") for path in self._certificates())

    def add(self, certificate_pem: str) -> None:
        """Remember a signer. Raises PlainError when this is no certificate or the folder cannot be written."""
        path = self._folder / f"{fingerprint(certificate_pem)}.pem"
        partial = path.with_suffix(".part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            partial.write_text(certificate_pem, encoding="utf-8")
            partial.replace(path)
        except OSError as error:
            raise PlainError(
                tr("The signer could not be remembered ({reason}).", reason=error.strerror), tr("Check the disk.")
            ) from error

    def remove(self, wanted: str) -> None:
        """Forget a signer, by fingerprint, whatever the files are called. Raises PlainError when the disk says no."""
        try:
            for path, found in self._certificates().items():
                if found == wanted:
                    path.unlink(missing_ok=True)
        except OSError as error:
            raise PlainError(
                tr("The signer could not be forgotten ({reason}).", reason=error.strerror), tr("Check the disk.")
            ) from error

    def _certificates(self) -> dict[Path, str]:
        found = {}
        for path in self._folder.glob("*.pem"):
            with suppress(PlainError):
                found[path] = certificate_file_fingerprint(path)
        return found


def certificate_file_fingerprint(path: Path) -> str:
    """The fingerprint of a PEM certificate file, text around it allowed. Raises PlainError when it is none."""
    try:
        with path.open("rb") as file:
            text = file.read(_LARGEST_CERTIFICATE).decode("utf-8", "replace")
    except OSError as error:
        raise PlainError(
            tr("“{name}” could not be read ({reason}).", name=path.name, reason=error.strerror),
            tr("Choose a .pem file."),
        ) from error
    return fingerprint(text)
