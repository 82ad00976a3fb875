"""Count: put in the figures of a measure, one at a time or a whole table in one step."""

from collections.abc import Iterable

from sv_desktop.domain.answers import RHYTHM, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.figures_table import Change
from sv_desktop.domain.language import tr
from sv_desktop.domain.measures import Series, field_of_period, series_at, series_of
from sv_desktop.domain.money import MONEY_FIELDS
from sv_desktop.domain.periods import Period, PeriodKind
from sv_desktop.services.desk import Desk


def put_in(desk: Desk, ref: str, figures: Iterable[tuple[Period, int | float | None]]) -> Application:
    """Store figures of one measure, as one step; None takes a figure away."""
    return desk.save([(ref, field_of_period(period), value) for period, value in figures])


def take_over(desk: Desk, changes: Iterable[Change]) -> int:
    """Store what a table brought, as one step; how many figures are new or other than before."""
    wanted: list[tuple[str, str, Value]] = [change.answer for change in changes if not change.same]
    if wanted:
        desk.save(wanted)
    return len(wanted)


def enter_by(desk: Desk, ref: str, kind: PeriodKind) -> Application:
    """Say whether a measure is entered a quarter or a year at a time."""
    return desk.save([(ref, RHYTHM, kind.value)])


def drop_money(desk: Desk, ref: str) -> Application:
    """Take a money value away with all that was said of it, as one step."""
    return desk.save([(ref, field.id, None) for field in MONEY_FIELDS])


def measures(desk: Desk) -> tuple[Series, ...]:
    """Every measure of the parts that are used."""
    return series_of(desk.application)


def measure(desk: Desk, name: str) -> Series:
    """A measure by its ref or its title. Raises PlainError where no part that is used has it."""
    wanted = " ".join(name.split()).casefold()
    for series in measures(desk):
        if wanted in (series.ref, series.item.id, series.title.casefold()):
            return series
    hidden = series_at(desk.application, name)
    if hidden is not None:
        raise PlainError(
            tr("You do not take part in {short_title}, where this is counted.", short_title=hidden.pack.short_title),
            tr("Tick it in the window under “What you take part in” first."),
        )
    raise PlainError(tr("There is no measure “{name}” here.", name=name), tr("“measures list” names them all."))
