"""Manifests: what is written is read back the same; anything else is refused in words."""

import re
import subprocess
import xml.etree.ElementTree as ET
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sv_desktop.sealing.manifests import (
    BadManifest,
    SealedList,
    asic_manifest,
    checksum_lines,
    read_asic_manifest,
    read_checksum_lines,
)
from sv_desktop.sealing.names import unsafe

NAMES = st.text(min_size=1, max_size=40).filter(lambda name: unsafe(name) is None)
DIGESTS = st.binary(min_size=32, max_size=32).map(bytes.hex)
LISTED = SealedList(
    {"a.txt": sha256(b"a").hexdigest(), "b & c.txt": sha256(b"b").hexdigest()}, sha256(b"l").hexdigest()
)
WHOLE = asic_manifest(1, LISTED)


@given(st.dictionaries(NAMES, DIGESTS, max_size=8), DIGESTS, st.integers(1, 20))
def test_round_trip(digests: dict[str, str], layout: str, number: int) -> None:
    read = read_asic_manifest(asic_manifest(number, SealedList(digests, layout)), number)
    assert (read.digests, read.layout) == (digests, layout)
    assert list(read.digests) == list(digests)
    assert dict(read_checksum_lines(checksum_lines(digests))) == digests


def test_the_form_is_that_of_the_standard() -> None:
    root = ET.fromstring(WHOLE)
    asic, dsig = "{http://uri.etsi.org/02918/v1.2.1#}", "{http://www.w3.org/2000/09/xmldsig#}"
    assert root.tag == f"{asic}ASiCManifest"
    kinds = ["SigReference", "DataObjectReference", "DataObjectReference", "ASiCManifestExtensions"]
    assert [child.tag for child in root] == [asic + kind for kind in kinds]
    assert root[0].attrib == {"URI": "META-INF/signature001.p7s", "MimeType": "application/x-pkcs7-signature"}
    assert root[2].attrib["URI"] == "b%20%26%20c.txt"
    assert [child.tag for child in root[2]] == [f"{dsig}DigestMethod", f"{dsig}DigestValue"]
    assert root[3][0].attrib == {"Critical": "false"}


def test_sha256sum_reads_our_lines(tmp_path: Path) -> None:
    files = {"a b.txt": b"one", "é.txt": b"two"}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    lines = checksum_lines({name: sha256(data).hexdigest() for name, data in files.items()})
    done = subprocess.run(["sha256sum", "--strict", "-c"], input=lines, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.count(b": OK") == 2


def _with(old: bytes, new: bytes, count: int = 1) -> bytes:
    assert old in WHOLE
    return WHOLE.replace(old, new, count)


REFERENCE = WHOLE[WHOLE.index(b"  <asic:DataObj") : WHOLE.index(b"</asic:DataObjectReference>") + 27]
BROKEN = {
    "empty": b"",
    "not XML": b"sha256: 12",
    "cut short": WHOLE[:-20],
    "two roots": WHOLE + WHOLE,
    "UTF-16": WHOLE.decode().encode("utf-16"),
    "DTD": _with(b"<asic:ASiCManifest", b"<!DOCTYPE x><asic:ASiCManifest"),
    "entity": _with(b"<asic:ASiCManifest", b'<!DOCTYPE x [<!ENTITY e "a.txt">]><asic:ASiCManifest'),
    "outside entity": _with(b"<asic:ASiC", b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><asic:ASiC'),
    "undeclared entity": _with(b'URI="a.txt"', b'URI="&e;"'),
    "other root": WHOLE.replace(b"asic:ASiCManifest ", b"asic:XAdES ").replace(b"asic:ASiCManifest>", b"asic:XAdES>"),
    "other namespace": _with(b"uri.etsi.org/02918/v1.2.1#", b"uri.etsi.org/02918/v9#"),
    "unknown element": _with(b"  <asic:DataObj", b"  <asic:Transform/><asic:DataObj"),
    "unknown child": _with(b"</ds:DigestValue>", b"</ds:DigestValue><ds:Transform/>"),
    "child in a digest": _with(b"</ds:DigestValue>", b"<ds:X/></ds:DigestValue>"),
    "doubled name": _with(REFERENCE, REFERENCE + REFERENCE),
    "doubled in another spelling": _with(REFERENCE, REFERENCE + REFERENCE.replace(b"a.txt", b"%61.txt")),
    "other digest": _with(b"xmlenc#sha256", b"xmlenc#sha512"),
    "no base64": re.sub(rb"<ds:DigestValue>[^<]+", b"<ds:DigestValue>!!", WHOLE, count=1),
    "short digest": re.sub(rb"<ds:DigestValue>[^<]+", b"<ds:DigestValue>AAAA", WHOLE, count=1),
    "empty digest": re.sub(rb"<ds:DigestValue>[^<]+", b"<ds:DigestValue>", WHOLE, count=1),
    "name that is not UTF-8": _with(b'URI="a.txt"', b'URI="%FF.txt"'),
    "other signature": _with(b"signature001.p7s", b"signature002.p7s"),
    "no layout": re.sub(rb"  <asic:ASiCManifestExt.*Extensions>\n", b"", WHOLE, flags=re.S),
    "second extension": _with(b"</asic:Extension>", b'</asic:Extension><asic:Extension Critical="true"/>'),
    "other extension": WHOLE.replace(b"sv:Layout", b"sv:Other"),
    "many attributes": _with(b'URI="a.txt"', b'URI="a.txt" a="" b="" c="" d=""'),
    "deep": b"<a>" * 100_000 + b"</a>" * 100_000,
    "wide": b"<a>" + b"<b/>" * 200_000 + b"</a>",
    "huge": b" " * (16 * 1024 * 1024 + 1),
}


@pytest.mark.parametrize("data", BROKEN.values(), ids=BROKEN)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(BadManifest) as caught:
        read_asic_manifest(data, 1)
    assert str(caught.value).startswith(("it ", "one of "))


@given(st.integers(0, len(WHOLE) - 1), st.binary(max_size=3))
def test_a_damaged_manifest_reads_or_is_refused(at: int, instead: bytes) -> None:
    damaged = WHOLE[:at] + instead + WHOLE[at + 1 :]
    try:
        read = read_asic_manifest(damaged, 1)
    except BadManifest:
        return
    assert all(len(digest) == 64 for digest in (*read.digests.values(), read.layout))


@pytest.mark.parametrize(
    "data", [b"abc", b"abc  name\n", b"0" * 64 + b" name\n", b"0" * 64 + b"  name", b"\xff\n", b"\n", b"# note\n"]
)
def test_lines_that_are_no_checksums_are_refused(data: bytes) -> None:
    with pytest.raises(BadManifest):
        list(read_checksum_lines(data))
