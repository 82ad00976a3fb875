"""PDF pages as pixels and words."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pypdfium2
import pypdfium2.raw as pdfium

from sv_desktop.domain.preview import Paragraph, Picture
from sv_desktop.previews.content import Unshowable
from sv_desktop.previews.dangers import scripts_in_pdf
from sv_desktop.previews.pictures import pixels

_POINTS_TO_PIXELS = 96 / 72
_LARGEST_SCALE = 6.0


class PageShown:
    """One page. warnings: what the whole file holds beside its pages."""

    def __init__(self, data: bytes, edge: int, page: int, *, words: bool) -> None:
        with _opened(data) as document:
            self.pages = len(document)
            self.page = min(max(page, 0), self.pages - 1)
            self.warnings = scripts_in_pdf(
                pdfium.FPDFDoc_GetJavaScriptActionCount(document), pdfium.FPDFDoc_GetAttachmentCount(document)
            )
            document.init_forms()
            shown = document[self.page]
            self.picture = _draw(shown, edge)
            self.paragraphs = tuple(Paragraph(line) for line in _words(shown).split("\n")) if words else ()


def read_pdf(data: bytes, enough: Callable[[int], bool]) -> str:
    """All words, a form feed between pages. enough(characters): whether to stop here."""
    found: list[str] = []
    length = 0
    with _opened(data) as document:
        for page in document:
            text = _words(page)
            page.close()
            found.append(text)
            length += len(text)
            if enough(length):
                break
    return "\f".join(found)


@contextmanager
def _opened(data: bytes) -> Iterator[pypdfium2.PdfDocument]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise Unshowable("It is locked with a password.") from error
        raise
    try:
        if not len(document):
            raise Unshowable("It has no pages.")
        yield document
    finally:
        document.close()


def _draw(page: pypdfium2.PdfPage, edge: int) -> Picture:
    width, height = page.get_size()
    longest = max(width, height, 1.0)
    bitmap = page.render(scale=min(edge / longest, _LARGEST_SCALE * _POINTS_TO_PIXELS), may_draw_forms=True)
    return pixels(bitmap.to_pil())


def _words(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage()
    try:
        return str(text.get_text_range()).replace("\r\n", "\n").replace("\ufffe", "").strip()
    finally:
        text.close()
