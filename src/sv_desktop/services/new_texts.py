"""New framework texts: see what another version changes, take it over, and look at what is asked differently."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from sv_desktop.domain.answered_texts import SOURCE, TEXT, keeping, version_of
from sv_desktop.domain.answers import DECLARATION, FRAMEWORK_PREFIX, TEXT_CHANGED, Answers, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.former import is_question
from sv_desktop.domain.framework import is_newer
from sv_desktop.domain.framework_file import FrameworkFile
from sv_desktop.domain.language import tr
from sv_desktop.domain.package import Signer
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.sealed_document import DocumentKind
from sv_desktop.domain.submission import FRAMEWORKS_FOLDER
from sv_desktop.domain.text_changes import ItemChange, PackChange, What, asking, compare
from sv_desktop.services.desk import OWN_TEXTS, Desk
from sv_desktop.services.kept_texts import read_earlier
from sv_desktop.services.pack_texts import PROGRAMME_FILE, put_together
from sv_desktop.services.sealed_document import open_document

_DECLINED = "texts_declined"
_LARGEST_TEXT = 1024 * 1024
_MOST_TEXTS = 40
_NOTHING_CHANGED = tr("Nothing was changed.")


class NewTexts(Struct, frozen=True, kw_only=True):
    """Another version, checked but not taken over yet. frameworks: all texts as they would be.

    changes: against what is answered now. asks: refs of answered questions that want a look; settled: of
    those that wanted one and would be asked again as they were answered. source: where it comes
    from, in words. signer: who sealed it, None for the program's own. note: what the scheme says of it. older: the ids
    of frameworks that would go back to an earlier version.
    """

    frameworks: Frameworks
    changes: tuple[PackChange, ...]
    asks: tuple[str, ...]
    settled: tuple[str, ...]
    source: str
    signer: Signer | None = None
    note: str = ""
    older: tuple[str, ...] = ()

    @property
    def trusted(self) -> bool:
        """Whether nobody has to compare a fingerprint first."""
        return self.signer is None or self.signer.known


def newer_of_program(desk: Desk) -> NewTexts | None:
    """What the program brings along that is newer than what is answered; None for nothing."""
    ours, builtin = desk.frameworks, desk.builtin
    if desk.texts_problem is not None or ours.programme.id != builtin.programme.id:
        return None
    newer = {pack.id for pack in builtin.packs if _is_newer(pack.version, ours, pack.id)}
    names = {f"{one}.toml" for one in newer}
    if is_newer(builtin.programme.version, ours.programme.version):
        names.add(PROGRAMME_FILE)
    if not names:
        return None
    try:
        return _new(desk, {name: builtin.texts[name] for name in names}, OWN_TEXTS)
    except PlainError:
        return None


def texts_of_program(desk: Desk) -> NewTexts | None:
    """The program's own texts, to go back to; None where they are answered as they are."""
    if desk.texts_problem is None and desk.frameworks.texts == desk.builtin.texts:
        return None
    return _offered(desk, desk.builtin, OWN_TEXTS)


def look_at_texts(desk: Desk, path: Path, progress: Progress = silent) -> NewTexts:
    """Check a sealed file with framework texts. Raises PlainError for anything else, and for texts with problems."""
    from sv_desktop.sealing import TrustList
    from sv_desktop.services.folders import data_folder

    known = TrustList(data_folder() / "known signers").known()
    opened = open_document(path, DocumentKind.FRAMEWORKS, FrameworkFile, known=known, progress=progress)
    named = {one.file: one for one in opened.value.frameworks}
    held = [one.name for one in opened.verification.entries if one.name.startswith(FRAMEWORKS_FOLDER)]
    if set(held) != named.keys() or not 0 < len(held) <= _MOST_TEXTS:
        raise PlainError(
            tr("“{name}” does not hold the texts that it names.", name=path.name),
            tr("{unchanged} Ask for it again.", unchanged=_NOTHING_CHANGED),
        )
    given = {name.removeprefix(FRAMEWORKS_FOLDER): opened.read(name, limit=_LARGEST_TEXT) for name in held}
    signer = opened.signer
    source = f"sealed by {signer.organisation} on {opened.value.created_at.date().isoformat()}"
    new = _new(desk, given, source, path.name)
    return msgspec.structs.replace(new, signer=signer, note=opened.value.note)


def take_over(desk: Desk, new: NewTexts, *, accepted: str = "") -> Application:
    """Answer these texts from now on, in one step that can be undone. Every answer stays under the id of its question.

    accepted: the fingerprint of the signer, where the person has compared it. Answered questions that are asked
    differently get a mark. Raises PlainError where the signer is neither known nor accepted.
    """
    if new.signer is not None and not new.trusted:
        if "".join(accepted.split()).lower() != new.signer.fingerprint:
            raise PlainError(
                tr(
                    "These texts are sealed by {organisation}, who is new to you.", organisation=new.signer.organisation
                ),
                tr("Compare the fingerprint with them by phone first. {unchanged}", unchanged=_NOTHING_CHANGED),
            )
        _mark_known(new.signer)
    at = desk.clock()
    desk.keep_texts(at)
    changes = list(_changes(desk, new))
    desk.workspace.save_all(changes, author=desk.author, at=at)
    desk.workspace.pin()
    return desk.refresh()


