"""Reports of a register on paper: A4 on its side, each table with a head that comes again on every page."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from sv_desktop.domain.sheet import Sheet, cell_words
from sv_desktop.domain.wording import date_words, plural
from sv_desktop.reports.blocks import Block, Contents, Document, Heading, Para, Table, Tone


def register_list_of(sheets: Sequence[Sheet], register: str, notice: str, made_at: datetime) -> Document:
    """The document. register: what the register is called. made_at: aware."""
    title = sheets[0].title if len(sheets) == 1 else "Reports"
    when = date_words(made_at.date().isoformat())
    return Document(
        title=f"{title}: {register}",
        organisation=register,
        running=f"{title}, {when}",
        notice=notice,
        cover=(
            Para(title, Tone.TITLE),
            Para(f"{register}, {when}", Tone.LEAD),
            *((Contents(),) if len(sheets) > 1 else ()),
        ),
        blocks=tuple(_blocks(sheets)),
        made_at=made_at,
        wide=True,
    )


def _blocks(sheets: Sequence[Sheet]) -> Iterator[Block]:
    for sheet in sheets:
        if len(sheets) > 1:
            yield Heading(1, sheet.title)
        yield Para(sheet.intro, Tone.NOTE)
        if not sheet.rows:
            yield Para(sheet.empty)
            continue
        total = sum(column.width for column in sheet.columns)
        yield Table(
            tuple(column.title for column in sheet.columns),
            tuple(tuple(cell_words(cell) for cell in row) for row in sheet.rows),
            tuple(column.width / total for column in sheet.columns),
        )
        yield Para(plural(len(sheet.rows), "line"), Tone.NOTE)
