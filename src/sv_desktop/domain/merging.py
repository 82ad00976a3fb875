"""What two copies said differently about one answer, and which of it a person has to decide."""

from msgspec import Struct

from sv_desktop.domain.actions import ACTION_PREFIX
from sv_desktop.domain.answered_texts import SOURCE
from sv_desktop.domain.answers import (
    EVIDENCE_PREFIX,
    FRAMEWORK_PREFIX,
    LOOK_AGAIN,
    RHYTHM,
    TEXT_CHANGED,
    WORD_LIMIT_SUFFIX,
    Revision,
    same_value,
)
from sv_desktop.domain.language import counted, tr

_NEED_NOBODY = (LOOK_AGAIN, RHYTHM, TEXT_CHANGED, "kind", "replaces")


class Conflict(Struct, frozen=True):
    """One answer that was given differently. versions: two or more, latest first; the first counts for now."""

    versions: tuple[Revision, ...]

    @property
    def key(self) -> tuple[str, str]:
        """The answer: (target, field)."""
        return self.versions[0].key


class Brought(Struct, frozen=True, kw_only=True):
    """What came in from a copy and was not here.

    revisions: how many. answers: the (target, field) that they are of, sorted. files: evidence items by id.
    """

    revisions: int = 0
    answers: tuple[tuple[str, str], ...] = ()
    files: tuple[str, ...] = ()
    snapshots: int = 0


def conflict_of(heads: tuple[Revision, ...]) -> Conflict | None:
    """What a person has to decide; None where all say the same, or where the latest word is good enough.

    Marks such as "look again", word limits and what is attached need nobody: the latest counts, and each can be set
    again with one click.
    """
    if _is_mark(heads[0].field) or (heads[0].target.startswith(FRAMEWORK_PREFIX) and heads[0].field == SOURCE):
        return None
    different = [heads[0]]
    for head in heads[1:]:
        if not any(same_value(head.value, one.value) for one in different):
            different.append(head)
    return Conflict(tuple(different)) if len(different) > 1 else None


def report(brought: Brought, conflicts: tuple[Conflict, ...]) -> tuple[str, ...]:
    """What came of bringing a copy in, one sentence each; what waits for the person comes first."""
    waiting = {one.key for one in conflicts}
    joined = [(target, field) for target, field in brought.answers if (target, field) not in waiting]
    actions = {target for target, _field in joined if target.startswith(ACTION_PREFIX)}
    evidence = {target for target, _field in joined if target.startswith(EVIDENCE_PREFIX)}
    texts = {target for target, _field in joined if target.startswith(FRAMEWORK_PREFIX)}
    described = evidence - {EVIDENCE_PREFIX + one for one in brought.files}
    answers = [one for one in joined if one[0] not in actions | evidence | texts and not _is_mark(one[1])]
    lines = [
        counted("{n} answer needs you: two versions wait.", "{n} answers need you: two versions wait.", len(waiting))
        if waiting
        else "",
        counted("{n} answer joined.", "{n} answers joined.", len(answers)) if answers else "",
        counted("{n} file came.", "{n} files came.", len(brought.files)) if brought.files else "",
        counted("{n} file was described anew.", "{n} files were described anew.", len(described)) if described else "",
        counted("{n} action joined.", "{n} actions joined.", len(actions)) if actions else "",
        counted(
            "{n} framework text came in another version.", "{n} framework texts came in another version.", len(texts)
        )
        if texts
        else "",
        counted("{n} snapshot came.", "{n} snapshots came.", brought.snapshots) if brought.snapshots else "",
    ]
    found = tuple(line for line in lines if line)
    return found if brought.revisions or brought.files or brought.snapshots else (tr("Nothing new came."), *found)


def _is_mark(field: str) -> bool:
    return field in _NEED_NOBODY or field.endswith(WORD_LIMIT_SUFFIX) or field.startswith(EVIDENCE_PREFIX)
