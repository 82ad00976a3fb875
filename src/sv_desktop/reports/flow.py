"""Blocks to ReportLab flowables. The one place where a block learns how it looks, and which element it is."""

from collections.abc import Callable, Iterator
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, PageBreak, Spacer, TableStyle

from sv_desktop.reports import styles, typefaces
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
from sv_desktop.reports.charts import bar_drawings, step_drawings
from sv_desktop.reports.contents import ContentsLine, HeadingParagraph
from sv_desktop.reports.paragraphs import code, paragraphs
from sv_desktop.reports.signature_place import SignatureBox
from sv_desktop.reports.styles import Look, variant
from sv_desktop.reports.tagged import Element, Tagged, mark_decoration
from sv_desktop.reports.trend_drawing import trend_drawing
from sv_desktop.reports.typefaces import REGULAR
from sv_desktop.reports.whole_rows import WholeRows
from sv_desktop.reports.wording import NOT_ANSWERED
from sv_desktop.reports.writing_room import RuledLines

#: Of what follows a heading, at least this much (points) stands on the same page.
_TOGETHER = 64.0
#: Headings down to this level are in the contents.
_LISTED_LEVELS = 2

_BOX = "☐"
#: So many boxes to tick are never parted by the end of a page.
_TOGETHER_OPTIONS = 14

#: A flowable, with whether it leads to the next and must not stand alone.
Drawn = tuple[Flowable, bool]


