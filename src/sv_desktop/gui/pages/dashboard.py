"""The dashboard: where the organisation stands, its figures over time, and what is open; as charts and as tables."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QCheckBox, QWidget

from sv_desktop.domain.dashboard import Panel
from sv_desktop.domain.language import tr
from sv_desktop.domain.preview import Table
from sv_desktop.gui.save_as import save_as
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.chart_view import ChartView
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.plain_table import PlainTable
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.services import look_over

_INTRO = tr("It counts what you have answered and measured. It does not mark you, and it predicts nothing.")
#: From the points of print to the pixels of the window, where text is 15 pixels high.
_GROW = 1.5
_NO_GAPS = tr("Nothing is open: every question that you use has its answers and evidence.")


class DashboardPage(RedrawnPage):
    """Drawn anew at every visit."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._tables = False

    def draw(self, argument: str) -> ScrollPage:
        """argument: nothing."""
        self._session.settled()
        page = ScrollPage()
        page.body.addWidget(Heading(tr("Dashboard")))
        page.body.addWidget(Prose(_INTRO))
        self.banner = Banner()
        self.banner.hide()
        page.body.addWidget(self.banner)
        page.body.addLayout(self._ways())
        self._session.jobs.run(
            lambda _progress: look_over.load_charts(),
            success=lambda _result: page.add_in_turns(self._pieces()),
            failure=self.banner.tell_error,
            lane="look",
            owner=page,
        )
        return page

    def save(self) -> None:
        """Save it as a PDF."""
        desk = self._session.desk
        name = tr("{organisation} dashboard", organisation=desk.application.organisation_name or tr("Our")) + ".pdf"
        save_as(
            self, self._session, lambda: self.banner, name,
            lambda path, progress: look_over.write_dashboard(desk, path, progress),
        )  # fmt: skip

    def show_tables(self, wanted: bool) -> None:
        """Show the figures as tables in the place of charts, or the other way round."""
        self._tables = wanted
        self.show_place("")

    def _ways(self) -> Flow:
        row = Flow()
        row.setSpacing(current().px(2))
        row.addWidget(SecondaryButton(tr("Save as PDF…"), "save", clicked=self.save))
        self.as_tables = QCheckBox(tr("Show tables instead of charts"))
        self.as_tables.setFont(current().font())
        self.as_tables.setChecked(self._tables)
        self.as_tables.toggled.connect(self.show_tables)
        row.addWidget(self.as_tables)
        return row

    def _pieces(self) -> Iterator[QWidget]:
        for part in look_over.stands(self._session.desk):
            yield Heading(part.title, 2)
            yield Prose(part.intro, "muted")
            for panel in part.panels:
                yield self._panel(panel)
        yield from self._gaps()

    def _panel(self, panel: Panel) -> Card:
        card = Card()
        card.body.addWidget(Heading(panel.title, 3))
        if self._tables:
            card.body.addWidget(PlainTable(Table(panel.headers, panel.rows), panel.title))
        else:
            card.body.addWidget(ChartView(partial(_picture, panel), panel.words))
        if panel.ref:
            card.body.addWidget(Prose(panel.words))
            card.body.addWidget(
                LinkButton(tr("Go to this measure"), "right", clicked=lambda: self.go.emit(f"item:{panel.ref}"))
            )
        return card

    def _gaps(self) -> Iterator[QWidget]:
        yield Heading(tr("What is open"), 2)
        rows = look_over.open_gaps(self._session.desk)
        if not rows:
            yield Prose(_NO_GAPS)
            return
        card = Card()
        card.body.addWidget(
            PlainTable(Table((tr("Framework"), tr("Question"), tr("What is missing")), rows), tr("What is open"))
        )
        card.body.addWidget(LinkButton(tr("Check your answers"), "right", clicked=lambda: self.go.emit("check")))
        yield card


def _picture(panel: Panel, width: float, colours: dict[str, str]) -> bytes:
    return look_over.picture_of(panel, width=width, grow=current().text_scale * _GROW, colours=colours)
