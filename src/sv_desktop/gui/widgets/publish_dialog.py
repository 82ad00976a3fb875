"""What a benchmark would tell and what it leaves out, before it is sealed with the scheme's identity."""

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.wording import plural
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scheme_sign_dialog import SchemeSignDialog
from sv_desktop.services.publish import Draft
from sv_desktop.services.trust import SchemeIdentity

_TITLE = "Publish a benchmark"
_ONCE = "What has been published is kept in mind: a later benchmark cannot be used to work out who came or changed."


class PublishDialog(SchemeSignDialog):
    """passphrase, makes: as of :class:`SchemeSignDialog`."""

    def __init__(self, drafted: Draft, identity: SchemeIdentity | None, parent: QWidget | None = None) -> None:
        said = Prose(_summary(drafted)), Prose(drafted.benchmark.method, "muted"), Prose(_ONCE, "muted")
        super().__init__(identity, _TITLE, _TITLE, parent, said=said)


def _summary(drafted: Draft) -> str:
    figures = len(drafted.benchmark.figures)
    told = f"{plural(figures, 'figure')} of {plural(len(drafted.submissions), 'organisation')}"
    left = f"{plural(drafted.hidden, 'group')} left out, so that nobody is recognised."
    return f"It tells {told}, in {plural(drafted.shown, 'group')}; {left}"
