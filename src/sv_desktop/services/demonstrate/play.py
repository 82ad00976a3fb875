"""Play the whole main job for the example charity, through the same services as the window."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from sv_desktop.domain.actions import actions, plan_words
from sv_desktop.domain.declaration import Declaration
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.package import VERDICT_WORDS, Verdict, Verification
from sv_desktop.domain.readiness import readiness
from sv_desktop.domain.submission import travelling
from sv_desktop.domain.wording import plural, size_words
from sv_desktop.services.answer import declare
from sv_desktop.services.demonstrate import place
from sv_desktop.services.demonstrate.build import build_example
from sv_desktop.services.demonstrate.content import Example, read_example
from sv_desktop.services.desk import Desk
from sv_desktop.services.identify import make_identity
from sv_desktop.services.read_package import extract, open_package
from sv_desktop.services.seal import Sealed, seal
from sv_desktop.services.verify import verify
from sv_desktop.services.write_out import write_pdf, write_text, write_word

Tell = Callable[[str], None]


class Demonstration(Struct, frozen=True, kw_only=True):
    """What a demonstration left. passphrase: of the example's identity. fingerprint: in groups.

    extracted: how many files came out of the package again, each the same as it went in.
    """

    workspace: Path
    package: Path
    summary: Path
    word: Path
    text: Path
    passphrase: str
    fingerprint: str
    verification: Verification
    extracted: int


def demonstrate(folder: Path, tell: Tell) -> Demonstration:
    """Answer, attach, sign, seal, write out, verify and read back for the example charity; tell each step in a line.

    Files of an earlier demonstration in the folder are replaced; any other file in the way raises PlainError.
    """
    example = read_example()
    place.make_room(folder)
    desk = build_example(folder / place.WORKSPACE, author=example.author)
    try:
        place.note_made(desk, desk.workspace.path)
        _tell_workspace(desk, tell)
        sealed = _sign(desk, example, folder / place.PACKAGE, tell)
        written = _write_out(desk, folder, tell)
        verification = _verified(sealed.path, tell)
        extracted = _read_back(desk, sealed.path, tell)
    finally:
        desk.close()
    return Demonstration(
        workspace=desk.workspace.path,
        package=sealed.path,
        summary=written[0],
        word=written[1],
        text=written[2],
        passphrase=example.passphrase,
        fingerprint=sealed.fingerprint,
        verification=verification,
        extracted=extracted,
    )


def _tell_workspace(desk: Desk, tell: Tell) -> None:
    application = desk.application
    found = readiness(application)
    kinds = {Path(one.name).suffix for one in application.evidence}
    uses = sum(len(application.answers.uses(one.id)) for one in application.evidence)
    size = size_words(sum(one.size for one in application.evidence))
    tell(f"{application.organisation_name}: everything in it is made up.")
    tell(f"Answers: {found.answered} of {found.asked} prompts answered; the others are left open to show next steps.")
    tell(
        f"Evidence: {plural(len(application.evidence), 'file')} of {plural(len(kinds), 'kind')}, {size},"
        f" attached in {plural(uses, 'place')}."
    )
    tell(f"Action plan: {plan_words(actions(application.answers), desk.today)}.")
    tell(f"Workspace: {_file(desk.workspace.path)}")


def _sign(desk: Desk, example: Example, destination: Path, tell: Tell) -> Sealed:
    identity = make_identity(desk, example.passphrase)
    tell(f"Identity: made. Its passphrase, for this example only: {example.passphrase}")
    tell(f"Fingerprint: {identity.fingerprint}")
    declare(
        desk,
        Declaration(
            signatory=example.declaration.signatory,
            role=example.declaration.role,
            may_sign=True,
            confirmed=True,
            date=desk.clock().date().isoformat(),
        ),
    )
    tell(f"Declaration: {example.declaration.signatory}, {example.declaration.role}")
    sealed = seal(desk, destination, example.passphrase)
    place.note_made(desk, sealed.path)
    tell(f"Sealed package: {_file(sealed.path)}")
    return sealed


def _write_out(desk: Desk, folder: Path, tell: Tell) -> tuple[Path, Path, Path]:
    summary = write_pdf(desk.application, folder / place.SUMMARY)
    word = write_word(desk.application, folder / place.WORD)
    text = write_text(desk.application, folder / place.TEXT)
    for label, path in (("PDF summary", summary), ("Word document", word), ("Plain text", text)):
        place.note_made(desk, path)
        tell(f"{label}: {_file(path)}")
    return summary, word, text


def _verified(package: Path, tell: Tell) -> Verification:
    found = verify(package)
    words = VERDICT_WORDS[found.verdict]
    if not found.sealed:
        raise PlainError(f"The package was checked and the verdict was: {words}.", "Please report this as a fault.")
    hint = " That is right: its fingerprint has not been marked as known here." if found.verdict is Verdict.NEW else ""
    tell(f"Verdict: {words}. {plural(len(found.entries), 'file')} checked.{hint}")
    return found


def _read_back(desk: Desk, package: Path, tell: Tell) -> int:
    """Open the package as its receiver would, and compare everything with the workspace."""
    opened = open_package(package)
    try:
        received = opened.application
    finally:
        opened.close()
    with TemporaryDirectory(prefix="sv-desktop-") as scratch:
        files = extract(package, Path(scratch) / "package")
        same = received is not None and received.answers == travelling(desk.application.answers)
        for one in received.evidence if received else ():
            same = same and place.sha256_of(Path(scratch) / "package" / one.path) == one.sha256
    if not same:
        raise PlainError("What came out of the package is not what went in.", "Please report this as a fault.")
    tell(f"Read back: {plural(len(files), 'file')} taken out again, and every answer and file is the same.")
    return len(files)


def _file(path: Path) -> str:
    return f"{path} ({size_words(path.stat().st_size)})"
