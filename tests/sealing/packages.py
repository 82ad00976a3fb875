"""A small set of files to seal, and how to hand them over."""

import subprocess
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sv_desktop.sealing import Source

AT = datetime(2026, 5, 12, 18, 30, 7, tzinfo=UTC)
FILES = {
    "summary.pdf": b"%PDF-1.7 a small one",
    "evidence/social/Café notes.txt": b"Tea & scones, 12 May\n",
    "evidence/social/empty.csv": b"",
    "frameworks/award.toml": b'id = "award"\n' * 40,
}


def in_chunks(data: bytes, size: int = 7) -> Iterator[bytes]:
    for start in range(0, len(data), size):
        yield data[start : start + size]


def sources(files: Mapping[str, bytes]) -> list[Source]:
    return [Source(name, partial(in_chunks, data), len(data)) for name, data in files.items()]


def openssl_accepts(folder: Path, number: int) -> bool:
    """Whether openssl verifies signature number of an unpacked package, by the certificate that it carries."""
    signature = f"META-INF/signature{number:03}.p7s"
    line = ["openssl", "pkcs7", "-inform", "DER", "-in", signature, "-print_certs", "-out", "signer.pem"]
    subprocess.run(line, cwd=folder, check=True, capture_output=True)
    command = f"openssl cms -verify -cades -binary -inform DER -in {signature} -CAfile signer.pem -purpose any"
    content = ["-content", f"META-INF/ASiCManifest{number:03}.xml", "-out", "/dev/null"]
    done = subprocess.run([*command.split(), *content], cwd=folder, check=False, capture_output=True)
    return done.returncode == 0
