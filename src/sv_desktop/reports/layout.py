"""The page: header, footer, "Page X of Y", contents and bookmarks, metadata."""

from io import BytesIO
from typing import Any, BinaryIO

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Frame
from reportlab.platypus.doctemplate import BaseDocTemplate, IndexingFlowable, PageTemplate
from reportlab.platypus.tableofcontents import TableOfContents

from sv_desktop.domain.progress import Progress
from sv_desktop.reports import styles, typefaces
from sv_desktop.reports.blocks import Document
from sv_desktop.reports.characters import visible
from sv_desktop.reports.flow import HeadingParagraph
from sv_desktop.reports.paragraphs import single_line
from sv_desktop.reports.typefaces import BOLD, REGULAR

_SIZE, _LEADING = 8.5, 11.0
_PASSES = 2
_LONGEST_NAME = 200  # far more than one line of the header holds


class PageTotal(IndexingFlowable):
    """Asks for one more pass until the number of pages in the footers is the true one."""

    def __init__(self, report: "Report") -> None:
        super().__init__()
        self._report = report

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """It takes no space."""
        return 0, 0

    def draw(self) -> None:
        """Nothing is drawn."""

    def isSatisfied(self) -> bool:  # noqa: N802 - ReportLab's name
        """Whether this pass had as many pages as it said."""
        said, self._report.pages = self._report.pages, self._report.page
        return said == self._report.pages


class Report(BaseDocTemplate):
    """A4 pages with a cover. pages: their number as the last pass counted it."""

    def __init__(self, target: BinaryIO | BytesIO, document: Document, progress: Progress) -> None:
        super().__init__(target, lang=document.language, initialFontName=REGULAR, invariant=1, pageCompression=1)
        self.document = document
        self.pages = 0
        self._progress = progress
        self._steps = self._steps_expected = self._bookmarks = self._outline_level = 0
        frame = Frame(styles.SIDE, styles.BOTTOM, styles.TEXT_WIDTH, styles.TEXT_HEIGHT, 0, 0, 0, 0, id="text")
        low = Frame(styles.SIDE, styles.BOTTOM, styles.TEXT_WIDTH, styles.TEXT_HEIGHT - 130, 0, 0, 0, 0, id="cover")
        self.addPageTemplates(
            [
                PageTemplate("cover", [low], onPage=_draw_cover, autoNextPageTemplate="body"),
                PageTemplate("body", [frame], onPage=_draw_page),
            ]
        )

    def draw(self, flowables: list[Flowable]) -> None:
        """Draw everything, twice or more: page numbers are known only afterwards."""
        self._steps_expected = _PASSES * len(flowables)
        self._give_contents_their_size(flowables)
        self.multiBuild([PageTotal(self), *flowables])

    def _give_contents_their_size(self, flowables: list[Flowable]) -> None:
        """Enter every listed heading once without its page, so that the first pass has the right length already."""
        headings = [flowable for flowable in flowables if isinstance(flowable, HeadingParagraph) and flowable.listed]
        for contents in (flowable for flowable in flowables if isinstance(flowable, TableOfContents)):
            for one in headings:
                contents.addEntry(one.heading.level - 1, one.text_markup, 0)

    def beforeDocument(self) -> None:  # noqa: N802
        """Metadata, before anything is drawn in this pass."""
        self._bookmarks = self._outline_level = 0
        _describe(self.canv, self.document)

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802
        """Tell how far we are; note headings."""
        self._steps += 1
        self._progress(min(self._steps, self._steps_expected), self._steps_expected)
        if isinstance(flowable, HeadingParagraph):
            self._note(flowable)

    def _note(self, flowable: HeadingParagraph) -> None:
        heading = flowable.heading
        self._bookmarks += 1
        key = f"h{self._bookmarks}"
        self.canv.bookmarkPage(key)
        self._outline_level = min(heading.level - 1, self._outline_level + 1)
        self.canv.addOutlineEntry(heading.text, key, self._outline_level, closed=heading.level > 1)
        if flowable.listed:
            self.notify("TOCEntry", (heading.level - 1, flowable.text_markup, self.page, key))


def _describe(canvas: Canvas, document: Document) -> None:
    canvas.setTitle(document.title)
    canvas.setAuthor(document.organisation)
    canvas.setSubject(document.notice)
    canvas.setCreator("SV Desktop")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    made = document.made_at
    if made:
        # ReportLab would take the clock's time; it calls this with that, and we answer with ours (ISO 32000-1, 7.9.4).
        canvas.setDateFormatter(lambda *_clock: made.strftime("D:%Y%m%d%H%M%S+00'00'"))


def _draw_cover(canvas: Canvas, report: Any) -> None:
    canvas.saveState()
    canvas.setFillColor(styles.PRIMARY)
    canvas.rect(0, styles.PAGE_HEIGHT - 14, styles.PAGE_WIDTH, 14, stroke=0, fill=1)
    canvas.restoreState()
    _draw_footer(canvas, report)


def _draw_page(canvas: Canvas, report: Any) -> None:
    document: Document = report.document
    top = styles.PAGE_HEIGHT - styles.TOP + 34
    room = styles.TEXT_WIDTH - typefaces.width(document.running, REGULAR, _SIZE) - 20
    name = typefaces.lines(visible(document.organisation[:_LONGEST_NAME]), BOLD, _SIZE, room)
    canvas.saveState()
    _draw_text(canvas, styles.SIDE, top, single_line(name[0] + ("…" if len(name) > 1 else "")), BOLD)
    right = styles.SIDE + styles.TEXT_WIDTH
    _draw_text(canvas, right - typefaces.width(document.running, REGULAR, _SIZE), top, document.running, REGULAR)
    canvas.setStrokeColor(styles.HAIRLINE)
    canvas.line(styles.SIDE, top - 7, right, top - 7)
    canvas.restoreState()
    _draw_footer(canvas, report)


def _draw_footer(canvas: Canvas, report: Any) -> None:
    canvas.saveState()
    page = f"Page {canvas.getPageNumber()} of {report.pages}"
    wide = typefaces.width(page, REGULAR, _SIZE)
    right, y = styles.SIDE + styles.TEXT_WIDTH, styles.BOTTOM - 34
    canvas.setStrokeColor(styles.HAIRLINE)
    canvas.line(styles.SIDE, y + 14, right, y + 14)
    _draw_text(canvas, right - wide, y, page, REGULAR)
    for line in typefaces.lines(visible(report.document.notice), REGULAR, _SIZE, styles.TEXT_WIDTH - wide - 24):
        _draw_text(canvas, styles.SIDE, y, single_line(line), REGULAR)
        y -= _LEADING
    canvas.restoreState()


def _draw_text(canvas: Canvas, x: float, y: float, text: str, face: str) -> None:
    canvas.setFillColor(styles.MUTED)
    for font, piece in typefaces.runs(text, face):
        canvas.setFont(font, _SIZE)
        canvas.drawString(x, y, piece)
        x += canvas.stringWidth(piece, font, _SIZE)
