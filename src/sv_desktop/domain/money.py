"""A money value of the organisation's own for what it counts. Never asked for, and never part of a count or a score."""

from msgspec import Struct

from sv_desktop.domain.answers import Answers
from sv_desktop.domain.framework import Field, FieldKind
from sv_desktop.domain.language import phrase

MONEY_PREFIX = "money_"
_VALUE, _SOURCE, _YEAR, _DEADWEIGHT, _ATTRIBUTION, _DROP_OFF = (
    f"{MONEY_PREFIX}{name}" for name in ("value", "source", "year", "deadweight", "attribution", "drop_off")
)

MONEY_TITLE = phrase("A money value of your own")
MONEY_NOTE = phrase(
    "Nobody asks you for this. Use it only if a funder wants it. It is your own estimate, it stands apart from the"
    " counts, and nothing is scored by it."
)


def _share(field_id: str, label: str, hint: str) -> Field:
    return Field(
        id=field_id,
        kind=FieldKind.NUMBER,
        label=label,
        hint=hint,
        unit="%",
        minimum=0,
        maximum=100,
        decimals=1,
        optional=True,
    )


MONEY_FIELDS = (
    Field(
        id=_VALUE,
        kind=FieldKind.NUMBER,
        label=phrase("Pounds for each one that you count"),
        hint=phrase("Your own figure, such as what it would cost to pay for the same."),
        unit="£",
        minimum=0,
        decimals=2,
        optional=True,
    ),
    Field(
        id=_SOURCE,
        kind=FieldKind.TEXT,
        label=phrase("Where the pounds come from"),
        hint=phrase("A reader can look it up there. Some lists of values may only be used with a licence."),
        optional=True,
    ),
    Field(
        id=_YEAR,
        kind=FieldKind.TEXT,
        label=phrase("The year they are from"),
        hint=phrase("Such as 2024."),
        optional=True,
    ),
    _share(_DEADWEIGHT, phrase("Would have happened anyway"), phrase("Called deadweight: your careful guess.")),
    _share(
        _ATTRIBUTION,
        phrase("Your part of the rest"),
        phrase("Called attribution: what is down to you, and not to others who helped."),
    ),
    _share(
        _DROP_OFF, phrase("Fades each year after"), phrase("Called drop-off: how much less is left of it a year on.")
    ),
)


class Money(Struct, frozen=True, kw_only=True):
    """each: pounds for one unit. The shares are in per cent; None where nobody said."""

    each: float
    source: str = ""
    year: str = ""
    deadweight: float | None = None
    attribution: float | None = None
    drop_off: float | None = None

    @property
    def sourced(self) -> bool:
        """Whether a reader can tell where the pounds come from."""
        return bool(self.source and self.year)

    def of(self, count: float, years_on: int = 0) -> float:
        """Pounds for so many, so many years later, less what would have happened anyway and what others did."""
        left = 1 - (self.deadweight or 0) / 100
        ours = 1 if self.attribution is None else self.attribution / 100
        return count * self.each * left * ours * (1 - (self.drop_off or 0) / 100) ** years_on


def money_of(answers: Answers, ref: str) -> Money | None:
    """The money value of a measure; None where no pounds were given."""
    each = _number(answers, ref, _VALUE)
    if each is None:
        return None
    return Money(
        each=each,
        source=answers.text(ref, _SOURCE).strip(),
        year=answers.text(ref, _YEAR).strip(),
        deadweight=_number(answers, ref, _DEADWEIGHT),
        attribution=_number(answers, ref, _ATTRIBUTION),
        drop_off=_number(answers, ref, _DROP_OFF),
    )


def _number(answers: Answers, ref: str, field: str) -> float | None:
    value = answers.get(ref, field)
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
