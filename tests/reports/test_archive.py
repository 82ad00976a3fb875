"""PDF/A-2a: what it asks for is in our documents, and where it is not, that is seen."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image, ImageCms

from sv_desktop.reports.styles import colour_profile
from sv_desktop.reports.tagged import Element
from tests.reports.archive import archive_faults, claims_archive
from tests.reports.test_every_document import DOCUMENTS
from tests.reports.test_tagged import ABOUT, para, write


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("plan") / "plan.pdf"
    DOCUMENTS["write_plan"]("We mend bicycles. See https://example.org", path)
    assert archive_faults(path) == []
    return path


def of(pdf: pikepdf.Pdf, kind: str) -> list[Any]:
    found = (one for one in pdf.objects if isinstance(one, pikepdf.Dictionary))
    return [one for one in found if one.get("/Type") == kind]


def other_metadata(pdf: pikepdf.Pdf, old: bytes, new: bytes) -> None:
    pdf.Root.Metadata = pdf.make_stream(pdf.Root.Metadata.read_bytes().replace(old, new))


def unseen_annotation(pdf: pikepdf.Pdf) -> None:
    of(pdf, "/Annot")[0].F = 2


def other_widths(pdf: pikepdf.Pdf) -> None:
    of(pdf, "/Font")[0].Widths = pikepdf.Array([100] * 40)


def no_characters(pdf: pikepdf.Pdf) -> None:
    del of(pdf, "/Font")[0].ToUnicode


def another_title(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = "Another"


def no_glyphs(pdf: pikepdf.Pdf) -> None:
    font = of(pdf, "/Font")[0]
    font.Widths = pikepdf.Array([*font.Widths, 500])
    name = next(name for name, one in pdf.pages[0].Resources.Font.items() if one.objgen == font.objgen)
    pdf.pages[0].contents_add(f"BT {name} 9 Tf <{len(font.Widths) - 1:02X}> Tj ET".encode())


BREAKS: dict[str, Callable[[pikepdf.Pdf], None]] = {
    "6.2.3": lambda pdf: pdf.Root.__delitem__("/OutputIntents"),
    "6.5": lambda pdf: pdf.Root.__setitem__("/OpenAction", pikepdf.Dictionary(S=pikepdf.Name("/JavaScript"), JS="1")),
    "6.2.4.3": lambda pdf: pdf.pages[0].contents_add(b"0 0 0 1 k "),
    "6.2.10": lambda pdf: pdf.pages[0].__setitem__("/Group", pikepdf.Dictionary(S=pikepdf.Name("/Transparency"))),
    "6.1.2": lambda pdf: pdf.Root.__setitem__("/Version", pikepdf.Name("/2.0")),
    "6.6.2.3": lambda pdf: other_metadata(pdf, b"pdfaSchema:namespaceURI", b"pdfaSchema:other"),
    "6.6.3": another_title,
    "6.3": unseen_annotation,
    "6.2.11.5": other_widths,
    "6.2.11.7": no_characters,
    "6.2.11.8": no_glyphs,
}


@pytest.mark.parametrize("clause", list(BREAKS))
def test_what_is_broken_is_seen(clause: str, plan: Path, tmp_path: Path) -> None:
    with pikepdf.open(plan) as pdf:
        BREAKS[clause](pdf)
        for page in pdf.pages:
            page.contents_coalesce()
        pdf.save(tmp_path / "broken.pdf")
    assert clause in {fault.split()[0] for fault in archive_faults(tmp_path / "broken.pdf")}


def test_a_stream_without_its_line_end_is_seen(plan: Path, tmp_path: Path) -> None:
    (tmp_path / "broken.pdf").write_bytes(plan.read_bytes().replace(b"\nendstream", b"\x20endstream", 1))
    assert any(fault.startswith("6.1.7.1") for fault in archive_faults(tmp_path / "broken.pdf"))


def test_without_a_colour_profile_nothing_is_claimed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from msgspec.structs import replace

    root = Element("Document")
    monkeypatch.setattr("tests.reports.test_tagged.ABOUT", replace(ABOUT, profile=b""))
    write(tmp_path / "a.pdf", root, [para("One", Element("H1", root))])
    assert not claims_archive(tmp_path / "a.pdf")
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        assert "/OutputIntents" not in pdf.Root


def test_the_profile_is_srgb() -> None:
    ours = ImageCms.ImageCmsProfile(BytesIO(colour_profile()))
    lab, srgb = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")
    colours = Image.new("RGB", (4, 1))
    colours.putdata([(15, 92, 99), (27, 31, 36), (201, 207, 214), (255, 255, 255)])
    seen = [ImageCms.applyTransform(colours, ImageCms.buildTransform(one, lab, "RGB", "LAB")) for one in (ours, srgb)]
    assert seen[0].tobytes() == seen[1].tobytes()
