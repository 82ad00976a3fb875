"""Verifying: one of four verdicts, who signed, and what was found. Nothing is written, memory stays flat."""

import hashlib
import os
import zlib
from collections.abc import Container
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Lock
from typing import BinaryIO

from msgspec import Struct

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.package import Finding, PackageEntry, Signer, Verdict, Verification
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.sealing.container_read import BadContainer, Entry, NoPackage, chunks_of, read_directory, read_exactly
from sv_desktop.sealing.manifests import BadManifest, read_asic_manifest, read_checksum_lines
from sv_desktop.sealing.names import (
    MANIFEST_NAME,
    META,
    MIMETYPE_NAME,
    asic_manifest_name,
    clashing,
    is_sealing_name,
    signature_name,
    unsafe,
)
from sv_desktop.sealing.signature import LONGEST_SIGNATURE, BadSignature, check_signature

_LARGEST_MANIFEST = 32 * 1024 * 1024
_MOST_SIGNATURES = 20


class Checked(Struct, frozen=True):
    """A verification with what reading needs. entries: name to entry, only for a sealed package."""

    verification: Verification
    entries: dict[str, Entry]
    digests: dict[str, str]


def verify_package(path: Path, *, known: Container[str] = (), progress: Progress = silent) -> Verification:
    """Say what a package is. known: fingerprints of known signers (SHA-256 of the certificate, hex).

    progress: bytes read. Raises PlainError when the file cannot be read, and lets Cancelled pass.
    """
    return check_package(path, known=known, progress=progress).verification


def check_package(path: Path, *, known: Container[str] = (), progress: Progress = silent) -> Checked:
    """As :func:`verify_package`, with the entries for reading."""
    try:
        with path.open("rb") as file:
            return _check(path, file, known, progress)
    except NoPackage:
        return _refused(Verdict.NOT_A_PACKAGE, [Finding(entry="", words="This file is not an SV Desktop package.")])
    except BadContainer as error:
        return _refused(Verdict.CHANGED, [Finding(entry=error.entry, words=_sentence(str(error)))])
    except OSError as error:
        raise PlainError(
            f"“{path.name}” could not be read ({error.strerror or error}).", "Check the file and try again."
        ) from error


def _check(path: Path, file: BinaryIO, known: Container[str], progress: Progress) -> Checked:
    entries = {entry.name: entry for entry in read_directory(file)}
    findings = _names(file)
    if findings:
        return _refused(Verdict.CHANGED, findings)
    digests = _digests(path, tuple(entries.values()), progress, findings)
    signers, named = _signatures(file, entries, known, findings)
    findings += _against(digests, named)
    findings += _checksum_file(file, entries, digests)
    findings += _times(entries)
    if findings:
        return Checked(Verification(verdict=Verdict.CHANGED, signers=signers, findings=tuple(findings)), {}, {})
    verdict = Verdict.KNOWN if all(signer.known for signer in signers) else Verdict.NEW
    listed = tuple(PackageEntry(name=one.name, size=one.size, sha256=digests[one.name]) for one in entries.values())
    return Checked(Verification(verdict=verdict, signers=signers, entries=listed), entries, digests)


def _refused(verdict: Verdict, findings: list[Finding]) -> Checked:
    return Checked(Verification(verdict=verdict, findings=tuple(findings)), {}, {})


def _names(file: BinaryIO) -> list[Finding]:
    names = [entry.name for entry in read_directory(file)]
    found = []
    for name in names:
        reason = unsafe(name)
        if reason is None and name.startswith(META) and not is_sealing_name(name):
            reason = "it does not belong into a package"
        if reason:
            found.append(Finding(entry=name, words=_sentence(reason)))
    clash = clashing(names)
    if clash:
        found.append(Finding(entry=clash, words="It is there twice, or under a name that is the same elsewhere."))
    return found


