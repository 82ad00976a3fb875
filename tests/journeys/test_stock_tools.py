"""A stranger without this program checks packages with stock tools alone, by the lines of our documents."""

import base64
import hashlib
import re
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from urllib.parse import unquote

import pytest

from sv_desktop.domain.stock_check import CHECKS, PACKAGE, PREPARATION
from sv_desktop.sealing import Signatory, Source, add_signature, create_identity, unlock, write_package
from tests.hostile.attacks import FIRST, contents_of, entries_of, rebuilt

ASIC = "{http://uri.etsi.org/02918/v1.2.1#}"
DSIG = "{http://www.w3.org/2000/09/xmldsig#}"
MANIFEST, ASIC_MANIFEST = "manifest-sha256.txt", "META-INF/ASiCManifest001.xml"
AT = datetime(2026, 11, 1, tzinfo=UTC)
SIGNATURE, LIST, FILES, NAMES = range(4)


def _run(*command: str, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done.stdout + done.stderr


def _bash(line: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """As a careless person runs it: whatever is asked, the answer is "All"."""
    script = f"set -o pipefail\n{line}"
    return subprocess.run(["bash", "-c", script], cwd=cwd, input="A\n" * 9, capture_output=True, text=True, check=False)


def _prepared(package: Path) -> Path:
    """The folder after the lines that unpack. Faults are left for the checks to find."""
    _bash(PREPARATION.replace(PACKAGE, f"../{package.name}"), package.parent)
    return package.parent / "checked"


def _failing(package: Path) -> set[int]:
    """Which of the four lines see a fault."""
    folder = _prepared(package)
    lines = [line.replace(PACKAGE, f"../{package.name}") for line in CHECKS]
    return {number for number, line in enumerate(lines) if _bash(line, folder).returncode}


def _signatory(name: str) -> Signatory:
    passphrase = "nine quiet ferries at dawn"
    return unlock(create_identity(name, passphrase, at=AT), passphrase)


@pytest.fixture(scope="module")
def signatory() -> Signatory:
    return _signatory("Bike Kitchen (invented)")


@pytest.fixture(scope="module")
def small(signatory: Signatory, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package with names that trip up careless tools."""
    names = [
        "submission.json",
        "evidence/social/é – día عربي 漢字 €.txt",
        "evidence/social/-n a'b $(c) [d] & %41 x.txt",
    ]
    package = tmp_path_factory.mktemp("small") / "small.asice"
    sources = [Source(name, partial(iter, [name.encode()]), len(name.encode())) for name in names]
    write_package(package, sources, signatory, at=AT)
    return package


@pytest.fixture(scope="module")
def unpacked(example: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    _run("unzip", "-q", str(example / "example.asice"), cwd=folder)
    return folder


def _changed(package: Path, to: Path, files: Iterable[tuple[str, bytes]]) -> Path:
    return rebuilt(to / "package.asice", files, entries_of(package)[FIRST].time)


def _relisted(files: dict[str, bytes]) -> dict[str, bytes]:
    """The same with a list of files that fits them."""
    listed = {name: data for name, data in files.items() if name != MANIFEST and not name.startswith("META-INF/")}
    lines = "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in listed.items())
    return {**files, MANIFEST: lines.encode()}


@pytest.mark.parametrize("document", ["README.md", "docs/package-format.md"])
def test_the_documents_show_exactly_these_lines(document: str) -> None:
    wanted = "".join((PREPARATION, *CHECKS)).replace(PACKAGE, "../example.asice")
    shown = [line.removeprefix("    ") for line in Path(document).read_text().splitlines() if line.startswith("    ")]
    assert wanted in "\n".join(line for line in shown if line) + "\n"


def test_every_command_of_the_package_guide_is_run_here() -> None:
    indented = re.findall(r"^    (\w+)", Path("docs/package-format.md").read_text(), re.MULTILINE)
    tested = re.findall(r"^(\w+)", "".join((PREPARATION, *CHECKS)), re.MULTILINE)
    assert indented == tested


def test_the_lines_say_what_the_guide_promises(example: Path, tmp_path: Path) -> None:
    (tmp_path / "example.asice").write_bytes((example / "example.asice").read_bytes())
    prepared = _bash(PREPARATION.replace(PACKAGE, "../example.asice"), tmp_path)
    assert prepared.returncode == 0
    assert prepared.stderr == ""
    assert re.search(r"sha256 Fingerprint=([0-9A-F]{2}:){31}[0-9A-F]{2}$", prepared.stdout.strip())
    told = [_bash(line.replace(PACKAGE, "../example.asice"), tmp_path / "checked") for line in CHECKS]
    assert [one.returncode for one in told] == [0, 0, 0, 0]
    assert told[SIGNATURE].stderr.strip() == "CAdES Verification successful"
    assert told[LIST].stdout.count("\n") == 1
    assert "DigestValue" in told[LIST].stdout
    assert all(line.endswith(": OK") for line in told[FILES].stdout.splitlines())
    assert told[FILES].stdout.count(": OK") > 15
    assert told[FILES].stderr == ""
    assert told[NAMES].stdout == ""


def test_names_in_any_script_pass(small: Path, tmp_path: Path) -> None:
    package = tmp_path / "package.asice"
    package.write_bytes(small.read_bytes())
    assert _failing(package) == set()


def test_a_file_changed_or_taken_away_is_seen(small: Path, tmp_path: Path) -> None:
    contents = contents_of(small)
    for place, name in enumerate(contents):
        other = tmp_path / str(place)
        (other / "less").mkdir(parents=True)
        flipped = contents[name][:-1] + bytes([contents[name][-1] ^ 1])
        assert _failing(_changed(small, other, {**contents, name: flipped}.items())), name
        assert _failing(_changed(small, other / "less", [one for one in contents.items() if one[0] != name])), name


def test_a_list_that_was_made_to_fit_is_seen_by_the_second_line_alone(small: Path, tmp_path: Path) -> None:
    contents = contents_of(small)
    (tmp_path / "more").mkdir()
    assert _failing(_changed(small, tmp_path, _relisted({**contents, "submission.json": b"{}"}).items())) == {LIST}
    added = {"mimetype": contents["mimetype"], "evidence/more.txt": b"more", **contents}
    assert _failing(_changed(small, tmp_path / "more", _relisted(added).items())) == {LIST}


def test_an_added_file_is_seen_by_the_fourth_line_alone(small: Path, tmp_path: Path) -> None:
    for place, name in enumerate(("evidence/more.txt", "META-INF/more.xml", "more\nthan.txt")):
        other = tmp_path / str(place)
        other.mkdir()
        assert _failing(_changed(small, other, [*contents_of(small).items(), (name, b"more")])) == {NAMES}


def test_a_doubled_file_is_seen_by_the_fourth_line(small: Path, tmp_path: Path) -> None:
    contents = contents_of(small)
    for place, name in enumerate(contents):
        other = tmp_path / str(place)
        other.mkdir()
        files = [(one, b"false" if one == name else data) for one, data in contents.items()]
        assert NAMES in _failing(_changed(small, other, [*files, (name, contents[name])])), name


def test_a_seal_of_somebody_else_has_another_fingerprint(small: Path, tmp_path: Path) -> None:
    """All four lines agree, as the guide says: only the comparison by phone tells the two apart."""
    thief = tmp_path / "package.asice"
    own = {name: data for name, data in contents_of(small).items() if name not in (FIRST, MANIFEST)}
    sources = [
        Source(name, partial(iter, [data]), len(data)) for name, data in own.items() if not name.startswith("META-INF/")
    ]
    write_package(thief, sources, _signatory("Bike Kitchen (invented)"), at=AT)
    assert _failing(thief) == set()
    line = PREPARATION.splitlines()[-1]
    stolen = _bash(line, tmp_path / "checked").stdout
    true = tmp_path / "true"
    true.mkdir()
    (true / "package.asice").write_bytes(small.read_bytes())
    assert _bash(line, _prepared(true / "package.asice")).stdout != stolen


def test_a_second_signature_is_checked_with_its_number(small: Path, tmp_path: Path) -> None:
    package = tmp_path / "package.asice"
    add_signature(small, package, _signatory("Sam (invented), trustee"), at=AT)
    assert _failing(package) == {NAMES}
    folder = tmp_path / "checked"
    told = _bash(CHECKS[NAMES].replace(PACKAGE, "../package.asice"), folder).stdout
    assert [line[2:] for line in told.splitlines() if line.startswith("<")] == [
        "META-INF/ASiCManifest002.xml",
        "META-INF/signature002.p7s",
    ]
    certificate = PREPARATION.splitlines()[1].replace("001", "002")
    assert _bash(certificate, folder).returncode == 0
    assert [_bash(line.replace("001", "002"), folder).returncode for line in CHECKS[:2]] == [0, 0]


def test_unzip_finds_no_fault(example: Path) -> None:
    assert "No errors detected" in _run("unzip", "-t", "example.asice", cwd=example)


def test_every_digest_of_the_asic_manifest_matches(unpacked: Path) -> None:
    manifest = ET.parse(unpacked / ASIC_MANIFEST).getroot()
    references = manifest.findall(f"{ASIC}DataObjectReference")
    named = set()
    for reference in references:
        name = unquote(reference.attrib["URI"])
        wanted = reference.findtext(f"{DSIG}DigestValue")
        assert wanted
        assert base64.b64decode(wanted) == hashlib.sha256((unpacked / name).read_bytes()).digest(), name
        named.add(name)
    present = {str(path.relative_to(unpacked)) for path in unpacked.rglob("*") if path.is_file()}
    assert present - named == {ASIC_MANIFEST, "META-INF/signature001.p7s"}


def test_the_pdf_is_sound(example: Path) -> None:
    assert "No syntax or stream encoding errors" in _run("qpdf", "--check", "example-summary.pdf", cwd=example)
