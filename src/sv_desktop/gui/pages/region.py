"""The region: what the organisations of a register come to, by group; and a benchmark that can be handed on."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sv_desktop.domain.benchmark import ORGANISATIONS
from sv_desktop.domain.dashboard import Panel
from sv_desktop.domain.disclosure import WHOLE
from sv_desktop.domain.filenames import safe_name
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.preview import Table
from sv_desktop.domain.region import Dimension, What
from sv_desktop.domain.region_words import amount, figure_label, in_order, period_label
from sv_desktop.gui.jobs import Job
from sv_desktop.gui.register_session import RegisterSession
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.ask import ask_where
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.chart_view import ChartView
from sv_desktop.gui.widgets.field_row import FieldRow
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.pick_one import PickOne
from sv_desktop.gui.widgets.preview_table import PreviewTable
from sv_desktop.gui.widgets.progress_panel import ProgressPanel
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.publish_dialog import PublishDialog
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.services import publish as publishing
from sv_desktop.services import trust
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.look_over import picture_of
from sv_desktop.services.region import Group, Picture, over_years, picture

_WHAT = tr(
    "What the organisations of this register come to, each counted once with its latest submission. Only those count "
    "whose seal you have checked. These numbers are for the scheme alone: a small group can show who is in it."
)
_NOBODY = tr(
    "Nobody counts yet. Mark who sealed the submissions as known, once their fingerprints were compared; then their "
    "figures are here."
)
_ROWS, _WIDE = 12, 112
#: From the points of print to the pixels of the window.
_GROW = 1.5


class RegionPage(ScrollPage):
    """picture: None until the submissions were read, which is done when the page is first shown and after changes."""

    def __init__(self, session: RegisterSession, parent: QWidget | None = None) -> None:
        super().__init__(parent, characters=_WIDE)
        self._session = session
        self._job: Job | None = None
        self.picture: Picture | None = None
        self.body.addWidget(Heading(tr("The region")))
        self.body.addWidget(Prose(_WHAT))
        self.progress = ProgressPanel(counted=_counted)
        self.progress.cancelled.connect(lambda: self._job.cancel() if self._job else None)
        self.banner = Banner()
        self.banner.hide()
        self.body.addWidget(self.progress)
        self.body.addWidget(self.banner)
        self._shown = QWidget()
        self._column = QVBoxLayout(self._shown)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current().px(2))
        self.body.addWidget(self._shown)
        self.said = Prose()
        self.figure, self.period, self.group = PickOne(), PickOne(), PickOne()
        self.table, self.years = PreviewTable(numbers=True), PreviewTable(numbers=True)
        self._lay_out()
        self._shown.hide()
        session.changed.connect(self.read)
        self.read()

    def read(self) -> None:
        """Read the submissions anew, off the window's thread."""
        if self._job is not None:
            self._job.cancel()
        self.progress.start(tr("Reading the submissions"))
        self._job = self._session.jobs.run(
            lambda progress: picture(self._session.desk, progress),
            success=self._show,
            failure=self._failed,
            progress=self.progress.show_progress,
            lane="look",
            owner=self,
        )

    def publish(self) -> None:
        """Work out what may be told, and show it before it goes out."""
        self.progress.start(tr("Working out what can be told"))
        self._job = self._session.jobs.run(
            lambda progress: publishing.draft(self._session.desk, progress),
            success=self._offer,
            failure=self._failed,
            progress=self.progress.show_progress,
            owner=self,
        )

    def _lay_out(self) -> None:
        picks = Flow()
        picks.setSpacing(current().px(2))
        for label, pick in ((tr("Figure"), self.figure), (tr("Year"), self.period), (tr("By"), self.group)):
            pick.setAccessibleName(label)
            row = FieldRow(label, "", pick)
            picks.addWidget(row)
            if pick is self.period:
                self._periods = row
        self.figure.picked.connect(lambda _value: self._offer_periods())
        for pick in (self.period, self.group):
            pick.picked.connect(lambda _value: self._tabulate())
        height = self.table.fontMetrics().height()
        self.table.setMinimumHeight(height * _ROWS * 2)
        self.years.setMinimumHeight(height * 8)
        self.publish_button = SecondaryButton(tr("Publish a benchmark…"), "seal", clicked=self.publish, changes=True)
        ways = Flow()
        ways.addWidget(self.publish_button)
        self._column.addWidget(self.said)
        self._column.addLayout(picks)
        self._charts = QVBoxLayout()
        self._column.addLayout(self._charts)
        self._column.addWidget(self.table)
        self._column.addWidget(Heading(tr("Year by year"), 2))
        self._column.addWidget(self.years)
        self._column.addWidget(Heading(tr("For organisations to compare themselves with"), 2))
        self._column.addWidget(Prose(publishing.WHAT))
        self._column.addLayout(ways)

    def _show(self, found: Picture) -> None:
        self.progress.hide()
        self.picture = found
        self._shown.setVisible(bool(found.organisations))
        if not found.organisations:
            self.banner.tell("info", tr("Nobody counts yet"), _NOBODY)
            self.banner.show()
            return
        self.banner.hide()
        self.said.setText(counted("{n} organisation counted.", "{n} organisations counted.", found.organisations))
        refs = {what.ref: figure_label(what, found.labels) for what in sorted(found.groups)}
        self.figure.set_options([(ORGANISATIONS.ref, tr("Organisations")), *refs.items()], self.figure.value())
        self.group.set_options([(one.id, one.label) for one in found.dimensions], self.group.value())
        rows = tuple((str(one.year), f"{one.signatories:,}", f"{one.holders:,}") for one in found.by_year)
        self.years.show_table(
            Table((tr("By the end of"), tr("Signed submissions"), tr("Holders of an award")), rows), tr("Year by year")
        )
        self._offer_periods()

    def _offer_periods(self) -> None:
        found = self.picture
        if found is not None:
            periods = [what.period for what in sorted(found.groups, reverse=True) if what.ref == self.figure.value()]
            self.period.set_options([(one, period_label(one)) for one in periods], self.period.value())
            self._periods.setVisible(bool(periods))
            self._tabulate()

    def _tabulate(self) -> None:
        found = self.picture
        dimension = next((one for one in found.dimensions if one.id == self.group.value()), None) if found else None
        if found is None or dimension is None:
            return
        what = What(ref=self.figure.value(), period=self.period.value())
        self._draw(over_years(what.ref, found))
        if what.ref == ORGANISATIONS.ref:
            table = _counts(found, dimension)
        else:
            unit = found.labels[what.ref].unit if what.ref in found.labels else ""
            table = _sums(found.groups.get(what, ()), dimension, unit)
        self.table.show_table(
            table, tr("{currenttext} by {label}", currenttext=self.figure.currentText(), label=dimension.label.lower())
        )

    def _draw(self, panel: Panel | None) -> None:
        """The figure over the years, in the whole region; nothing where there is one year alone."""
        while (item := self._charts.takeAt(0)) is not None:
            if (before := item.widget()) is not None:
                before.hide()
                before.deleteLater()
        if panel is not None:
            draw = partial(picture_of, panel, grow=_GROW * current().text_scale)
            self._charts.addWidget(ChartView(lambda width, colours: draw(width=width, colours=colours), panel.words))
            self._charts.addWidget(Prose(panel.words, "muted"))

    def _offer(self, drafted: publishing.Draft) -> None:
        self.progress.hide()
        dialog = PublishDialog(drafted, trust.identity_of(self._session.desk), self)
        dialog.accepted.connect(lambda: self._publish(drafted, dialog.passphrase, dialog.makes))
        dialog.open()

    def _publish(self, drafted: publishing.Draft, passphrase: str, makes: bool) -> None:
        desk = self._session.desk
        day = drafted.benchmark.created_at.astimezone().date()
        start = documents_folder() / safe_name(f"Benchmark of {desk.name} {day}.asice")
        path = ask_where(self, tr("Where to save the benchmark"), start, "asice")
        if path is not None:
            self.publish_to(path, drafted, passphrase, makes)

    def publish_to(self, path: Path, drafted: publishing.Draft, passphrase: str, makes: bool) -> None:
        """Seal a draft. makes: whether the identity is made first."""
        desk = self._session.desk

        def work() -> Path:
            if makes:
                trust.make_identity(desk, passphrase)
            return publishing.publish(desk, drafted, path, passphrase).path

        self._session.jobs.run(
            lambda _progress: work(),
            success=lambda done: self._tell(
                tr("Published"), tr("{done}\nHand this file on to the organisations.", done=done)
            ),
            failure=self._failed,
            owner=self,
        )

    def _tell(self, title: str, words: str) -> None:
        self.banner.tell("success", title, words)
        self.banner.show()

    def _failed(self, error: BaseException) -> None:
        self.progress.hide()
        self.banner.tell_error(error)
        self.banner.show()


def _counted(done: int, total: int) -> str:
    return tr("{done:,} of {total:,}", done=done, total=total)


def _counts(found: Picture, dimension: Dimension) -> Table:
    rows = [(tr("The whole region"), f"{found.counts.get(WHOLE, 0):,}")]
    rows += [(label, f"{found.counts[cell]:,}") for cell, label in in_order(found.counts, dimension)]
    return Table((tr("Group"), tr("Organisations")), tuple(rows))


def _sums(groups: tuple[Group, ...], dimension: Dimension, unit: str) -> Table:
    by_cell = {one.cell: one for one in groups}
    order = [(WHOLE, tr("The whole region")), *in_order(by_cell, dimension)]
    headers = (
        tr("Group"),
        tr("Organisations"),
        tr("Total"),
        tr("A quarter at most"),
        tr("The middle"),
        tr("A quarter at least"),
    )
    return Table(headers, tuple(_line(label, by_cell[cell], unit) for cell, label in order if cell in by_cell))


def _line(label: str, one: Group, unit: str) -> tuple[str, ...]:
    numbers = (amount(value, unit) for value in (one.total, one.lower, one.median, one.upper))
    return label, f"{one.organisations:,}", *numbers
