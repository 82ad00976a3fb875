"""Take the data of a register out, for an analyst: CSV, a workbook, or Parquet, always with a dictionary."""

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import msgspec

from sv_desktop.domain.data_out import Read, tables
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import in_english
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.submission import application_of, decode_submission
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.register_desk import RegisterDesk


class Form(StrEnum):
    """CSV and PARQUET: a file for each table. XLSX: one workbook."""

    CSV = "csv"
    XLSX = "xlsx"
    PARQUET = "parquet"


@in_english()
def take_data_out(
    desk: RegisterDesk, folder: Path, form: Form, *, words: bool = False, progress: Progress = silent
) -> tuple[Path, ...]:
    """Write every table into a folder; the files. words: with what people typed, which may be personal data.

    progress: submissions. Raises PlainError where the folder or the disk refuses.
    """
    from sv_desktop.reports import write_csv, write_parquet, write_xlsx

    sheets = tables(_each(desk, progress), words=words)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PlainError(
            f"The folder “{folder.name}” could not be made ({error.strerror}).", "Choose another folder."
        ) from error
    if form is Form.XLSX:
        path = folder / "register.xlsx"
        write_xlsx(sheets, path)
        return (path,)
    write = write_csv if form is Form.CSV else write_parquet
    paths = tuple(folder / f"{sheet.id}.{form.value}" for sheet in sheets)
    for sheet, path in zip(sheets, paths, strict=True):
        write(sheet, path)
    return paths


def _each(desk: RegisterDesk, progress: Progress) -> Iterator[Read]:
    ours, rows = builtin_frameworks(), desk.inbox.rows
    for number, row in enumerate(rows, 1):
        data = desk.register.answers(row.received.id) if row.received.readable else b""
        try:
            yield Read(row, application_of(decode_submission(data), ours) if data else None)
        except msgspec.DecodeError:
            yield Read(row, None)
        progress(number, len(rows))
