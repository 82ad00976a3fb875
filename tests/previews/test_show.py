"""Every kind of file through a real worker: pages, words, tables, and what is said where there is nothing to show."""

from io import BytesIO

import pytest
from PIL import Image

from sv_desktop.domain.preview import Kind, Picture, Preview
from sv_desktop.previews import Previewer
from sv_desktop.previews.tables import MOST_COLUMNS, MOST_ROWS
from tests.previews import made
from tests.previews.conftest import given


def pixel(picture: Picture, x: int, y: int) -> tuple[int, ...]:
    at = 3 * (y * picture.width + x)
    return tuple(picture.rgb[at : at + 3])


def near(colour: tuple[int, ...], wanted: tuple[int, int, int]) -> bool:
    return all(abs(one - other) < 60 for one, other in zip(colour, wanted, strict=True))


RED, BLUE = (255, 0, 0), (0, 0, 255)


@pytest.mark.parametrize("name", made.PICTURES)
def test_pictures_are_pixels(previewer: Previewer, name: str) -> None:
    shown = previewer.show(given(made.PICTURES[name](), name))
    assert shown.kind is Kind.PICTURE
    assert not shown.note
    picture = shown.picture
    assert picture is not None
    assert (picture.width, picture.height) == (40, 20)
    assert near(pixel(picture, 2, 10), RED)
    assert near(pixel(picture, 37, 10), BLUE)


def test_a_kind_of_picture_that_is_not_shown_says_so(previewer: Previewer) -> None:
    shown = previewer.show(given(made.picture("AVIF"), "a.avif"))
    assert (shown.kind, shown.picture) == (Kind.PICTURE, None)
    assert shown.note == "Pictures of the kind AVIF are not shown here."


def test_a_picture_stands_upright(previewer: Previewer) -> None:
    picture = previewer.show(given(made.lying_on_its_side(), "a.jpg")).picture
    assert picture is not None
    assert (picture.width, picture.height) == (20, 40)
    assert near(pixel(picture, 10, 2), RED)
    assert near(pixel(picture, 10, 37), BLUE)


@pytest.mark.parametrize(("kind", "mode"), [("PNG", "RGBA"), ("PNG", "P"), ("PNG", "L"), ("PNG", "1"),
                                            ("JPEG", "CMYK"), ("JPEG", "L"), ("TIFF", "RGBA")])  # fmt: skip
def test_every_colour_mode(previewer: Previewer, kind: str, mode: str) -> None:
    assert previewer.show(given(made.picture(kind, mode=mode))).picture is not None


@pytest.mark.parametrize(
    ("mode", "colour", "seen"),
    [("RGBA", (0, 0, 0, 0), 255), ("LA", (0, 0), 255), ("I;16", 65535, 255), ("I;16", 32768, 128), ("I;16", 0, 0)],
)
def test_what_is_transparent_is_white_and_deep_greys_keep_their_tone(
    previewer: Previewer, mode: str, colour: tuple[int, ...] | int, seen: int
) -> None:
    out = BytesIO()
    Image.new(mode, (4, 4), colour).save(out, "PNG")
    picture = previewer.show(given(out.getvalue())).picture
    assert picture is not None
    assert pixel(picture, 1, 1) == (seen, seen, seen)


