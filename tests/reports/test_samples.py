"""Sample evidence: real files of their kinds, and the same bytes every time."""

import csv
import email
import email.policy
import io
from collections.abc import Callable
from datetime import UTC, datetime

import docx
import openpyxl
import pytest
from PIL import Image
from pypdf import PdfReader

from sv_desktop.reports.samples import (
    Scene,
    sample_csv,
    sample_docx,
    sample_eml,
    sample_ics,
    sample_pdf,
    sample_photo,
    sample_txt,
    sample_xlsx,
)
from sv_desktop.reports.samples.messages import Attachment

TITLE, PARAGRAPHS = "Yearly report: “wheels” & people", ["First <b>paragraph</b>.", "Second; with, signs\\ and é."]
ROWS = [("Mersey", 12, 2.5), ('with "quotes", and comma', 3, 0.0)]
WHEN = datetime(2025, 5, 1, 10, 0, tzinfo=UTC)


def letter() -> bytes:
    picture = Attachment("photo.png", "image/png", sample_photo(Scene.GARDEN, 40, 30, kind="PNG"))
    return sample_eml("Zoë <z@example.org>", "b@example.org", TITLE, "Body é\n", sent=WHEN, attachment=picture)


MAKERS: dict[str, Callable[[], bytes]] = {
    "pdf": lambda: sample_pdf(TITLE, PARAGRAPHS),
    "docx": lambda: sample_docx(TITLE, PARAGRAPHS),
    "xlsx": lambda: sample_xlsx(TITLE, ["Place", "Count", "Share"], ROWS),
    "csv": lambda: sample_csv(["Place", "Count", "Share"], ROWS),
    "txt": lambda: sample_txt(TITLE, PARAGRAPHS),
    "eml": letter,
    "ics": lambda: sample_ics(TITLE, "\n".join(PARAGRAPHS), starts=WHEN, ends=WHEN, place="Park"),
    "png": lambda: sample_photo(Scene.WORKSHOP, 120, 80, kind="PNG", caption="Ours"),
    "jpeg": lambda: sample_photo(Scene.RIVERSIDE, 120, 80, caption="Ours"),
}


@pytest.mark.parametrize("kind", MAKERS)
def test_same_arguments_same_bytes(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = MAKERS[kind]()
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    monkeypatch.setattr("time.localtime", lambda *_: (2033, 5, 18, 3, 33, 20, 2, 138, 0))
    assert MAKERS[kind]() == first


def test_pdf_and_docx_hold_their_words() -> None:
    text = PdfReader(io.BytesIO(MAKERS["pdf"]())).pages[0].extract_text()
    word = [paragraph.text for paragraph in docx.Document(io.BytesIO(MAKERS["docx"]())).paragraphs]
    assert word == [TITLE, *PARAGRAPHS]
    assert all(part in text for part in [TITLE, *PARAGRAPHS])


def test_long_pdf_has_pages() -> None:
    assert len(PdfReader(io.BytesIO(sample_pdf("Minutes", ["word " * 200] * 20))).pages) > 3


def test_tables_hold_their_cells() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(MAKERS["xlsx"]())).worksheets[0]
    assert list(sheet.values) == [("Place", "Count", "Share"), *ROWS]
    assert list(csv.reader(io.StringIO(MAKERS["csv"]().decode(), newline="")))[2] == [
        'with "quotes", and comma',
        "3",
        "0.0",
    ]


def test_email_reads_back() -> None:
    message = email.message_from_bytes(letter(), policy=email.policy.default)
    assert (message["From"], message["Subject"]) == ("Zoë <z@example.org>", TITLE)
    assert message["Date"].datetime == WHEN
    (picture,) = message.iter_attachments()
    assert Image.open(io.BytesIO(picture.get_content())).size == (40, 30)


def test_calendar_lines_are_short_and_escaped() -> None:
    data = MAKERS["ics"]()
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    unfolded = data.decode().replace("\r\n ", "")
    assert "DESCRIPTION:First <b>paragraph</b>.\\nSecond\\; with\\, signs\\\\ and é.\r\n" in unfolded


@pytest.mark.parametrize("scene", Scene)
def test_pictures_are_pictures(scene: Scene) -> None:
    image = Image.open(io.BytesIO(sample_photo(scene, 160, 100, caption="On Saturday")))
    assert (image.format, image.size, image.getexif()[0x010E]) == ("JPEG", (160, 100), "On Saturday")
    assert len(image.getcolors(160 * 100) or ()) > 500
    assert sample_photo(scene, 160, 100) != sample_photo(scene, 160, 100, seed=2)
