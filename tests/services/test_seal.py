"""One signed package, whole or not at all."""

import hashlib
from pathlib import Path
from zipfile import ZipFile

import pytest

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.package import grouped
from sv_desktop.sealing import pdf_signer_fingerprint
from sv_desktop.services.answer import answer, history
from sv_desktop.services.attach import attach_bytes, describe, detach
from sv_desktop.services.desk import Desk
from sv_desktop.services.identify import identity_of, make_identity
from sv_desktop.services.read_package import open_package
from sv_desktop.services.seal import file_name, missing_for_seal, personal_in_package, seal

REF = "charter:voice"


@pytest.fixture
def ready(declared: Desk, passphrase: str) -> Desk:
    make_identity(declared, passphrase)
    attach_bytes(declared, REF, b"first picture", "photo.png")
    attach_bytes(declared, REF, b"second picture", "Photo.PNG")
    unused = attach_bytes(declared, REF, b"thought better of it", "unused.txt")
    detach(declared, REF, unused.id)
    return declared


def test_a_package_holds_everything_and_nothing_else(ready: Desk, tmp_path: Path, passphrase: str) -> None:
    sealed = seal(ready, tmp_path / "out.asice", passphrase)
    with ZipFile(sealed.path) as package:
        names = package.namelist()
        assert package.testzip() is None
        assert package.read("mimetype") == b"application/vnd.etsi.asic-e+zip"
        summary = package.read("summary.pdf")
        frameworks = {name: package.read(name) for name in names if name.startswith("frameworks/")}
        manifest = package.read("META-INF/ASiCManifest001.xml")
        pictures = [package.read(name) for name in names if name.startswith("evidence/")]
    assert names[0] == "mimetype"
    assert {"submission.json", "manifest-sha256.txt", "META-INF/ASiCManifest001.xml"} <= set(names)
    used = {"programme.toml", *(f"{pack.id}.toml" for pack in ready.application.packs)}
    texts = {name: text for name, text in ready.frameworks.texts.items() if name in used}
    assert frameworks == {f"frameworks/{name}": data for name, data in texts.items()}
    assert pictures == [b"first picture", b"second picture"]
    assert sealed.size == sealed.path.stat().st_size
    assert sealed.sha256 == hashlib.sha256(manifest).hexdigest()
    identity = identity_of(ready)
    assert identity is not None
    assert sealed.fingerprint == identity.fingerprint == grouped(str(pdf_signer_fingerprint(summary)))
    assert [(one.path, one.sha256) for one in ready.workspace.seals()] == [(str(sealed.path), sealed.sha256)]


def test_answers_that_nobody_could_read_are_not_sealed(ready: Desk, tmp_path: Path, passphrase: str) -> None:
    answer(ready, REF, "story", "x" * 9 * 1024 * 1024)
    with pytest.raises(PlainError, match="too long for a package"):
        seal(ready, tmp_path / "out.asice", passphrase)
    assert not (tmp_path / "out.asice").exists()


def test_what_was_sealed_is_never_typed_over(ready: Desk, tmp_path: Path, passphrase: str) -> None:
    answer(ready, REF, "story", "As sealed")
    seal(ready, tmp_path / "out.asice", passphrase)
    answer(ready, REF, "story", "As sealed, and more")
    assert [one.value for one in history(ready, REF, "story")] == ["As sealed", "As sealed, and more"]


def test_without_name_or_declaration_it_says_what_is_missing(desk: Desk, tmp_path: Path, passphrase: str) -> None:
    make_identity(desk, passphrase)
    answer(desk, "organisation:name", "name", None)
    assert len(missing_for_seal(desk.application)) == 2
    with pytest.raises(PlainError, match="declaration"):
        seal(desk, tmp_path / "out.asice", passphrase)
    assert not list(tmp_path.glob("out*"))


def test_open_prompts_never_stand_in_the_way(declared: Desk) -> None:
    assert missing_for_seal(declared.application) == ()


def test_without_an_identity_it_says_so(declared: Desk, tmp_path: Path, passphrase: str) -> None:
    with pytest.raises(PlainError, match="identity"):
        seal(declared, tmp_path / "out.asice", passphrase)


@pytest.mark.parametrize("wrong", ["", "Three tall herons by the lock", "three tall herons by the lock ", "字"])
def test_a_wrong_passphrase_makes_nothing(ready: Desk, tmp_path: Path, wrong: str) -> None:
    with pytest.raises(PlainError, match="passphrase"):
        seal(ready, tmp_path / "out.asice", wrong)
    assert not list(tmp_path.glob("out*"))
    assert ready.workspace.seals() == ()


def test_cancelling_leaves_nothing_and_keeps_an_older_package(ready: Desk, tmp_path: Path, passphrase: str) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        seal(ready, tmp_path / "out.asice", passphrase, stop)
    assert not list(tmp_path.glob("out*"))
    before = seal(ready, tmp_path / "out.asice", passphrase).path.read_bytes()
    with pytest.raises(Cancelled):
        seal(ready, tmp_path / "out.asice", passphrase, stop)
    assert (tmp_path / "out.asice").read_bytes() == before
    assert [path.name for path in tmp_path.glob("*out*")] == ["out.asice"]


def test_progress_goes_up_to_the_whole(ready: Desk, tmp_path: Path, passphrase: str) -> None:
    steps: list[tuple[int, int]] = []
    seal(ready, tmp_path / "out.asice", passphrase, lambda done, total: steps.append((done, total)))
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    assert steps[-1][0] == steps[-1][1]


def test_a_folder_that_is_not_there_is_told(ready: Desk, tmp_path: Path, passphrase: str) -> None:
    with pytest.raises(PlainError):
        seal(ready, tmp_path / "nowhere" / "out.asice", passphrase)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Bike Kitchen", "Bike Kitchen.asice"),
        ("A/B: ‘C’?", "B_ ‘C’_.asice"),
        ("", "Submission.asice"),
        ("CON", "_CON.asice"),
    ],
)
def test_a_package_is_named_after_the_organisation(desk: Desk, name: str, file: str) -> None:
    assert file_name(answer(desk, "organisation:name", "name", name)) == file


def test_what_is_left_out_stays_at_home_this_time(ready: Desk, tmp_path: Path, passphrase: str) -> None:
    first, second = ready.application.evidence_for(REF)
    describe(ready, first.id, title="A face", description="", personal=True)
    describe(ready, second.id, title="Agreed", description="", personal=True, consent="Mary agreed")
    assert [one.id for one in personal_in_package(ready.application)] == [first.id, second.id]
    sealed = seal(ready, tmp_path / "out.asice", passphrase, leave_out=[first.id])
    opened = open_package(sealed.path)
    assert opened.application is not None
    (kept,) = opened.application.evidence_for(REF)
    assert (kept.title, kept.personal, kept.consent) == ("Agreed", True, "Mary agreed")
    with ZipFile(sealed.path) as package:
        assert b"A face" not in package.read("submission.json")
        assert first.id.encode() not in package.read("submission.json")
    opened.close()
    assert len(ready.application.evidence_for(REF)) == 2
