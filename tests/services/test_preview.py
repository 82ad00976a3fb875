"""Previews and thumbnails of evidence, from a workspace and from an opened package."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.preview import Kind
from sv_desktop.services.attach import attach_bytes
from sv_desktop.services.desk import Desk
from sv_desktop.services.preview import (
    preview_evidence,
    preview_file,
    put_away,
    thumbnail,
    thumbnail_file,
    warnings_of,
)
from sv_desktop.services.read_package import open_package
from tests.previews import made
from tests.previews.test_kinds import WINDOWS_PROGRAM

REF = "award:social_change"


def attach(desk: Desk, data: bytes, name: str) -> Evidence:
    return attach_bytes(desk, REF, data, name)


def test_a_page_of_an_evidence_item(desk: Desk) -> None:
    report = attach(desk, made.pdf(pages=3), "report.pdf")
    shown = preview_evidence(desk, report.id, page=1, edge=600)
    assert (shown.kind, shown.page, shown.pages, shown.words) == (Kind.PDF, 1, 3, "page 2")
    assert shown.picture is not None
    assert shown.picture.height == 600


def test_what_is_not_here_is_told(desk: Desk) -> None:
    with pytest.raises(PlainError, match="not in the workspace"):
        preview_evidence(desk, "nothing")


def test_thumbnails_are_kept_until_they_are_put_away(desk: Desk) -> None:
    photo = attach(desk, made.picture(), "photo.png")
    first = thumbnail(desk, photo.id)
    assert first is not None
    assert thumbnail_file(photo, lambda: pytest.fail("it was read again")) == first
    put_away()
    read = []

    def chunks() -> Iterator[bytes]:
        read.append(1)
        yield made.picture()

    assert thumbnail_file(photo, chunks) == first
    assert read == [1]
    assert thumbnail(desk, attach(desk, made.docx(), "letter.docx").id) is None


def test_what_to_know_before_a_copy_is_opened(desk: Desk) -> None:
    program = attach(desk, WINDOWS_PROGRAM, "Beach.jpg")
    warnings = warnings_of(program, lambda: desk.workspace.read_evidence(program.id))
    assert any("could run a program" in one for one in warnings)
    assert any("mislead" in one for one in warnings)
    photo = attach(desk, made.picture(), "photo.png")
    assert warnings_of(photo, lambda: desk.workspace.read_evidence(photo.id)) == ()


def test_a_damaged_picture_has_no_thumbnail(desk: Desk) -> None:
    assert thumbnail(desk, attach(desk, made.picture()[:60], "photo.png").id) is None


def test_every_file_of_the_example_package_is_shown(example: Path) -> None:
    opened = open_package(example / "example.asice")
    assert opened.application is not None
    kinds = set()
    for evidence in opened.application.evidence:
        shown = preview_file(evidence, lambda evidence=evidence: opened.chunks(evidence))  # type: ignore[misc]
        assert not shown.note, evidence.name
        assert not shown.warnings, evidence.name
        assert shown.picture or shown.words or shown.table, evidence.name
        kinds.add(shown.kind)
    assert kinds == {Kind.PDF, Kind.DOCUMENT, Kind.TEXT, Kind.EMAIL, Kind.PICTURE, Kind.TABLE, Kind.WORKBOOK}
    opened.close()


def test_the_window_starts_without_what_reads_files() -> None:
    code = (
        "import sys; import sv_desktop.gui.app, sv_desktop.gui.pages.item, sv_desktop.gui.pages.package\n"
        "import sv_desktop.services.preview, sv_desktop.services.index_text, sv_desktop.services.search\n"
        "heavy = {'pypdfium2', 'PIL', 'pi_heif', 'openpyxl', 'charset_normalizer', 'defusedxml', 'striprtf'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_same_bytes_may_have_another_name(desk: Desk) -> None:
    """The worker still holds them, and the new name decides what is said of it."""
    data = made.picture()
    honest, lying = attach(desk, data, "photo.png"), attach(desk, data, "photo.pdf")
    assert honest.sha256 == lying.sha256
    assert preview_evidence(desk, honest.id).warnings == ()
    assert "“.pdf”" in preview_evidence(desk, lying.id).warnings[0]
