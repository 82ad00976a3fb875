"""What to know before a file is opened outside: programs, macros, what it fetches, and names that mislead."""

import re

from sv_desktop.domain.language import phrase
from sv_desktop.domain.preview import KIND_WORDS, Kind
from sv_desktop.previews.content import Unshowable
from sv_desktop.previews.office_zip import OfficeZip

_RUNS = phrase(
    "Opening it could run a program on your computer. Do not open a copy unless you know who made it, and why."
)
_MACROS = phrase(
    "It holds macros, which are small programs. Do not allow them to run unless you know who made it, and why."
)
_HIDES = phrase("Other files are hidden inside it, which we do not show.")
_HOLDS = phrase(
    "This is an archive: other files are inside, which we do not show. Any of them may be a program. "
    "Ask for the files themselves."
)
_FETCHES = phrase("When it is opened in another program, it may fetch something from the internet.")
_SCRIPTS = phrase("It holds scripts, which are small programs.")
_FILES_INSIDE = phrase("Other files are attached inside it, which we do not show.")

# The bytes of a directory entry in an OLE file ([MS-CFB] 2.6.1) and in the macros themselves ([MS-OVBA] 2.2).
_VBA = tuple(word.encode("utf-16-le") for word in ("_VBA_PROJECT", "Macros\0", "VBA\0"))
_OUTSIDE = re.compile(rb"""TargetMode\s*=\s*["']External["']""")
_LINK_ONLY = re.compile(rb"relationships/hyperlink")
_RELATION = re.compile(rb"<Relationship\b[^>]*>")

_SCRIPT_ENDINGS = set(
    ".bat .cmd .ps1 .psm1 .vbs .vbe .js .jse .wsf .wsh .hta .reg .scr .sh .bash .zsh .command .desktop .py .pyw .rb"
    " .pl .php .applescript .scpt .inf .url .webloc .sct .msc .application .appref-ms .settingcontent-ms".split()
)
_PROMISES: dict[str, frozenset[Kind]] = {
    ending: frozenset(kinds)
    for endings, kinds in (
        (".jpg .jpeg .png .gif .bmp .webp .tif .tiff .heic .heif .avif", (Kind.PICTURE,)),
        (".pdf", (Kind.PDF,)),
        (".docx .odt .dotx .rtf", (Kind.DOCUMENT,)),
        (".xlsx .ods .xltx", (Kind.WORKBOOK,)),
        (".pptx .odp .ppsx", (Kind.SLIDES,)),
        (".doc .dot", (Kind.OLD_OFFICE, Kind.DOCUMENT)),
        (".xls .xlt", (Kind.OLD_OFFICE, Kind.WORKBOOK)),
        (".ppt .pps", (Kind.OLD_OFFICE, Kind.SLIDES)),
        (".msg", (Kind.OLD_OFFICE,)),
        (".eml", (Kind.EMAIL, Kind.TEXT)),
        (".txt .md .ics .vcf .log .json .xml", (Kind.TEXT, Kind.EMAIL, Kind.WEB_PAGE, Kind.TABLE)),
        (".csv .tsv", (Kind.TABLE,)),
        (".htm .html", (Kind.WEB_PAGE, Kind.TEXT)),
        (".mp3 .m4a .wav .ogg .flac .mp4 .mov .m4v .avi .mkv .webm", (Kind.MEDIA,)),
        (".zip .rar .7z .gz .tar .tgz .bz2 .xz .asice", (Kind.ARCHIVE,)),
    )
    for ending in endings.split()
}


def mismatch(ending: str, kind: Kind) -> str:
    """A sentence when the name promises something else than the content holds, else ""."""
    promised = _PROMISES.get(ending)
    if promised is None or kind in promised or kind is Kind.EMPTY:
        return ""
    if kind is Kind.UNKNOWN:
        return f"Its name ends in “{ending}”, but its content is something else, or is damaged."
    return f"Its name ends in “{ending}”, but it is {KIND_WORDS[kind]}. Somebody may want to mislead you."


def says_program(kind: Kind) -> tuple[str, ...]:
    """The warning for what could run by itself."""
    return (f"This is {KIND_WORDS[kind]}. {_RUNS}",)


def says_archive(kind: Kind) -> tuple[str, ...]:
    """The warning for files that hold others, where the kind is one of these."""
    return (_HOLDS,) if kind is Kind.ARCHIVE else ()


def script_warnings(ending: str) -> tuple[str, ...]:
    """A text that a computer would run because of the ending of its name."""
    if ending in _SCRIPT_ENDINGS:
        return (f"A computer may run a file whose name ends in “{ending}” when it is opened.",)
    return ()


def old_office_warnings(data: bytes) -> tuple[str, ...]:
    """Macros in Word, Excel and PowerPoint files from before 2007."""
    return (_MACROS,) if any(word in data for word in _VBA) else ()


def office_warnings(data: bytes, names: set[str]) -> tuple[str, ...]:
    """Macros, hidden files, and what would be fetched, in a modern Office file. names: its parts."""
    lower = {name.lower() for name in names}
    found = []
    if any(name.endswith(("vbaproject.bin", "vbadata.xml")) or "/macrosheets/" in name for name in lower) or any(
        name.startswith(("basic/", "scripts/")) for name in lower
    ):
        found.append(_MACROS)
    if any("/embeddings/" in name or "/activex/" in name for name in lower):
        found.append(_HIDES)
    if _fetches(data, names):
        found.append(_FETCHES)
    return tuple(found)


def pdf_warnings(data: bytes) -> tuple[str, ...]:
    """What its open parts say; pdf.py asks the reader itself as well."""
    return (_RUNS,) if re.search(rb"/Launch\b", data) else ()


def scripts_in_pdf(scripts: int, files: int) -> tuple[str, ...]:
    """The warnings for so many scripts and attached files."""
    return (*((_SCRIPTS,) if scripts > 0 else ()), *((_FILES_INSIDE,) if files > 0 else ()))


def rich_text_warnings(data: bytes) -> tuple[str, ...]:
    """Objects inside a rich text file, which may be anything."""
    return (_HIDES,) if rb"\objdata" in data else ()


def web_page_warnings(data: bytes) -> tuple[str, ...]:
    """A page that would do something when it is opened in a browser."""
    return (_SCRIPTS,) if re.search(rb"<script\b|\bon(?:load|error|click)\s*=|javascript:", data, re.I) else ()


def email_warnings(data: bytes) -> tuple[str, ...]:
    """Files that came with a message."""
    return (_FILES_INSIDE,) if re.search(rb"^Content-Disposition:\s*attachment", data, re.I | re.M) else ()


def _fetches(data: bytes, names: set[str]) -> bool:
    """Whether a part refers outside by anything but a link that a person clicks (ISO/IEC 29500-2, 9.3)."""
    try:
        parts = OfficeZip(data)
    except Unshowable:
        return False
    for name in names:
        if name.endswith(".rels") and name in parts:
            with parts.open(name) as part:
                text = part.read()
            if any(_OUTSIDE.search(one) and not _LINK_ONLY.search(one) for one in _RELATION.findall(text)):
                return True
    return False
