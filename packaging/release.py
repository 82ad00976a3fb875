"""Makes a release of what was built: says whether it may be one, and writes, signs and checks its checksums.

release.py ready          the tree is clean, the changelog tells of this version, an earlier release's files are kept
release.py sign FOLDER    writes SHA256SUMS, SHA256SUMS.sig and the public key; RELEASE_KEY names the private key (PEM)
release.py check FOLDER   what anybody can do by hand, too: docs/release.md
"""

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

from version import HOUSE, version

SUMS, SIGNATURE, PUBLIC = "SHA256SUMS", "SHA256SUMS.sig", "release-key.pem"
ARTEFACTS = ("*.deb", "*.tar.xz", "*.exe", "*.zip", "*.dmg", "*.cdx.json")
KEPT = Path("tests", "kept_versions")
_HEADING = re.compile(r"^## (\d+\.\d+\.\d+) – (.+)$", re.MULTILINE)


class NotReady(Exception):
    """Why there is no release. The words are for whoever cuts it."""


def check_ready(house: Path, number: str) -> None:
    """Raises NotReady with the first reason against a release of that number from that tree."""
    if changed := _git(house, "status", "--porcelain"):
        raise NotReady(f"The tree has changes that are in no commit:\n{changed}\nCommit them, then try again.")
    told = dict(_HEADING.findall((house / "CHANGELOG.md").read_text(encoding="utf-8")))
    if number not in told:
        raise NotReady(f"CHANGELOG.md does not tell of {number}. Add “## {number} – YYYY-MM-DD”.")
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", told[number]):
        raise NotReady(f"CHANGELOG.md says “{told[number]}” of {number}. Put the day of the release there.")
    if (declared := _declared(house)) != number:
        raise NotReady(f"pyproject.toml says {declared}, the program says {number}. Make them the same.")
    tagged = _git(house, "tag", "--list", f"v{number}")
    if tagged and _git(house, "rev-parse", f"v{number}^{{commit}}") != _git(house, "rev-parse", "HEAD"):
        raise NotReady(f"v{number} is the tag of another commit. Give this one the next number.")
    for earlier in told.keys() - {number}:
        if not any((house / KEPT / earlier).glob("*")):
            raise NotReady(f"No files of {earlier} are kept. Run “make keep-version” on its tag: docs/release.md.")


def sign(folder: Path, key: Path, number: str) -> Path:
    """Checksums of every artefact in the folder, and the signature over them by a private key (PEM, EC or RSA)."""
    files = sorted({file for pattern in ARTEFACTS for file in folder.glob(pattern)})
    if not files:
        raise NotReady(f"There is nothing to release in {folder}. Run “make package” first.")
    if strange := [file.name for file in files if number not in file.name]:
        raise NotReady(f"These are not of {number}: {', '.join(strange)}. Take them out of {folder}.")
    if not key.is_file():
        raise NotReady(f"There is no key {key}. RELEASE_KEY has to name a private key in PEM.")
    sums = folder / SUMS
    sums.write_text("".join(f"{sha256(file)}  {file.name}\n" for file in files), encoding="utf-8", newline="\n")
    secret = ["-passin", "env:RELEASE_PASSPHRASE"] if "RELEASE_PASSPHRASE" in os.environ else []
    _openssl("pkey", "-in", key, *secret, "-pubout", "-out", folder / PUBLIC)
    _openssl("dgst", "-sha256", "-sign", key, *secret, "-out", folder / SIGNATURE, sums)
    check(folder)
    return sums


def check(folder: Path) -> int:
    """How many files are as they were signed. Raises NotReady where one is not, or the signature does not hold."""
    _openssl("dgst", "-sha256", "-verify", folder / PUBLIC, "-signature", folder / SIGNATURE, folder / SUMS)
    lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    for line in lines:
        digest, _two, name = line.partition("  ")
        if Path(name).name != name or not (folder / name).is_file():
            raise NotReady(f"{SUMS} names {name}, which is not there.")
        if sha256(folder / name) != digest:
            raise NotReady(f"{name} is not the file that was released.")
    return len(lines)


def sha256(file: Path) -> str:
    """In lower-case hex, as `sha256sum` prints it."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _declared(house: Path) -> str:
    found = re.search(r'^version = "(.+)"$', (house / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    return found[1] if found else "nothing"


def _git(house: Path, *arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=house, capture_output=True, text=True, check=True).stdout.strip()


def _openssl(*arguments: str | Path) -> None:
    done = subprocess.run(["openssl", *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotReady(f"openssl {arguments[0]} refused: {(done.stderr or done.stdout).strip()}")


def main(arguments: list[str]) -> int:
    """One of the three; 1 and the reason when it could not be."""
    try:
        match arguments:
            case ["ready"]:
                check_ready(HOUSE, version())
                print(f"{version()} is ready to be released.")
            case ["sign", folder]:
                sums = sign(Path(folder), Path(os.environ.get("RELEASE_KEY", "")), version())
                print(sums.read_text(encoding="utf-8"), end="")
                print(f"Signed. The key: {sha256(Path(folder, PUBLIC))}  {PUBLIC}")
            case ["check", folder]:
                print(f"{check(Path(folder))} files are those that were released.")
            case _:
                print(__doc__, file=sys.stderr)
                return 2
    except NotReady as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
