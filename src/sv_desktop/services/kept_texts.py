"""Which framework texts a workspace answers: those that it has kept, else those of the program."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from sv_desktop.domain.answered_texts import TEXT, kept_texts
from sv_desktop.domain.answers import FRAMEWORK_PREFIX, Answers, Revision
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.former import holding, unsaid
from sv_desktop.domain.framework import Pack
from sv_desktop.domain.programme import EarlierPack, Frameworks

#: All revisions of one answer, oldest first.
History = Callable[[str, str], tuple[Revision, ...]]


class Answered(Struct, frozen=True, kw_only=True):
    """The texts to draw. kept: those that the workspace holds, as text. problem: why these are not to be drawn."""

    frameworks: Frameworks
    kept: dict[str, str]
    problem: PlainError | None = None


def answered(builtin: Frameworks, answers: Answers, history: History) -> Answered:
    """The texts that a workspace answers, with the earlier ones that some of its answers need.

    Where what it has kept cannot be read, such as texts of a newer program, the builtin ones are drawn, which is said.
    """
    kept = kept_texts(answers)
    texts = {name: text.encode("utf-8") for name, text in kept.items()}
    if not texts or texts == builtin.texts:
        frameworks = builtin
    else:
        try:
            frameworks = _read(tuple(sorted(texts.items())))
        except PlainError as error:
            return Answered(frameworks=builtin, kept=kept, problem=error)
    wanted = set(unsaid(answers, frameworks))
    if wanted:
        frameworks = replace(frameworks, earlier=tuple(_earlier(wanted, answers, frameworks, history)))
    return Answered(frameworks=frameworks, kept=kept)


def read_earlier(name: str, text: bytes) -> Pack | None:
    """A pack by itself, as it was; None for what cannot be read."""
    from sv_desktop.frameworks import read_texts

    reading = read_texts({name: text})
    return None if name in reading.broken else reading.packs.get(name)


@lru_cache(maxsize=4)
def _read(texts: tuple[tuple[str, bytes], ...]) -> Frameworks:
    from sv_desktop.frameworks import frameworks_from_texts

    return frameworks_from_texts(dict(texts), partly=True)


_read_earlier = lru_cache(maxsize=16)(read_earlier)


def _earlier(
    wanted: set[tuple[str, str]], answers: Answers, frameworks: Frameworks, history: History
) -> Iterator[EarlierPack]:
    """For each framework the versions, latest first, without which something could not be shown."""
    for pack_id in sorted({target.partition(":")[0] for target, _field in wanted}):
        left = {key for key in wanted if key[0].partition(":")[0] == pack_id}
        name = f"{pack_id}.toml"
        seen = {frameworks.texts.get(name)}
        for one in reversed(history(FRAMEWORK_PREFIX + pack_id, TEXT)):
            text = one.value.encode("utf-8") if isinstance(one.value, str) else b""
            pack = None if not text or text in seen else _read_earlier(name, text)
            seen.add(text)
            if pack is None or not left:
                continue
            held = {key for key in left if holding((pack,), (key,), frameworks.programme, answers)}
            if held:
                left -= held
                yield EarlierPack(pack, text)
