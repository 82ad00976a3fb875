"""What a file is, by its content. Its name is only asked how a text is to be laid out."""

import re
from collections.abc import Callable

from sv_desktop.domain.preview import Kind
from sv_desktop.previews.content import Content, Recognised
from sv_desktop.previews.dangers import (
    email_warnings,
    mismatch,
    office_warnings,
    old_office_warnings,
    pdf_warnings,
    rich_text_warnings,
    says_archive,
    says_program,
    script_warnings,
    web_page_warnings,
)
from sv_desktop.previews.text_in import looks_like_text

_HEAD = 64 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: The class of a Windows Installer file, at the root of its OLE directory.
_INSTALLER = bytes.fromhex("84100c0000000000c000000000000046")
_SHELL_LINK = bytes.fromhex("4c0000000114020000000000c000000000000046")  # [MS-SHLLINK] 2.1
_MACH_O = tuple(bytes.fromhex(one) for one in ("feedface", "feedfacf", "cefaedfe", "cffaedfe"))
_FAT_BINARY = bytes.fromhex("cafebabe")  # Mach-O for several processors, and Java classes

_BEGINNINGS: tuple[tuple[bytes, Kind], ...] = (
    (b"\x89PNG\r\n\x1a\n", Kind.PICTURE),
    (b"\xff\xd8\xff", Kind.PICTURE),
    (b"GIF87a", Kind.PICTURE),
    (b"GIF89a", Kind.PICTURE),
    (b"II*\0", Kind.PICTURE),
    (b"MM\0*", Kind.PICTURE),
    (b"\x7fELF", Kind.PROGRAM),
    *((magic, Kind.PROGRAM) for magic in _MACH_O),
    (_FAT_BINARY, Kind.PROGRAM),
    (b"dex\n", Kind.PROGRAM),
    (b"\0asm", Kind.PROGRAM),
    (_SHELL_LINK, Kind.SHORTCUT),
    (b"Rar!\x1a\x07", Kind.ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Kind.ARCHIVE),
    (b"\x1f\x8b", Kind.ARCHIVE),
    (b"BZh", Kind.ARCHIVE),
    (b"\xfd7zXZ\0", Kind.ARCHIVE),
    (b"\x28\xb5\x2f\xfd", Kind.ARCHIVE),
    (b"MSCF", Kind.ARCHIVE),
    (b"ITSF", Kind.PROGRAM),
    (b"ID3", Kind.MEDIA),
    (b"OggS", Kind.MEDIA),
    (b"fLaC", Kind.MEDIA),
    (b"\x1aE\xdf\xa3", Kind.MEDIA),
)
#: The first frame of MP3 (MPEG 1, 2 and 2.5) and AAC; a text in UTF-16 begins with FF, too.
_MPEG_SOUND = tuple(bytes((0xFF, second)) for second in (0xFB, 0xFA, 0xF3, 0xF2, 0xE3, 0xE2, 0xF1, 0xF9))
_PICTURE_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif", b"avis"}
_MAIL_HEADER = re.compile(
    rb"(?:From|To|Cc|Date|Subject|Received|Return-Path|Message-ID|MIME-Version|Delivered-To|Reply-To|Sender"
    rb"|Content-Type|X-[\w-]+|DKIM-Signature|Authentication-Results|ARC-[\w-]+|Thread-[\w-]+|User-Agent): ?",
    re.IGNORECASE,
)
_MAIL_NEEDS = re.compile(rb"^(?:From|Date|Received|Return-Path):", re.IGNORECASE | re.MULTILINE)
_WEB_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S)


def recognise(content: Content) -> Recognised:
    """The kind, and every warning: what could run, what hides inside, and a name that says something else."""
    kind, warnings, locked = _look(content)
    misleading = mismatch(content.ending, kind)
    return Recognised(kind, (*warnings, *((misleading,) if misleading else ())), locked)


def _look(content: Content) -> tuple[Kind, tuple[str, ...], bool]:
    data = content.data
    if not content.size:
        return Kind.EMPTY, (), False
    kind = _by_beginning(data)
    if kind in (Kind.PROGRAM, Kind.SHORTCUT):
        return kind, says_program(kind), False
    if kind is not None:
        return kind, says_archive(kind), False
    if data.startswith(_OLE):
        return _old_office(data)
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zip(content)
    if b"%PDF-" in data[:1024]:
        return Kind.PDF, pdf_warnings(data), False
    return _text(content)