class Flow:
    """A document on its way into flowables. root: the elements, in the order in which they are read."""

    def __init__(self, document: Document, look: Look) -> None:
        self.root = Element("Document")
        self.look = look
        self._document = document
        self._shift = document.heading_shift
        self._listed = list(self._contents())
        self._headings = 0

    def story(self) -> list[Flowable]:
        """The flowables of all blocks in order; headings, questions and labels stay with what they lead to."""
        return [*self._story(self._document.cover), *self._story(self._document.blocks)]

    def _story(self, blocks: tuple[Block, ...]) -> list[Flowable]:
        found: list[Flowable] = []
        leading: list[Flowable] = []
        for block in blocks:
            for flowable, leads in _DRAWERS[type(block)](self, block):
                if isinstance(flowable, PageBreak):
                    found.append(flowable)
                    continue
                leading.append(flowable)
                if not leads:
                    found += self._kept(leading)
                    leading = []
        return [*found, *leading]

    def _kept(self, flowables: list[Flowable]) -> list[Flowable]:
        """The flowables, begun on a page that has room for all but the last and the start of that."""
        if len(flowables) == 1:
            return flowables
        width, height = self.look.text_width, self.look.text_height
        heights = [flowable.wrap(width, height)[1] for flowable in flowables]
        spaces = sum(flowable.getSpaceBefore() + flowable.getSpaceAfter() for flowable in flowables[:-1])
        last = flowables[-1]
        parted = heights[-1] if isinstance(last, Tagged) else min(heights[-1], _TOGETHER)
        start = last.start_height() if isinstance(last, WholeRows) else parted
        need = sum(heights[:-1]) + spaces + start
        return [CondPageBreak(min(need, height)), *flowables]

    def _contents(self) -> Iterator[tuple[str, Heading]]:
        headings = [block for block in (*self._document.cover, *self._document.blocks) if isinstance(block, Heading)]
        for number, heading in enumerate(headings, 1):
            if heading.listed and heading.level <= _LISTED_LEVELS:
                yield _key(number), heading

    # -- one drawer for each kind of block ------------------------------------------------------

    def heading(self, block: Heading) -> Iterator[Drawn]:
        """Level 1 begins a page, unless it runs on."""
        if block.level == 1 and not block.runs_on:
            yield PageBreak(), False
        self._headings += 1
        element = Element(f"H{block.level + self._shift}", self.root)
        style = self.look.headings[block.level + block.runs_on]
        yield HeadingParagraph.of(block, style, element, _key(self._headings)), True

    def para(self, block: Para) -> Iterator[Drawn]:
        """A title is a heading, code one paragraph, everything else a paragraph for every line."""
        style = self.look.tones[block.tone]
        if block.tone is Tone.CODE:
            yield code(block.text, style, Element("P", self.root)), False
        elif block.tone is Tone.TITLE:
            yield from _none_leads(paragraphs(" ".join(block.text.split()), style, Element("H1", self.root), ""))
        else:
            for flowable in paragraphs(block.text, style, self.root):
                yield flowable, block.tone in (Tone.QUESTION, Tone.LABEL)

    def answer(self, block: Answer) -> Iterator[Drawn]:
        """The label leads to the answer."""
        for flowable in paragraphs(block.label, self.look.label, self.root):
            yield flowable, True
        style = self.look.tones[Tone.BODY if block.text else Tone.MISSING]
        yield from _none_leads(paragraphs(block.text or NOT_ANSWERED, style, self.root))

    def facts(self, block: Facts) -> Iterator[Drawn]:
        """A table without a head, whose first cells head their rows."""
        table = Element("Table", self.root)
        rows = []
        for label, text in block.rows:
            row = Element("TR", table)
            style = self.look.fact if text else self.look.fact_missing
            head = self._cell(label, self.look.fact_label, Element("TH", row, scope="Row"))
            rows.append([head, self._cell(text or NOT_ANSWERED, style, Element("TD", row))])
        yield self._table(rows, (0.38, 0.62), header=False), False

    def listing(self, block: Table) -> Iterator[Drawn]:
        """A table with a head."""
        table = Element("Table", self.root)
        head = Element("TR", Element("THead", table, repeats=True))
        body = Element("TBody", table)
        rows = [
            [self._cell(text, self.look.cell_head, Element("TH", head, scope="Column")) for text in block.headers],
        ]
        for texts in block.rows:
            row = Element("TR", body)
            rows.append([self._cell(text, self.look.cell, Element("TD", row)) for text in texts])
        yield self._table(rows, block.widths, header=True), False

    def _cell(self, text: str, style: Any, element: Element) -> Any:
        """One line is the cell itself, several lines are paragraphs in it."""
        if not text:
            return ""
        return paragraphs(text, style, element, "P" if "\n" in text else "")

    def _table(self, rows: list[list[Any]], widths: tuple[float, ...], *, header: bool) -> WholeRows:
        """A table whose head repeats."""
        looks: list[tuple[Any, ...]] = [
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LINEBELOW", (0, 0), (-1, -1), 0.5, styles.HAIRLINE),
            ("LEFTPADDING", (0, 0), (-1, -1), 4 if header else 0),
            ("RIGHTPADDING", (0, 0), (-1, -1), 4),
            ("TOPPADDING", (0, 0), (-1, -1), 4),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
        ]
        if header:
            looks += [
                ("BACKGROUND", (0, 0), (-1, 0), styles.SURFACE),
                ("LINEBELOW", (0, 0), (-1, 0), 1, styles.PRIMARY),
            ]
        table = WholeRows(
            rows,
            colWidths=[share * self.look.text_width for share in widths],
            repeatRows=1 if header else 0,
            style=TableStyle(looks),
            spaceBefore=4,
            spaceAfter=10,
            renderCB=mark_decoration,  # type: ignore[arg-type]
        )
        table.full = self.look.text_height
        return table

    def bullets(self, block: Bullets) -> Iterator[Drawn]:
        """A list."""
        listing = Element("L", self.root, numbered=block.ordered)
        for place, text in enumerate(block.items, 1):
            item = Element("LI", listing)
            mark = f"{place}." if block.ordered else "•"
            label, body = Element("Lbl", item), Element("LBody", item)
            role = "P" if "\n" in text else ""
            yield from _none_leads(paragraphs(text, self.look.item, body, role, bullet=mark, label=label))

    def bars(self, block: BarChart) -> Iterator[Drawn]:
        """One figure, drawn row by row, so that a page may end between rows."""
        figure = Element("Figure", self.root, alt=block.alt)
        for drawing in bar_drawings(block, self.look):
            yield Tagged(drawing, figure), False

    def steps(self, block: StepChart) -> Iterator[Drawn]:
        """One figure; the names of the steps stay with the first row."""
        figure = Element("Figure", self.root, alt=block.alt)
        for place, drawing in enumerate(step_drawings(block, self.look)):
            yield Tagged(drawing, figure), place == 0
        yield Spacer(1, 8), False

    def trend(self, block: TrendChart) -> Iterator[Drawn]:
        """One figure."""
        drawing = trend_drawing(block.trend, self.look)
        yield Tagged(drawing, Element("Figure", self.root, alt=block.alt)), False
        yield Spacer(1, 8), False

    def writing(self, block: WritingLines) -> Iterator[Drawn]:
        """The label leads to the lines."""
        yield from self._asked(block.label, block.hint)
        yield RuledLines(block.count, 1.25 if self.look.large else 1.0), False

    def ticks(self, block: TickBoxes) -> Iterator[Drawn]:
        """A list whose labels are empty boxes."""
        yield from self._asked(block.label, block.hint)
        listing = Element("L", self.root)
        style = variant(self.look.item, bulletFontName=typefaces.font_of(_BOX, self.look.item.fontName))
        for place, text in enumerate(block.options, 1):
            item = Element("LI", listing)
            label, body = Element("Lbl", item), Element("LBody", item)
            leads = place < len(block.options) <= _TOGETHER_OPTIONS
            for flowable in paragraphs(" ".join(text.split()), style, body, "", bullet=_BOX, label=label):
                yield flowable, leads

    def _asked(self, label: str, hint: str) -> Iterator[Drawn]:
        for text, style in ((label, self.look.label), (hint, self.look.tones[Tone.NOTE])):
            for flowable in paragraphs(text, style, self.root) if text else ():
                yield flowable, True

    def signature(self, block: SignaturePlace) -> Iterator[Drawn]:
        """The words in their box, then the field."""
        words = paragraphs(block.text, self.look.fact, self.root)
        yield SignatureBox(words, Element("Form", self.root), block.name), False

    def contents(self, block: Contents) -> Iterator[Drawn]:
        """A line for every listed heading."""
        toc = Element("TOC", self.root)
        for key, heading in self._listed:
            link = Element("Link", Element("Reference", Element("TOCI", toc)))
            yield ContentsLine(heading, self.look.contents[heading.level - 1], link, key), False


def _none_leads(flowables: list[Flowable]) -> Iterator[Drawn]:
    return ((flowable, False) for flowable in flowables)


def _key(number: int) -> str:
    return f"h{number}"


_DRAWERS: dict[type, Callable[[Flow, Any], Iterator[Drawn]]] = {
    Heading: Flow.heading,
    Para: Flow.para,
    Answer: Flow.answer,
    Facts: Flow.facts,
    Bullets: Flow.bullets,
    Table: Flow.listing,
    BarChart: Flow.bars,
    StepChart: Flow.steps,
    TrendChart: Flow.trend,
    WritingLines: Flow.writing,
    TickBoxes: Flow.ticks,
    SignaturePlace: Flow.signature,
    Contents: Flow.contents,
}
