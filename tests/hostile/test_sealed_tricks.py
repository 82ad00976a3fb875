"""Tricks that a stranger has sealed with a key of their own: both lists name them, every digest and header is right.

So nothing but the rule itself refuses them.
"""

import hashlib
import struct
import unicodedata
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from asn1crypto import cms, x509
from cryptography import x509 as builder
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA384
from msgspec.structs import replace

from sv_desktop.domain.package import Verdict
from sv_desktop.sealing import Source, container_format, container_write, verify_package
from sv_desktop.sealing.container_format import Entry, central_header, dos_time
from tests.applicants import signatory
from tests.sealing.cms_variants import AT, Change, certificate, signature

from .attacks import entries_of, refused, written
from .fuzz.seeds import File, container, packed

TIME = dos_time(AT)
FILES: list[File] = [("summary.pdf", b"%PDF-1.7"), ("evidence/social/Café.txt", b"Tea"), ("submission.json", b"{}")]
MANIFEST, SIGNATURE = "META-INF/ASiCManifest001.xml", "META-INF/signature001.p7s"
KEY = ec.generate_private_key(ec.SECP256R1())


def _sealed(path: Path, files: list[File]) -> Path:
    return written(path, packed(files, signatory("A stranger"), TIME))


def test_what_these_tests_seal_is_taken_when_there_is_no_trick(copy: Path) -> None:
    assert verify_package(_sealed(copy, FILES)).verdict is Verdict.NEW


@pytest.mark.parametrize(
    "name",
    [
        "../outside.txt", "/etc/cron.d/x", "C:\\Windows\\x.txt", "C:/x.txt", "\\\\server\\share\\x", "evidence\\x.txt",
        "evidence/../../x.txt", "evidence/./x.txt", "evidence//x.txt", "evidence/social/", "evidence/\x00x.txt",
        "evidence/\u202etxt.exe", "evidence/a:b.txt", "evidence/x.txt::$DATA", "evidence/con.txt", "evidence/LPT1",
        "evidence/x.txt ", "evidence/x.txt.", "evidence/\u200bx.txt", "~/x", "meta-inf/x", "META-INF/container.xml",
        "META-INF", "x" * 1025, "a/" * 9 + "b", "evidence/" + unicodedata.normalize("NFD", "é.txt"), "",
    ],
)  # fmt: skip
def test_a_name_that_plays_a_trick(copy: Path, name: str) -> None:
    if name == "~/x":  # a folder of an odd name and no more: nothing here expands it
        assert verify_package(_sealed(copy, [*FILES, (name, b"")])).sealed
        return
    refused(_sealed(copy, [*FILES, (name, b"trick")]))


@pytest.mark.parametrize(
    "twin",
    [
        "summary.pdf", "Summary.PDF", "SUMMARY.PDF", "evidence/social/CAFÉ.TXT", "Evidence/Social/café.txt",
        unicodedata.normalize("NFD", "evidence/social/Café.txt"), "summary.pdf/x", "evidence", "evidence/social",
        "ﬁle", "evidence/social/ſ",
    ],
)  # fmt: skip
def test_a_name_that_is_there_already_on_some_system(copy: Path, twin: str) -> None:
    """The same, in another case, in another normal form, or a file where a folder is; false one first and last."""
    also = [("file", b""), ("evidence/social/s", b"")]
    for files in ([*FILES, *also, (twin, b"false")], [(twin, b"false"), *FILES, *also]):
        refused(_sealed(copy, files))


@pytest.mark.parametrize("mode", [0o120777, 0o040755, 0o100755, 0o020666, 0o010644, 0])
def test_a_link_a_folder_or_a_device(copy: Path, mode: int) -> None:
    """What kind of file an entry is stands in the table of contents alone, which no signature covers."""
    whole = _sealed(copy, FILES).read_bytes()
    for entry in entries_of(copy).values():
        line = central_header(entry)
        refused(written(copy, whole.replace(line, line[:38] + struct.pack("<L", mode << 16) + line[42:])))
        written(copy, whole)


@pytest.mark.parametrize("flag", [0x1, 0x8, 0x40, 0x2000])
def test_encrypted_entries(copy: Path, flag: int) -> None:
    """The headers say that an entry is encrypted, and the seal says that the headers are right."""
    plain = container_format._flags
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(container_format, "_flags", lambda name: plain(name) | flag)
        data = packed(FILES, signatory("A stranger"), TIME)
    refused(written(copy, data))


