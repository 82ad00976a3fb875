"""What stays in sight while a submission is read: whose it is, what the seal says, and which version it is."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sv_desktop.domain.inbox import STANDING_WORDS, Row, Standing
from sv_desktop.domain.language import tr
from sv_desktop.domain.package import grouped
from sv_desktop.domain.wording import date_words
from sv_desktop.gui.theme import SMALL_POINTS, current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.standing import MEANING
from sv_desktop.gui.widgets.status import StatusTag

_TAGS = {
    Standing.KNOWN: "done",
    Standing.NEW: "info",
    Standing.NEW_KEY: "look_again",
    Standing.WITHDRAWN: "problem",
}
_GROUPS_SHOWN = 9


class ReadingHead(QWidget):
    """back: called when the person wants to go back to the inbox. lists: a button that hides and shows the list."""

    def __init__(self, back: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(3), theme.px(1), theme.px(3), theme.px(1))
        column.setSpacing(theme.px(0.5))
        row = QHBoxLayout()
        row.setSpacing(theme.px(2))
        self._title = Heading("", 3 if theme.one_column else 2)
        row.addWidget(self._title, 1)
        self.lists = SecondaryButton(tr("List"), "list", name=tr("Show the list of questions"))
        self.lists.setCheckable(True)
        row.addWidget(self.lists)
        row.addWidget(SecondaryButton(tr("Back to the inbox"), "left", clicked=back))
        column.addLayout(row)
        facts = Flow()
        facts.setSpacing(theme.px(2.5))
        self.standing = StatusTag("info", "")
        self.changes = StatusTag("info", "")
        self.changes.hide()
        facts.addWidget(self.standing)
        facts.addWidget(self.changes)
        column.addLayout(facts)
        self._facts = Prose("", "muted")
        self._facts.setFont(theme.font(SMALL_POINTS))
        column.addWidget(self._facts)
        self._warning = Banner("warning")
        self._warning.hide()
        column.addWidget(self._warning)

    def show_row(self, row: Row) -> None:
        """What stands in the register now."""
        one = row.received
        self._title.setText(one.organisation)
        self.standing.set_status(_TAGS.get(row.standing, "problem"), STANDING_WORDS[row.standing])
        signed = ", ".join(signer.organisation or tr("somebody without a name") for signer in one.signers)
        begins = tr("fingerprint begins {grouped}", grouped=grouped(one.fingerprint)[:_GROUPS_SHOWN])
        self._facts.setText(
            " · ".join(part for part in (tr("Signed by {signed}", signed=signed), begins, _version(row)) if part)
        )
        if row.standing in (Standing.NEW_KEY, Standing.WITHDRAWN):
            self._warn(MEANING[row.standing][0], STANDING_WORDS[row.standing], MEANING[row.standing][1])
        elif row.signed_by_another:
            words = tr(
                "The answers say “{organisation}”, the seal says “{signer}”. Ask why.",
                organisation=one.organisation,
                signer=one.signers[0].organisation,
            )
            self._warn("warning", tr("Two names"), words)
        else:
            self._warning.hide()

    def show_changes(self, kind: str, words: str) -> None:
        """What is known of the version before."""
        self.changes.set_status(kind, words)
        self.changes.setVisible(bool(words))

    def _warn(self, kind: str, title: str, words: str) -> None:
        self._warning.tell(kind, title, words)
        self._warning.show()


def _version(row: Row) -> str:
    if not row.version:
        return ""
    at = (row.received.about.submitted_at or row.received.received_at).astimezone()
    sealed = tr("sealed on {day}", day=date_words(at.date().isoformat()))
    later = "" if row.latest else tr("; a later one has come")
    return tr(
        "Version {version} of {versions}, {sealed}{later}",
        version=row.version,
        versions=row.versions,
        sealed=sealed,
        later=later,
    )