def _by_beginning(data: bytes) -> Kind | None:
    for magic, kind in _BEGINNINGS:
        if data.startswith(magic):
            return kind
    checks: tuple[tuple[Kind, Callable[[bytes], bool]], ...] = (
        (Kind.PROGRAM, _is_windows_program),
        (Kind.PICTURE, _is_picture),
        (Kind.MEDIA, _is_media),
        (Kind.ARCHIVE, _is_archive),
    )
    return next((kind for kind, check in checks if check(data)), None)


def _is_windows_program(data: bytes) -> bool:
    """MZ, and either a header where it points to, or bytes that no text has. Texts begin with MZ, too."""
    return data.startswith(b"MZ") and (b"\0" in data[:64] or not looks_like_text(data[:_HEAD]))


def _is_picture(data: bytes) -> bool:
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return True
    if data.startswith(b"BM") and len(data) > 26 and data[6:10] == b"\0\0\0\0":
        return True
    return data[4:8] == b"ftyp" and data[8:12] in _PICTURE_BRANDS


def _is_media(data: bytes) -> bool:
    if data.startswith(b"RIFF") and data[8:12] in (b"AVI ", b"WAVE"):
        return True
    return data[4:8] in (b"ftyp", b"moov", b"mdat") or data[:2] in _MPEG_SOUND


def _is_archive(data: bytes) -> bool:
    return data[257:262] == b"ustar" or data[0x8001:0x8006] == b"CD001"


def _old_office(data: bytes) -> tuple[Kind, tuple[str, ...], bool]:
    if _INSTALLER in data[:_HEAD]:
        return Kind.PROGRAM, says_program(Kind.PROGRAM), False
    locked = "EncryptedPackage".encode("utf-16-le") in data
    return Kind.OLD_OFFICE, old_office_warnings(data), locked


def _zip(content: Content) -> tuple[Kind, tuple[str, ...], bool]:
    """An Office file, a Java program, or an archive. A part of it only: by the names that were seen so far."""
    names = set(_zip_names(content.data))
    kind = _office_kind(content.data, names)
    if kind is not None:
        return kind, office_warnings(content.data, names), False
    if names & {"META-INF/MANIFEST.MF", "AndroidManifest.xml"}:
        return Kind.PROGRAM, says_program(Kind.PROGRAM), False
    return Kind.ARCHIVE, says_archive(Kind.ARCHIVE), False


def _zip_names(data: bytes) -> list[str]:
    """The names in the local headers; they need no directory, which comes last (APPNOTE 4.3.7)."""
    names: list[str] = []
    at = 0
    while (at := data.find(b"PK\x03\x04", at)) >= 0 and len(names) < 20_000:
        length = int.from_bytes(data[at + 26 : at + 28], "little")
        names.append(data[at + 30 : at + 30 + length].decode("utf-8", "replace").replace("\\", "/"))
        at += 30
    return names


def _office_kind(data: bytes, names: set[str]) -> Kind | None:
    if "[Content_Types].xml" in names:
        for folder, kind in (("word/", Kind.DOCUMENT), ("xl/", Kind.WORKBOOK), ("ppt/", Kind.SLIDES)):
            if any(name.startswith(folder) for name in names):
                return kind
    head = data[:256]
    if b"mimetypeapplication/vnd.oasis.opendocument." in head:
        for word, kind in ((b"text", Kind.DOCUMENT), (b"spreadsheet", Kind.WORKBOOK), (b"presentation", Kind.SLIDES)):
            if b"opendocument." + word in head:
                return kind
    return None


def _text(content: Content) -> tuple[Kind, tuple[str, ...], bool]:
    data = content.data
    if not looks_like_text(data[:_HEAD]):
        return Kind.UNKNOWN, (), False
    start = data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if start.startswith(b"#!") or script_warnings(content.ending):
        return Kind.SCRIPT, (*says_program(Kind.SCRIPT), *script_warnings(content.ending)), False
    if start.startswith(b"{\\rtf"):
        return Kind.DOCUMENT, rich_text_warnings(data), False
    if _WEB_PAGE.match(start):
        return Kind.WEB_PAGE, web_page_warnings(data), False
    if _is_email(start):
        return Kind.EMAIL, email_warnings(content.data), False
    return (Kind.TABLE if content.ending in (".csv", ".tsv") else Kind.TEXT), (), False


def _is_email(start: bytes) -> bool:
    """Two headers or more before the first empty line, one of them what every message has (RFC 5322, 3.6)."""
    head = re.split(rb"\r?\n\r?\n", start, maxsplit=1)[0]
    lines = [line for line in re.split(rb"\r?\n", head) if line[:1] not in b" \t"]
    if len(lines) < 2 or not _MAIL_HEADER.match(lines[0]):
        return False
    return sum(bool(_MAIL_HEADER.match(line)) for line in lines) >= 2 and _MAIL_NEEDS.search(head) is not None
