"""The example charity as data: everything it says and shows stands in resources/examples/*.toml."""

import tomllib
from datetime import datetime

import msgspec

from sv_desktop.domain.actions import ActionState
from sv_desktop.domain.answers import Value
from sv_desktop.resources import resources


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Base of what the example's files hold: immutable, and no key that we do not know."""


class ExampleFile(Part, frozen=True):
    """One evidence file to be made. The ending of its name decides which of the contents it needs.

    attach: refs of the items it backs. date: YYYY-MM-DD. heading: title of a document, a table or an event, subject of
    an email, caption of a picture. paragraphs: for documents and notes. headers, rows: for tables. sender, recipient,
    sent: for an email. starts, ends, place: for an event. text: of an email or an event. scene, seed: for a picture.
    """

    name: str
    title: str
    description: str
    date: str
    attach: tuple[str, ...]
    heading: str = ""
    paragraphs: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()
    rows: tuple[tuple[str | int | float, ...], ...] = ()
    sender: str = ""
    recipient: str = ""
    sent: datetime | None = None
    starts: datetime | None = None
    ends: datetime | None = None
    place: str = ""
    text: str = ""
    scene: str = ""
    seed: int = 1


class ExampleAction(Part, frozen=True):
    """One line of the action plan. due: days after the example is made, less than 0 for before."""

    what: str
    due: int
    owner: str
    ref: str = ""
    state: ActionState = ActionState.TO_DO


class ExampleAssembly(Part, frozen=True):
    """One Assembly. then: answers that were otherwise when it was; absent: fields that had none yet."""

    name: str
    day: str
    progress: str
    learning: str
    next_steps: str
    then: dict[str, dict[str, Value]] = {}
    absent: dict[str, tuple[str, ...]] = {}


class Signing(Part, frozen=True):
    """Who signs for the example charity, and in what role."""

    signatory: str
    role: str


class Example(Part, frozen=True):
    """The whole example. author: who typed the answers. chosen: section ref to yes or no.

    answers: item ref to field to value, as in :mod:`sv_desktop.domain.answers`.
    """

    author: str
    passphrase: str
    declaration: Signing
    chosen: dict[str, bool]
    answers: dict[str, dict[str, Value]]
    evidence: tuple[ExampleFile, ...]
    actions: tuple[ExampleAction, ...]
    assemblies: tuple[ExampleAssembly, ...] = ()


def read_example() -> Example:
    """Read the example from all its files together. Raises msgspec.ValidationError where one does not fit."""
    parts = [tomllib.loads(path.read_text("utf-8")) for path in sorted((resources() / "examples").glob("*.toml"))]
    whole: dict[str, object] = {}
    for part in parts:
        for key, value in part.items():
            before = whole.get(key)
            if isinstance(before, dict):
                whole[key] = {**before, **value}
            elif isinstance(before, list):
                whole[key] = [*before, *value]
            else:
                whole[key] = value
    return msgspec.convert(whole, Example)
