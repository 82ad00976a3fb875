"""A stranger without this program checks the example package with stock tools alone."""

import base64
import hashlib
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.parse import unquote

import pytest

ASIC = "{http://uri.etsi.org/02918/v1.2.1#}"
DSIG = "{http://www.w3.org/2000/09/xmldsig#}"


def _run(*command: str, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def unpacked(example: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    _run("unzip", "-q", str(example / "example.asice"), cwd=folder)
    return folder


def test_unzip_finds_no_fault(example: Path) -> None:
    assert "No errors detected" in _run("unzip", "-t", "example.asice", cwd=example)


def test_openssl_verifies_the_signature(unpacked: Path) -> None:
    signature = "META-INF/signature001.p7s"
    certificates = _run("openssl", "pkcs7", "-inform", "DER", "-in", signature, "-print_certs", cwd=unpacked)
    (unpacked / "signer.pem").write_text(certificates)
    line = f"openssl cms -verify -cades -binary -inform DER -in {signature} -content META-INF/ASiCManifest001.xml"
    told = _run(*line.split(), *"-CAfile signer.pem -purpose any -out /dev/null".split(), cwd=unpacked)
    assert "successful" in told.lower()
    (unpacked / "signer.pem").unlink()


def test_sha256sum_agrees(unpacked: Path) -> None:
    told = _run("sha256sum", "-c", "manifest-sha256.txt", cwd=unpacked)
    assert told.count(": OK") > 15


def test_every_digest_of_the_asic_manifest_matches(unpacked: Path) -> None:
    manifest = ET.parse(unpacked / "META-INF/ASiCManifest001.xml").getroot()
    references = manifest.findall(f"{ASIC}DataObjectReference")
    named = set()
    for reference in references:
        name = unquote(reference.attrib["URI"])
        wanted = reference.findtext(f"{DSIG}DigestValue")
        assert wanted
        assert base64.b64decode(wanted) == hashlib.sha256((unpacked / name).read_bytes()).digest(), name
        named.add(name)
    present = {str(path.relative_to(unpacked)) for path in unpacked.rglob("*") if path.is_file()}
    assert present - named <= {"mimetype", "META-INF/ASiCManifest001.xml", "META-INF/signature001.p7s"}


def test_the_pdf_is_sound(example: Path) -> None:
    assert "No syntax or stream encoding errors" in _run("qpdf", "--check", "example-summary.pdf", cwd=example)
