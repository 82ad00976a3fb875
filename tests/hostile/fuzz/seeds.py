"""The packages that are mutated, and a stranger who can seal what was made of them with a key of their own."""

import hashlib
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

from msgspec import Struct

from sv_desktop.sealing import Signatory, add_signature
from sv_desktop.sealing.container_format import Entry, layout_digest
from sv_desktop.sealing.container_write import ContainerWriter
from sv_desktop.sealing.manifests import SealedList, asic_manifest, checksum_lines
from sv_desktop.sealing.names import MANIFEST_NAME, META, asic_manifest_name, signature_name
from sv_desktop.sealing.signature import sign
from tests.applicants import AT, sealed, signatory
from tests.frameworks.conftest import SMALL_PACK, SMALL_PROGRAMME
from tests.hostile.attacks import contents_of, entries_of

File = tuple[str, bytes]
ORGANISATION, SECOND, STRANGER = "Bike Kitchen", "Harbour Choir", "Bike Kitchen/stranger"
FIRST = "mimetype"


class Seed(Struct, frozen=True):
    """A package as bytes. entries: as our reader sees them; files: (name, bytes) in order. time: of every entry.

    other: the files of another package by the same signer.
    """

    name: str
    whole: bytes
    entries: tuple[Entry, ...]
    files: tuple[File, ...]
    time: tuple[int, int]
    other: tuple[File, ...] = ()

    @property
    def plain(self) -> tuple[File, ...]:
        """The files that are sealed, without what the seal adds."""
        return tuple(one for one in self.files if one[0] not in (FIRST, MANIFEST_NAME) and not one[0].startswith(META))


def seeds(folder: Path) -> tuple[Seed, ...]:
    """One with small frameworks, the same with a second signature, and one with ours. folder: to work in."""
    model = _read(sealed(folder / "whole.asice", ORGANISATION), "whole")
    frameworks = {"programme": SMALL_PROGRAMME, "small": SMALL_PACK}
    files = [one for one in model.plain if not one[0].startswith("frameworks/")]
    files += [(f"frameworks/{name}.toml", text.encode()) for name, text in frameworks.items()]
    files += [("evidence/social/Café, May.txt", b"Tea & scones\n" * 9), ("evidence/social/empty.csv", b"")]
    small = folder / "small.asice"
    small.write_bytes(packed(files, signatory(ORGANISATION), model.time))
    add_signature(small, folder / "two.asice", signatory(SECOND), at=AT)
    other = model.files
    return _read(small, "small", other), _read(folder / "two.asice", "two", other), model


def container(files: Iterable[File], time: tuple[int, int]) -> bytes:
    """A container in our own style, with headers that all fit, whatever the names are."""
    file = BytesIO()
    with ThreadPoolExecutor(1) as hasher:
        writer = ContainerWriter(file, time, hasher)
        for name, data in files:
            writer.add(name, data)
        writer.finish()
    return file.getvalue()


def packed(files: Iterable[File], who: Signatory, time: tuple[int, int]) -> bytes:
    """A whole package of some files, sealed by whoever has a key: nothing of what they are is looked at."""
    listed = [(FIRST, b"application/vnd.etsi.asic-e+zip"), *files]
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in listed}
    return sealed_over([*listed, (MANIFEST_NAME, checksum_lines(digests))], who, time)


def sealed_over(files: list[File], who: Signatory, time: tuple[int, int]) -> bytes:
    """The same with a manifest-sha256.txt of one's own, which stands last."""
    file = BytesIO()
    with ThreadPoolExecutor(1) as hasher:
        writer = ContainerWriter(file, time, hasher)
        for name, data in files:
            writer.add(name, data)
        digests = {name: hashlib.sha256(data).hexdigest() for name, data in files}
        manifest = asic_manifest(1, SealedList(digests, layout_digest(writer.entries)))
        writer.add(asic_manifest_name(1), manifest)
        writer.add(signature_name(1), sign(manifest, who, AT))
        writer.finish()
    return file.getvalue()


def _read(path: Path, name: str, other: tuple[File, ...] = ()) -> Seed:
    entries = tuple(entries_of(path).values())
    return Seed(name, path.read_bytes(), entries, tuple(contents_of(path).items()), entries[0].time, other)