def not_now(desk: Desk, new: NewTexts) -> None:
    """Do not point these texts out again by themselves; the page still offers them."""
    if not desk.read_only:
        desk.workspace.save_setting(_DECLINED, _name(new))


def was_declined(desk: Desk, new: NewTexts) -> bool:
    """Whether the person has said "not now" to these."""
    return desk.workspace.setting(_DECLINED) == _name(new)


def still_right(desk: Desk, ref: str) -> Application:
    """Say that an answer fits the question as it is asked now."""
    return desk.save([(ref, TEXT_CHANGED, None)])


def what_changed(desk: Desk, ref: str) -> ItemChange | None:
    """How a question was asked when it was answered, and is asked now; None where that is not known any more."""
    version = desk.application.answers.text(ref, TEXT_CHANGED)
    before = _as_answered(desk, ref.partition(":")[0], version)
    if before is None:
        return None
    changes = compare(before, desk.frameworks)
    return next((item for one in changes for item in one.items if item.ref == ref), None)


def _is_newer(version: str, ours: Frameworks, pack_id: str) -> bool:
    pack = ours.pack(pack_id)
    return pack is None or is_newer(version, pack.version)


def _new(desk: Desk, given: Mapping[str, bytes], source: str, name: str = "") -> NewTexts:
    from sv_desktop.frameworks import NEWER_WORDS, PackError, frameworks_from_texts

    try:
        frameworks = frameworks_from_texts(put_together(desk.frameworks.texts, given), partly=True)
    except PackError as error:
        if any(one.words == NEWER_WORDS for one in error.problems):
            raise PlainError(
                tr("The framework texts in “{name}” were written for a newer version of SV Desktop.", name=name),
                tr("{unchanged} Install the newest version, then bring them in again.", unchanged=_NOTHING_CHANGED),
            ) from error
        raise PlainError(
            tr("The framework texts in “{name}” cannot be used. {problems}.", name=name, problems=error.problems[0]),
            tr("{unchanged} Ask whoever sent the file for a mended one.", unchanged=_NOTHING_CHANGED),
        ) from error
    return _offered(desk, frameworks, source)


def _offered(desk: Desk, frameworks: Frameworks, source: str) -> NewTexts:
    changes = compare(desk.frameworks, frameworks)
    given = {target for target, field in _answered(desk.application.answers)}
    settled = tuple(_settled(desk, frameworks))
    return NewTexts(
        frameworks=frameworks,
        changes=changes,
        asks=tuple(sorted((asking(changes) & given).difference(settled))),
        settled=settled,
        source=source,
        older=tuple(one.id for one in changes if one.what is What.CHANGED and is_newer(one.was, one.version)),
    )


def _answered(answers: Answers) -> Iterator[tuple[str, str]]:
    """Every (target, field) that was said of a question, evidence for it among them."""
    return (key for key, _value in answers.items() if is_question(key[0]))


def _changes(desk: Desk, new: NewTexts) -> Iterator[tuple[str, str, Value]]:
    answers, ours = desk.application.answers, desk.frameworks
    kept = desk.kept_texts
    texts = {name: data for name, data in new.frameworks.texts.items() if kept.get(name) != data}
    yield from keeping(texts, new.source)
    for name in kept.keys() - new.frameworks.texts.keys():
        yield FRAMEWORK_PREFIX + name.removesuffix(".toml"), TEXT, ""
        yield FRAMEWORK_PREFIX + name.removesuffix(".toml"), SOURCE, new.source
    versions = {change.id: change.was for change in new.changes}
    for ref in new.asks:
        if answers.get(ref, TEXT_CHANGED) is None:
            yield ref, TEXT_CHANGED, versions[ref.partition(":")[0]]
    yield from ((ref, TEXT_CHANGED, None) for ref in new.settled)
    if ours.programme.declaration != new.frameworks.programme.declaration and answers.flag(DECLARATION, "confirmed"):
        yield DECLARATION, "confirmed", None


def _settled(desk: Desk, after: Frameworks) -> Iterator[str]:
    """The refs of marked questions that would be asked again as they were when they were answered."""
    for (ref, field), value in desk.application.answers.items():
        pack = desk.frameworks.pack(ref.partition(":")[0])
        if field == TEXT_CHANGED and isinstance(value, str) and pack is not None and pack.version != value:
            before = _as_answered(desk, pack.id, value)
            if before is not None and ref not in asking(compare(before, after)):
                yield ref


def _as_answered(desk: Desk, pack_id: str, version: str) -> Frameworks | None:
    """A framework as it was in a version that this workspace has answered, the latest of them."""
    for one in reversed(desk.workspace.history(FRAMEWORK_PREFIX + pack_id, TEXT)):
        if isinstance(one.value, str) and one.value and version_of(one.value) == version:
            pack = read_earlier(f"{pack_id}.toml", one.value.encode("utf-8"))
            if pack is not None:
                return Frameworks(desk.frameworks.programme, (pack,), {})
    return None


def _mark_known(signer: Signer) -> None:
    from sv_desktop.sealing import TrustList
    from sv_desktop.services.folders import data_folder

    TrustList(data_folder() / "known signers").add(signer.certificate)


def _name(new: NewTexts) -> str:
    return "; ".join(f"{change.id} {change.version}" for change in new.changes)
