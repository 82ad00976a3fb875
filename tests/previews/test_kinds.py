"""What a file is, by its content, and what to know before it is opened."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from sv_desktop.domain.preview import KIND_WORDS, Kind
from sv_desktop.previews.kinds import recognise
from tests.previews import made
from tests.previews.conftest import content

WINDOWS_PROGRAM = b"MZ\x90\0\x03" + bytes(55) + b"\x40\0\0\0PE\0\0" + bytes(80)
SHELL_LINK = bytes.fromhex("4c0000000114020000000000c000000000000046") + bytes(60)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def utf16(words: str) -> bytes:
    return words.encode("utf-16-le")


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        *((name, make(), kind) for name, make, kind in (
            ("a.pdf", made.pdf, Kind.PDF),
            ("a.docx", made.docx, Kind.DOCUMENT),
            ("a.odt", made.odt, Kind.DOCUMENT),
            ("a.rtf", made.rtf, Kind.DOCUMENT),
            ("a.xlsx", made.xlsx, Kind.WORKBOOK),
            ("a.ods", made.ods, Kind.WORKBOOK),
            ("a.pptx", made.pptx, Kind.SLIDES),
            ("a.eml", made.eml, Kind.EMAIL),
            ("a.csv", made.csv, Kind.TABLE),
            ("a.html", made.html, Kind.WEB_PAGE),
        )),
        *((name, make(), Kind.PICTURE) for name, make in made.PICTURES.items()),
        ("minutes.txt", b"MZ is how she signed.\nFrom: nobody", Kind.TEXT),
        ("from.txt", b"From: the trustees\n\nDear all", Kind.TEXT),
        ("empty.txt", b"", Kind.EMPTY),
        ("ride.ics", b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", Kind.TEXT),
        ("setup", WINDOWS_PROGRAM, Kind.PROGRAM),
        ("ls", b"\x7fELF\x02\x01\x01" + bytes(60), Kind.PROGRAM),
        ("app", bytes.fromhex("cffaedfe") + bytes(60), Kind.PROGRAM),
        ("fat", bytes.fromhex("cafebabe00000002") + bytes(60), Kind.PROGRAM),
        ("setup.msi", OLE + bytes.fromhex("84100c0000000000c000000000000046"), Kind.PROGRAM),
        ("game.jar", made.zipped({"META-INF/MANIFEST.MF": "Main-Class: a"}), Kind.PROGRAM),
        ("run", b"#!/bin/sh\nrm -rf ~\n", Kind.SCRIPT),
        ("run.bat", b"del *.*\r\n", Kind.SCRIPT),
        ("photo.jpg.lnk", SHELL_LINK, Kind.SHORTCUT),
        ("old.doc", OLE + utf16("WordDocument"), Kind.OLD_OFFICE),
        ("things.zip", made.zipped({"a.txt": "a", "word/a.txt": "b"}), Kind.ARCHIVE),
        ("things.rar", b"Rar!\x1a\x07\x01\0" + bytes(60), Kind.ARCHIVE),
        ("things.7z", b"7z\xbc\xaf\x27\x1c" + bytes(60), Kind.ARCHIVE),
        ("things.tar", bytes(257) + b"ustar\0" + bytes(300), Kind.ARCHIVE),
        ("disk.iso", bytes(0x8001) + b"CD001" + bytes(60), Kind.ARCHIVE),
        ("film.mp4", b"\0\0\0\x18ftypmp42" + bytes(60), Kind.MEDIA),
        ("song.mp3", b"ID3\x03" + bytes(60), Kind.MEDIA),
        ("noise.wav", b"RIFF\x10\0\0\0WAVEfmt " + bytes(60), Kind.MEDIA),
        ("mystery", bytes(range(256)), Kind.UNKNOWN),
    ],
)  # fmt: skip
def test_the_content_says_what_it_is(name: str, data: bytes, kind: Kind) -> None:
    known = recognise(content(data, name))
    assert known.kind is kind
    dangerous = kind in (Kind.PROGRAM, Kind.SCRIPT, Kind.SHORTCUT)
    assert any("could run a program" in one for one in known.warnings) is dangerous


@pytest.mark.parametrize("make", [*made.WITH_WORDS.values(), *made.PICTURES.values()])
def test_under_a_false_name_it_is_what_it_is_and_the_name_is_told_of(make) -> None:  # type: ignore[no-untyped-def]
    data = make()
    honest = recognise(content(data))
    misnamed = recognise(content(data, "holiday.mp4"))
    assert honest.kind is misnamed.kind
    (told,) = set(misnamed.warnings) - set(honest.warnings)
    assert "“.mp4”" in told
    assert KIND_WORDS[honest.kind] in told


def test_a_program_that_calls_itself_a_picture() -> None:
    known = recognise(content(WINDOWS_PROGRAM, "Beach.JPG"))
    assert known.kind is Kind.PROGRAM
    assert [one for one in known.warnings if "but it is a program" in one and "mislead" in one]


def test_an_honest_name_is_not_warned_of() -> None:
    for name, make in (made.WITH_WORDS | made.PICTURES).items():
        if name.endswith("html"):
            continue
        assert recognise(content(make(), name)).warnings == (), name


MACROS = [
    made.docx_of("", {"word/vbaProject.bin": b"x"}),
    made.zipped({"[Content_Types].xml": made.CONTENT_TYPES, "xl/workbook.xml": "", "xl/macrosheets/sheet1.xml": ""}),
    OLE + utf16("_VBA_PROJECT_CUR") + utf16("Workbook"),
    OLE + utf16("Macros\0") + utf16("WordDocument"),
]


@pytest.mark.parametrize("data", MACROS)
def test_macros_are_found_whatever_the_name(data: bytes) -> None:
    assert any("macros" in one for one in recognise(content(data, "minutes.docx")).warnings)


def test_macros_in_an_open_document() -> None:
    out = BytesIO(made.odt())
    with ZipFile(out, "a") as archive:
        archive.writestr("Basic/Standard/Module1.xml", "Sub Main")
    assert any("macros" in one for one in recognise(content(out.getvalue(), "a.odt")).warnings)


def relation(kind: str, mode: str) -> bytes:
    what = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
    one = f'<Relationship Id="r1" Type="{what}" Target="http://203.0.113.7/t.dotm" TargetMode="{mode}"/>'
    rels = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{one}</Relationships>'
    return made.docx_of("", {"word/_rels/settings.xml.rels": rels})


@pytest.mark.parametrize(
    ("kind", "mode", "fetches"),
    [("attachedTemplate", "External", True), ("hyperlink", "External", False), ("image", "Internal", False)],
)
def test_what_would_be_fetched_from_outside(kind: str, mode: str, fetches: bool) -> None:
    warnings = recognise(content(relation(kind, mode), "a.docx")).warnings
    assert any("fetch something" in one for one in warnings) is fetches


def test_other_files_hidden_inside() -> None:
    hidden = made.docx_of("", {"word/embeddings/oleObject1.bin": b"MZ"})
    for data, name in ((hidden, "a.docx"), (made.eml(attached=True), "a.eml"), (rb"{\rtf1{\objdata 01}}", "a.rtf")):
        assert any("Other files" in one for one in recognise(content(data, name)).warnings), name


def test_a_page_with_scripts() -> None:
    assert any("scripts" in one for one in recognise(content(made.html(), "a.html")).warnings)


def test_an_office_file_with_a_password() -> None:
    assert recognise(content(OLE + utf16("EncryptedPackage"), "a.docx")).locked


@for_all(data=st.binary(max_size=600), name=st.text(max_size=12))
def test_anything_is_of_some_kind(data: bytes, name: str) -> None:
    assert recognise(content(data, name)).kind in KIND_WORDS


@for_all(
    data=st.binary(max_size=200),
    beginning=st.sampled_from([b"PK\x03\x04", b"%PDF-1.7", OLE, b"MZ", b"From: a\nDate: b\n", b"<html>", b"{\\rtf"]),
)
def test_any_beginning_with_anything_after_it(data: bytes, beginning: bytes) -> None:
    assert recognise(content(beginning + data, "a.docx")).kind in KIND_WORDS
