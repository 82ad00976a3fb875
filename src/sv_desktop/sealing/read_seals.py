"""Reading the seals of a package: each is an ASiC manifest with the signature over it."""

import hashlib
from collections.abc import Container
from typing import BinaryIO

from msgspec import Struct

from sv_desktop.domain.package import Finding, Signer
from sv_desktop.sealing.container_format import Entry
from sv_desktop.sealing.container_read import BadContainer, read_exactly
from sv_desktop.sealing.manifests import LONGEST_MANIFEST, BadManifest, SealedList, read_asic_manifest
from sv_desktop.sealing.names import META, MOST_SIGNATURES, asic_manifest_name, signature_name
from sv_desktop.sealing.signature import LONGEST_SIGNATURE, BadSignature, OtherManifest, check_signature


class Seals(Struct, frozen=True):
    """The signers whose signatures hold, what each has signed, and what does not hold."""

    signers: tuple[Signer, ...] = ()
    lists: tuple[SealedList, ...] = ()
    findings: tuple[Finding, ...] = ()


def read_seals(file: BinaryIO, entries: dict[str, Entry], known: Container[str]) -> Seals:
    """Check every signature. known: fingerprints. Raises BadContainer when a part of a seal is missing."""
    numbers = sorted({int(name[-7:-4]) for name in entries if name.startswith(META)})
    if not numbers or numbers != list(range(1, len(numbers) + 1)) or len(numbers) > MOST_SIGNATURES:
        return Seals(findings=(Finding(entry="", words="Its signatures are missing or not in a row."),))
    signers: list[Signer] = []
    lists: list[SealedList] = []
    findings: list[Finding] = []
    for number in numbers:
        try:
            manifest = small(file, entries, asic_manifest_name(number), LONGEST_MANIFEST)
            signature = small(file, entries, signature_name(number), LONGEST_SIGNATURE)
            signers.append(_signer(signature, manifest, known))
            lists.append(read_asic_manifest(manifest, number))
        except BadSignature as error:
            if isinstance(error, OtherManifest):
                findings.append(Finding(entry=asic_manifest_name(number), words="It is not the list that was signed."))
            findings.append(Finding(entry=signature_name(number), words=f"The signature does not hold: {error}."))
        except BadManifest as error:
            findings.append(Finding(entry=asic_manifest_name(number), words=f"The list of files is wrong: {error}."))
    if len({signer.fingerprint for signer in signers}) != len(signers):
        findings.append(Finding(entry="", words="The same signer has signed twice."))
    return Seals(tuple(signers), tuple(lists), tuple(findings))


def small(file: BinaryIO, entries: dict[str, Entry], name: str, limit: int) -> bytes:
    """A file that has to be there. limit: bytes. Raises BadContainer when it is missing or larger."""
    entry = entries.get(name)
    if entry is None:
        raise BadContainer("It is missing", name)
    if entry.size > limit:
        raise BadContainer("It is far too large", name)
    return read_exactly(file, entry.start, entry.size)


def _signer(signature: bytes, manifest: bytes, known: Container[str]) -> Signer:
    from asn1crypto import pem

    signed = check_signature(signature, manifest)
    fingerprint = hashlib.sha256(signed.certificate).hexdigest()
    return Signer(
        organisation=signed.organisation,
        fingerprint=fingerprint,
        certificate=pem.armor("CERTIFICATE", signed.certificate).decode(),
        claimed_time=signed.claimed_time,
        known=fingerprint in known,
    )
