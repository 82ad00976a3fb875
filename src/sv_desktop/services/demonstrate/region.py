"""The example region: a register with invented organisations, each of which has sealed a package of its own.

Made from a seed, with the frameworks of this computer: no code names a theme, a place or a measure.
"""

import tomllib
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from msgspec import Struct, convert

from sv_desktop.domain.answers import CHOSEN, Answers, Value
from sv_desktop.domain.application import ORGANISATION_PACK, Application
from sv_desktop.domain.framework import Better, Field, FieldKind, Measure, Pack, item_ref, pack_ref, section_ref
from sv_desktop.domain.known_keys import KnownKey
from sv_desktop.domain.measures import field_of_period
from sv_desktop.domain.periods import Period, PeriodKind
from sv_desktop.domain.programme import Frameworks, options_of
from sv_desktop.domain.submission import SUBMISSION_NAME, encode_submission, framework_files, submission_of
from sv_desktop.resources import resources
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.receive import receive
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import begin_register

if TYPE_CHECKING:
    from sv_desktop.sealing import Signatory

Tell = Callable[[str], None]
NUMBER, SEED = 120, 2026
_NAME = "Example region (invented)"
_HOW = "Invented: nobody was rung up."
_PASSPHRASE = "every one of these is invented"  # noqa: S105 - of keys that are thrown away
_FIRST_YEAR, _YEARS = 2023, 3
#: What an ordinary figure of an ordinary organisation is, as a part of what the framework calls unlikely.
_ORDINARY = 1 / 300


class _Words(Struct, frozen=True):
    first: tuple[str, ...]
    second: tuple[str, ...]
    weights: dict[str, tuple[float, ...]]


def build_region(
    folder: Path,
    tell: Tell = lambda _words: None,
    *,
    number: int = NUMBER,
    seed: int = SEED,
    signatory: "Callable[[str], Signatory] | None" = None,
) -> RegisterDesk:
    """Make the packages and the register in a folder; the register stays open. signatory: seals under a name.

    Raises PlainError where a file is in the way or the folder cannot be written.
    """
    desk = begin_register(folder / "region.svr", author="The scheme (invented)", name=_NAME)
    try:
        packages = folder / "packages"
        packages.mkdir(exist_ok=True)
        for count, (name, at, answers) in enumerate(_organisations(number, seed), 1):
            _seal(packages / f"{count:03}.asice", name, at, answers, (signatory or _new)(name))
            if count % 20 == 0 or count == number:
                tell(f"{count} of {number} organisations have sealed a package.")
        receive(desk, [packages])
        _know(desk)
    except BaseException:
        desk.close()
        raise
    tell(f"Register: {desk.path}")
    return desk


def _know(desk: RegisterDesk) -> None:
    """Mark every signer as known, in this register alone."""
    keys = [
        KnownKey(
            fingerprint=signer.fingerprint,
            organisation=signer.organisation,
            certificate=signer.certificate,
            marked_by=desk.author,
            marked_at=desk.clock(),
            how=_HOW,
        )
        for row in desk.inbox.rows
        for signer in row.received.signers
    ]
    desk.save_keys((key, f"Marked as known: {_HOW}") for key in keys)


def _organisations(number: int, seed: int) -> Iterator[tuple[str, datetime, Answers]]:
    """(name, when it was sealed, answers) of each."""
    words = convert(tomllib.loads((resources() / "examples/region/region.toml").read_text("utf-8")), _Words)
    frameworks, chance = builtin_frameworks(), Random(seed)  # noqa: S311 - the same region every time
    names = [f"{first} {second} (invented)" for first in words.first for second in words.second]
    chance.shuffle(names)
    for count in range(number):
        name = names[count % len(names)] if count < len(names) else f"{count} {names[count % len(names)]}"
        at = datetime(2026, 1, 5, 9, tzinfo=UTC) + timedelta(days=chance.randrange(300), minutes=chance.randrange(500))
        yield name, at, Answers(dict(_Organisation(name, frameworks, words, chance).answers()))


