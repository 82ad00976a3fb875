"""Framework packs as values: a pack holds sections, a section items, an item fields."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

Identifier = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]{0,39}$", description="lower case, digits, _")]
Text = Annotated[str, Meta(min_length=1, max_length=2000)]
Line = Annotated[str, Meta(min_length=1, max_length=200)]
IsoDate = Annotated[str, Meta(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$", description="YYYY, YYYY-MM or YYYY-MM-DD")]


Version = Annotated[str, Meta(pattern=r"^\d+(\.\d+){0,2}$")]

#: The format of packs that this program reads. It grows when a pack may hold what an older program cannot understand.
FORMAT_VERSION = 1


class Status(StrEnum):
    """How sure we are of a text (programme facts, first paragraph)."""

    STATED = "stated"
    INFERRED = "inferred"
    OPEN = "open"


class ItemKind(StrEnum):
    """What an item is, in the programme's own terms; PROFILE is a fact about the organisation."""

    PROFILE = "profile"
    COMMITMENT = "commitment"
    CRITERION = "criterion"
    MEASURE = "measure"


class FieldKind(StrEnum):
    """The type of an answer; see :mod:`sv_desktop.domain.answers` for the value each one takes."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    DATE = "date"
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"


class Total(StrEnum):
    """What the quarters of a year make together: they add up, the last one stands, or the greatest is the least."""

    SUM = "sum"
    LATEST = "latest"
    GREATEST = "greatest"


class Better(StrEnum):
    """Which way a figure is hoped to go."""

    MORE = "more"
    LESS = "less"
    EITHER = "either"


class Check(StrEnum):
    """A named check on a text field; the rules are in :mod:`sv_desktop.domain.registration`."""

    CHARITY_NUMBER = "charity_number"
    COMPANY_NUMBER = "company_number"
    MUTUALS_NUMBER = "mutuals_number"
    EMAIL = "email"
    PHONE = "phone"
    POSTCODE = "postcode"
    WEB_ADDRESS = "web_address"


class PackStruct(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of everything read from a pack: immutable, and no key that we do not know."""


class Option(PackStruct, frozen=True):
    """One choice. help: a sentence under the label."""

    id: Identifier
    label: Line
    help: str = ""


class Source(PackStruct, frozen=True):
    """Where a text comes from. date: of the source, empty when not known."""

    title: Line
    url: str = ""
    date: IsoDate | None = None


class Field(PackStruct, frozen=True):
    """One thing to fill in.

    list: the name of an option list of the programme (instead of own options).
    minimum, maximum: bounds of a number, in the field's unit. decimals: 0 for whole numbers.
    optional: not counted as a prompt that waits for an answer.
    """

    id: Identifier
    kind: FieldKind
    label: Line
    hint: str = ""
    optional: bool = False
    unit: str = ""
    minimum: float | None = None
    maximum: float | None = None
    decimals: Annotated[int, Meta(ge=0, le=6)] = 0
    options: tuple[Option, ...] = ()
    list: Identifier | None = None
    check: Check | None = None


class Measure(PackStruct, frozen=True):
    """How the figures of a measure are counted. unit, decimals: as of a number.

    unlikely_above: of a whole year; a greater figure is asked about with the words of unlikely, and kept.
    """

    unit: Line
    total: Total = Total.SUM
    better: Better = Better.MORE
    decimals: Annotated[int, Meta(ge=0, le=6)] = 0
    unlikely_above: float | None = None
    unlikely: str = ""


class Item(PackStruct, frozen=True):
    """One page of the wizard.

    good: what good looks like, as short sentences. evidence: kinds of evidence that would help.
    links: refs ("award:social_change") of items in other packs that the same evidence may serve.
    marmot: ids from the programme's "marmot" list. minutes: our guess of the time it takes.
    measure: how its figures are counted, for an item of that kind and no other.
    fresh_for_months: how old dated evidence may be before the person is asked for a newer one; None for any age.
    """

    id: Identifier
    kind: ItemKind
    title: Line
    question: Text
    fields: Annotated[tuple[Field, ...], Meta(min_length=1)]
    source: Source
    status: Status
    checked_on: IsoDate
    help: str = ""
    good: tuple[Text, ...] = ()
    evidence: tuple[Line, ...] = ()
    links: tuple[str, ...] = ()
    marmot: tuple[Identifier, ...] = ()
    minutes: Annotated[int, Meta(ge=1, le=240)] = 10
    fresh_for_months: Annotated[int, Meta(ge=1, le=240)] | None = None
    note: str = ""
    measure: Measure | None = None


