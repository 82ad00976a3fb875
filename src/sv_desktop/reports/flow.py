"""Blocks to ReportLab flowables. The one place where a block learns how it looks, and later its tag."""

from collections.abc import Callable
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable, PageBreak, Paragraph, Spacer, TableStyle
from reportlab.platypus import Table as PlatypusTable
from reportlab.platypus.tableofcontents import TableOfContents

from sv_desktop.reports import styles
from sv_desktop.reports.blocks import (
    Answer,
    BarChart,
    Block,
    Bullets,
    Contents,
    Facts,
    Heading,
    Para,
    StepChart,
    Table,
    Tone,
)
from sv_desktop.reports.charts import bar_drawings, step_drawings
from sv_desktop.reports.paragraphs import code, markup, paragraphs, single_line
from sv_desktop.reports.typefaces import REGULAR
from sv_desktop.reports.wording import NOT_ANSWERED

#: Of what follows a heading, at least this much (points) stands on the same page.
_TOGETHER = 64.0


class HeadingParagraph(Paragraph):
    """A heading that the page template enters in the contents and the bookmarks."""

    def __init__(self, heading: Heading) -> None:
        style = styles.HEADINGS[heading.level]
        self.text_markup = markup(single_line(heading.text), style.fontName)
        super().__init__(self.text_markup, style)
        self.heading = heading
        self.listed = heading.listed and heading.level <= len(styles.CONTENTS)


def story(blocks: tuple[Block, ...]) -> list[Flowable]:
    """The flowables of all blocks in order; headings, questions and labels stay with what they lead to."""
    found: list[Flowable] = []
    leading: list[Flowable] = []
    for block in blocks:
        for flowable, leads in _drawn(block):
            if isinstance(flowable, PageBreak):
                found.append(flowable)
                continue
            leading.append(flowable)
            if not leads:
                found += _kept(leading)
                leading = []
    return [*found, *leading]


def _kept(flowables: list[Flowable]) -> list[Flowable]:
    """The flowables, begun on a page that has room for all but the last and the start of that."""
    if len(flowables) == 1 or flowables[-1].isIndexing():
        return flowables
    heights = [flowable.wrap(styles.TEXT_WIDTH, styles.TEXT_HEIGHT)[1] for flowable in flowables]
    spaces = sum(flowable.getSpaceBefore() + flowable.getSpaceAfter() for flowable in flowables[:-1])
    need = sum(heights[:-1]) + spaces + min(heights[-1], _TOGETHER)
    return [CondPageBreak(min(need, styles.TEXT_HEIGHT)), *flowables]


def _drawn(block: Block) -> list[tuple[Flowable, bool]]:
    """Flowables of one block, each with whether it leads to the next and must not stand alone."""
    return _DRAWERS[type(block)](block)


def _heading(block: Heading) -> list[tuple[Flowable, bool]]:
    begin: list[tuple[Flowable, bool]] = [(PageBreak(), False)] if block.level == 1 else []
    return [*begin, (HeadingParagraph(block), True)]


def _para(block: Para) -> list[tuple[Flowable, bool]]:
    if block.tone is Tone.CODE:
        return [(code(block.text, styles.TONES[Tone.CODE]), False)]
    leads = block.tone is Tone.QUESTION
    return [(flowable, leads) for flowable in paragraphs(block.text, styles.TONES[block.tone])]


def _answer(block: Answer) -> list[tuple[Flowable, bool]]:
    label = [(flowable, True) for flowable in paragraphs(block.label, styles.LABEL)]
    style = styles.TONES[Tone.BODY if block.text else Tone.MISSING]
    return label + [(flowable, False) for flowable in paragraphs(block.text or NOT_ANSWERED, style)]


def _facts(block: Facts) -> list[tuple[Flowable, bool]]:
    rows = [
        [
            paragraphs(label, styles.FACT_LABEL),
            paragraphs(text or NOT_ANSWERED, styles.FACT if text else styles.FACT_MISSING),
        ]
        for label, text in block.rows
    ]
    return [(_table(rows, (0.38, 0.62), header=False), False)]


def _bullets(block: Bullets) -> list[tuple[Flowable, bool]]:
    found: list[tuple[Flowable, bool]] = []
    for place, item in enumerate(block.items, 1):
        mark = f"{place}." if block.ordered else "•"
        found += [(flowable, False) for flowable in paragraphs(item, styles.ITEM, mark)]
    return found


def _listing(block: Table) -> list[tuple[Flowable, bool]]:
    head = [paragraphs(text, styles.CELL_HEAD) for text in block.headers]
    rows = [[paragraphs(text, styles.CELL) if text else "" for text in row] for row in block.rows]
    return [(_table([head, *rows], block.widths, header=True), False)]


def _table(rows: list[list[Any]], widths: tuple[float, ...], *, header: bool) -> PlatypusTable:
    """A table that breaks between rows, inside a row only where one is longer than a page; its head repeats."""
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
    return PlatypusTable(
        rows,
        colWidths=[share * styles.TEXT_WIDTH for share in widths],
        repeatRows=1 if header else 0,
        style=TableStyle(looks),
        splitInRow=1,
        spaceBefore=4,
        spaceAfter=10,
    )


def _bars(block: BarChart) -> list[tuple[Flowable, bool]]:
    return [(drawing, False) for drawing in bar_drawings(block)]


def _steps(block: StepChart) -> list[tuple[Flowable, bool]]:
    names, *rows = step_drawings(block)
    return [(names, True), *((row, False) for row in rows), (Spacer(1, 8), False)]


def _contents(block: Contents) -> list[tuple[Flowable, bool]]:
    contents = TableOfContents()
    contents.levelStyles = list(styles.CONTENTS)
    contents.dotsMinLevel = 0
    looks = [("VALIGN", "TOP"), ("FONTNAME", REGULAR), ("LEFTPADDING", 0), ("RIGHTPADDING", 0)]
    contents.tableStyle = TableStyle([(name, (0, 0), (-1, -1), value) for name, value in looks])
    return [(contents, False)]


_DRAWERS: dict[type, Callable[[Any], list[tuple[Flowable, bool]]]] = {
    Heading: _heading,
    Para: _para,
    Answer: _answer,
    Facts: _facts,
    Bullets: _bullets,
    Table: _listing,
    BarChart: _bars,
    StepChart: _steps,
    Contents: _contents,
}