def _digests(path: Path, entries: tuple[Entry, ...], progress: Progress, findings: list[Finding]) -> dict[str, str]:
    """SHA-256 of every entry; the CRC is checked in the same pass. Large entries first, over the processor's cores."""
    total = sum(entry.size for entry in entries)
    lock, done = Lock(), 0

    def one(entry: Entry) -> tuple[str, str]:
        nonlocal done
        digest, crc = hashlib.sha256(), 0
        for chunk in chunks_of(path, entry):
            digest.update(chunk)
            crc = zlib.crc32(chunk, crc)
            with lock:
                done += len(chunk)
                progress(done, total)
        if crc != entry.crc:
            with lock:
                findings.append(Finding(entry=entry.name, words="Its content was changed or damaged."))
        return entry.name, digest.hexdigest()

    ordered = sorted(entries, key=lambda entry: entry.size, reverse=True)
    with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as pool:
        try:
            return dict(pool.map(one, ordered))
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise


def _signatures(
    file: BinaryIO, entries: dict[str, Entry], known: Container[str], findings: list[Finding]
) -> tuple[tuple[Signer, ...], list[dict[str, str]]]:
    """Every signature that holds, with the digests it is over; what does not hold goes to the findings."""
    numbers = sorted({int(name[-7:-4]) for name in entries if name.startswith(META)})
    if not numbers or numbers != list(range(1, len(numbers) + 1)) or len(numbers) > _MOST_SIGNATURES:
        findings.append(Finding(entry="", words="Its signatures are missing or not in a row."))
        return (), []
    signers: list[Signer] = []
    named: list[dict[str, str]] = []
    for number in numbers:
        try:
            manifest = _small(file, entries, asic_manifest_name(number), _LARGEST_MANIFEST)
            signature = _small(file, entries, signature_name(number), LONGEST_SIGNATURE)
            signers.append(_signer(signature, manifest, known))
            named.append(read_asic_manifest(manifest, number))
        except BadSignature as error:
            findings.append(Finding(entry=signature_name(number), words=f"The signature does not hold: {error}."))
        except BadManifest as error:
            findings.append(Finding(entry=asic_manifest_name(number), words=f"The list of files is wrong: {error}."))
    if len({signer.fingerprint for signer in signers}) != len(signers):
        findings.append(Finding(entry="", words="The same signer has signed twice."))
    return tuple(signers), named


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


def _small(file: BinaryIO, entries: dict[str, Entry], name: str, limit: int) -> bytes:
    entry = entries.get(name)
    if entry is None:
        raise BadContainer("It is missing", name)
    if entry.size > limit:
        raise BadContainer("It is far too large", name)
    return read_exactly(file, entry.start, entry.size)


def _against(digests: dict[str, str], named: list[dict[str, str]]) -> list[Finding]:
    """Every signed list names every file, and no other, with the digest that it has."""
    present = {name: digest for name, digest in digests.items() if not name.startswith(META)}
    found: dict[str, str] = {}
    for listed in named:
        for name in listed.keys() - present.keys():
            found[name] = "It is missing from the package."
        for name in present.keys() - listed.keys():
            found[name] = "It was added after sealing."
        for name in present.keys() & listed.keys():
            if present[name] != listed[name]:
                found[name] = "It was changed after sealing."
    return [Finding(entry=name, words=words) for name, words in sorted(found.items())]


def _checksum_file(file: BinaryIO, entries: dict[str, Entry], digests: dict[str, str]) -> list[Finding]:
    try:
        lines = list(read_checksum_lines(_small(file, entries, MANIFEST_NAME, _LARGEST_MANIFEST)))
    except BadManifest as error:
        return [Finding(entry=MANIFEST_NAME, words=f"The list of files is wrong: {error}.")]
    wanted = {name: one for name, one in digests.items() if name != MANIFEST_NAME and not name.startswith(META)}
    if lines == [(name, wanted[name]) for name in entries if name in wanted]:
        return []
    return [Finding(entry=MANIFEST_NAME, words="It does not name the files that are in the package.")]


def _times(entries: dict[str, Entry]) -> list[Finding]:
    """Every entry carries the time of sealing, also those that a later signatory adds."""
    sealed = entries[MIMETYPE_NAME].time
    return [
        Finding(entry=name, words="Its date is not that of the sealing.")
        for name, entry in entries.items()
        if entry.time != sealed
    ]


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
