"""The dashboard: where an organisation stands, its figures over time, and what is open.

It counts and shows; it never marks. Every chart has its words and its table beside it.
"""

from datetime import date

from msgspec import Struct

from sv_desktop.domain.application import ORGANISATION_PACK, Application
from sv_desktop.domain.figure_words import figures_table
from sv_desktop.domain.framework import Field, Pack, item_ref
from sv_desktop.domain.language import tr
from sv_desktop.domain.measures import Series, series_of
from sv_desktop.domain.programme import options_of
from sv_desktop.domain.readiness import NO_GAP, ItemStatus, Readiness, SectionProgress, readiness
from sv_desktop.domain.trend_chart import Trend, path_words, trend_of
from sv_desktop.domain.trends import trend_words

MATURITY_LIST, MARMOT_LIST = "maturity", "marmot"


class Share(Struct, frozen=True):
    """part of whole; note stands in place of the count where nothing is counted."""

    label: str
    part: int
    whole: int
    note: str = ""


class Shares(Struct, frozen=True):
    """Counts beside each other. what: what is counted, such as "answered"."""

    rows: tuple[Share, ...]
    what: str


class Steps(Struct, frozen=True):
    """A scale of named steps. rows: (label, index of the step, or None)."""

    steps: tuple[str, ...]
    rows: tuple[tuple[str, int | None], ...]


class Panel(Struct, frozen=True, kw_only=True):
    """One chart with what it says. ref: the item it is about, "" for several. headers, rows: the same as a table."""

    id: str
    title: str
    words: str
    chart: Shares | Steps | Trend
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    ref: str = ""


class Part(Struct, frozen=True, kw_only=True):
    """What belongs together. intro: what it is, and what it is not."""

    id: str
    title: str
    intro: str
    panels: tuple[Panel, ...]


def dashboard(application: Application, today: date | None = None) -> tuple[Part, ...]:
    """Every part that has something to show."""
    ready = readiness(application, today)
    parts = (
        _standing(application, ready),
        _principles(application, ready),
        _figures(application),
    )
    return tuple(part for part in parts if part.panels)


def gaps(application: Application, today: date | None = None) -> tuple[tuple[str, str, str], ...]:
    """What is open: (framework, question, what is missing), in reading order."""
    found = []
    for one in readiness(application, today).items:
        if one.status not in NO_GAP:
            found.append(
                (
                    one.pack.short_title,
                    one.item.title,
                    tr("{answered} of {asked} answered", answered=one.answered, asked=one.asked),
                )
            )
        elif one.status is ItemStatus.DONE and one.item.evidence and not one.has_evidence:
            found.append((one.pack.short_title, one.item.title, tr("No evidence yet")))
    return tuple(found)


def shares_panel(pack: Pack, ready: Readiness) -> Panel:
    """Answered prompts of each section of a framework."""
    sections = [progress for progress in ready.sections if progress.pack.id == pack.id]
    rows = tuple(_share(progress) for progress in sections)
    return _counted(f"answered:{pack.id}", pack.title, Shares(rows, tr("answered")), tr("Answered prompts"))


def steps_panel(application: Application, pack: Pack) -> Panel | None:
    """The maturity steps that were chosen; None where a framework asks for none."""
    options = application.frameworks.programme.lists.get(MATURITY_LIST, ())
    labels, rows = tuple(option.label for option in options), []
    for section, item in pack.items():
        field = next((field for field in item.fields if field.list == MATURITY_LIST), None)
        if field and application.is_chosen(pack, section):
            chosen = application.answers.text(item_ref(pack, item), field.id)
            rows.append((item.title, _step(application, field, chosen)))
    if not rows:
        return None
    told = tuple((label, tr("not answered yet") if step is None else labels[step]) for label, step in rows)
    words = "; ".join(f"{label}: {step}" for label, step in told)
    return Panel(
        id=f"steps:{pack.id}",
        title=tr("{short_title}, how far it is", short_title=pack.short_title),
        words=tr("Maturity steps, {short_title}. {words}.", short_title=pack.short_title, words=words),
        chart=Steps(labels, tuple(rows)),
        headers=(tr("Question"), tr("Step")),
        rows=tuple((label, f"{step[0].upper()}{step[1:]}") for label, step in told),
    )


def trend_panel(series: Series) -> Panel | None:
    """The figures of one measure over time; None where there are none."""
    trend = trend_of(series)
    if trend is None:
        return None
    headers, rows = figures_table(series)
    return Panel(
        id=f"figures:{series.ref}",
        title=series.title,
        words=" ".join(words for words in (trend_words(series), path_words(series)) if words),
        chart=trend,
        headers=headers,
        rows=rows,
        ref=series.ref,
    )


def _standing(application: Application, ready: Readiness) -> Part:
    panels: list[Panel] = []
    for pack in application.packs:
        if pack.id != ORGANISATION_PACK:
            panels.append(shares_panel(pack, ready))
            steps = steps_panel(application, pack)
            panels += [steps] if steps else []
    intro = tr(
        "What you have answered, and the steps that you chose. It says how much there is, and not how good it is."
    )
    return Part(id="standing", title=tr("Where you stand"), intro=intro, panels=tuple(panels))


def _principles(application: Application, ready: Readiness) -> Part:
    """How many questions speak of each principle, and how many of them have an answer."""
    rows = []
    for option in application.frameworks.programme.lists.get(MARMOT_LIST, ()):
        used = [one for one in ready.items if one.status is not ItemStatus.NOT_CHOSEN]
        tagged = [one for one in used if option.id in one.item.marmot]
        answered = [one for one in tagged if one.answered]
        if tagged:
            rows.append(Share(option.label, len(answered), len(tagged)))
    panel = _counted(
        "principles", tr("Marmot principles"), Shares(tuple(rows), tr("answered")), tr("Questions answered")
    )
    intro = tr("Each question is tagged with the principles that it touches. The tags are ours; it may have several.")
    return Part(id="principles", title=tr("Principles"), intro=intro, panels=(panel,) if rows else ())


def _figures(application: Application) -> Part:
    panels = (trend_panel(series) for series in series_of(application))
    intro = tr("What you count, year by year. A lighter column is a year that is not whole yet.")
    found = tuple(panel for panel in panels if panel is not None)
    return Part(id="figures", title=tr("Figures over time"), intro=intro, panels=found)


def _counted(panel_id: str, title: str, shares: Shares, heading: str) -> Panel:
    told = tuple(
        (row.label, row.note or tr("{part} of {whole}", part=row.part, whole=row.whole)) for row in shares.rows
    )
    words = "; ".join(f"{row.label}: {row.note or _share_words(row, shares.what)}" for row in shares.rows)
    return Panel(
        id=panel_id,
        title=title,
        words=f"{heading}. {words}.",
        chart=shares,
        headers=(tr("Section") if panel_id.startswith("answered") else tr("Principle"), heading),
        rows=told,
    )


def _share(progress: SectionProgress) -> Share:
    return Share(progress.section.title, progress.answered, progress.asked, "" if progress.chosen else tr("not chosen"))


def _step(application: Application, field: Field, chosen: str) -> int | None:
    ids = [option.id for option in options_of(field, application.frameworks.programme)]
    return ids.index(chosen) if chosen in ids else None


def _share_words(row: Share, what: str) -> str:
    return tr("{part} of {whole} {what}", part=row.part, whole=row.whole, what=what)
