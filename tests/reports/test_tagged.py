"""The tagged layer by itself: ReportLab's own flowables in, a PDF/UA-1 document out."""

from datetime import UTC, datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pypdf import PdfReader
from reportlab.graphics.shapes import Drawing, Rect
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, PageBreak, SimpleDocTemplate, Table
from reportlab.platypus.doctemplate import BaseDocTemplate

from sv_desktop.reports import typefaces
from sv_desktop.reports.styles import colour_profile
from sv_desktop.reports.tagged import (
    About,
    Artifact,
    Element,
    Tagged,
    TaggedCanvas,
    TaggedParagraph,
    mark_decoration,
)
from sv_desktop.reports.typefaces import REGULAR
from tests.reports.checkers import faults, spoken, tree

ABOUT = About(
    title="Minutes & <notes>",
    author="Acorn Lane",
    subject="A test",
    creator="Tests",
    language="en-GB",
    made_at=datetime(2026, 3, 3, 14, 2, tzinfo=UTC),
    profile=colour_profile(),
)


@pytest.fixture(autouse=True, scope="module")
def fonts() -> None:
    typefaces.register()


@pytest.fixture
def root() -> Element:
    return Element("Document")


@pytest.fixture
def title(root: Element) -> Flowable:
    return para("Title", Element("H1", root))


