"""A document as DOCX with real styles, so that Word's own outline and screen readers find their way."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from sv_desktop.reports.blocks import (
    Answer,
    BarChart,
    Block,
    Bullets,
    Contents,
    Document,
    Facts,
    Heading,
    Para,
    SignaturePlace,
    StepChart,
    Table,
    TickBoxes,
    Tone,
    TrendChart,
    WritingLines,
)
from sv_desktop.reports.characters import ordered_elsewhere, visible
from sv_desktop.reports.whole_file import whole_file
from sv_desktop.reports.wording import NOT_ANSWERED

_LABEL, _MISSING, _QUESTION, _NOTE = "Answer label", "Not answered", "Question", "Note"
_TONES = {
    Tone.TITLE: "Title", Tone.SUBTITLE: "Subtitle", Tone.QUESTION: _QUESTION, Tone.LABEL: _LABEL,
    Tone.MISSING: _MISSING, Tone.NOTE: _NOTE,
}  # fmt: skip
_WHEN_UNKNOWN = datetime(2000, 1, 1, tzinfo=UTC)


def write_word(document: Document, destination: Path) -> None:
    """Write it on A4, whole or not at all. Raises PlainError when the file cannot be written."""
    word = docx.Document()
    _prepare(word, document)
    for block in (*document.cover, *document.blocks):
        _WRITERS[type(block)](word, block)
    with whole_file(destination) as file:
        word.save(file)


def _prepare(word: Any, document: Document) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(28)
    section.top_margin = section.bottom_margin = Mm(25)
    about = word.core_properties
    about.title, about.author = visible(document.title)[:255], visible(document.organisation)[:255]
    about.language, about.comments, about.last_modified_by = document.language, document.notice[:255], "SV Desktop"
    made = (document.made_at or _WHEN_UNKNOWN).replace(tzinfo=None)
    about.created = about.modified = made
    _prepare_styles(word, document.language)


def _prepare_styles(word: Any, language: str) -> None:
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(11)
    normal.paragraph_format.space_after = Pt(6)
    fonts = normal.element.rPr.get_or_add_rFonts()
    fonts.set(qn("w:cs"), "Arial")
    tongue = normal.element.rPr.makeelement(qn("w:lang"), {qn("w:val"): language, qn("w:bidi"): "ar-SA"})
    normal.element.rPr.append(tongue)
    for name in ("Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3"):
        style = word.styles[name]
        style.font.name, style.font.color.rgb, style.font.italic = "Arial", RGBColor(0x0F, 0x5C, 0x63), False
        own = style.element.rPr.rFonts
        for theme in [key for key in own.attrib if "heme" in key]:
            del own.attrib[theme]
    for name, italic, bold in ((_LABEL, False, True), (_MISSING, True, False), (_QUESTION, True, False)):
        style = word.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style, style.font.italic, style.font.bold = normal, italic, bold
    word.styles[_LABEL].paragraph_format.keep_with_next = True
    note = word.styles.add_style(_NOTE, WD_STYLE_TYPE.PARAGRAPH)
    note.base_style, note.font.size = normal, Pt(9.5)


def _add(word: Any, text: str, style: str) -> None:
    """One paragraph for every line, so that what is pasted keeps its paragraphs."""
    for line in ordered_elsewhere(text).split("\n"):
        word.add_paragraph(line, style=style)


def _heading(word: Any, block: Heading) -> None:
    word.add_heading(ordered_elsewhere(block.text), level=block.level)


def _para(word: Any, block: Para) -> None:
    _add(word, block.text, _TONES.get(block.tone, "Normal"))


def _answer(word: Any, block: Answer) -> None:
    _add(word, block.label, _LABEL)
    _add(word, block.text or NOT_ANSWERED, "Normal" if block.text else _MISSING)


def _facts(word: Any, block: Facts) -> None:
    for label, text in block.rows:
        _answer(word, Answer(label, text))


def _bullets(word: Any, block: Bullets) -> None:
    for item in block.items:
        _add(word, item, "List Number" if block.ordered else "List Bullet")


def _table(word: Any, block: Table) -> None:
    table = word.add_table(rows=0, cols=len(block.headers), style="Table Grid")
    for place, texts in enumerate((block.headers, *block.rows)):
        row = table.add_row()
        properties = row._tr.get_or_add_trPr()
        properties.append(properties.makeelement(qn("w:tblHeader" if place == 0 else "w:cantSplit"), {}))
        for cell, text in zip(row.cells, texts, strict=True):
            cell.paragraphs[0].add_run(ordered_elsewhere(text)).bold = place == 0
    word.add_paragraph()


def _chart(word: Any, block: BarChart | StepChart | TrendChart) -> None:
    _add(word, block.alt, "Normal")


def _writing(word: Any, block: WritingLines) -> None:
    _answer(word, Answer(block.label, "_" * 40))


def _ticks(word: Any, block: TickBoxes) -> None:
    _add(word, "\n".join((block.label, *(f"☐ {option}" for option in block.options))).strip(), "Normal")


def _signature(word: Any, block: SignaturePlace) -> None:
    _add(word, block.text, "Normal")


def _contents(word: Any, block: Contents) -> None:
    """Word makes its own from the headings."""


_WRITERS: dict[type[Block], Callable[[Any, Any], None]] = {
    Heading: _heading,
    Para: _para,
    Answer: _answer,
    Facts: _facts,
    Bullets: _bullets,
    Table: _table,
    BarChart: _chart,
    StepChart: _chart,
    TrendChart: _chart,
    WritingLines: _writing,
    TickBoxes: _ticks,
    SignaturePlace: _signature,
    Contents: _contents,
}
