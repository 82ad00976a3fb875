"""What a benchmark would tell and what it leaves out, before it is sealed with the scheme's identity."""

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.language import counted, tr
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scheme_sign_dialog import SchemeSignDialog
from sv_desktop.services.publish import Draft
from sv_desktop.services.trust import SchemeIdentity

_TITLE = tr("Publish a benchmark")
_ONCE = tr("What has been published is kept in mind: a later benchmark cannot be used to work out who came or changed.")


class PublishDialog(SchemeSignDialog):
    """passphrase, makes: as of :class:`SchemeSignDialog`."""

    def __init__(self, drafted: Draft, identity: SchemeIdentity | None, parent: QWidget | None = None) -> None:
        said = Prose(_summary(drafted)), Prose(drafted.benchmark.method, "muted"), Prose(_ONCE, "muted")
        super().__init__(identity, _TITLE, _TITLE, parent, said=said)


def _summary(drafted: Draft) -> str:
    figures = len(drafted.benchmark.figures)
    told = tr(
        "{figures} of {organisations}",
        figures=counted("{n} figure", "{n} figures", figures),
        organisations=counted("{n} organisation", "{n} organisations", len(drafted.submissions)),
    )
    left = counted(
        "{n} group left out, so that nobody is recognised.",
        "{n} groups left out, so that nobody is recognised.",
        drafted.hidden,
    )
    return counted(
        "It tells {told}, in {n} group; {left}",
        "It tells {told}, in {n} groups; {left}",
        drafted.shown,
        told=told,
        left=left,
    )