def many_words(count: int) -> str:
    """Different words without digits, so that no two lines look like the same running line."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    return " ".join(letters[n % 26] * 2 + letters[n // 26 % 26] + letters[n * 7 % 23] + "x" for n in range(count))


def style(**changes: Any) -> ParagraphStyle:
    return ParagraphStyle("body", fontName=REGULAR, bulletFontName=REGULAR, fontSize=11, leading=15, **changes)


def para(text: str, element: Element, **more: Any) -> TaggedParagraph:
    return TaggedParagraph(text, more.pop("style", style()), element=element, **more)


def write(path: Path, root: Element, story: list[Flowable]) -> Path:
    def header(canvas: TaggedCanvas, template: BaseDocTemplate) -> None:
        with canvas.artifact(Artifact.HEADER):
            canvas.setFont(REGULAR, 9)
            canvas.drawString(72, 800, f"Acorn Lane, page {template.page}")

    template = SimpleDocTemplate(str(path), initialFontName=REGULAR, invariant=1)
    languages = typefaces.languages()
    canvas = partial(TaggedCanvas, root=root, about=ABOUT, font_languages=languages)
    template.build(story, onFirstPage=header, onLaterPages=header, canvasmaker=canvas)
    return path


def test_headings_and_paragraphs_in_order(root: Element, tmp_path: Path) -> None:
    story = [para(words, Element(role, root)) for role, words in (("H1", "One"), ("P", "two"), ("H2", "Three"))]
    path = write(tmp_path / "a.pdf", root, story)
    assert faults(path) == []
    assert tree(path) == ["Document", ["H1", "·"], ["P", "·"], ["H2", "·"]]
    assert spoken(path) == [("H1", "One"), ("P", "two"), ("H2", "Three")]


def test_what_the_document_says_of_itself(root: Element, tmp_path: Path) -> None:
    catalog = PdfReader(write(tmp_path / "a.pdf", root, [para("One", Element("H1", root))])).trailer["/Root"]
    assert catalog["/Lang"] == "en-GB"
    assert bool(catalog["/MarkInfo"]["/Marked"])
    assert bool(catalog["/ViewerPreferences"]["/DisplayDocTitle"])
    words = catalog["/Metadata"].get_data().decode()
    for part in ("Minutes &amp; &lt;notes&gt;", "Acorn Lane", "<pdfuaid:part>1</pdfuaid:part>", "2026-03-03T14:02:00"):
        assert part in words


@given(text=st.text(st.characters(), max_size=60))
@example("000\x7f\x9f\xad")
def test_any_words_of_its_own_make_sound_metadata(text: str) -> None:
    root, out = Element("Document"), BytesIO()
    about = About(title=text, author=text, subject=text, creator=text, language="en-GB")
    template = SimpleDocTemplate(out, initialFontName=REGULAR)
    template.build([para("One", Element("H1", root))], canvasmaker=partial(TaggedCanvas, root=root, about=about))
    reader = PdfReader(out)
    assert reader.xmp_metadata is not None
    assert reader.metadata is not None
    said, told = reader.xmp_metadata.dc_title["x-default"], reader.metadata.title or ""
    assert said.splitlines() == told.splitlines()


def test_a_paragraph_over_several_pages_is_one_element(root: Element, title: Flowable, tmp_path: Path) -> None:
    words = many_words(3000)
    path = write(tmp_path / "a.pdf", root, [title, para(words, Element("P", root))])
    assert faults(path) == []
    pages = len(PdfReader(path).pages)
    assert pages > 3
    assert tree(path)[2] == ["P", *["·"] * pages]
    assert "".join(text for role, text in spoken(path) if role == "P") == words


def test_words_at_line_ends_are_not_joined_and_broken_words_not_parted(root: Element, tmp_path: Path) -> None:
    words = "plain <b>and bold</b> words " * 20 + "W" * 200 + " end"
    story = [para(words, Element("P", root)), para("one two " * 30 + "V" * 300, Element("P", root))]
    path = write(tmp_path / "a.pdf", root, story)
    heard = [text for _, text in spoken(path)]
    assert heard == [words.replace("<b>", "").replace("</b>", ""), "one two " * 30 + "V" * 300]


def test_a_list_has_labels_and_bodies(root: Element, title: Flowable, tmp_path: Path) -> None:
    listing = Element("L", root, numbered=True)
    items = [Element("LI", listing) for _ in range(2)]
    story = [
        para(words, body, bulletText=f"{place}.", label=label, style=style(leftIndent=20))
        for place, (words, label, body) in enumerate(
            (("first " * 2000, Element("Lbl", items[0]), Element("LBody", items[0])),
             ("second", Element("Lbl", items[1]), Element("LBody", items[1]))), 1)
    ]  # fmt: skip
    path = write(tmp_path / "a.pdf", root, [title, *story])
    assert faults(path) == []
    first, second = tree(path)[2][1:]
    assert first[:2] == ["LI", ["Lbl", "·"]]
    assert len(first[2]) > 2, "the body runs over pages"
    assert second == ["LI", ["Lbl", "·"], ["LBody", "·"]]
    assert [text for role, text in spoken(path) if role == "Lbl"] == ["1.", "2."]


def test_the_head_of_a_long_table_is_said_once(root: Element, title: Flowable, tmp_path: Path) -> None:
    table = Element("Table", root)
    head = Element("TR", Element("THead", table, repeats=True))
    body = Element("TBody", table)
    cells: list[list[Any]] = [[[para(words, Element("TH", head, scope="Column"))] for words in ("Name", "Size")]]
    for number in range(200):
        row = Element("TR", body)
        first, second = Element("TD", row), Element("TD", row)
        cells.append([[para(f"Name {number}", first)], [para(f"{number} KB", second)] if number % 5 else ""])
    looks = [("BACKGROUND", (0, 0), (-1, 0), "#eeeeee"), ("LINEBELOW", (0, 0), (-1, -1), 0.5, "#000000"),
             ("FONTNAME", (0, 0), (-1, -1), REGULAR)]  # fmt: skip
    story = [Table(cells, repeatRows=1, style=looks, renderCB=mark_decoration)]
    path = write(tmp_path / "a.pdf", root, [title, *story])
    assert faults(path) == []
    assert sum(page.extract_text().count("Name\n") for page in PdfReader(path).pages) > 3, "the head is repeated"
    assert spoken(path).count(("TH", "Name")) == 1
    assert [text for role, text in spoken(path) if role == "TD"][:3] == ["Name 0", "Name 1", "1 KB"]
    assert tree(path)[2][2][1] == ["TR", ["TD", "·"], ["TD"]]


def test_a_table_row_longer_than_a_page_stays_one_row(root: Element, title: Flowable, tmp_path: Path) -> None:
    row = Element("TR", Element("Table", root))
    head, cell = Element("TH", row, scope="Row"), Element("TD", row)
    words = many_words(2000)
    cells = [[[para("Story", head)], [para(words, cell)]]]
    looks = [("FONTNAME", (0, 0), (-1, -1), REGULAR)]
    table = Table(cells, colWidths=[100, 300], splitInRow=1, style=looks, renderCB=mark_decoration)
    path = write(tmp_path / "a.pdf", root, [title, table])
    assert faults(path) == []
    found = tree(path)[2]
    assert found[1][:2] == ["TR", ["TH", "·"]]
    assert len(found[1][2]) > 3
    assert "".join(text for role, text in spoken(path) if role == "TD") == words


def test_a_figure_has_its_words_and_its_box(root: Element, title: Flowable, tmp_path: Path) -> None:
    figure = Element("Figure", root, alt="Three of four prompts are answered.")
    drawing = Drawing(200, 20, Rect(0, 0, 150, 20))
    path = write(tmp_path / "a.pdf", root, [title, Tagged(drawing, figure)])
    assert faults(path) == []
    found = PdfReader(path).trailer["/Root"]["/StructTreeRoot"]["/K"][0]["/K"][1]
    assert found["/Alt"] == "Three of four prompts are answered."
    left, bottom, right, top = found["/A"]["/BBox"]
    assert right - left == pytest.approx(200, abs=1)
    assert top - bottom == pytest.approx(20, abs=1)


def test_links_stand_in_the_text_with_their_annotations(root: Element, title: Flowable, tmp_path: Path) -> None:
    first, second, third = (Element("P", root) for _ in range(3))
    address = "https://example.org/" + "long/" * 40
    story = [
        title,
        para(f'Read <a href="https://example.org/a">this page</a> and <a href="{address}">{address}</a> soon.', first),
        para('<a href="https://example.org/b">All of it</a>', second),
        para('Go to <a href="#end">the end</a>.', third),
        PageBreak(),
        para('<a name="end"/>The end', Element("P", root)),
    ]
    path = write(tmp_path / "a.pdf", root, story)
    assert faults(path) == []
    assert tree(path)[2][:4] == ["P", ["Span", "·"], ["Link", "·", "Link"], ["Span", "·"]]
    assert tree(path)[2][4][0] == "Link"
    assert tree(path)[3] == ["P", ["Link", "·", "Link"]]
    assert [text for role, text in spoken(path) if role == "Link"] == ["this page", address, "All of it", "the end"]
    targets = [one.get_object() for one in PdfReader(path).pages[0]["/Annots"]]
    assert targets[0]["/A"]["/URI"] == targets[0]["/Contents"] == "https://example.org/a"


def test_a_note_can_be_pointed_at(root: Element, title: Flowable, tmp_path: Path) -> None:
    story = [title]
    for number in (1, 2):
        note = Element("Note", root)
        label, text = Element("Lbl", note), Element("P", note)
        story.append(para(f"note {number}", text, bulletText=str(number), label=label, style=style(leftIndent=20)))
    path = write(tmp_path / "a.pdf", root, story)
    assert faults(path) == []
    names = PdfReader(path).trailer["/Root"]["/StructTreeRoot"]["/IDTree"]["/Names"]
    assert names[::2] == ["note1", "note2"]


def test_language_of_an_element_and_of_a_span(root: Element, title: Flowable, tmp_path: Path) -> None:
    font = next(font for font, _ in typefaces.runs("שלום", REGULAR))
    story = [
        title,
        para(f'Peace is <font name="{font}">שלום</font> there', Element("P", root)),
        para("Heddwch", Element("P", root, language="cy")),
    ]
    path = write(tmp_path / "a.pdf", root, story)
    assert faults(path) == []
    assert tree(path)[2] == ["P", *[["Span", "·"]] * 3]
    assert [text for _, text in spoken(path)][1:] == ["Peace is ", "שלום", " there", "Heddwch"]
    kids = PdfReader(path).trailer["/Root"]["/StructTreeRoot"]["/K"][0]["/K"]
    assert kids[1]["/K"][1]["/Lang"] == "he"
    assert kids[2]["/Lang"] == "cy"


def test_the_same_address_twice_is_two_links(root: Element, title: Flowable, tmp_path: Path) -> None:
    link = '<a href="https://example.org/a">https://example.org/a</a>'
    story = [title, para(f"First {link}, then {link} again, {link}.", Element("P", root))]
    path = write(tmp_path / "a.pdf", root, story)
    assert tree(path)[2].count(["Link", "·", "Link"]) == 3
    heard = [text.strip() for _, text in spoken(path)][1:]
    assert heard == [
        "First",
        "https://example.org/a",
        ", then",
        "https://example.org/a",
        "again,",
        "https://example.org/a",
        ".",
    ]


def test_a_link_in_a_list_item(root: Element, title: Flowable, tmp_path: Path) -> None:
    item = Element("LI", Element("L", root))
    label, body = Element("Lbl", item), Element("LBody", item)
    words = 'See <a href="https://example.org/a" underline="1">this page</a>.'
    story = [title, para(words, body, bulletText="•", label=label, style=style(leftIndent=20))]
    path = write(tmp_path / "a.pdf", root, story)
    assert faults(path) == []
    assert tree(path)[2][1] == ["LI", ["Lbl", "·"], ["LBody", ["Span", "·"], ["Link", "·", "Link"], ["Span", "·"]]]


def test_backgrounds_and_underlines_are_artifacts(root: Element, title: Flowable, tmp_path: Path) -> None:
    story = [
        title,
        para("Boxed", Element("P", root), style=style(backColor="#eeeeee", borderColor="#000000", borderWidth=1)),
        para("Some <u>underlined</u> words", Element("P", root)),
    ]
    assert faults(write(tmp_path / "a.pdf", root, story)) == []


def test_an_element_of_which_nothing_is_drawn_is_left_out(root: Element, title: Flowable, tmp_path: Path) -> None:
    Element("P", Element("Sect", root))
    path = write(tmp_path / "a.pdf", root, [title, para(" ", Element("P", root))])
    assert tree(path) == ["Document", ["H1", "·"]]


class _Broken(TaggedCanvas):
    """Forgets some of its marks."""

    def begin_mark(self, element: Element) -> str:
        return "/Broken BMC" if element.role == "P" else super().begin_mark(element)


class _Unmarked(TaggedCanvas):
    """Draws a line that is neither content nor artifact."""

    def showPage(self) -> None:
        self.line(10, 10, 100, 10)
        super().showPage()


class _Misplaced(TaggedCanvas):
    """Gives the words of a table cell to a heading of too deep a level."""

    def begin_mark(self, element: Element) -> str:
        element.role = "H4" if element.role == "P" else element.role
        return super().begin_mark(element)


@pytest.mark.parametrize("canvas", [_Broken, _Unmarked, _Misplaced])
def test_the_checkers_do_see_broken_tags(
    root: Element, title: Flowable, tmp_path: Path, canvas: type[TaggedCanvas]
) -> None:
    story: list[Flowable] = [title, para("Words enough to be heard.", Element("P", root))]
    template = SimpleDocTemplate(str(tmp_path / "a.pdf"), initialFontName=REGULAR)
    template.build(story, canvasmaker=partial(canvas, root=root, about=ABOUT))
    assert faults(tmp_path / "a.pdf")


def test_a_figure_without_words_and_a_head_without_scope_are_seen(
    root: Element, title: Flowable, tmp_path: Path
) -> None:
    story = [title, Tagged(Drawing(20, 20, Rect(0, 0, 9, 9)), Element("Figure", root))]
    table = Element("Table", root)
    rows = [Element("TR", table) for _ in range(2)]
    cells = [[[para("Head", Element("TH", row))], [para("Cell", Element("TD", row))]] for row in rows]
    looks = [("FONTNAME", (0, 0), (-1, -1), REGULAR)]
    found = faults(write(tmp_path / "a.pdf", root, [*story, Table(cells, style=looks, renderCB=mark_decoration)]))
    assert any("FIG-001" in fault for fault in found)
    assert any("TBL-002" in fault for fault in found)