class _Organisation:
    """One invented organisation while it fills in. size: how large it is beside an ordinary one."""

    def __init__(self, name: str, frameworks: Frameworks, words: _Words, chance: Random) -> None:
        self._name, self._frameworks, self._words, self._chance = name, frameworks, words, chance
        self._size = 1.0

    def answers(self) -> Iterator[tuple[tuple[str, str], Value]]:
        """Everything that it says."""
        for pack in self._frameworks.packs:
            if pack.optional and self._chance.random() < 0.3:
                continue
            if pack.optional:
                yield (pack_ref(pack), CHOSEN), True
            yield from self._pack(pack)
        yield (f"{ORGANISATION_PACK}:name", "name"), self._name

    def _pack(self, pack: Pack) -> Iterator[tuple[tuple[str, str], Value]]:
        for section in pack.sections:
            if section.choosable:
                if self._chance.random() < 0.45:
                    continue
                yield (section_ref(pack, section), CHOSEN), True
            for item in section.items:
                ref = item_ref(pack, item)
                if item.measure is not None:
                    if self._chance.random() < 0.75:
                        yield from self._figures(ref, item.measure)
                    continue
                for field in item.fields:
                    value = self._value(field)
                    if value is not None:
                        yield (ref, field.id), value

    def _value(self, field: Field) -> Value:
        """Only what is counted or chosen: nobody reads invented stories."""
        options = [option.id for option in options_of(field, self._frameworks.programme)]
        if field.kind is FieldKind.NUMBER:
            return round(self._size * self._chance.lognormvariate(4, 0.8)) + 1
        if field.kind is FieldKind.YES_NO:
            return self._chance.random() < 0.7
        if not options:
            return None
        weights = self._words.weights.get(field.list or "", ()) or [1.0] * len(options)
        chosen = self._chance.choices(options, weights)[0]
        if field.kind is FieldKind.CHOICES:
            others = self._chance.choices(options, weights, k=self._chance.choice((0, 0, 1, 2)))
            return tuple(sorted({chosen, *others}, key=options.index))
        if field.list and field.list.endswith("income"):
            self._size = 0.35 * 1.9 ** options.index(chosen)
        return chosen

    def _figures(self, ref: str, measure: Measure) -> Iterator[tuple[tuple[str, str], Value]]:
        value = self._first(measure)
        low, high = (0.82, 1.03) if measure.better is Better.LESS else (0.93, 1.25)
        for year in range(_FIRST_YEAR, _FIRST_YEAR + _YEARS):
            period = Period(PeriodKind.FINANCIAL_YEAR, year)
            figure = round(min(value, 100.0) if measure.unit == "%" else value, measure.decimals)
            yield (ref, field_of_period(period)), figure if measure.decimals else int(figure)
            value *= self._chance.uniform(low, high)

    def _first(self, measure: Measure) -> float:
        if measure.unit == "%":
            return self._chance.uniform(35, 95)
        ordinary = (measure.unlikely_above or 3000.0) * _ORDINARY
        return ordinary * self._size * self._chance.lognormvariate(0, 0.7) + 1


def _seal(path: Path, name: str, at: datetime, answers: Answers, signatory: "Signatory") -> None:
    from sv_desktop.sealing import Source, write_package

    frameworks = builtin_frameworks()
    submission = submission_of(
        Application(frameworks, answers), submission_id=f"{name} {at:%Y}", created_at=at, program="An invented example"
    )
    files = {SUBMISSION_NAME: encode_submission(submission), **framework_files(frameworks)}
    sources: Sequence[Source] = [Source(file, partial(_once, data), len(data)) for file, data in files.items()]
    write_package(path, sources, signatory, at=at)


def _new(name: str) -> "Signatory":
    """An identity that nobody will use again."""
    from sv_desktop.sealing import create_identity, unlock

    return unlock(create_identity(name, _PASSPHRASE, at=datetime(2026, 1, 1, tzinfo=UTC)), _PASSPHRASE)


def _once(data: bytes) -> Iterator[bytes]:
    yield data
