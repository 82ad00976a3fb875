"""The start page: what this is, and the six ways in."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sv_desktop.domain.language import tr
from sv_desktop.gui.theme import Role, current, pixmap
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.status import StatusTag


class StartPage(ScrollPage):
    """Tells which way the person chose. notice: the programme's line on what this program is not.

    lost: files that are gone, and of which there is a backup. awards: what to say of the award of a recent file.
    programme: what one prepares for.
    """

    new_requested = Signal()
    open_requested = Signal()
    recent_requested = Signal(object)
    package_requested = Signal()
    register_requested = Signal()
    example_requested = Signal()
    paper_requested = Signal()

    def __init__(
        self,
        notice: str,
        recent: tuple[Path, ...] = (),
        lost: tuple[Path, ...] = (),
        parent: QWidget | None = None,
        *,
        awards: Mapping[Path, str] | None = None,
        programme: str = "programme",
    ) -> None:
        super().__init__(parent, characters=100, centred=True)
        self._programme, self._awards = programme, awards or {}
        theme = current()
        self.body.setSpacing(theme.px(3))
        self.body.addLayout(self._title())
        self.body.addWidget(self._begin())
        row = QHBoxLayout()
        row.setSpacing(theme.px(2))
        row.addWidget(self._carry_on(recent, lost), 3)
        row.addWidget(self._others(), 2)
        self.body.addLayout(row)
        self.body.addWidget(
            Prose(
                tr("{notice}\nEverything stays on this computer. Nothing is ever sent anywhere.", notice=notice),
                "muted",
            )
        )

    def _title(self) -> QHBoxLayout:
        theme = current()
        row = QHBoxLayout()
        row.setSpacing(theme.px(2.5))
        sign = QLabel()
        sign.setPixmap(pixmap("app", Role.PRIMARY, theme.px(8), self.devicePixelRatioF()))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(theme.px(0.75))
        words.addWidget(Heading(tr("Show the good you do"), 1))
        words.addWidget(
            Prose(
                tr(
                    "Prepare for the {programme}, one plain question at a time. "
                    "Keep your evidence beside your answers, and hand it all over as one sealed file.",
                    programme=self._programme,
                )
            )
        )
        row.addLayout(words, 1)
        return row

    def _begin(self) -> QWidget:
        row = QWidget()
        layout = Flow(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(current().px(1.5))
        layout.addWidget(PrimaryButton(tr("Start a new application"), "plus", clicked=self.new_requested.emit))
        layout.addWidget(SecondaryButton(tr("Try the example"), "star", clicked=self.example_requested.emit))
        layout.addWidget(SecondaryButton(tr("Get a form on paper…"), "print", clicked=self.paper_requested.emit))
        return row

    def _carry_on(self, recent: tuple[Path, ...], lost: tuple[Path, ...]) -> Card:
        card = Card()
        card.body.addWidget(Heading(tr("Carry on"), 2))
        for path in recent[:5]:
            button = LinkButton(path.stem, "document", name=tr("Open {stem}", stem=path.stem))
            button.setToolTip(str(path))
            button.clicked.connect(lambda _checked=False, path=path: self.recent_requested.emit(path))
            card.body.addWidget(button)
            if path in self._awards:
                card.body.addWidget(StatusTag("look_again", self._awards[path], wraps=True))
        for path in lost[:3]:
            words = tr("{stem}: the file is gone, but there is a backup", stem=path.stem)
            button = LinkButton(words, "look_again")
            button.setToolTip(str(path))
            button.clicked.connect(lambda _checked=False, path=path: self.recent_requested.emit(path))
            card.body.addWidget(button)
        if not recent and not lost:
            card.body.addWidget(Prose(tr("The applications you work on will be listed here."), "muted"))
        card.body.addWidget(SecondaryButton(tr("Open…"), "open", clicked=self.open_requested.emit))
        card.body.addStretch(1)
        return card

    def _others(self) -> Card:
        card = Card()
        card.body.addWidget(Heading(tr("Somebody sent you a package?"), 2))
        card.body.addWidget(
            Prose(tr("Open it to see who sealed it, whether anything was changed, and what is inside."), "muted")
        )
        card.body.addWidget(SecondaryButton(tr("Open a package…"), "seal", clicked=self.package_requested.emit))
        card.body.addWidget(
            Prose(
                tr("Do you read applications for a scheme? A register keeps them all, with who sealed what."), "muted"
            )
        )
        card.body.addWidget(LinkButton(tr("Start a register…"), "mail", clicked=self.register_requested.emit))
        card.body.addStretch(1)
        return card
