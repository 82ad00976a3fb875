"""Answers are revisions: every change is appended, the head is the answer.

Targets that revisions speak of:
    "award:social_change"   an item: its fields by id, "look_again" (bool), "text_changed" (a version),
                            "evidence:<id>" (True when attached), "<field>.word_limit" (number);
                            of a measure also its figures and how they are entered: see :mod:`.measures`
    "award#social"          a section: "chosen" (True, False, or None for not said yet)
    "anchor#"               an optional pack: "chosen", as of a section
    "evidence:<id>"         an evidence item: "title", "date", "description", "kind", "personal" (bool), "consent",
                            "replaces" (id of the older version), "source", "removed" (True; a first None: was added)
    "action:<id>"           see :mod:`.actions`
    "framework:<id>"        see :mod:`.answered_texts`
    "declaration"           "signatory", "role", "may_sign", "confirmed", "date"

Values by field kind: text and long_text str · number int or float · date "YYYY-MM-DD" ·
yes_no bool · choice option id · choices tuple of option ids. None is "no answer".
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from msgspec import Struct

Value = str | int | float | bool | tuple[str, ...] | None

LOOK_AGAIN = "look_again"
CHOSEN = "chosen"
DECLARATION = "declaration"
REMOVED = "removed"
EVIDENCE_PREFIX = "evidence:"
FRAMEWORK_PREFIX = "framework:"
#: On an item: the version of the texts that was answered before the question was asked differently.
TEXT_CHANGED = "text_changed"
WORD_LIMIT_SUFFIX = ".word_limit"
PERIOD_PREFIX = "period:"
RHYTHM = "rhythm"


class Revision(Struct, frozen=True, kw_only=True):
    """One change. id, parent: UUIDs as text (parent None for a first answer), with ".2" for what was typed over twice.

    at: UTC. joins: further parents, where a person has joined what two copies said.
    """

    id: str
    target: str
    field: str
    value: Value
    author: str
    at: datetime
    parent: str | None = None
    joins: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What it answers: (target, field)."""
        return self.target, self.field


def same_value(one: Value, other: Value) -> bool:
    """Equal and of one type: True is not 1, and 1 is not 1.0."""
    return type(one) is type(other) and one == other


class Answers:
    """The heads: what every (target, field) holds now. Immutable; :meth:`with_value` gives a new one."""

    def __init__(self, values: Mapping[tuple[str, str], Value]) -> None:
        self._values = {key: value for key, value in values.items() if value is not None}
        self._uses: dict[str, list[str]] | None = None
        self._by_target: dict[str, dict[str, Value]] | None = None

    def get(self, target: str, field: str) -> Value:
        """The value, or None where there is no answer."""
        return self._values.get((target, field))

    def of(self, target: str) -> Mapping[str, Value]:
        """Every field of a target that has a value."""
        if self._by_target is None:
            found: dict[str, dict[str, Value]] = {}
            for (at, field), value in self._values.items():
                found.setdefault(at, {})[field] = value
            self._by_target = found
        return self._by_target.get(target, {})

    def text(self, target: str, field: str) -> str:
        """The value as text, "" where it is missing or not text."""
        value = self.get(target, field)
        return value if isinstance(value, str) else ""

    def flag(self, target: str, field: str) -> bool:
        """Whether the value is True."""
        return self.get(target, field) is True

    def attached(self, target: str) -> tuple[str, ...]:
        """Ids of the evidence attached to an item, sorted."""
        named = (field for field, value in self.of(target).items() if value is True)
        return tuple(sorted(one.removeprefix(EVIDENCE_PREFIX) for one in named if one.startswith(EVIDENCE_PREFIX)))

    def uses(self, evidence_id: str) -> tuple[str, ...]:
        """Refs of the items that an evidence item is attached to, sorted."""
        if self._uses is None:
            uses: dict[str, list[str]] = {}
            for at, name in sorted(self._values):
                if name.startswith(EVIDENCE_PREFIX) and self.flag(at, name):
                    uses.setdefault(name.removeprefix(EVIDENCE_PREFIX), []).append(at)
            self._uses = uses
        return tuple(self._uses.get(evidence_id, ()))

    def items(self) -> Iterable[tuple[tuple[str, str], Value]]:
        """Every ((target, field), value)."""
        return self._values.items()

    def with_value(self, target: str, field: str, value: Value) -> "Answers":
        """These answers with one changed."""
        return Answers({**self._values, (target, field): value})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Answers) and self._values == other._values

    def __hash__(self) -> int:
        return hash(frozenset(self._values.items()))


def is_answered(value: Value) -> bool:
    """Whether a person would say that this was answered: not empty, not only blanks."""
    if isinstance(value, str):
        return bool(value.strip())
    return value is not None and value != ()
