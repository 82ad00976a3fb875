"""Invented organisations that seal small, real packages."""

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from sv_desktop.domain.answers import CHOSEN, Value
from sv_desktop.domain.declaration import Declaration
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.programme import Frameworks
from sv_desktop.domain.submission import FrameworkReference, Submission, encode_submission
from sv_desktop.sealing import Signatory, Source, write_package
from sv_desktop.sealing.identity import _certificate, _name
from sv_desktop.services.builtin import builtin_frameworks

AT = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


@cache
def signatory(name: str) -> Signatory:
    """An identity without the passphrase, whose stretching would take its time for each of forty."""
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = _certificate(key, _name(name.partition("/")[0]), AT.replace(year=2025))
    secret = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return Signatory(certificate.public_bytes(Encoding.DER), secret)


@cache
def frameworks() -> Frameworks:
    return builtin_frameworks()


def sealed(
    path: Path,
    organisation: str,
    *,
    key: str = "",
    themes: Iterable[str] = ("social",),
    at: datetime = AT,
    numbers: dict[str, Value] | None = None,
    places: tuple[str, ...] = ("halton",),
    evidence: bytes = b"Tea and scones",
    submission: bytes | None = None,
    more: dict[str, dict[str, Value]] | None = None,
    named: Iterable[Evidence] = (),
    files: dict[str, bytes] | None = None,
) -> Path:
    """Seal a package. key: a name for the key, the organisation's name to begin with; "Name/2" is Name's second.

    more: further answers. named: evidence that the answers speak of. files: further files, by their path inside.
    """
    answers: dict[str, dict[str, Value]] = {
        "organisation:name": {"name": organisation},
        "organisation:places": {"places": places},
        **{f"award#{theme}": {CHOSEN: True} for theme in themes},
    }
    if numbers:
        answers["organisation:registration"] = numbers
    answers |= more or {}
    texts = frameworks().texts
    told = Submission(
        id=f"{organisation}-{at.isoformat()}",
        created_at=at,
        program="a test",
        notice="An invented organisation.",
        organisation=organisation,
        frameworks=tuple(
            FrameworkReference(id=pack.id, version=pack.version, file=f"frameworks/{pack.id}.toml")
            for pack in frameworks().packs
        ),
        answers=answers,
        evidence=tuple(named),
        declaration=Declaration(),
    )
    inside = {
        "summary.pdf": b"%PDF-1.7",
        "submission.json": encode_submission(told) if submission is None else submission,
        "evidence/social/note.txt": evidence,
        **{f"frameworks/{name}": data for name, data in texts.items()},
        **(files or {}),
    }
    path.write_bytes(_package(tuple(inside.items()), key or organisation, at))
    return path


@cache
def _package(files: tuple[tuple[str, bytes], ...], key: str, at: datetime) -> bytes:
    """The same package is sealed once, however many tests open it."""
    sources = [Source(name, lambda data=data: iter((data,)), len(data)) for name, data in files]
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.asice"
        write_package(path, sources, signatory(key), at=at)
        return path.read_bytes()


def spoiled(path: Path) -> Path:
    """Change one byte of a package's evidence."""
    data = path.read_bytes()
    path.write_bytes(data.replace(b"Tea and scones", b"Tea and stones"))
    return path
