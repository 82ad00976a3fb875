"""Try this installation: the whole main job in a passing folder, and a report that is fit for a support mail."""

import gzip
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from traceback import extract_tb

from msgspec import Struct

from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.preview import Preview
from sv_desktop.domain.wording import plural
from sv_desktop.resources import GUIDES, guide, resources
from sv_desktop.services.begin import reopen
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.demonstrate import demonstrate

#: Takes the passing folder, and says what was found. Whatever it raises is a fault of the installation.
Trial = Callable[[Path], str]
_OLD = Path("examples", "older", "version-1.svw.gz")
_PASSPHRASE = "plain words for the self-test only"  # noqa: S105 - of a file that goes again


class Finding(Struct, frozen=True):
    """What one trial found. words: for people, and without names or paths of theirs."""

    name: str
    words: str
    good: bool


@contextmanager
def apart() -> Iterator[Path]:
    """A passing folder that holds everything, settings and known keys too, for as long as the block lasts."""
    before = os.environ.get("SV_DESKTOP_HOME")
    with TemporaryDirectory(prefix="sv-desktop-") as folder:
        os.environ["SV_DESKTOP_HOME"] = str(Path(folder) / "home")
        try:
            yield Path(folder)
        finally:
            if before is None:
                del os.environ["SV_DESKTOP_HOME"]
            else:
                os.environ["SV_DESKTOP_HOME"] = before


def try_each(trials: Iterable[tuple[str, Trial]], folder: Path) -> Iterator[Finding]:
    """Make every trial in turn, also after one has failed."""
    for name, trial in trials:
        try:
            yield Finding(name, trial(folder), good=True)
        except Exception as error:  # whatever it is, it is what the report is for
            yield Finding(name, _fault_words(error, folder), good=False)


def example_workspace(folder: Path) -> Path:
    """The workspace that the trial of the main job has left in the folder."""
    return folder / "job" / "example.svw"


def example_register(folder: Path) -> Path:
    """The register that the trial of the register has left in the folder."""
    return folder / "region" / "region.svr"


def _own_files(_folder: Path) -> str:
    from sv_desktop.frameworks import schemas

    packs = builtin_frameworks().packs
    schemas_here = sum((resources() / "schemas" / name).is_file() for name in schemas())
    if schemas_here < len(schemas()):
        raise PlainError("A schema is missing.", "Please install SV Desktop again.")
    guides = [guide(name) for name in GUIDES]
    return f"{plural(len(packs), 'framework')}, {plural(schemas_here, 'schema')}, {plural(len(guides), 'guide')}"


def _fonts(_folder: Path) -> str:
    from sv_desktop.reports.typefaces import load_all

    return f"{plural(load_all(), 'font')} can be read"


def _main_job(folder: Path) -> str:
    shown = demonstrate(folder / "job", lambda _words: None)
    verdict = shown.verification.verdict
    return f"answered, signed, sealed, verified ({verdict.name.lower()}), {shown.extracted} files read back the same"


def _register(folder: Path) -> str:
    """Three organisations of an invented region are received, one is awarded, and its badge is checked."""
    from sv_desktop.domain.framework import OutcomeKind
    from sv_desktop.services import award, decide, matter, region, trust
    from sv_desktop.services.check_award import check_award
    from sv_desktop.services.demonstrate.region import build_region

    folder = example_register(folder).parent
    folder.mkdir()
    desk = build_region(folder, number=3)
    try:
        found = region.picture(desk)
        trust.make_identity(desk, _PASSPHRASE)
        submission = desk.inbox.rows[0].received.id
        about = matter.matter_of(desk, submission)
        awarding = next(one for one in about.assessment.outcomes if one.kind is OutcomeKind.AWARD)
        decide.choose(desk, submission, awarding.id)
        decide.decide(desk, submission, about)
        given = award.give(desk, submission)
        issued = award.issue(desk, given.award.number, folder, _PASSPHRASE)
    finally:
        desk.close()
    checked = check_award(issued.badge)
    if checked.award is None or checked.award.number != given.award.number:
        raise PlainError("The badge of an award does not hold.", "Please report it.")
    return f"{found.organisations} organisations received and counted, one awarded, its badge checked"


def _documents(folder: Path) -> str:
    sizes = {one: (folder / "job" / one).stat().st_size for one in ("example-summary.pdf", "example.docx")}
    return f"PDF {sizes['example-summary.pdf']:,} bytes, Word {sizes['example.docx']:,} bytes"


def _previews(folder: Path) -> str:
    """The worker process reads a PDF as pixels, and every kind of evidence of the example as what it is."""
    from sv_desktop.services import preview

    desk = reopen(example_workspace(folder), author="", read_only=True)
    try:
        notes = [_previewed(preview.preview_evidence(desk, one.id), one) for one in desk.application.evidence]
    finally:
        desk.close()
        preview.put_away()
    return f"{plural(len(notes), 'file')} shown by the worker process, {sum(notes)} of them as pictures"


def _previewed(shown: Preview, evidence: Evidence) -> bool:
    if shown.note or not (shown.picture or shown.words or shown.table or shown.facts):
        raise PlainError(f"A file of the kind {Path(evidence.name).suffix} could not be shown.", "Please report it.")
    return shown.picture is not None


def _old_file(folder: Path) -> str:
    old = folder / "old.svw"
    old.write_bytes(gzip.decompress((resources() / _OLD).read_bytes()))
    desk = reopen(old, author="Self-test")
    try:
        count = len(tuple(desk.workspace.answers().items()))
    finally:
        desk.close()
    return f"one of version 1 was brought up to date, with {plural(count, 'answer')}"


def _protection(folder: Path) -> str:
    from sv_desktop.services import protect

    path = example_workspace(folder)
    desk = reopen(path, author="Self-test")
    try:
        protect.protect(desk, _PASSPHRASE)
        words = protect.recovery_words(desk)
    finally:
        desk.close()
    key = protect.key_from_words(path, words)
    desk = reopen(path, author="Self-test", key=key)
    try:
        protect.unprotect(desk)
    finally:
        desk.close()
    return f"encrypted, opened again with the {len(words)} words of the recovery sheet"


def _spelling(_folder: Path) -> str:
    from sv_desktop.services.spell import dictionary

    words = dictionary()
    if words.suggest("recieve")[:1] != ("receive",):
        raise PlainError("The dictionary suggests nothing.", "Please install SV Desktop again.")
    return f"{len(words):,} words, and suggestions"


def _fault_words(error: Exception, folder: Path) -> str:
    """Which fault and where in the program; only what we wrote ourselves is quoted, without the passing folder."""
    if isinstance(error, PlainError):
        return str(error).replace(str(folder), "…").replace(str(Path.home()), "~")
    ours = [frame for frame in extract_tb(error.__traceback__) if "sv_desktop" in frame.filename]
    where = f" in {Path(ours[-1].filename).stem}, line {ours[-1].lineno}" if ours else ""
    why = f" ({error.strerror})" if isinstance(error, OSError) and error.strerror else ""
    return f"{type(error).__name__}{why}{where}"


#: In this order, because some look at what an earlier one has left.
TRIALS: tuple[tuple[str, Trial], ...] = (
    ("Its own files", _own_files),
    ("Fonts", _fonts),
    ("Spelling", _spelling),
    ("Main job", _main_job),
    ("Documents", _documents),
    ("Previews", _previews),
    ("Older file", _old_file),
    ("Protection", _protection),
    ("Register", _register),
)
