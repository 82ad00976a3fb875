"""A PDF signed by the identity that seals its package (PAdES-B-B, ETSI EN 319 142-1), and that signature read again."""

import hashlib
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

from asn1crypto import cms

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.package import SIGNATURE_FIELD
from sv_desktop.sealing.identity import Signatory
from sv_desktop.sealing.signature import BadSignature

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature


def sign_pdf(pdf: bytes, signatory: Signatory, *, at: datetime) -> bytes:
    """The PDF with its empty signature field signed; from then on no change is allowed (ISO 32000-1, 12.8.2.2).

    at: the time that the signer claims. Raises PlainError when the PDF has no such field.
    """
    from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
    from pyhanko.sign.general import SigningError
    from pyhanko.sign.signers import PdfSignatureMetadata

    metadata = PdfSignatureMetadata(
        field_name=SIGNATURE_FIELD,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
    )
    signed = BytesIO()
    try:
        _pdf_signer(metadata, signatory, at).sign_pdf(_writer(pdf), existing_fields_only=True, output=signed)
    except SigningError as error:
        raise PlainError("The summary could not be signed: it has no place for a signature.") from error
    return signed.getvalue()


def pdf_signer_fingerprint(pdf: bytes) -> str | None:
    """Who signed the PDF, as the SHA-256 of the certificate (lower-case hex); None when nobody did.

    Raises BadSignature when a signature is there and does not hold for the whole file as it stands.
    """
    from pyhanko.pdf_utils.reader import PdfFileReader

    try:
        signatures = list(PdfFileReader(BytesIO(pdf), strict=True).embedded_signatures)
        if not signatures:
            return None
        return _checked(signatures, pdf)
    except BadSignature:
        raise
    except Exception as error:  # pyHanko and asn1crypto raise all kinds of errors for a hostile PDF
        raise BadSignature("it cannot be read") from error


def _checked(signatures: "list[EmbeddedPdfSignature]", pdf: bytes) -> str:
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.status import SignatureCoverageLevel
    from pyhanko_certvalidator import ValidationContext

    if len(signatures) != 1:
        raise BadSignature("there is more than one")
    (signature,) = signatures
    certificate = signature.signer_cert
    context = ValidationContext(trust_roots=[certificate], allow_fetching=False)
    status = validate_pdf_signature(signature, context, skip_diff=True)
    if status.coverage != SignatureCoverageLevel.ENTIRE_FILE:
        raise BadSignature("something was added after it")
    if not (status.intact and status.valid and status.trusted):
        raise BadSignature("the file was changed after it")
    _check_the_gap(signature, pdf)
    return hashlib.sha256(certificate.dump()).hexdigest()


def _check_the_gap(signature: "EmbeddedPdfSignature", pdf: bytes) -> None:
    """The bytes that the signature cannot cover hold the signature and zeros, written in the one plain way."""
    _, before, after, _ = (int(place) for place in signature.byte_range)
    content = bytes(signature.pkcs7_content)
    used = len(cms.ContentInfo.load(content).dump())
    if any(content[used:]) or pdf[before:after] != b"<" + content.hex().upper().encode() + b">":
        raise BadSignature("there is something between its two parts")


def _writer(pdf: bytes) -> "IncrementalPdfFileWriter":
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    class AsSaid(IncrementalPdfFileWriter):
        """What the PDF says of itself stays: pyHanko would say one thing in XMP, another in Info, by its own clock."""

        def _update_meta(self) -> None:
            """Nothing is changed."""

    return AsSaid(BytesIO(pdf))


def _pdf_signer(metadata: Any, signatory: Signatory, at: datetime) -> Any:
    from asn1crypto import x509
    from asn1crypto.keys import PrivateKeyInfo
    from pyhanko.sign.signers import PdfSigner, SimpleSigner
    from pyhanko.sign.signers.constants import ESIC_EXTENSION_1
    from pyhanko.stamp import BaseStampStyle
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    class AsDrawn(BaseStampStyle):
        """The field looks as the summary drew it; pyHanko's stamp would bring untagged text in a foreign font."""

        def create_stamp(self, *_arguments: Any) -> None:
            return None

    class Timed(PdfSigner):
        """Claims our time, not that of pyHanko's own clock, and leaves the file PDF 1.7, which PDF/A-2 is made of."""

        def register_extensions(self, pdf_out: Any, **_more: Any) -> None:
            pdf_out.register_extension(ESIC_EXTENSION_1)

        def init_signing_session(self, *arguments: Any, **more: Any) -> Any:
            session = super().init_signing_session(*arguments, **more)
            session.system_time = at.astimezone(UTC)
            return session

    signer = SimpleSigner(
        signing_cert=x509.Certificate.load(signatory.certificate),
        signing_key=PrivateKeyInfo.load(signatory.key),
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]
    )
    return Timed(metadata, signer, stamp_style=AsDrawn())
