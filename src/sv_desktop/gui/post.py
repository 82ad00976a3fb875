"""A sealed file that is no application is taken to where it belongs."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.sealed_document import DocumentKind, where_it_belongs
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.remember import recent_files
from sv_desktop.services.sealed_document import kind_of

if TYPE_CHECKING:
    from sv_desktop.gui.pages.award import AwardPage
    from sv_desktop.gui.pages.came_back import CameBackPage
    from sv_desktop.gui.pages.like_yours import LikeYoursPage
    from sv_desktop.gui.register_view import RegisterView
    from sv_desktop.gui.wizard import Wizard

_MOST_RECENT = 6
#: What comes back to an applicant, and the place that takes it in.
_HOME = {
    DocumentKind.FEEDBACK: "came_back",
    DocumentKind.CERTIFICATE: "award",
    DocumentKind.BENCHMARK: "like_yours",
}


class Window(Protocol):
    """What the window does for it."""

    @property
    def wizard(self) -> "Wizard | None":
        """The open workspace."""

    @property
    def register_view(self) -> "RegisterView | None":
        """The open register."""

    def open_workspace(self, path: Path) -> None:
        """Open a workspace."""


def put_where_it_belongs(path: Path, window: Window, parent: QWidget) -> bool:
    """Take an answer, a certificate or a benchmark into a workspace, a request or a list into the open register.

    False where the file is an application, or nothing that has a place here: then it is opened as a package, which
    says what it is.
    """
    kind = kind_of(path)
    if kind is not None and kind in _HOME:
        return _take_home(path, kind, window, parent)
    view = window.register_view
    if view is None:
        return False
    if kind is DocumentKind.REVIEW:
        view.show_page("inbox")
        view.inbox.receive([path])
        return True
    if kind is DocumentKind.TRUST_LIST:
        view.take_list(path)
        return True
    return False


def _take_home(path: Path, kind: DocumentKind, window: Window, parent: QWidget) -> bool:
    """Into the open workspace; where none is open, the person is asked for it first."""
    if window.wizard is None:
        from sv_desktop.gui.widgets.pick_workspace_dialog import PickWorkspaceDialog

        recent = tuple(one for one in recent_files() if one.suffix.lower() == ".svw")[:_MOST_RECENT]
        dialog = PickWorkspaceDialog(*where_it_belongs(kind), recent, documents_folder(), parent)
        dialog.exec()
        dialog.deleteLater()
        if dialog.path is not None:
            window.open_workspace(dialog.path)
        if window.wizard is None:
            return True
    window.wizard.go(_HOME[kind])
    page = window.wizard.page()
    if page is not None and window.wizard.place == _HOME[kind]:
        cast("CameBackPage | AwardPage | LikeYoursPage", page).take(path)
    return True