class Section(PackStruct, frozen=True):
    """A group of items. choosable: the organisation says whether it uses this section (an Award theme)."""

    id: Identifier
    title: Line
    items: Annotated[tuple[Item, ...], Meta(min_length=1)]
    intro: str = ""
    choosable: bool = False


class OutcomeKind(StrEnum):
    """What a decision means to the program, whatever the pack calls it."""

    AWARD = "award"
    AWARD_WITH_CONDITIONS = "award_with_conditions"
    ASK_FOR_MORE = "ask_for_more"
    NOT_YET = "not_yet"


class ToldFrom(StrEnum):
    """From which day the time counts in which an applicant is told."""

    DECISION = "decision"
    RECEIVED = "received"


class Outcome(PackStruct, frozen=True):
    """One way in which a decision may end. help: a sentence under the label."""

    id: Identifier
    label: Line
    kind: OutcomeKind
    help: str = ""


class Assessment(PackStruct, frozen=True):
    """How a framework's answers are read and decided by a scheme.

    levels: what an assessor chooses from for each item, in rising order. outcomes: what a decision may be.
    valid_years: how long an award holds. told_within_working_days, told_from: when the applicant hears.
    There is no pass mark: a scheme sets thresholds of its own, if it wants any.
    """

    levels: Annotated[tuple[Option, ...], Meta(min_length=2, max_length=9)]
    outcomes: Annotated[tuple[Outcome, ...], Meta(min_length=1)]
    source: Source
    status: Status
    checked_on: IsoDate
    valid_years: Annotated[int, Meta(ge=1, le=50)] = 5
    told_within_working_days: Annotated[int, Meta(ge=1, le=250)] = 7
    told_from: ToldFrom = ToldFrom.DECISION
    note: str = ""

    def level(self, level_id: str) -> Option | None:
        """A level of the scale, by its id."""
        return next((one for one in self.levels if one.id == level_id), None)

    def rank(self, level_id: str) -> int | None:
        """The place of a level in the scale, 0 for the lowest; None for one that is not in it."""
        return next((number for number, one in enumerate(self.levels) if one.id == level_id), None)


class Pack(PackStruct, frozen=True):
    """One framework. notice: the line on every export that says what this program is and is not.

    order: place in the task list, lowest first. audience: who the framework was written for.
    optional: only for organisations that say they take part in it; nothing of it is counted or shown before.
    choose_intro: the text above the choice, when sections are choosable.
    assessment: how a scheme reads and decides; None where nobody does.
    format_version: of the format that the text is written in, so that an older program says that it is too old.
    """

    id: Identifier
    version: Version
    title: Line
    short_title: Line
    summary: Text
    notice: Text
    sections: Annotated[tuple[Section, ...], Meta(min_length=1)]
    order: int = 100
    optional: bool = False
    audience: str = ""
    choose_title: str = ""
    choose_intro: str = ""
    facts: tuple[Text, ...] = ()
    open_questions: tuple[Text, ...] = ()
    assessment: Assessment | None = None
    format_version: Annotated[int, Meta(ge=1)] = FORMAT_VERSION

    def items(self) -> Iterator[tuple[Section, Item]]:
        """Every item with its section, in reading order."""
        for section in self.sections:
            for item in section.items:
                yield section, item

    @property
    def choosable(self) -> bool:
        """Whether the organisation chooses among this pack's sections."""
        return any(section.choosable for section in self.sections)


def item_ref(pack: Pack, item: Item) -> str:
    """The address of an item in answers and links: "award:social_change"."""
    return f"{pack.id}:{item.id}"


def pack_ref(pack: Pack) -> str:
    """The address of a pack in answers, for what is said of it as a whole: "anchor#"."""
    return f"{pack.id}#"


def section_ref(pack: Pack, section: Section) -> str:
    """The address of a section in answers: "award#social"."""
    return f"{pack.id}#{section.id}"


def is_newer(version: str, than: str) -> bool:
    """Whether one version comes after another: 1.10 after 1.9, and 2 after both. A version that is none is oldest."""
    return _numbers(version) > _numbers(than)


def _numbers(version: str) -> list[int]:
    parts = [int(one) if one.isdecimal() else 0 for one in version.split(".")]
    return [*parts, *[0] * (3 - len(parts))]
