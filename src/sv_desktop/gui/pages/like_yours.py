"""Organisations like yours: a scheme’s benchmark, with one’s own figures beside it."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.benchmark import Benchmark
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.package import grouped
from sv_desktop.domain.preview import Table
from sv_desktop.domain.region_words import amount, hidden_words, period_label
from sv_desktop.domain.wording import date_words
from sv_desktop.gui.session import Session
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.file_drop import FileDrop
from sv_desktop.gui.widgets.fingerprint import FingerprintLabel
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.preview_table import PreviewTable
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.redrawn_page import RedrawnPage
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.services import compare
from sv_desktop.services.folders import documents_folder
from sv_desktop.services.verify import known_signers

_WHAT = tr(
    "A scheme can publish a benchmark: what organisations of the region come to, in groups that are large enough that "
    "nobody can be recognised. Open it here, and you see your own figures beside it. Yours stay on this computer."
)
_NOT_A_MARK = tr("It compares numbers, and nothing else. More is not always better, and nobody is marked by it.")
_HEADERS = (
    tr("Group"),
    tr("Organisations"),
    tr("All together"),
    tr("A quarter at most"),
    tr("The middle"),
    tr("A quarter at least"),
)
_NONE = tr(
    "You have no figure yet that is in this benchmark. Enter figures for your measures, and they are shown here."
)
_LINE, _WIDE = 2.2, 112


class LikeYoursPage(RedrawnPage):
    """Drawn anew at every visit; the benchmark that was opened last is kept on this computer."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._problem: BaseException | None = None

    def draw(self, argument: str) -> ScrollPage:
        """argument: nothing."""
        page = ScrollPage(characters=_WIDE)
        page.body.addWidget(Heading(tr("Organisations like yours")))
        page.body.addWidget(Prose(_WHAT))
        self.banner = Banner()
        self.banner.hide()
        page.body.addWidget(self.banner)
        kept = compare.kept_benchmark()
        opened = self._read(kept) if kept else None
        if self._problem is not None:
            self.banner.tell_error(self._problem)
            self.banner.show()
            self._problem = None
        page.body.addWidget(self._choose())
        if opened is not None:
            page.body.addWidget(self._who(opened))
            self._compare(page, opened.benchmark)
        return page

    def take(self, path: Path) -> None:
        """Check a benchmark, keep it, and show it."""
        try:
            compare.open_benchmark(path)
            compare.keep_benchmark(path)
        except PlainError as error:
            self._problem = error
        self.show_place("")

    def _read(self, path: Path) -> compare.Opened | None:
        try:
            return compare.open_benchmark(path, known=known_signers())
        except PlainError as error:
            self._problem = error
            return None

    def _choose(self) -> FileDrop:
        kinds = tr("Benchmarks (*.asice)")
        drop = FileDrop(tr("Drop a benchmark here, or:"), tr("Open a benchmark…"), kinds, documents_folder())
        drop.chosen.connect(self.take)
        return drop

    def _who(self, opened: compare.Opened) -> Card:
        benchmark, signer = opened.benchmark, opened.signer
        card = Card()
        card.body.addWidget(Heading(benchmark.scheme, 2))
        day = date_words(benchmark.created_at.astimezone().date().isoformat())
        words = tr("Made on {day}, and sealed by {organisation}.", day=day, organisation=signer.organisation)
        card.body.addWidget(
            Prose(words if signer.known else tr("{words} This computer does not know its key yet:", words=words))
        )
        if not signer.known:
            card.body.addWidget(FingerprintLabel(grouped(signer.fingerprint)))
            card.body.addWidget(Prose(tr("Ask the scheme by phone whether that is its fingerprint."), "muted"))
        card.body.addWidget(Prose(benchmark.method, "muted"))
        return card

    def _compare(self, page: ScrollPage, benchmark: Benchmark) -> None:
        self._session.settled()
        found = compare.compared(self._session.desk, benchmark)
        mine = [one for one in found if one.own is not None]
        page.body.addWidget(Heading(tr("Your figures beside others"), 2))
        page.body.addWidget(Prose(_NOT_A_MARK, "muted"))
        if not mine:
            page.body.addWidget(Prose(_NONE))
        for one in mine:
            page.body.addWidget(self._card(one))
        rest = len(found) - len(mine)
        if rest:
            page.body.addWidget(
                Prose(
                    counted(
                        "{n} more figure in it, for which you have none.",
                        "{n} more figures in it, for which you have none.",
                        rest,
                    ),
                    "muted",
                )
            )

    def _card(self, one: compare.Compared) -> Card:
        figure, card = one.figure, Card()
        card.body.addWidget(Heading(f"{figure.label}, {period_label(figure.period)}", 3))
        card.body.addWidget(Prose(tr("Yours: {amount}", amount=amount(one.own, figure.unit)), strong=True))
        table = PreviewTable(numbers=True)
        rows = tuple(_line(beside, figure.unit) for beside in one.groups)
        table.show_table(Table(_HEADERS, rows), tr("{label} of others", label=figure.label))
        table.setMinimumHeight(round(table.fontMetrics().height() * (len(rows) + 1) * _LINE) + current().px(1))
        card.body.addWidget(table)
        return card


def _line(beside: compare.Beside, unit: str) -> tuple[str, ...]:
    row = beside.row
    if row.hidden:
        return beside.label, hidden_words(row), *([""] * 4)
    return (
        beside.label,
        tr("about {organisations:,}", organisations=row.organisations),
        *(amount(value, unit) for value in (row.total, row.lower, row.median, row.upper)),
    )
