"""The signers that were marked as known on this computer: a folder of certificates, one file each."""

from pathlib import Path

from sv_desktop.domain.fault import PlainError
from sv_desktop.sealing.identity import fingerprint


class TrustList:
    """A folder of PEM files named by fingerprint. Files that are no certificate are passed over."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def known(self) -> frozenset[str]:
        """The fingerprints of all known signers."""
        found = set()
        for path in self._folder.glob("*.pem"):
            try:
                found.add(certificate_file_fingerprint(path))
            except PlainError:
                continue
        return frozenset(found)

    def add(self, certificate_pem: str) -> None:
        """Remember a signer. Raises PlainError when this is no certificate or the folder cannot be written."""
        path = self._folder / f"{fingerprint(certificate_pem)}.pem"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            path.write_text(certificate_pem, encoding="ascii")
        except OSError as error:
            raise PlainError(f"The signer could not be remembered ({error.strerror}).", "Check the disk.") from error

    def remove(self, wanted: str) -> None:
        """Forget a signer, by fingerprint."""
        for path in self._folder.glob("*.pem"):
            if path.stem == wanted:
                path.unlink(missing_ok=True)


def certificate_file_fingerprint(path: Path) -> str:
    """The fingerprint of a PEM certificate file. Raises PlainError when it is none."""
    try:
        text = path.read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError) as error:
        raise PlainError(f"“{path.name}” is not a certificate in PEM form.", "Choose a .pem file.") from error
    return fingerprint(text)
