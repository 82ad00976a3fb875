"""One evidence item in a list: what it is, how large, and what can be done with it."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sv_desktop.domain.evidence import KIND_WORDS, Evidence, EvidenceKind
from sv_desktop.domain.language import tr
from sv_desktop.domain.wording import date_words, size_words
from sv_desktop.gui.theme import Role, current, pixmap
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose

_CHANGING = ("describe", "remove")
_TABLES = ("text/csv", "spreadsheet", "excel")


def icon_name(media_type: str) -> str:
    """The icon for a media type."""
    if media_type.startswith("image/"):
        return "picture"
    if media_type.startswith("message/"):
        return "mail"
    if any(part in media_type for part in _TABLES):
        return "table"
    if media_type.startswith("text/") or "pdf" in media_type or "word" in media_type:
        return "document"
    return "file"


def icon_of(evidence: Evidence) -> str:
    """The icon for evidence."""
    kinds = {EvidenceKind.LINK: "link", EvidenceKind.TESTIMONY: "people"}
    return kinds.get(evidence.kind) or icon_name(evidence.media_type)


def evidence_facts(evidence: Evidence) -> str:
    """What it is, in one line: "report.pdf · 2.4 MB · 3 March 2026", or "Link · https://www.example.org"."""
    if evidence.kind is EvidenceKind.FILE:
        facts = [evidence.name if evidence.title else "", size_words(evidence.size)]
    else:
        facts = [KIND_WORDS[evidence.kind], evidence.source]
    return " · ".join(fact for fact in (*facts, date_words(evidence.date)) if fact)


def evidence_marks(evidence: Evidence, fresh_until: date | None = None) -> list[str]:
    """What to look at again, in words. fresh_until: the last day it was fresh, None where it still is."""
    marks = []
    if fresh_until is not None:
        marks.append(tr("May be out of date since {day}", day=date_words(fresh_until.isoformat())))
    if evidence.personal:
        marks.append(
            tr("Contains personal data") if evidence.consent else tr("Contains personal data, no consent note yet")
        )
    return marks


class EvidenceRow(QFrame):
    """asked(action, evidence id): action is one of the keys of actions. fresh_until: see :func:`evidence_marks`."""

    asked = Signal(str, str)

    def __init__(
        self,
        evidence: Evidence,
        actions: dict[str, str],
        fresh_until: date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", "plain")
        theme = current()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(1.5), theme.px(1), theme.px(1.5), theme.px(1))
        row.setSpacing(theme.px(1.5))
        self._picture = QLabel()
        self._picture.setFixedSize(theme.px(7), theme.px(6))
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        drawn = pixmap(icon_of(evidence), Role.MUTED, theme.px(3.5), self.devicePixelRatioF())
        self._picture.setPixmap(drawn)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(theme.px(0.25))
        column.addWidget(Prose(evidence.label, strong=True))
        column.addWidget(Prose(evidence_facts(evidence), "muted"))
        if evidence.description:
            column.addWidget(Prose(evidence.description))
        for words in evidence_marks(evidence, fresh_until):
            column.addWidget(Prose(words, "look_again"))
        buttons = Flow()
        buttons.setSpacing(theme.px(1.5))
        for action, words in actions.items():
            button = LinkButton(words, name=f"{words}: {evidence.label}", changes=action in _CHANGING)
            button.clicked.connect(lambda _checked=False, action=action: self.asked.emit(action, evidence.id))
            buttons.addWidget(button)
        column.addLayout(buttons)
        row.addLayout(column, 1)

    def set_thumbnail(self, picture: QPixmap) -> None:
        """Show the picture itself instead of an icon."""
        fitting = picture.scaled(
            self._picture.size(), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        self._picture.setPixmap(fitting)
