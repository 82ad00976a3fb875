"""The framework texts that a workspace has answered, kept as revisions like the answers themselves.

    "framework:award"   "text": the whole TOML text, "" for a framework that is not answered any more;
                        "source": where it came from, in words

So they are in every copy, snapshot and backup, a new version can be undone, and two copies with different versions join
like any two answers. A question that a new version asks differently carries a mark until somebody has looked at it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from sv_desktop.domain.answers import (
    CHOSEN,
    EVIDENCE_PREFIX,
    FRAMEWORK_PREFIX,
    LOOK_AGAIN,
    TEXT_CHANGED,
    WORD_LIMIT_SUFFIX,
    Answers,
    Value,
)
from sv_desktop.domain.language import tr

TEXT = "text"
SOURCE = "source"
_ENDING = ".toml"
_TITLE = re.compile(r'^title\s*=\s*"([^"\n]*)"', re.MULTILINE)
_VERSION = re.compile(r'^version\s*=\s*"([^"\n]*)"', re.MULTILINE)


def kept_texts(answers: Answers) -> dict[str, str]:
    """The texts that are answered: file name ("award.toml") to text; {} where none were kept yet."""
    return {
        target.removeprefix(FRAMEWORK_PREFIX) + _ENDING: value
        for (target, field), value in answers.items()
        if field == TEXT and target.startswith(FRAMEWORK_PREFIX) and isinstance(value, str) and value
    }


def keeping(texts: Mapping[str, bytes], source: str) -> list[tuple[str, str, Value]]:
    """The changes that keep texts. Raises UnicodeDecodeError for what is no UTF-8, which no sound text is."""
    found: list[tuple[str, str, Value]] = []
    for name, data in texts.items():
        target = FRAMEWORK_PREFIX + name.removesuffix(_ENDING)
        found += [(target, TEXT, data.decode("utf-8")), (target, SOURCE, source)]
    return found


def title_words(answers: Answers, target: str) -> str:
    """What a kept text is called; "" where it does not say."""
    found = _TITLE.search(_head(answers.text(target, TEXT)))
    return found[1] if found else target.removeprefix(FRAMEWORK_PREFIX)


def version_words(text: str) -> str:
    """A kept text in a few words: its title and version."""
    if not text:
        return tr("Not answered any more")
    title, version = _TITLE.search(_head(text)), _VERSION.search(_head(text))
    return tr(
        "{title}, version {version}",
        title=title[1] if title else tr("A text"),
        version=version[1] if version else "1.0",
    )


def version_of(text: str) -> str:
    """The version that a kept text gives itself."""
    found = _VERSION.search(_head(text))
    return found[1] if found else "1.0"


def looked_at(answers: Answers, changes: Iterable[tuple[str, str, Value]]) -> Iterator[tuple[str, str, Value]]:
    """The marks that changes take away: who edits an answer has looked at its question."""
    targets = {target for target, field, _value in changes if not _is_aside(field)}
    for target in sorted(targets):
        if answers.get(target, TEXT_CHANGED) is not None:
            yield target, TEXT_CHANGED, None


def _is_aside(field: str) -> bool:
    return (
        field in (LOOK_AGAIN, CHOSEN, TEXT_CHANGED)
        or field.startswith(EVIDENCE_PREFIX)
        or field.endswith(WORD_LIMIT_SUFFIX)
    )


def _head(text: str) -> str:
    """What stands before the first table: what a text says of itself."""
    return re.split(r"^\s*\[", text, maxsplit=1, flags=re.MULTILINE)[0]