def test_no_larger_than_asked_for_and_small_for_a_row(previewer: Previewer) -> None:
    data = made.picture("JPEG", (3000, 1500))
    for picture, edge in (
        (previewer.show(given(data), edge=800).picture, 800),
        (previewer.thumbnail(given(data), edge=160).picture, 160),
    ):
        assert picture is not None
        assert (picture.width, picture.height) == (edge, edge // 2)


def test_pages_of_a_pdf(previewer: Previewer) -> None:
    source = given(made.pdf(pages=3), "a.pdf", key="three pages")
    first, last = previewer.show(source), previewer.show(source, page=2)
    assert (first.page, first.pages, first.page_name, first.words) == (0, 3, "Page 1", made.PHRASE)
    assert (last.page, last.page_name, last.words) == (2, "Page 3", "page 3")
    assert first.picture is not None
    assert (first.picture.width, first.picture.height) == (1280, 1600)
    assert any(first.picture.rgb[at] < 128 for at in range(0, len(first.picture.rgb), 3))
    assert previewer.show(source, page=99).page == 2


def test_a_pdf_with_scripts_and_files_and_a_locked_one(previewer: Previewer) -> None:
    shown = previewer.show(given(made.pdf_with_script(), "a.pdf"))
    assert any("scripts" in one for one in shown.warnings)
    assert any("attached" in one for one in shown.warnings)
    assert shown.picture is not None
    assert "password" in previewer.show(given(made.locked_pdf(), "a.pdf")).note
    assert previewer.show(given(made.pdf_with_note(), "a.pdf")).picture is not None


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
def test_documents_with_heading_and_table(previewer: Previewer, name: str) -> None:
    shown = previewer.show(given(made.WITH_WORDS[name](), name))
    assert shown.kind is Kind.DOCUMENT
    assert shown.paragraphs[0].text == "A heading"
    assert shown.paragraphs[0].heading
    assert shown.paragraphs[1].text.startswith(made.PHRASE)
    assert not shown.paragraphs[1].heading
    assert shown.paragraphs[2].text == "Month\tRiders"


def test_what_word_keeps_twice_or_has_deleted_is_shown_once_or_not(previewer: Previewer) -> None:
    body = (
        "<w:p><w:r><w:t>one</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del>"
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<mc:Choice><w:p><w:r><w:t>in a box</w:t></w:r></w:p></mc:Choice>"
        "<mc:Fallback><w:p><w:r><w:t>in a box</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>"
        "<w:r><w:t> two</w:t><w:br/><w:t>three</w:t></w:r></w:p>"
    )
    shown = previewer.show(given(made.docx_of(body), "a.docx"))
    assert [one.text for one in shown.paragraphs] == ["in a box", "one two\nthree"]


def test_sheets_of_a_workbook(previewer: Previewer) -> None:
    source = given(made.xlsx(), "a.xlsx", key="two sheets")
    first, second = previewer.show(source), previewer.show(source, page=1)
    assert first.table is not None
    assert first.table.headers == ("What", "How many", "When")
    assert first.table.rows == ((made.PHRASE, "17", "2026-03-04"), ("half", "0.5", "TRUE"))
    assert (first.pages, first.page_name, second.page_name) == (2, "Sheet “Rides”", "Sheet “Second”")
    assert second.table is not None
    assert second.table.headers == ("left", "right")


def test_an_open_document_sheet_with_a_million_repeated_rows(previewer: Previewer) -> None:
    shown = previewer.show(given(made.ods(), "a.ods"))
    assert shown.table is not None
    assert shown.table.headers == (made.PHRASE, "17", "17")
    assert shown.table.rows == ()


@pytest.mark.parametrize(
    ("delimiter", "encoding"), [(",", "utf-8"), (";", "cp1252"), ("\t", "utf-16"), ("|", "utf-8-sig")]
)
def test_csv_in_its_dialects(previewer: Previewer, delimiter: str, encoding: str) -> None:
    text = f"Name{delimiter}Cost £\r\nCafé{delimiter}20\r\n"
    shown = previewer.show(given(text.encode(encoding), "a.csv"))
    assert shown.table is not None
    assert shown.table.headers == ("Name", "Cost £")
    assert shown.table.rows == (("Café", "20"),)


def test_a_large_table_is_cut_and_says_so(previewer: Previewer) -> None:
    rows = "\n".join(",".join(str(cell) for cell in range(40)) for _row in range(500))
    shown = previewer.show(given(rows.encode(), "a.csv"))
    assert shown.table is not None
    assert (len(shown.table.rows), len(shown.table.headers)) == (MOST_ROWS, MOST_COLUMNS)
    assert str(MOST_ROWS) in shown.note


def test_slides_in_the_order_of_their_numbers(previewer: Previewer) -> None:
    source = given(made.pptx(), "a.pptx")
    assert [previewer.show(source, page=page).words for page in range(3)] == [
        made.PHRASE,
        "the second slide",
        "the last slide",
    ]
    assert previewer.show(source, page=1).page_name == "Slide 2"


@pytest.mark.parametrize("html", [False, True])
def test_an_email(previewer: Previewer, html: bool) -> None:
    shown = previewer.show(given(made.eml(html=html, attached=True), "a.eml"))
    facts = dict(shown.facts)
    assert facts["Subject"] == "The café on the towpath"
    assert "Zoë Heron" in facts["From"]
    assert facts["Date"] == "5 May 2026, 10:00"
    assert facts["Attached"] == "minutes.pdf"
    assert shown.paragraphs[0].text == made.PHRASE
    assert "evil" not in shown.words


def test_web_pages_and_rich_text_as_words(previewer: Previewer) -> None:
    assert previewer.show(given(made.html(), "a.html")).words == made.PHRASE
    assert f"{made.PHRASE} café" in previewer.show(given(made.rtf(), "a.rtf")).words


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_text_in_any_encoding(previewer: Previewer, encoding: str) -> None:
    assert previewer.show(given("Ten £ for the café\r\n".encode(encoding), "a.txt")).paragraphs[0].text == (
        "Ten £ for the café"
    )


def test_text_in_another_script(previewer: Previewer) -> None:
    text = "Привет мир, это письмо о велосипедах и людях, которые их чинят"
    assert previewer.show(given(text.encode("cp1251"), "a.txt")).words == text


def test_a_script_is_shown_as_text_and_warned_of(previewer: Previewer) -> None:
    shown = previewer.show(given(b"#!/bin/sh\nrm -rf ~\n", "a.txt"))
    assert shown.paragraphs[1].text == "rm -rf ~"
    assert any("script" in one for one in shown.warnings)


def test_a_long_text_is_cut_and_says_so(previewer: Previewer) -> None:
    shown = previewer.show(given(b"word " * 100_000, "a.txt"))
    assert len(shown.words) == 200_000
    assert "beginning" in shown.note


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "a.txt", "empty"),
        (b"PK\x05\x06" + bytes(18), "a.zip", "archive"),
        (b"\x7fELF" + bytes(60), "a", "never opened"),
        (b"ID3" + bytes(60), "a.mp3", "played"),
        (bytes(range(256)), "a", "cannot be shown"),
    ],
)
def test_what_cannot_be_shown_says_why(previewer: Previewer, data: bytes, name: str, words: str) -> None:
    shown = previewer.show(given(data, name))
    assert words in shown.note
    assert shown == Preview(kind=shown.kind, warnings=shown.warnings, note=shown.note)


def test_only_pictures_and_pdfs_have_a_thumbnail(previewer: Previewer) -> None:
    for name, make in (made.WITH_WORDS | made.PICTURES).items():
        small = previewer.thumbnail(given(make(), name))
        assert (small.picture is not None) is (small.kind in (Kind.PICTURE, Kind.PDF)), name
