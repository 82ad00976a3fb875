"""One page of a file as a Preview, whatever kind of file it is."""

from collections.abc import Callable, Iterable
from itertools import islice

import msgspec

from sv_desktop.domain.language import phrase
from sv_desktop.domain.preview import Kind, Paragraph, Preview
from sv_desktop.previews import pdf
from sv_desktop.previews.content import Content, Recognised, Unshowable
from sv_desktop.previews.kinds import recognise
from sv_desktop.previews.messages import Message
from sv_desktop.previews.office_words import document_words, slide_words, slides
from sv_desktop.previews.office_zip import OfficeZip
from sv_desktop.previews.pictures import draw_picture
from sv_desktop.previews.rich_text import words_of_rich_text
from sv_desktop.previews.tables import MOST_COLUMNS, MOST_ROWS, csv_sheet, workbook_sheet
from sv_desktop.previews.text_in import decode
from sv_desktop.previews.web_page import words_of_page

_MOST_CHARACTERS = 200_000
_MOST_PARAGRAPHS = 5_000
_LOCKED = phrase("It is locked with a password.")
_CUT = phrase("Only the beginning is shown here.")
_CUT_TABLE = f"At most {MOST_ROWS} rows and {MOST_COLUMNS} columns are shown here."
_TOO_LARGE = phrase("It is too large to be shown here.")
_NOTHING = {
    Kind.MEDIA: phrase("Films and sound cannot be played here."),
    Kind.OLD_OFFICE: phrase(
        "Older Office files cannot be shown here. Saved in today’s format, such as .docx, they can."
    ),
    Kind.ARCHIVE: phrase("What is inside an archive is not shown here."),
    Kind.PROGRAM: phrase("Programs are never opened here."),
    Kind.SHORTCUT: phrase("Shortcuts are never followed here."),
    Kind.EMPTY: phrase("The file is empty."),
    Kind.UNKNOWN: phrase("Files of this kind cannot be shown here."),
}
DAMAGED = "It could not be shown; it may be damaged."


def show(content: Content, page: int, edge: int, *, picture_only: bool = False) -> Preview:
    """A page, counted from 0, with a picture of at most edge pixels a side. What cannot be shown says why in note."""
    known = recognise(content)
    bare = Preview(kind=known.kind, warnings=known.warnings)
    note = _refusal(content, known)
    if note or known.kind not in _SHOWN or (picture_only and known.kind not in (Kind.PICTURE, Kind.PDF)):
        return msgspec.structs.replace(bare, note=note)
    try:
        return _SHOWN[known.kind](content, bare, page, edge)
    except Unshowable as error:
        return msgspec.structs.replace(bare, note=str(error))
    except MemoryError:
        raise
    except Exception:
        return msgspec.structs.replace(bare, note=DAMAGED)


def _refusal(content: Content, known: Recognised) -> str:
    if known.locked:
        return _LOCKED
    if known.kind in _NOTHING:
        return _NOTHING[known.kind]
    return "" if content.whole else _TOO_LARGE


def _picture(content: Content, bare: Preview, page: int, edge: int) -> Preview:
    picture, pages = draw_picture(content.data, edge, page)
    return msgspec.structs.replace(
        bare, picture=picture, page=min(page, pages - 1), pages=pages, page_name=_page_name(page, pages)
    )


def _pdf(content: Content, bare: Preview, page: int, edge: int) -> Preview:
    shown = pdf.PageShown(content.data, edge, page, words=True)
    return msgspec.structs.replace(
        bare,
        warnings=(*bare.warnings, *shown.warnings),
        page=shown.page,
        pages=shown.pages,
        page_name=_page_name(shown.page, shown.pages),
        picture=shown.picture,
        paragraphs=shown.paragraphs,
    )


def _page_name(page: int, pages: int) -> str:
    return f"Page {min(page, pages - 1) + 1}" if pages > 1 else ""


def _text(content: Content, bare: Preview, _page: int, _edge: int) -> Preview:
    return _with_words(bare, _lines(decode(content.data)))


def _web_page(content: Content, bare: Preview, _page: int, _edge: int) -> Preview:
    return _with_words(bare, _lines(words_of_page(decode(content.data))))


def _table(content: Content, bare: Preview, _page: int, _edge: int) -> Preview:
    sheet = csv_sheet(decode(content.data))
    return msgspec.structs.replace(bare, table=sheet.table, note=_note(sheet.table is None, sheet.cut))


def _document(content: Content, bare: Preview, _page: int, _edge: int) -> Preview:
    if content.data.startswith(b"PK"):
        return _with_words(bare, document_words(OfficeZip(content.data)))
    return _with_words(bare, _lines(words_of_rich_text(content.data)))


def _workbook(content: Content, bare: Preview, page: int, _edge: int) -> Preview:
    sheet, sheets = workbook_sheet(OfficeZip(content.data), content.data, page)
    return msgspec.structs.replace(
        bare,
        table=sheet.table,
        note=_note(sheet.table is None, sheet.cut),
        page=min(page, sheets - 1),
        pages=sheets,
        page_name=f"Sheet “{sheet.name}”",
    )


def _slides(content: Content, bare: Preview, page: int, _edge: int) -> Preview:
    parts = OfficeZip(content.data)
    names = slides(parts)
    at = min(page, len(names) - 1)
    named = f"Slide {at + 1}" if len(names) > 1 else ""
    shown = msgspec.structs.replace(bare, page=at, pages=len(names), page_name=named)
    return _with_words(shown, slide_words(parts, names[at]))


def _email(content: Content, bare: Preview, _page: int, _edge: int) -> Preview:
    message = Message(content.data)
    return _with_words(msgspec.structs.replace(bare, facts=message.facts), _lines(message.text))


def _lines(text: str) -> Iterable[Paragraph]:
    return (Paragraph(line) for line in text.split("\n"))


def _with_words(bare: Preview, paragraphs: Iterable[Paragraph]) -> Preview:
    """The first paragraphs, as many as a person may want to read here."""
    found: list[Paragraph] = []
    room = _MOST_CHARACTERS
    for one in islice(paragraphs, _MOST_PARAGRAPHS + 1):
        if len(found) == _MOST_PARAGRAPHS or len(one.text) > room:
            cut = Paragraph(one.text[:room], one.heading)
            return msgspec.structs.replace(bare, paragraphs=(*found, cut), note=_CUT)
        found.append(one)
        room -= len(one.text)
    empty = not any(one.text for one in found)
    return msgspec.structs.replace(bare, paragraphs=tuple(found), note=_note(empty, cut=False))


def _note(empty: bool, cut: bool) -> str:
    if empty:
        return "There are no words in it."
    return _CUT_TABLE if cut else ""


_SHOWN: dict[Kind, Callable[[Content, Preview, int, int], Preview]] = {
    Kind.PICTURE: _picture,
    Kind.PDF: _pdf,
    Kind.TEXT: _text,
    Kind.SCRIPT: _text,
    Kind.WEB_PAGE: _web_page,
    Kind.TABLE: _table,
    Kind.DOCUMENT: _document,
    Kind.WORKBOOK: _workbook,
    Kind.SLIDES: _slides,
    Kind.EMAIL: _email,
}
