"""Keep the library in order: put a newer version in an older one's place, remove, bring back."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from sv_desktop.domain.answers import EVIDENCE_PREFIX, Value
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.versions import replacing
from sv_desktop.services.desk import Desk
from sv_desktop.services.intake import added, store_file, twin


def replace_with_file(desk: Desk, evidence_id: str, path: Path, progress: Progress = silent) -> Evidence:
    """Put a newer file in the place of evidence, in one step; the older stays as an earlier version.

    Raises PlainError when the file cannot be read, or is the same one.
    """
    try:
        same = twin(path, desk.application.evidence, progress)
        new = same or store_file(desk, path, path.name, progress)
    except OSError as error:
        raise PlainError(
            tr("“{name}” could not be read ({reason}).", name=path.name, reason=error.strerror),
            tr("Nothing was changed."),
        ) from error
    if new.id == evidence_id:
        raise PlainError(
            tr("“{name}” holds the same as the one that is here.", name=path.name), tr("Nothing was changed.")
        )
    return _replace(desk, evidence_id, new.id, () if same else added([new.id]))


def replace_with(desk: Desk, evidence_id: str, newer_id: str) -> Evidence:
    """Put evidence that is here in the place of other evidence; also an earlier version that is to count again."""
    return _replace(desk, evidence_id, newer_id, ())


def _replace(desk: Desk, evidence_id: str, newer_id: str, besides: Iterable[tuple[str, str, Value]]) -> Evidence:
    application = desk.refresh()
    old = next(one for one in application.evidence if one.id == evidence_id)
    desk.save([*replacing(application.answers, application.evidence, old, newer_id), *besides])
    application = desk.refresh()
    return next(one for one in application.evidence if one.id == newer_id)


def remove(desk: Desk, evidence_ids: Iterable[str]) -> None:
    """Take evidence out of the library and off every answer, in one step. Its bytes stay, so that it can come back."""
    answers = desk.application.answers
    changes: list[tuple[str, str, Value]] = []
    for one in evidence_ids:
        target = EVIDENCE_PREFIX + one
        changes += [(ref, target, None) for ref in answers.uses(one)]
        changes.append((target, "removed", True))
    desk.save(changes)
    desk.refresh()


def removed(desk: Desk) -> tuple[Evidence, ...]:
    """What can be brought back."""
    return desk.workspace.removed_evidence()


def bring_back(desk: Desk, uses: Mapping[str, Iterable[str]]) -> None:
    """Put removed evidence back into the library, in one step. uses: the items it is to serve again, by its id."""
    changes: list[tuple[str, str, Value]] = []
    for one, refs in uses.items():
        target = EVIDENCE_PREFIX + one
        changes += [(target, "removed", None), *((ref, target, True) for ref in refs)]
    desk.save(changes)
    desk.refresh()
