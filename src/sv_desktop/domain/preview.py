"""What can be shown of a file inside the program: pictures as bare pixels, words, and tables."""

from enum import StrEnum

from msgspec import Struct

from sv_desktop.domain.language import Words, phrase


class Kind(StrEnum):
    """What a file is by its content, whatever its name says."""

    PICTURE = "picture"
    PDF = "pdf"
    TEXT = "text"
    TABLE = "table"
    DOCUMENT = "document"
    WORKBOOK = "workbook"
    SLIDES = "slides"
    EMAIL = "email"
    WEB_PAGE = "web page"
    MEDIA = "media"
    OLD_OFFICE = "old office"
    ARCHIVE = "archive"
    PROGRAM = "program"
    SCRIPT = "script"
    SHORTCUT = "shortcut"
    EMPTY = "empty"
    UNKNOWN = "unknown"


#: As a person would say it, with its article.
KIND_WORDS = Words(
    {
        Kind.PICTURE: phrase("a picture"),
        Kind.PDF: phrase("a PDF"),
        Kind.TEXT: phrase("plain text"),
        Kind.TABLE: phrase("a table"),
        Kind.DOCUMENT: phrase("a document"),
        Kind.WORKBOOK: phrase("a spreadsheet"),
        Kind.SLIDES: phrase("a slide show"),
        Kind.EMAIL: phrase("an email"),
        Kind.WEB_PAGE: phrase("a web page"),
        Kind.MEDIA: phrase("a film or a sound recording"),
        Kind.OLD_OFFICE: phrase("an older Office file"),
        Kind.ARCHIVE: phrase("an archive, with other files inside"),
        Kind.PROGRAM: phrase("a program"),
        Kind.SCRIPT: phrase("a script, which is a program"),
        Kind.SHORTCUT: phrase("a shortcut, which starts something else"),
        Kind.EMPTY: phrase("an empty file"),
        Kind.UNKNOWN: phrase("a file of a kind we do not know"),
    }
)


class Picture(Struct, frozen=True):
    """Bare pixels, so that no picture reader meets a stranger's bytes in the window's own process.

    rgb: 3 bytes a pixel, rows from the top, without padding. Raises ValueError when the sizes do not agree.
    """

    width: int
    height: int
    rgb: bytes

    def __post_init__(self) -> None:
        if self.width < 1 or self.height < 1 or len(self.rgb) != 3 * self.width * self.height:
            raise ValueError("the pixels do not fill the picture")


class Paragraph(Struct, frozen=True):
    """Words of a text; the cells of a table row are kept apart by tabs."""

    text: str
    heading: bool = False


class Table(Struct, frozen=True):
    """headers: the first row. rows: what follows, each as long as the headers."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Preview(Struct, frozen=True, kw_only=True):
    """One page of a file. What it does not have is empty.

    warnings: what to know before opening a copy, one sentence each.
    note: why nothing, or not all, is shown. page: counted from 0, of pages in all; page_name: as "Page 3".
    picture: the page as it looks. paragraphs: its words; beside a picture they are for a screen reader.
    facts: (label, value) pairs, such as the sender of an email.
    """

    kind: Kind
    warnings: tuple[str, ...] = ()
    note: str = ""
    page: int = 0
    pages: int = 1
    page_name: str = ""
    picture: Picture | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    table: Table | None = None
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def words(self) -> str:
        """All words in one, a paragraph a line."""
        return "\n".join(one.text for one in self.paragraphs)


class ReadText(Struct, frozen=True, kw_only=True):
    """The words of a whole file, for searching. note: why there are none, or not all."""

    kind: Kind
    warnings: tuple[str, ...] = ()
    text: str = ""
    note: str = ""
