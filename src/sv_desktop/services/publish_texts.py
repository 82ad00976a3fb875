"""Publish: a scheme seals its framework texts into one file, for the people who answer them."""

from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

from sv_desktop import __version__
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.framework_file import LONGEST_NOTE, FrameworkFile
from sv_desktop.domain.language import tr
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.domain.sealed_document import DocumentKind
from sv_desktop.domain.submission import FRAMEWORKS_FOLDER, FrameworkReference
from sv_desktop.services.pack_texts import PROGRAMME_FILE, texts_of, try_texts
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.sealed_document import SealedDocument, write_document


def publish_texts(
    desk: RegisterDesk,
    files: Sequence[Path],
    destination: Path,
    passphrase: str,
    *,
    note: str = "",
    progress: Progress = silent,
) -> SealedDocument:
    """Seal framework files, or folders of them, with the register's identity: whole or not at all.

    note: what is new, for the people who bring the texts in. progress: bytes. Raises PlainError where a text has a
    problem, or the register has no identity yet.
    """
    from sv_desktop.sealing import unlock

    texts = texts_of(files)
    frameworks = _sound(texts)
    stored = desk.register.identity()
    if stored is None:
        raise PlainError(
            tr("The register has no identity to seal with yet."),
            tr("Make it with “register trust export --make-identity”."),
        )
    at = desk.clock()
    document = FrameworkFile(
        id=str(uuid4()),
        created_at=at,
        program=f"SV Desktop {__version__}",
        scheme=desk.name,
        note=note.strip()[:LONGEST_NOTE],
        frameworks=tuple(_references(frameworks)),
    )
    beside = {FRAMEWORKS_FOLDER + name: data for name, data in texts.items()}
    return write_document(
        destination,
        DocumentKind.FRAMEWORKS,
        document,
        unlock(stored, passphrase),
        at=at,
        beside=beside,
        progress=progress,
    )


def _sound(texts: dict[str, bytes]) -> Frameworks:
    """Nothing with a problem is ever handed on."""
    tried = try_texts(texts)
    if tried.problems:
        more = len(tried.problems) - 1
        others = tr(" {more} more like this.", more=more) if more else ""
        raise PlainError(
            f"{tried.problems[0].told}.{others}", tr("Mend the texts, then seal them. Nothing was written.")
        )
    if tried.frameworks is None or not texts:
        raise PlainError(tr("There is no framework text to seal."), tr("Name the files, such as award.toml."))
    return tried.frameworks


def _references(frameworks: Frameworks) -> list[FrameworkReference]:
    found = [
        FrameworkReference(id=one.id, version=one.version, file=f"{FRAMEWORKS_FOLDER}{one.id}.toml")
        for one in frameworks.packs
    ]
    if PROGRAMME_FILE in frameworks.texts:
        name = f"{FRAMEWORKS_FOLDER}{PROGRAMME_FILE}"
        found.append(FrameworkReference(id="programme", version=frameworks.programme.version, file=name))
    return found
