"""What can be said of a package: four verdicts in plain words, who signed, what was found."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct

from sv_desktop.domain.language import Words, phrase


class Verdict(StrEnum):
    """The four verdicts; :data:`EXIT_CODES` gives the command line's answer to each."""

    KNOWN = "known"
    NEW = "new"
    CHANGED = "changed"
    NOT_A_PACKAGE = "not_a_package"


EXIT_CODES = {Verdict.KNOWN: 0, Verdict.NEW: 3, Verdict.CHANGED: 4, Verdict.NOT_A_PACKAGE: 5}

VERDICT_WORDS = Words(
    {
        Verdict.KNOWN: phrase("Sealed by someone you know"),
        Verdict.NEW: phrase("Sealed by someone new to you"),
        Verdict.CHANGED: phrase("Changed after sealing"),
        Verdict.NOT_A_PACKAGE: phrase("Not a package"),
    }
)


#: The name of the signature field in summary.pdf.
SIGNATURE_FIELD = "signature"


class PdfSignature(StrEnum):
    """What can be said of the signature that summary.pdf carries itself."""

    SAME = "same"
    OTHER = "other"
    BROKEN = "broken"
    NONE = "none"


PDF_SIGNATURE_WORDS = Words(
    {
        PdfSignature.SAME: phrase(
            "summary.pdf is signed by the same signer. A PDF reader that knows signatures can check it."
        ),
        PdfSignature.OTHER: phrase("summary.pdf is signed by somebody else than this package. Ask the sender why."),
        PdfSignature.BROKEN: phrase("summary.pdf has a signature that does not hold. Ask the sender why."),
        PdfSignature.NONE: phrase(
            "summary.pdf has no signature of its own; only the seal of the package vouches for it."
        ),
    }
)


class SignedBy(Struct, frozen=True, kw_only=True):
    """Who is about to sign. fingerprint: SHA-256 of the certificate, lower-case hex."""

    organisation: str
    fingerprint: str


class Signer(Struct, frozen=True, kw_only=True):
    """Who signed. claimed_time is the signer's word (RFC 5652 signing-time), not a trusted time.

    fingerprint: SHA-256 of the DER certificate, lower-case hex. certificate: PEM text.
    """

    organisation: str
    fingerprint: str
    certificate: str
    claimed_time: datetime | None
    known: bool


class Finding(Struct, frozen=True, kw_only=True):
    """One thing that is wrong. entry: the name inside the package, "" where none can be named."""

    entry: str
    words: str


class PackageEntry(Struct, frozen=True, kw_only=True):
    """One file inside a package. size: bytes."""

    name: str
    size: int
    sha256: str


class Verification(Struct, frozen=True, kw_only=True):
    """What verifying a package found. entries: only those that were proved whole."""

    verdict: Verdict
    signers: tuple[Signer, ...] = ()
    findings: tuple[Finding, ...] = ()
    entries: tuple[PackageEntry, ...] = ()

    @property
    def sealed(self) -> bool:
        """Whether nothing was changed since sealing."""
        return self.verdict in (Verdict.KNOWN, Verdict.NEW)


def grouped(fingerprint: str) -> str:
    """A fingerprint in groups of four, upper case, easy to read over the phone."""
    upper = fingerprint.upper()
    return " ".join(upper[start : start + 4] for start in range(0, len(upper), 4))
