"""The page: header, footer, "Page X of Y", bookmarks, page labels, metadata."""

from functools import partial
from io import BytesIO
from typing import Any, BinaryIO

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Frame
from reportlab.platypus.doctemplate import BaseDocTemplate, IndexingFlowable, PageTemplate

from sv_desktop.domain.progress import Progress
from sv_desktop.reports import styles, typefaces
from sv_desktop.reports.blocks import Document
from sv_desktop.reports.characters import visible
from sv_desktop.reports.contents import HeadingParagraph
from sv_desktop.reports.flow import Flow
from sv_desktop.reports.paragraphs import single_line
from sv_desktop.reports.tagged import About, Artifact, TaggedCanvas
from sv_desktop.reports.typefaces import BOLD, REGULAR

_SIZE = 8.5
_PASSES = 2
_LONGEST_NAME = 200  # far more than one line of the header holds
_LONGEST_TITLE = 160  # what a window can show, and a screen reader say, as a name


class _PagesKnown(IndexingFlowable):
    """Asks for one more pass until the page numbers in footers and contents are the true ones."""

    def __init__(self, report: "Report") -> None:
        super().__init__()
        self._report = report

    def wrap(self, room: float, height: float) -> tuple[float, float]:
        """It takes no space."""
        return 0, 0

    def draw(self) -> None:
        """Nothing is drawn."""

    def isSatisfied(self) -> bool:
        """Whether every page number was as this pass had said."""
        return self._report.numbers_were_right()


class Report(BaseDocTemplate):
    """Pages with a cover. pages: their number, and page_of: the page of each heading, as the last pass had them."""

    def __init__(self, target: BinaryIO | BytesIO, document: Document, flow: Flow, progress: Progress) -> None:
        look = flow.look
        page = look.page_width, look.page_height
        super().__init__(target, pagesize=page, initialFontName=REGULAR, invariant=1, pageCompression=1)
        self.document, self.look = document, look
        self.pages = 0
        self.page_of: dict[str, int] = {}
        self._flow, self._progress = flow, progress
        self._found: dict[str, int] = {}
        self._steps = self._steps_expected = self._outline_level = 0
        frame = Frame(look.side, look.bottom, look.text_width, look.text_height, 0, 0, 0, 0, id="text")
        low = Frame(look.side, look.bottom, look.text_width, look.text_height - look.cover_drop, 0, 0, 0, 0, id="cover")
        self.addPageTemplates(
            [
                PageTemplate("cover", [low], onPage=_draw_cover, autoNextPageTemplate="body"),
                PageTemplate("body", [frame], onPage=_draw_page),
            ]
        )

    def draw(self) -> None:
        """Draw everything, twice or more: page numbers are known only afterwards."""
        flowables = self._flow.story()
        self._steps_expected = _PASSES * len(flowables)
        about = about_of(self.document)
        canvas = partial(TaggedCanvas, root=self._flow.root, about=about, font_languages=typefaces.languages())
        self.multiBuild([_PagesKnown(self), *flowables], canvasmaker=canvas)

    def numbers_were_right(self) -> bool:
        """Whether this pass had the pages that it said; from now on it says those it had."""
        said = self.pages, self.page_of
        self.pages, self.page_of = self.page, self._found
        return said == (self.pages, self.page_of)

    def beforeDocument(self) -> None:
        """A new pass begins."""
        self._outline_level, self._found = -1, {}
        self.canv.addPageLabel(0, style="ARABIC", start=1)

    def afterFlowable(self, flowable: Flowable) -> None:
        """Tell how far we are; note headings."""
        self._steps += 1
        self._progress(min(self._steps, self._steps_expected), self._steps_expected)
        if isinstance(flowable, HeadingParagraph) and flowable.heading is not None:
            self._note(flowable.heading.text, flowable.heading.level, flowable.key)

    def _note(self, text: str, level: int, key: str) -> None:
        self._found[key] = self.page
        self.canv.bookmarkPage(key)
        self._outline_level = min(level - 1, self._outline_level + 1)
        self.canv.addOutlineEntry(text, key, self._outline_level, closed=level > 1)


def _title(text: str) -> str:
    words = " ".join(visible(text).split())
    return words if len(words) <= _LONGEST_TITLE else words[: _LONGEST_TITLE - 1].rstrip() + "…"


def about_of(document: Document) -> About:
    """What the file says of itself."""
    return About(
        title=_title(document.title),
        author=_title(document.organisation),
        subject=visible(document.notice),
        creator="SV Desktop",
        language=document.language,
        made_at=document.made_at,
        profile=styles.colour_profile(),
    )


def _draw_cover(canvas: Any, report: Report) -> None:
    look = report.look
    with canvas.artifact():
        canvas.saveState()
        canvas.setFillColor(styles.PRIMARY)
        canvas.rect(0, look.page_height - 14, look.page_width, 14, stroke=0, fill=1)
        canvas.restoreState()
    _draw_footer(canvas, report)


def _draw_page(canvas: Any, report: Report) -> None:
    document, look, size = report.document, report.look, report.look.grow(_SIZE)
    top = look.page_height - look.top + 34
    wide = typefaces.width(document.running, REGULAR, size)
    name = typefaces.lines(visible(document.organisation[:_LONGEST_NAME]), BOLD, size, look.text_width - wide - 20)
    right = look.side + look.text_width
    with canvas.artifact(Artifact.HEADER):
        canvas.saveState()
        _draw_text(canvas, look.side, top, single_line(name[0] + ("…" if len(name) > 1 else "")), BOLD, size)
        _draw_text(canvas, right - wide, top, document.running, REGULAR, size)
        canvas.setStrokeColor(styles.HAIRLINE)
        canvas.line(look.side, top - 7, right, top - 7)
        canvas.restoreState()
    _draw_footer(canvas, report)


def _draw_footer(canvas: TaggedCanvas, report: Report) -> None:
    look, size = report.look, report.look.grow(_SIZE)
    page = f"Page {canvas.getPageNumber()} of {report.pages}"
    wide, widest = (typefaces.width(words, REGULAR, size) for words in (page, f"Page {report.pages} of {report.pages}"))
    right, y = look.side + look.text_width, look.bottom - 17 - 2 * size
    with canvas.artifact(Artifact.FOOTER):
        canvas.saveState()
        canvas.setStrokeColor(styles.HAIRLINE)
        canvas.line(look.side, y + size + 5.5, right, y + size + 5.5)
        _draw_text(canvas, right - wide, y, page, REGULAR, size)
        for line in typefaces.lines(visible(report.document.notice), REGULAR, size, look.text_width - widest - 24):
            _draw_text(canvas, look.side, y, single_line(line), REGULAR, size)
            y -= size * 1.3
        canvas.restoreState()


def _draw_text(canvas: Canvas, x: float, y: float, text: str, face: str, size: float) -> None:
    canvas.setFillColor(styles.MUTED)
    for font, piece in typefaces.runs(text, face):
        canvas.setFont(font, size)
        canvas.drawString(x, y, piece)
        x += canvas.stringWidth(piece, font, size)
