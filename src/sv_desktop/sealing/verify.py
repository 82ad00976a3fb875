"""Verifying: one of four verdicts, who signed, and what was found. Nothing is written, memory stays flat."""

import zlib
from collections.abc import Container
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import phrase
from sv_desktop.domain.package import Finding, PackageEntry, Verdict, Verification
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.sealing.container_format import Entry, layout_digest
from sv_desktop.sealing.container_read import BadContainer, NoPackage, read_directory
from sv_desktop.sealing.hashing import digests_of
from sv_desktop.sealing.manifests import LONGEST_MANIFEST, BadManifest, SealedList, read_checksum_lines
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
from sv_desktop.sealing.read_seals import read_seals, small


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
        return _refused(
            Verdict.NOT_A_PACKAGE, [Finding(entry="", words=phrase("This file is not an SV Desktop package."))]
        )
    except BadContainer as error:
        return _refused(Verdict.CHANGED, [Finding(entry=error.entry, words=_sentence(str(error)))])
    except OSError as error:
        raise PlainError(
            f"“{path.name}” could not be read ({error.strerror or error}).", "Check the file and try again."
        ) from error


def _check(path: Path, file: BinaryIO, known: Container[str], progress: Progress) -> Checked:
    listed = read_directory(file)
    findings = _names([entry.name for entry in listed])
    if findings:
        return _refused(Verdict.CHANGED, findings)
    entries = {entry.name: entry for entry in listed}
    digests = digests_of(path, listed, progress)
    seals = read_seals(file, entries, known)
    findings = [*seals.findings, *_against(digests, seals.lists)]
    findings = findings or [*_layout(file, entries, seals.lists), *_checksum_file(file, entries, digests)]
    if findings:
        return Checked(Verification(verdict=Verdict.CHANGED, signers=seals.signers, findings=tuple(findings)), {}, {})
    verdict = Verdict.KNOWN if all(signer.known for signer in seals.signers) else Verdict.NEW
    whole = tuple(PackageEntry(name=one.name, size=one.size, sha256=digests[one.name]) for one in listed)
    return Checked(Verification(verdict=verdict, signers=seals.signers, entries=whole), entries, digests)


def _refused(verdict: Verdict, findings: list[Finding]) -> Checked:
    return Checked(Verification(verdict=verdict, findings=tuple(findings)), {}, {})


def _names(names: list[str]) -> list[Finding]:
    found = []
    for name in names:
        reason = unsafe(name)
        if reason is None and name.startswith(META) and not is_sealing_name(name):
            reason = "it does not belong into a package"
        if reason:
            found.append(Finding(entry=name, words=_sentence(reason)))
    clash = clashing(names)
    if clash:
        found.append(
            Finding(entry=clash, words=phrase("It is there twice, or under a name that is the same elsewhere."))
        )
    return found


def _against(digests: dict[str, str], lists: tuple[SealedList, ...]) -> list[Finding]:
    """Every signed list names every file, and no other, with the digest that it has."""
    present = {name: digest for name, digest in digests.items() if not name.startswith(META)}
    found: dict[str, str] = {}
    for listed in lists:
        for name in listed.digests.keys() - present.keys():
            found[name] = phrase("It is missing from the package.")
        for name in present.keys() - listed.digests.keys():
            found[name] = phrase("It was added after sealing.")
        for name in present.keys() & listed.digests.keys():
            if present[name] != listed.digests[name]:
                found[name] = phrase("It was changed after sealing.")
    return [Finding(entry=name, words=words) for name, words in sorted(found.items())]


def _layout(file: BinaryIO, entries: dict[str, Entry], lists: tuple[SealedList, ...]) -> list[Finding]:
    """The headers are those that were signed; behind the files stand the seals, in order, with the same time."""
    files = [entry for entry in entries.values() if not entry.name.startswith(META)]
    seals = [
        name for number in range(1, len(lists) + 1) for name in (asic_manifest_name(number), signature_name(number))
    ]
    layout = layout_digest(files)
    if list(entries) != [entry.name for entry in files] + seals or any(one.layout != layout for one in lists):
        return [Finding(entry="", words=phrase("The order, the dates or the checksums of its files were changed."))]
    time = entries[MIMETYPE_NAME].time
    return [
        Finding(entry=name, words=phrase("Its date or its checksum was changed."))
        for name in seals
        if entries[name].time != time or entries[name].crc != zlib.crc32(small(file, entries, name, LONGEST_MANIFEST))
    ]


def _checksum_file(file: BinaryIO, entries: dict[str, Entry], digests: dict[str, str]) -> list[Finding]:
    try:
        lines = list(read_checksum_lines(small(file, entries, MANIFEST_NAME, LONGEST_MANIFEST)))
    except BadManifest as error:
        return [Finding(entry=MANIFEST_NAME, words=f"The list of files is wrong: {error}.")]
    wanted = [(name, one) for name, one in digests.items() if name != MANIFEST_NAME and not name.startswith(META)]
    if sorted(lines) == sorted(wanted) and list(entries)[len(wanted)] == MANIFEST_NAME:
        return []
    return [Finding(entry=MANIFEST_NAME, words=phrase("It does not name the files that are in the package."))]


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."
