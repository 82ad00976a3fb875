"""The page for one place of a submission, with what changed there."""

from sv_desktop.domain.application import Application
from sv_desktop.domain.comparison import OTHER, PartChange
from sv_desktop.gui.widgets.package_reader import PackageReader
from sv_desktop.gui.widgets.question_reading import ElsewhereReading, QuestionReading, add_changes, make_readable
from sv_desktop.gui.widgets.reading_list import GONE
from sv_desktop.gui.widgets.scroll_page import ScrollPage


def reading_sheet(application: Application, place: str, name: str, part: PartChange | None, earlier: str) -> ScrollPage:
    """name: what a screen reader says of it. earlier: what the earlier version is called, such as "version 1"."""
    found = application.find(place)
    if found is not None:
        return QuestionReading(application, place, found, part, earlier)
    if part is not None and (place.startswith(GONE) or place == OTHER or "#" in place):
        return ElsewhereReading(part, earlier)
    page = PackageReader(application, place, steps=False)
    make_readable(page, name)
    if part is not None:
        add_changes(page, part, earlier)
    return page
