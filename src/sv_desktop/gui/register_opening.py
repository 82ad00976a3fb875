"""Starting and opening a register: what stands in the way is told, with what can be done about it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.opening import NotOpened, Offer
from sv_desktop.gui.widgets.ask import ask_where
from sv_desktop.gui.widgets.ways_on import ask_way_on
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import begin_register, reopen_register
from sv_desktop.services.remember import remembered
from sv_desktop.services.trust import forget_withdrawn_here

Tell = Callable[[BaseException], None]
#: A copy to look at is only made of workspaces.
_OFFERS = (Offer.LOOK, Offer.TRY_AGAIN, Offer.TAKE_OVER)


def start_register(window: QWidget, tell: Tell) -> RegisterDesk | None:
    """Ask where, and make a register; None when the person thought better of it, or when it was told why not."""
    path = ask_where(window, "Where to keep the register", documents_folder() / "Register.svr", "svr")
    if path is None:
        return None
    try:
        return begin_register(path, author=remembered().author)
    except PlainError as error:
        tell(error)
        return None


def open_register_desk(path: Path, window: QWidget, tell: Tell) -> RegisterDesk | None:
    """The desk of a register; None when it was not opened, which has been told or was the person's wish."""
    take_over = read_only = False
    while True:
        try:
            desk = reopen_register(path, author=remembered().author, take_over=take_over, read_only=read_only)
            forget_withdrawn_here(desk)
        except NotOpened as error:
            error.offers = tuple(offer for offer in error.offers if offer in _OFFERS)
            offer = ask_way_on(window, error)
            if offer is None:
                return None
            take_over, read_only = offer is Offer.TAKE_OVER, offer is Offer.LOOK
        except PlainError as error:
            tell(error)
            return None
        else:
            return desk
