"""certificate.json: an award as it travels, sealed by the scheme.

Its JSON Schema is resources/schemas/certificate.schema.json.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Literal

from msgspec import Struct

from sv_desktop.domain.award import Award
from sv_desktop.domain.language import tr
from sv_desktop.domain.package import Signer
from sv_desktop.domain.sealed_document import DocumentKind, document_name

CERTIFICATE_NAME = document_name(DocumentKind.CERTIFICATE)
#: What a person reads first in the same package, signed itself; and what any program that knows badges can check.
SHEET_NAME, BADGE_NAME = "certificate.pdf", "open-badge.jwt"


class Certificate(Struct, frozen=True, kw_only=True):
    """One certificate. id: UUID as text. created_at: UTC, the maker's clock. scheme: who awards; notice: what it is.

    package_sha256: of the package that was read, as it was received; manifest_sha256: of the signed manifest in it,
    which the workspace that sealed it remembers. badge_sha256: of open-badge.jwt beside it.
    """

    format: Literal["sv-desktop-certificate"] = "sv-desktop-certificate"
    format_version: Literal[1] = 1
    id: str
    created_at: datetime
    program: str
    notice: str
    scheme: str
    award: Award
    package_sha256: str
    manifest_sha256: str
    badge_sha256: str


class Kept(Struct, frozen=True, kw_only=True):
    """A certificate that an organisation keeps in its workspace. letter: the id of its file there.

    signer: who sealed it, known or not when the file came.
    """

    letter: str
    scheme: str
    award: Award
    signer: Signer
    received_at: datetime


def whom_it_is_for(
    certificate: Certificate, *, keys: Collection[str], seals: Collection[str], organisation: str
) -> str:
    """Whom a certificate is for, in a sentence, where it is not for this workspace; "" where it is.

    keys: fingerprints of the identities that it has; seals: manifests that it has sealed. One of both is enough: a copy
    for a colleague may have no key, and a key may have been made anew. A name is never enough.
    """
    if certificate.manifest_sha256 in seals or not set(keys).isdisjoint(certificate.award.holder_keys):
        return ""
    return tr(
        "This certificate is for “{organisation}”. It does not belong to anything that was sealed "
        "in the workspace of “{applicant}”.",
        organisation=certificate.award.organisation,
        applicant=organisation or tr("no name yet"),
    )
