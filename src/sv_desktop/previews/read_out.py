"""All words of a file, for searching."""

from collections.abc import Callable, Iterable
from time import monotonic

from sv_desktop.domain.language import phrase
from sv_desktop.domain.preview import Kind, ReadText
from sv_desktop.previews.content import Content, Unshowable
from sv_desktop.previews.kinds import recognise
from sv_desktop.previews.messages import Message
from sv_desktop.previews.office_words import document_words, slide_words, slides
from sv_desktop.previews.office_zip import OfficeZip
from sv_desktop.previews.pdf import read_pdf
from sv_desktop.previews.rich_text import words_of_rich_text
from sv_desktop.previews.tables import workbook_text
from sv_desktop.previews.text_in import decode
from sv_desktop.previews.web_page import words_of_page

MOST_CHARACTERS = 2_000_000
#: Seconds after which what was read so far is enough; less than the time after which the whole process is stopped.
_LONG_ENOUGH = 20.0
_LOCKED = phrase("It is locked with a password, so its text cannot be searched.")
_TOO_LARGE = phrase("It is too large, so its text cannot be searched.")
_DAMAGED = phrase("Its text could not be read; it may be damaged.")
_NO_WORDS = phrase("No text was found in it. It may be a scan.")
_CUT = phrase("It is very long. Only its first part can be searched.")


def read_out(content: Content) -> ReadText:
    """The words, at most MOST_CHARACTERS. A file without any says why, unless it is of a kind that never has any."""
    known = recognise(content)
    reader = _READERS.get(known.kind)

    def told(text: str = "", note: str = "") -> ReadText:
        return ReadText(kind=known.kind, warnings=known.warnings, text=text, note=note)

    if known.locked or reader is None:
        return told(note=_LOCKED if known.locked else "")
    if not content.whole:
        return told(note=_TOO_LARGE)
    try:
        text = reader(content.data, _Enough()).replace("\0", "")
    except Unshowable as error:
        return told(note=str(error))
    except MemoryError:
        raise
    except Exception:
        return told(note=_DAMAGED)
    if len(text) > MOST_CHARACTERS:
        return told(text[:MOST_CHARACTERS], _CUT)
    return told(text, "" if text.strip() else _NO_WORDS)


class _Enough:
    """Whether so many characters are enough, or the time is up."""

    def __init__(self) -> None:
        self._until = monotonic() + _LONG_ENOUGH

    def __call__(self, characters: int) -> bool:
        return characters > MOST_CHARACTERS or monotonic() > self._until


def _gathered(texts: Iterable[str], enough: Callable[[int], bool]) -> str:
    found: list[str] = []
    length = 0
    for text in texts:
        found.append(text)
        length += len(text)
        if enough(length):
            break
    return "\n".join(found)


def _document(data: bytes, enough: Callable[[int], bool]) -> str:
    if data.startswith(b"PK"):
        return _gathered((one.text for one in document_words(OfficeZip(data))), enough)
    return words_of_rich_text(data)


def _slides(data: bytes, enough: Callable[[int], bool]) -> str:
    parts = OfficeZip(data)
    return _gathered((one.text for name in slides(parts) for one in slide_words(parts, name)), enough)


def _email(data: bytes, _enough: Callable[[int], bool]) -> str:
    message = Message(data)
    return "\n".join([*(value for _label, value in message.facts), message.text])


def _text(data: bytes, _enough: Callable[[int], bool]) -> str:
    return decode(data[: 4 * MOST_CHARACTERS])


_READERS: dict[Kind, Callable[[bytes, Callable[[int], bool]], str]] = {
    Kind.PDF: read_pdf,
    Kind.TEXT: _text,
    Kind.TABLE: _text,
    Kind.SCRIPT: _text,
    Kind.WEB_PAGE: lambda data, enough: words_of_page(_text(data, enough)),
    Kind.DOCUMENT: _document,
    Kind.WORKBOOK: lambda data, enough: workbook_text(OfficeZip(data), data, enough),
    Kind.SLIDES: _slides,
    Kind.EMAIL: _email,
}
