"""The region: what many submissions come to, by the groups that organisations are in."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from sv_desktop.domain.answers import Value
from sv_desktop.domain.application import ORGANISATION_PACK, Application
from sv_desktop.domain.disclosure import WHOLE
from sv_desktop.domain.framework import FieldKind, item_ref, section_ref
from sv_desktop.domain.language import tr
from sv_desktop.domain.measures import is_figure, series_of, years_of
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.received import Named, plain

#: The dimension of the sections that an organisation chose, such as the themes of an award.
THEMES = "theme"


class Dimension(Struct, frozen=True, kw_only=True):
    """A way to group organisations. options: in the pack's order, their ids as in a cell: "places:halton"."""

    id: str
    label: str
    options: tuple[Named, ...]


class What(Struct, frozen=True, kw_only=True, order=True):
    """One figure. ref: "outcomes:volunteer_hours", or "award:social_reach#people" for a number on a page. period: the
    key of a year, "" where the number has none. count: what it is of, where it counts organisations and nothing else.
    """

    ref: str
    period: str = ""


class Labelled(Struct, frozen=True, kw_only=True):
    """What a figure is called, and its unit."""

    label: str
    unit: str = ""


class Profile(Struct, frozen=True, kw_only=True):
    """What one submission brings to the region. who: its organisation. cells: where it is counted."""

    who: str
    cells: frozenset[str]
    figures: dict[What, float]
    labels: dict[str, Labelled] = {}


def dimensions(frameworks: Frameworks) -> tuple[Dimension, ...]:
    """The ways to group: each list that the organisation's own pages choose from, and the sections to choose."""
    found = []
    pack = frameworks.pack(ORGANISATION_PACK)
    for _section, item in pack.items() if pack else ():
        for field in item.fields:
            if field.list:
                options = frameworks.programme.lists.get(field.list, ())
                named = tuple(Named(f"{field.id}:{option.id}", option.label) for option in options)
                found.append(Dimension(id=field.id, label=field.label, options=named))
    sections = tuple(
        Named(f"{THEMES}:{section_ref(pack, section)}", section.title)
        for pack in frameworks.packs
        for section in pack.sections
        if section.choosable
    )
    return (*found, Dimension(id=THEMES, label=tr("Theme"), options=sections)) if sections else tuple(found)


def profile(application: Application, ours: Frameworks, who: str) -> Profile:
    """What a submission brings. ours: the frameworks of this computer; groups that they do not know are left out."""
    known = {option.id for dimension in dimensions(ours) for option in dimension.options}
    figures, labels = dict(_yearly(application)), {}
    for series in series_of(application):
        labels[series.ref] = Labelled(label=plain(series.title), unit=plain(series.unit))
    for what, label, value in _numbers(application):
        figures[what], labels[what.ref] = value, label
    return Profile(
        who=who, cells=frozenset({WHOLE, *(set(_cells(application)) & known)}), figures=figures, labels=labels
    )


def _cells(application: Application) -> Iterator[str]:
    pack = application.frameworks.pack(ORGANISATION_PACK)
    for _section, item in pack.items() if pack else ():
        for field in item.fields:
            if field.list:
                for option in _options(application.answers.get(f"{ORGANISATION_PACK}:{item.id}", field.id)):
                    yield f"{field.id}:{option}"
    for one in application.packs:
        for section in one.sections:
            if section.choosable and application.is_chosen(one, section):
                yield f"{THEMES}:{section_ref(one, section)}"


def _options(value: Value) -> Iterable[str]:
    return value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ()


def _yearly(application: Application) -> Iterator[tuple[What, float]]:
    """Whole years of each measure."""
    for series in series_of(application):
        for year in years_of(series):
            if year.whole:
                yield What(ref=series.ref, period=year.year.key), float(year.value)


def _numbers(application: Application) -> Iterator[tuple[What, Labelled, float]]:
    """Numbers on pages that are no measures. Where one says no period, it has none here."""
    for pack in application.packs:
        for section, item in pack.items():
            if pack.id == ORGANISATION_PACK or item.measure is not None or not application.is_chosen(pack, section):
                continue
            for field in item.fields:
                value = application.answers.get(item_ref(pack, item), field.id)
                if field.kind is FieldKind.NUMBER and is_figure(value):
                    label = Labelled(label=plain(f"{item.title}: {field.label}"), unit=plain(field.unit))
                    yield What(ref=f"{item_ref(pack, item)}#{field.id}"), label, float(value)
