"""Real files of every kind, each with the same words in it, made in memory."""

import zipfile
from base64 import b64decode
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from io import BytesIO

from PIL import Image
from pypdf import PdfWriter
from pypdf.actions import JavaScript
from pypdf.annotations import FreeText

PHRASE = "seventeen herons on the towpath"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
CONTENT_TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def zipped(parts: Mapping[str, str | bytes], *, kind: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", kind) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def docx(words: str = PHRASE) -> bytes:
    from docx import Document

    document = Document()
    document.add_heading("A heading", 1)
    document.add_paragraph(words)
    table = document.add_table(2, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Month", "Riders"
    table.cell(1, 0).text, table.cell(1, 1).text = "March", "17"
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def docx_of(body: str, more: Mapping[str, str | bytes] | None = None) -> bytes:
    """A Word document of bare XML."""
    document = f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    return zipped({"[Content_Types].xml": CONTENT_TYPES, "word/document.xml": document} | dict(more or {}))


def xlsx(words: str = PHRASE) -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Rides"
    sheet.append(["What", "How many", "When"])
    import datetime

    sheet.append([words, 17, datetime.date(2026, 3, 4)])
    sheet.append(["half", 0.5, True])
    other = book.create_sheet("Second")
    other.append(["left", "right"])
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def pptx(words: str = PHRASE) -> bytes:
    slide = '<p:sld xmlns:p="{p}" xmlns:a="{a}"><a:p><a:r><a:t>{words}</a:t></a:r></a:p></p:sld>'
    return zipped(
        {
            "[Content_Types].xml": CONTENT_TYPES,
            "ppt/presentation.xml": "<p/>",
            "ppt/slides/slide2.xml": slide.format(p=_P, a=_A, words="the second slide"),
            "ppt/slides/slide1.xml": slide.format(p=_P, a=_A, words=words),
            "ppt/slides/slide10.xml": slide.format(p=_P, a=_A, words="the last slide"),
        }
    )


def odt(words: str = PHRASE) -> bytes:
    return _open_document(
        "text",
        f"<text:h>A heading</text:h><text:p>{words}<text:tab/><text:span>and</text:span> more</text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>Month</text:p></table:table-cell>"
        "<table:table-cell><text:p>Riders</text:p></table:table-cell></table:table-row></table:table>",
    )


def ods(words: str = PHRASE) -> bytes:
    return _open_document(
        "spreadsheet",
        '<table:table table:name="Rides"><table:table-row>'
        f"<table:table-cell><text:p>{words}</text:p></table:table-cell>"
        '<table:table-cell table:number-columns-repeated="2"><text:p>17</text:p></table:table-cell>'
        '<table:table-cell table:number-columns-repeated="16000"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row></table:table>',
    )


def _open_document(what: str, body: str) -> bytes:
    spaces = " ".join(f'xmlns:{name}="{_ODF}:{name}:1.0"' for name in ("office", "text", "table"))
    content = f"<office:document-content {spaces}><office:body>{body}</office:body></office:document-content>"
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{what}")
        archive.writestr("content.xml", content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def rtf(words: str = PHRASE) -> bytes:
    return rb"{\rtf1\ansi\ansicpg1252 {\b A heading}\par " + words.encode() + rb" caf\'e9\par}"


def eml(words: str = PHRASE, *, html: bool = False, attached: bool = False) -> bytes:
    message = EmailMessage()
    message["From"] = "Zoë Heron <zoe@example.org>"
    message["To"] = "hello@example.org"
    message["Date"] = "Tue, 05 May 2026 10:00:00 +0000"
    message["Subject"] = "The café on the towpath"
    if html:
        message.set_content(f"<html><script>evil()</script><p>{words}</p><p>more</p></html>", subtype="html")
    else:
        message.set_content(words)
    if attached:
        message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="minutes.pdf")
    return message.as_bytes()


def pdf(words: str = PHRASE, pages: int = 2) -> bytes:
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=(400, 500))
    for number in range(pages):
        canvas.drawString(40, 400, words if not number else f"page {number + 1}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def locked_pdf() -> bytes:
    writer = PdfWriter(BytesIO(pdf()))
    writer.encrypt("three tall herons", algorithm="AES-256")
    return _written(writer)


def pdf_with_script() -> bytes:
    writer = PdfWriter(BytesIO(pdf()))
    writer.add_open_action(JavaScript("app.alert('hello')"))
    writer.add_attachment("hidden.exe", b"MZ")
    return _written(writer)


def pdf_with_note() -> bytes:
    writer = PdfWriter(BytesIO(pdf()))
    writer.add_annotation(0, FreeText(text="a note", rect=(50, 50, 200, 100)))
    return _written(writer)


def _written(writer: PdfWriter) -> bytes:
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def picture(kind: str = "PNG", size: tuple[int, int] = (40, 20), mode: str = "RGB", **more: object) -> bytes:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", size, "red")
    image.paste("blue", (size[0] // 2, 0, *size))
    out = BytesIO()
    image.convert(mode).save(out, kind, **more)
    return out.getvalue()


def lying_on_its_side() -> bytes:
    """As a telephone stores a picture that was taken upright: the Exif orientation says how to turn it."""
    exif = Image.Exif()
    exif[0x0112] = 6
    return picture("JPEG", exif=exif, quality=95)


#: The same red and blue as the camera of a telephone stores them (HEIF with HEVC); no library here can write it.
_HEIC = (
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAa1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRt"
    "AAAAAAACAAAAEGlkYXQAAAAAACgAFAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHRAAEAAAAAAAAATgACAAEAAAAAAAAAAQAAAAAAAAAIAAAA"
    "OGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAVaW5mZQIAAAAAAgAAZ3JpZAAAAADYaXBycAAAALZpcGNvAAAAdmh2Y0MBA3AA"
    "AAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACpCAQEDcAAAAwCQAAADAAADAB6gIIEFluqumubg"
    "QEDAgAAAAwCAAAADAIQiAAEABkQBwXPBiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAKAAAABQAAAAQcGl4aQAAAAADCAgI"
    "AAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAAFZtZGF0AAAASigBrxMhrhhY+BD3Z//rvBX/"
    "lWs/8zdAD/EEy8n8KY1nbIb8VUNsLBM2L0SZLa/myBlNEPk7mnTdGg/EhCto1fXNt4POlSpdynpg"
)


def csv() -> bytes:
    return f"What;How many\n{PHRASE};17\n".encode()


def html() -> bytes:
    return f"<!DOCTYPE html><html><script>evil()</script><body><p>{PHRASE}</p></body></html>".encode()


#: A file of every kind that has words, by its name.
WITH_WORDS: dict[str, Callable[[], bytes]] = {
    "a.docx": docx,
    "a.xlsx": xlsx,
    "a.pptx": pptx,
    "a.odt": odt,
    "a.ods": ods,
    "a.rtf": rtf,
    "a.eml": eml,
    "html.eml": lambda: eml(html=True),
    "a.pdf": pdf,
    "a.csv": csv,
    "a.html": html,
    "a.txt": PHRASE.encode,
    "wide.txt": lambda: PHRASE.encode("utf-16"),
}
PICTURES: dict[str, Callable[[], bytes]] = {
    "a.png": picture,
    "a.jpg": lambda: picture("JPEG", quality=95),
    "a.gif": lambda: picture("GIF"),
    "a.bmp": lambda: picture("BMP"),
    "a.tif": lambda: picture("TIFF"),
    "a.webp": lambda: picture("WEBP", lossless=True),
    "a.heic": lambda: b64decode(_HEIC),
}
