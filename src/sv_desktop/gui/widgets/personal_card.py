"""Before sealing: which evidence shows or names people, with the choice to leave some out this time."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.language import counted, tr
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.announce import announce
from sv_desktop.gui.widgets.card import Card, Rule
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.wrapping import WrappingCheck

_WHAT = tr(
    "Whoever gets the package can read this. Untick what shall stay at home this time; "
    "in your own file everything stays as it is."
)
_ASKED = tr("Look at the personal data above first, and tick that you have.")


class PersonalCard(Card):
    """go(place): the person wants to look at evidence. Hidden where nothing in the package is personal."""

    go = Signal(str)

    def __init__(self, evidence: Sequence[Evidence], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVisible(bool(evidence))
        self.ticks: dict[str, WrappingCheck] = {}
        without = sum(1 for one in evidence if not one.consent.strip())
        self.body.addWidget(Heading(tr("Personal data in the package"), 2))
        marked = counted(
            "{n} piece of evidence is marked as personal data.",
            "{n} pieces of evidence are marked as personal data.",
            len(evidence),
        )
        self.body.addWidget(Prose(f"{marked} {_WHAT}"))
        if without:
            self.body.addWidget(
                Prose(
                    counted(
                        "{n} has no consent note yet: nothing says that the people agreed.",
                        "{n} have no consent note yet: nothing says that the people agreed.",
                        without,
                    ),
                    "look_again",
                    strong=True,
                )
            )
        for one in evidence:
            self._add(one)
        self.body.addWidget(Rule())
        self.known = WrappingCheck(tr("I have looked at this, and what is ticked may go into the package"))
        self.body.addWidget(self.known)
        self._problem = Prose(_ASKED, "problem", strong=True)
        self._problem.hide()
        self.known.toggled.connect(self._problem.hide)
        self.body.addWidget(self._problem)

    def left_out(self) -> tuple[str, ...]:
        """Ids of the evidence that stays at home."""
        return tuple(one for one, tick in self.ticks.items() if not tick.isChecked())

    def looked_at(self) -> bool:
        """Whether sealing may go on; says what is still to be done."""
        if self.known.isChecked() or all(not tick.isChecked() for tick in self.ticks.values()):
            return True
        self._problem.show()
        self.known.setFocus()
        announce(self, _ASKED, at_once=True)
        return False

    def _add(self, one: Evidence) -> None:
        tick = WrappingCheck(one.label)
        tick.setChecked(True)
        tick.setAccessibleName(tr("Put into the package: {label}", label=one.label))
        self.ticks[one.id] = tick
        self.body.addSpacing(current().px(0.5))
        self.body.addWidget(tick)
        consent = one.consent.strip()
        under = QVBoxLayout()
        under.setContentsMargins(current().margins(4, 0, 0, 0))
        under.setSpacing(current().px(0.25))
        under.addWidget(Prose(consent or tr("No consent note yet."), "muted" if consent else "look_again"))
        look = LinkButton(tr("Look at it"), "right", name=tr("Look at {label}", label=one.label))
        look.clicked.connect(lambda: self.go.emit(f"evidence:{one.id}"))
        under.addWidget(look)
        self.body.addLayout(under)