def test_a_wrong_crc_that_was_sealed_binds_the_same_bytes(copy: Path) -> None:
    """The signature is over the CRC, which is not worked out again: SHA-256 says more. Other programs complain."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(container_write.zlib, "crc32", lambda _data, _before=0: 0x1234)
        data = packed([(name, data) for name, data in FILES if name == "summary.pdf"], signatory("A stranger"), TIME)
    found = verify_package(written(copy, data))
    if found.sealed:
        digests = {entry.name: entry.sha256 for entry in found.entries}
        assert digests["summary.pdf"] == hashlib.sha256(b"%PDF-1.7").hexdigest()


@pytest.mark.parametrize("by", [-1, 1, 2**31, -(2**31)])
def test_wrong_sizes_that_were_sealed(copy: Path, by: int) -> None:
    """Both headers of a file say another size, and the layout that is signed says so too."""
    plain = container_write.ContainerWriter.add_source

    def lying(self: container_write.ContainerWriter, source: Source, told: Callable[[int], None]) -> None:
        plain(self, source, told)
        if source.name == "summary.pdf":
            self.entries[-1] = replace(self.entries[-1], size=max(0, source.size + by))

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(container_write.ContainerWriter, "add_source", lying)
        refused(written(copy, packed(FILES, signatory("A stranger"), TIME)))


def _signed(path: Path, right: x509.Certificate, **changes: Any) -> Path:
    """A package whose seal was put together by hand, right but for what was asked for."""
    whole = dict(_contents(_sealed(path, FILES)))
    manifest = whole[MANIFEST]
    change: Change = changes.pop("attributes_of", lambda found: None)

    def attributes(found: dict[str, Any]) -> None:
        found["message_digest"] = [hashlib.sha256(manifest).digest()]
        change(found)

    whole[SIGNATURE] = signature(KEY, right, attributes_of=attributes, **changes)
    return written(path, container(whole.items(), TIME))


def _contents(path: Path) -> list[File]:
    data = path.read_bytes()
    return [(name, data[entry.start : entry.end]) for name, entry in entries_of(path).items()]


DAY = timedelta(days=1)
RIGHT = certificate(KEY)
OTHER = ec.generate_private_key(ec.SECP256R1())
UNKNOWN = builder.ExtendedKeyUsage([builder.ObjectIdentifier("1.3.6.1.5.5.7.3.4")])
WRONG: dict[str, Callable[[Path], Path]] = {
    "expired": lambda path: _signed(path, certificate(KEY, valid=(AT - 9 * DAY, AT - DAY))),
    "not yet valid": lambda path: _signed(path, certificate(KEY, valid=(AT + DAY, AT + 9 * DAY))),
    "certificate swapped": lambda path: _signed(
        path, RIGHT, data_of=lambda data: data.update(certificates=[certificate(OTHER)])
    ),
    "certificate of another key": lambda path: _signed(path, certificate(OTHER)),
    "certificate of another issuer": lambda path: _signed(path, certificate(KEY, issuer="CA", signed_by=OTHER)),
    "certificate by another digest": lambda path: _signed(path, certificate(KEY, digest=SHA384())),
    "unknown critical extension": lambda path: _signed(path, certificate(KEY, extension=UNKNOWN)),
    "unknown attribute": lambda path: _signed(
        path, RIGHT, attributes_of=lambda found: found.update({"1.2.3.4": [cms.OctetString(b"more")]})
    ),
    "unsigned attribute": lambda path: _signed(
        path,
        RIGHT,
        signer_of=lambda signer: signer.update(
            unsigned_attrs=[{"type": "1.2.3.4", "values": [cms.OctetString(b"more")]}]
        ),
    ),
    "SHA-1": lambda path: _signed(
        path, RIGHT, signer_of=lambda signer: signer.update(digest_algorithm={"algorithm": "sha1"})
    ),
    "MD5": lambda path: _signed(
        path, RIGHT, signer_of=lambda signer: signer.update(digest_algorithm={"algorithm": "md5"})
    ),
    "ECDSA with SHA-1": lambda path: _signed(
        path, RIGHT, signer_of=lambda signer: signer.update(signature_algorithm={"algorithm": "sha1_ecdsa"})
    ),
    "over another manifest": lambda path: _signed(
        path, RIGHT, attributes_of=lambda found: found.update(message_digest=[hashlib.sha256(b"other").digest()])
    ),
    "two signers in one": lambda path: _signed(
        path, RIGHT, data_of=lambda data: data.update(signer_infos=data["signer_infos"] * 2)
    ),
}


def test_a_signature_put_together_by_hand_holds_when_it_is_right(copy: Path) -> None:
    assert verify_package(_signed(copy, RIGHT)).sealed


@pytest.mark.parametrize("make", WRONG.values(), ids=WRONG)
def test_a_signature_that_is_wrong_in_one_way(copy: Path, make: Callable[[Path], Path]) -> None:
    found = refused(make(copy))
    assert SIGNATURE in {finding.entry for finding in found.findings}


def test_headers_that_were_sealed_and_disagree(copy: Path) -> None:
    """Each field of each line in the table of contents, which repeats what the signed headers say."""
    whole = _sealed(copy, FILES).read_bytes()
    entries: list[Entry] = list(entries_of(copy).values())
    at = entries[-1].end
    for entry in entries:
        for offset in range(46):
            other = whole[: at + offset] + bytes([whole[at + offset] ^ 1]) + whole[at + offset + 1 :]
            refused(written(copy, other))
        at += len(central_header(entry))
