"""Save something as a file: ask where, write off the window's thread, say where it is or why it is not."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.language import tr
from sv_desktop.domain.progress import Progress
from sv_desktop.gui.session import Session
from sv_desktop.gui.widgets.ask import ask_where
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.services.folders import documents_folder


def save_as(
    page: QWidget,
    session: Session,
    banner: Callable[[], Banner],
    name: str,
    write: Callable[[Path, Progress], Path],
    note: str = "",
) -> None:
    """name: to begin with, its ending decides the kind. note: what else there is to say once it is saved.

    banner: the page's banner of the moment, since a page may have been drawn anew when the file is there.
    """
    tidy = safe_name(name)
    path = ask_where(page, tr("Where to save it"), documents_folder() / tidy, tidy.rpartition(".")[2])
    if path is None:
        return

    def tell(kind: str, title: str, words: str) -> None:
        banner().tell(kind, title, words)
        banner().show()

    def saved(done: Path) -> None:
        banner().tell_saved(done, note)
        banner().show()

    tell("info", tr("Saving…"), path.name)
    session.jobs.run(
        lambda progress: write(path, progress),
        success=saved,
        failure=lambda error: banner().tell_error(error),
        owner=page,
    )
