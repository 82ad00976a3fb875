"""Reading a package after it was verified: the bytes are checked again on their way out."""

import hashlib
from collections.abc import Container, Iterator
from pathlib import Path
from types import TracebackType

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.package import Verification
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.sealing.container_read import BadContainer, chunks_of
from sv_desktop.sealing.names import MIMETYPE_NAME, asic_manifest_name
from sv_desktop.sealing.verify import Checked, check_package


class VerifiedPackage:
    """A package with its verification. Only a sealed one has anything to read."""

    def __init__(self, path: Path, checked: Checked) -> None:
        self.path = path
        self._checked = checked

    @property
    def verification(self) -> Verification:
        """What verifying has found."""
        return self._checked.verification

    @property
    def time(self) -> tuple[int, int]:
        """The DOS time and date that every entry of a sealed package carries."""
        return self._checked.entries[MIMETYPE_NAME].time

    @property
    def manifest_sha256(self) -> str:
        """SHA-256 of the first signed manifest, which stands for every file; "" where nothing is sealed."""
        return self._checked.digests.get(asic_manifest_name(1), "")

    def read(self, name: str, *, limit: int) -> bytes:
        """A whole file of at most limit bytes. Raises KeyError where there is none, PlainError where it is larger."""
        if self._checked.entries[name].size > limit:
            raise PlainError(
                tr("“{name}” in the package is too large to be read here.", name=name),
                tr("Take it out of the package."),
            )
        return b"".join(self.chunks(name))

    def chunks(self, name: str) -> Iterator[bytes]:
        """A file in chunks of 1 MiB. Raises PlainError when the package was changed since it was verified."""
        entry, digest = self._checked.entries[name], hashlib.sha256()
        try:
            for chunk in chunks_of(self.path, entry):
                digest.update(chunk)
                yield chunk
        except (OSError, BadContainer) as error:
            raise _changed(name) from error
        if digest.hexdigest() != self._checked.digests[name]:
            raise _changed(name)

    def close(self) -> None:
        """Nothing is held open between two reads."""

    def __enter__(self) -> "VerifiedPackage":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_verified(path: Path, *, known: Container[str] = (), progress: Progress = silent) -> VerifiedPackage:
    """Verify a package and hand it out for reading. Raises PlainError when the file cannot be read at all."""
    return VerifiedPackage(path, check_package(path, known=known, progress=progress))


def _changed(name: str) -> PlainError:
    return PlainError(
        tr("“{name}” has changed since the package was opened.", name=name), tr("Open the package again.")
    )
