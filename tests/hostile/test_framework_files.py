"""Sealed files with framework texts that mean harm, or are broken: a clear error, and nothing is changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.framework_file import FrameworkFile
from sv_desktop.domain.sealed_document import DocumentKind
from sv_desktop.domain.submission import FrameworkReference
from sv_desktop.services.answer import answer
from sv_desktop.services.begin import begin
from sv_desktop.services.desk import Desk
from sv_desktop.services.new_texts import look_at_texts, take_over
from sv_desktop.services.sealed_document import write_document
from tests.applicants import AT, signatory
from tests.services.texts import CHANGE, award, reworded

SCHEME = "A scheme that means harm (invented)"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    desk = begin(tmp_path_factory.mktemp("hostile") / "work.svw", author="Ann", organisation="Bike Kitchen")
    answer(desk, CHANGE, "change", "Forty people mended a bike.")
    yield desk
    desk.close()


def sealed(path: Path, files: dict[str, bytes], named: list[str] | None = None) -> Path:
    references = tuple(
        FrameworkReference(id=name.rpartition("/")[2].removesuffix(".toml"), version="9.1", file=name)
        for name in (files if named is None else named)
    )
    document = FrameworkFile(id="1", created_at=AT, program="x", scheme=SCHEME, note="<b>Ł</b>", frameworks=references)
    path.unlink(missing_ok=True)
    return write_document(path, DocumentKind.FRAMEWORKS, document, signatory(SCHEME), at=AT, beside=files).path


def taken_over(desk: Desk, path: Path) -> None:
    new = look_at_texts(desk, path)
    assert new.signer is not None
    take_over(desk, new, accepted=new.signer.fingerprint)


def refused(desk: Desk, path: Path) -> PlainError:
    before = desk.workspace.state(), desk.application
    with pytest.raises(PlainError) as told:
        taken_over(desk, path)
    assert (desk.workspace.state(), desk.application) == before
    return told.value


@pytest.mark.parametrize(
    ("files", "named"),
    [
        ({}, []),
        ({"frameworks/award.toml": reworded()}, []),
        ({"frameworks/award.toml": reworded()}, ["frameworks/award.toml", "frameworks/charter.toml"]),
        ({"frameworks/award.toml": reworded(), "frameworks/extra.toml": b"id = 1"}, ["frameworks/award.toml"]),
        ({"elsewhere/award.toml": reworded()}, None),
        ({"frameworks/deep/award.toml": reworded()}, None),
        ({"frameworks/other.toml": reworded()}, None),
        ({"frameworks/award.exe": reworded()}, None),
        ({"frameworks/award.toml": b""}, None),
        ({"frameworks/award.toml": b"\xff\xfe" + reworded()}, None),
        ({"frameworks/award.toml": b"a = " + b"[" * 50_000 + b"]" * 50_000}, None),
        ({"frameworks/award.toml": b"a" + b".a" * 100_000 + b" = 1"}, None),
        ({"frameworks/award.toml": reworded() + b"\n#" + b"x" * (1024 * 1024)}, None),
        ({"frameworks/award.toml": award("9.1", ('id = "award"', 'id = "evidence"'))}, None),
        ({"frameworks/programme.toml": b'id = "mine"\n'}, None),
        ({f"frameworks/p{number}.toml": b'id = "x"' for number in range(41)}, None),
        ({"frameworks/award.toml": award("9.1", ("minutes = ", "minutes = 9999 #"))}, None),
        ({"frameworks/award.toml": award("9.1", ('title = "', 'title = "\\u202e'))}, None),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_and_nothing_changes(
    desk: Desk, tmp_path: Path, files: dict[str, bytes], named: list[str] | None
) -> None:
    error = refused(desk, sealed(tmp_path / "texts.asice", files, named))
    assert error.what
    assert "\u202e" not in str(error)
    assert len(str(error)) < 900


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(lambda one: one.encode("utf-8", "replace"))))
def test_any_bytes_in_the_place_of_a_text(desk: Desk, tmp_path: Path, data: bytes) -> None:
    refused(desk, sealed(tmp_path / "texts.asice", {"frameworks/award.toml": data}))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 100_000), change=st.binary(min_size=1, max_size=3))
def test_a_sealed_file_with_any_byte_changed_is_refused(desk: Desk, tmp_path: Path, at: int, change: bytes) -> None:
    path = sealed(tmp_path / "texts.asice", {"frameworks/award.toml": reworded()})
    data = bytearray(path.read_bytes())
    start = at % len(data)
    data[start : start + len(change)] = change
    if data != path.read_bytes():
        path.write_bytes(data)
        refused(desk, path)


def test_words_of_a_stranger_are_kept_as_words(desk: Desk, tmp_path: Path) -> None:
    path = sealed(tmp_path / "texts.asice", {"frameworks/award.toml": reworded()})
    new = look_at_texts(desk, path)
    assert new.note == "<b>Ł</b>"
    assert new.signer is not None
    assert not new.trusted
