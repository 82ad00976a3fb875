"""Make the bytes of the example's evidence files: real documents, tables, pictures and messages."""

from collections.abc import Callable
from pathlib import Path

from sv_desktop.services.demonstrate.content import ExampleFile


def sample_bytes(file: ExampleFile) -> bytes:
    """The bytes of one evidence file, of the kind that the ending of its name says. Raises KeyError for others."""
    return _MAKERS[Path(file.name).suffix](file)


def _pdf(file: ExampleFile) -> bytes:
    from sv_desktop.reports.samples import sample_pdf

    return sample_pdf(file.heading, file.paragraphs)


def _docx(file: ExampleFile) -> bytes:
    from sv_desktop.reports.samples import sample_docx

    return sample_docx(file.heading, file.paragraphs)


def _txt(file: ExampleFile) -> bytes:
    from sv_desktop.reports.samples import sample_txt

    return sample_txt(file.heading, file.paragraphs)


def _xlsx(file: ExampleFile) -> bytes:
    from sv_desktop.reports.samples import sample_xlsx

    return sample_xlsx(file.heading, file.headers, file.rows)


def _csv(file: ExampleFile) -> bytes:
    from sv_desktop.reports.samples import sample_csv

    return sample_csv(file.headers, file.rows)


def _eml(file: ExampleFile) -> bytes:
    from sv_desktop.reports.samples import sample_eml

    if file.sent is None:
        raise ValueError(f"{file.name}: an email needs “sent”")
    return sample_eml(file.sender, file.recipient, file.heading, file.text, sent=file.sent)


def _ics(file: ExampleFile) -> bytes:
    from sv_desktop.reports.samples import sample_ics

    if file.starts is None or file.ends is None:
        raise ValueError(f"{file.name}: an event needs “starts” and “ends”")
    return sample_ics(file.heading, file.text, starts=file.starts, ends=file.ends, place=file.place)


def _jpeg(file: ExampleFile) -> bytes:
    from sv_desktop.reports.samples import Scene, sample_photo

    return sample_photo(Scene(file.scene), 1600, 1067, seed=file.seed, kind="JPEG", caption=file.heading)


def _png(file: ExampleFile) -> bytes:
    from sv_desktop.reports.samples import Scene, sample_photo

    return sample_photo(Scene(file.scene), 900, 600, seed=file.seed, kind="PNG", caption=file.heading)


_MAKERS: dict[str, Callable[[ExampleFile], bytes]] = {
    ".pdf": _pdf,
    ".docx": _docx,
    ".txt": _txt,
    ".xlsx": _xlsx,
    ".csv": _csv,
    ".eml": _eml,
    ".ics": _ics,
    ".jpg": _jpeg,
    ".png": _png,
}
