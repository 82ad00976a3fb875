"""What a report says, before anybody decides how it looks: a list of blocks, the same for PDF, Word and text."""

from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from sv_desktop.domain.trend_chart import Trend


class Tone(StrEnum):
    """The part a paragraph plays."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BODY = "body"
    LEAD = "lead"
    QUESTION = "question"
    LABEL = "label"
    MISSING = "missing"
    NOTE = "note"
    CODE = "code"


class Heading(Struct, frozen=True):
    """level: 1 to 3. Level 1 begins a part, and in the PDF a page. listed: whether the contents name it.

    runs_on: a part that goes on where the one before ends, as in a letter, and looks a level smaller.
    """

    level: int
    text: str
    listed: bool = True
    runs_on: bool = False


class Para(Struct, frozen=True):
    """Text in which a line feed ends a line."""

    text: str
    tone: Tone = Tone.BODY


class Answer(Struct, frozen=True):
    """What was filled in under a label; text "" where nothing was."""

    label: str
    text: str


class Facts(Struct, frozen=True):
    """Short answers in two columns: (label, text), text "" where nothing was filled in."""

    rows: tuple[tuple[str, str], ...]


class Bullets(Struct, frozen=True):
    """A list; ordered when the order matters."""

    items: tuple[str, ...]
    ordered: bool = False


class Table(Struct, frozen=True):
    """headers: one for each column. widths: the share of each column, adding up to 1."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]


class Bar(Struct, frozen=True):
    """part of whole; note stands in place of the count where nothing is counted."""

    label: str
    part: int
    whole: int
    note: str = ""


class BarChart(Struct, frozen=True):
    """Counts as bars. alt: the same in a sentence or two."""

    bars: tuple[Bar, ...]
    alt: str


class StepChart(Struct, frozen=True):
    """A scale of named steps. rows: (label, index of the step, or None). alt: the same in words."""

    steps: tuple[str, ...]
    rows: tuple[tuple[str, int | None], ...]
    alt: str


class TrendChart(Struct, frozen=True):
    """A measure over time. alt: what it shows, in words."""

    trend: Trend
    alt: str


class WritingLines(Struct, frozen=True):
    """Room to write by hand under a label. hint: a line below the label, "" for none."""

    label: str
    count: int
    hint: str = ""


class TickBoxes(Struct, frozen=True):
    """Things to tick by hand. label, hint: as of WritingLines; label "" for none."""

    options: tuple[str, ...]
    label: str = ""
    hint: str = ""


class SignaturePlace(Struct, frozen=True):
    """The place for a signature. name: what the field is for. text: the words in the box."""

    name: str
    text: str


class Contents(Struct, frozen=True):
    """The place for the list of headings, for renderers that know page numbers."""


Block: TypeAlias = (
    Heading
    | Para
    | Answer
    | Facts
    | Bullets
    | Table
    | BarChart
    | StepChart
    | TrendChart
    | WritingLines
    | TickBoxes
    | SignaturePlace
    | Contents
)


class Document(Struct, frozen=True, kw_only=True):
    """A whole report. title: for the metadata. running: the short line in every header.

    cover: on a page of its own. made_at: aware, UTC. language: BCP 47. wide: on paper that lies on its side.
    """

    title: str
    organisation: str
    running: str
    notice: str
    cover: tuple[Block, ...]
    blocks: tuple[Block, ...]
    made_at: datetime | None = None
    language: str = "en-GB"
    wide: bool = False

    @property
    def heading_shift(self) -> int:
        """What to add to the level of a heading: a title on the cover is the one heading of the first level."""
        return int(any(isinstance(block, Para) and block.tone is Tone.TITLE for block in self.cover))
