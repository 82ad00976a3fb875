"""The declaration: who signs, in what role, that they may, on which date."""

from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.answers import DECLARATION
from sv_desktop.domain.language import tr
from sv_desktop.domain.whereabouts import whereabouts
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.bullets import Bullets
from sv_desktop.gui.widgets.buttons import PrimaryButton, SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.date import DateEdit
from sv_desktop.gui.widgets.error_summary import ErrorSummary
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.line import Line
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.saved_note import SavedNote
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.gui.widgets.two_versions import TwoVersionsNote
from sv_desktop.gui.widgets.wrapping import WrappingCheck

_CALM_MS = 400


class DeclarationPage(QWidget):
    """Stored as it is filled in."""

    go = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        words = session.application.frameworks.programme.declaration
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.page = ScrollPage()
        layout.addWidget(self.page)
        body = self.page.body
        body.addWidget(Heading(words.title))
        self.summary = ErrorSummary(tr("The declaration is not complete"))
        body.addWidget(self.summary)
        self.two_versions = TwoVersionsNote()
        self.two_versions.asked.connect(lambda: self.go.emit(f"bring_in:{DECLARATION}"))
        body.addWidget(self.two_versions)
        body.addWidget(Prose(words.intro))
        statements = Card()
        statements.body.addWidget(Bullets(words.statements))
        body.addWidget(statements)
        self._make_fields()
        body.addWidget(self.signatory_row)
        body.addWidget(self.role_row)
        body.addWidget(self.may_sign)
        body.addWidget(self.confirmed)
        body.addWidget(self.date_row)
        self.saved = SavedNote()
        self.saved.setVisible(not session.desk.read_only)
        row = Flow()
        row.setSpacing(current().px(1.5))
        row.addWidget(PrimaryButton(tr("Continue"), clicked=self._continue))
        row.addWidget(SecondaryButton(tr("Back"), "left", clicked=lambda: self.go.emit("check")))
        row.addWidget(LinkButton(tr("History…"), "clock", clicked=lambda: self.go.emit(f"history:{DECLARATION}")))
        row.addWidget(self.saved)
        body.addLayout(row)
        self._timer = QTimer(self, singleShot=True, interval=_CALM_MS)
        self._timer.timeout.connect(self._store)
        session.saved.connect(self.saved.saved)
        session.failed.connect(self._not_saved)
        self._failed = False
        self.summary.chosen.connect(self._focus)

    def show_place(self, _argument: str) -> None:
        """Show what is stored."""
        application = self._session.settled()
        declaration = application.declaration
        self.two_versions.show_waiting(
            [whereabouts(application, *one.key).what for one in application.waits(DECLARATION)]
        )
        self.signatory.setText(declaration.signatory)
        self.role.setText(declaration.role)
        self.may_sign.setChecked(declaration.may_sign)
        self.confirmed.setChecked(declaration.confirmed)
        self.date.set_value(declaration.date or None)
        for row in (self.signatory_row, self.role_row, self.date_row):
            row.set_problem("")
        self.summary.hide()

    def leave(self) -> None:
        """Hand over what was typed last."""
        if self._timer.isActive() or self._failed:
            self._timer.stop()
            self._store()

    def _not_saved(self, error: object) -> None:
        self._failed = True
        self.saved.failed(error)

    def _make_fields(self) -> None:
        self.signatory, self.role, self.date = Line(), Line(), DateEdit()
        for line in (self.signatory, self.role):
            line.edited.connect(lambda _text: self._edited())
        self.signatory_row = FieldRow(tr("Who signs?"), tr("Full name."), self.signatory)
        self.role_row = FieldRow(tr("In what role?"), tr("Such as chair, trustee or chief officer."), self.role)
        self.may_sign = WrappingCheck(tr("I may sign for this organisation."))
        self.confirmed = WrappingCheck(tr("I confirm everything that stands above."))
        for box in (self.may_sign, self.confirmed):
            box.setFont(current().font())
            box.clicked.connect(lambda _checked: self._edited())
        self.date_row = FieldRow(tr("On which date?"), "", self.date)
        self.date_row.add(LinkButton(tr("Use today"), clicked=self._today, changes=True))
        self.date.changed.connect(self._edited)

    def _edited(self) -> None:
        self.saved.saving()
        self._timer.start()

    def _today(self) -> None:
        self.date.set_value(date.today().isoformat())  # noqa: DTZ011 - the person's own calendar
        self._edited()

    def _store(self) -> None:
        self._failed = False
        changes = [
            (DECLARATION, "signatory", self.signatory.text().strip() or None),
            (DECLARATION, "role", self.role.text().strip() or None),
            (DECLARATION, "may_sign", self.may_sign.isChecked() or None),
            (DECLARATION, "confirmed", self.confirmed.isChecked() or None),
            (DECLARATION, "date", self.date.value()),
        ]
        self._session.store(lambda: self._session.desk.save(changes))

    def _missing(self) -> list[tuple[str, str]]:
        found = []
        if not self.signatory.text().strip():
            found.append(("signatory", tr("Say who signs")))
        if not self.role.text().strip():
            found.append(("role", tr("Say in what role")))
        if not self.may_sign.isChecked():
            found.append(("may_sign", tr("Tick that you may sign")))
        if not self.confirmed.isChecked():
            found.append(("confirmed", tr("Tick that you confirm the statements")))
        if self.date.value() is None:
            found.append(("date", self.date.problem() or tr("Give the date")))
        return found

    def _continue(self) -> None:
        self.leave()
        missing = self._missing()
        told = dict(missing)
        rows = {"signatory": self.signatory_row, "role": self.role_row, "date": self.date_row}
        for key, field in rows.items():
            field.set_problem(told.get(key, ""))
        self.summary.show_problems(missing)
        if missing:
            self.page.to_top()
        else:
            self.go.emit("seal")

    def _focus(self, key: str) -> None:
        fields: dict[str, QWidget] = {
            "signatory": self.signatory,
            "role": self.role,
            "may_sign": self.may_sign,
            "confirmed": self.confirmed,
            "date": self.date,
        }
        fields[key].setFocus()
