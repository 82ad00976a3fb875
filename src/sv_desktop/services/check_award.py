"""Check an award: what a third party can say of a certificate, its badge or its sheet, from the file alone."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from sv_desktop.domain.award import Award
from sv_desktop.domain.certificate import Certificate
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr
from sv_desktop.domain.package import Verdict, grouped
from sv_desktop.domain.received import Named, plain
from sv_desktop.domain.sealed_document import DocumentKind
from sv_desktop.services.folders import data_folder
from sv_desktop.services.sealed_document import open_document

if TYPE_CHECKING:
    from sv_desktop.sealing import TrustList

_LARGEST = 16 * 1024 * 1024
_MOST_TOLD = 5


class CheckedAward(Struct, frozen=True, kw_only=True):
    """What a file proves. kind: "certificate", "badge", "sheet". words: why it proves nothing, "" where it does.

    award: None for a sheet, which only people read. scheme: by its own word, unless the signer is known. fingerprint:
    of its key, in groups; "" where the file names the key alone, and issuer then is that key (a DID).
    """

    kind: str
    verdict: Verdict
    words: str = ""
    scheme: str = ""
    fingerprint: str = ""
    award: Award | None = None
    issuer: str = ""
    notice: str = ""


def check_award(path: Path, *, trusted: Iterable[Path] = ()) -> CheckedAward:
    """Check a certificate (.asice), a badge (.jwt) or a sheet (.pdf), whatever its name is.

    trusted: certificates (PEM) of schemes that are known. Raises PlainError only where the file cannot be read.
    """
    start, given = _read(path, most=8), tuple(trusted)
    if start.startswith(b"%PDF"):
        return _sheet(path, given)
    return _certificate(path, given) if start.startswith(b"PK") else _badge(path, given)


def _certificate(path: Path, trusted: tuple[Path, ...]) -> CheckedAward:
    from sv_desktop.sealing import verify_package

    known = _known(trusted)
    checked = verify_package(path, known=known)
    if not checked.sealed:
        why = "; ".join(one.words for one in checked.findings[:_MOST_TOLD])
        return CheckedAward(kind="certificate", verdict=checked.verdict, words=why)
    try:
        opened = open_document(path, DocumentKind.CERTIFICATE, Certificate, known=known)
    except PlainError as error:
        return CheckedAward(kind="certificate", verdict=Verdict.NOT_A_PACKAGE, words=str(error))
    return CheckedAward(
        kind="certificate",
        verdict=_verdict(opened.signer.fingerprint, known),
        scheme=plain(opened.value.scheme),
        fingerprint=grouped(opened.signer.fingerprint),
        award=opened.value.award,
        notice=opened.value.notice,
    )


def _badge(path: Path, trusted: tuple[Path, ...]) -> CheckedAward:
    from sv_desktop.sealing import BadCredential, ChangedCredential, issuer_fingerprint, read_credential

    try:
        found = read_credential(_read(path).decode("ascii"))
        award, scheme = _award_of(found.claims), str(found.claims["issuer"]["name"])
    except ChangedCredential as error:
        return CheckedAward(kind="badge", verdict=Verdict.CHANGED, words=error.what)
    except BadCredential as error:
        return CheckedAward(kind="badge", verdict=Verdict.NOT_A_PACKAGE, words=error.what)
    except (KeyError, TypeError, ValueError, AttributeError, StopIteration):
        words = tr("This is no certificate of an award that can be understood.")
        return CheckedAward(kind="badge", verdict=Verdict.NOT_A_PACKAGE, words=words)
    match = issuer_fingerprint(found.issuer, _certificates(trusted))
    return CheckedAward(
        kind="badge",
        verdict=_verdict(match, _known(trusted)),
        scheme=plain(scheme),
        fingerprint=grouped(match) if match else "",
        award=award,
        issuer=found.issuer,
        notice=plain(str(found.claims.get("description", ""))),
    )


def _sheet(path: Path, trusted: tuple[Path, ...]) -> CheckedAward:
    from sv_desktop.sealing import BadSignature, pdf_signer_fingerprint

    try:
        fingerprint = pdf_signer_fingerprint(_read(path))
    except BadSignature:
        words = tr("This PDF has a signature that does not hold: it was changed after it was signed.")
        return CheckedAward(kind="sheet", verdict=Verdict.CHANGED, words=words)
    if fingerprint is None:
        return CheckedAward(kind="sheet", verdict=Verdict.NOT_A_PACKAGE, words=tr("This PDF is not signed."))
    return CheckedAward(kind="sheet", verdict=_verdict(fingerprint, _known(trusted)), fingerprint=grouped(fingerprint))


def _verdict(fingerprint: str | None, known: frozenset[str]) -> Verdict:
    return Verdict.KNOWN if fingerprint in known else Verdict.NEW


def _award_of(claims: Any) -> Award:
    """What a badge says, as far as it says it."""
    subject = claims["credentialSubject"]
    name = next(str(one["identityHash"]) for one in subject["identifier"] if one["identityType"] == "name")
    return Award(
        number=plain(str(subject["licenseNumber"])),
        title=plain(str(claims["name"])),
        pack="",
        organisation=plain(name),
        submission_id=plain(str(subject["id"])).removeprefix("urn:uuid:"),
        holder_keys=(),
        awarded_on=date.fromisoformat(str(claims["validFrom"])[:10]).isoformat(),
        valid_until=date.fromisoformat(str(claims["validUntil"])[:10]).isoformat(),
        themes=tuple(Named("", plain(str(one))) for one in subject["achievement"].get("tag", ())),
    )


def _known(trusted: tuple[Path, ...]) -> frozenset[str]:
    from sv_desktop.sealing import certificate_file_fingerprint

    return _list().known() | {certificate_file_fingerprint(path) for path in trusted}


def _certificates(trusted: tuple[Path, ...]) -> Iterable[str]:
    yield from (_read(path).decode("ascii", "replace") for path in trusted)
    yield from _list().certificates()


def _list() -> "TrustList":
    from sv_desktop.sealing import TrustList

    return TrustList(data_folder() / "known signers")


def _read(path: Path, *, most: int = _LARGEST) -> bytes:
    """The beginning of a file, so many bytes at most."""
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise PlainError(
            tr("“{name}” could not be read ({reason}).", name=path.name, reason=error.strerror), tr("Choose it again.")
        ) from error
