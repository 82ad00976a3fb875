"""Mutations of the two lists of files: as text, as XML, and together with the files that they name."""

import hashlib
from collections.abc import Callable
from random import Random

from sv_desktop.sealing.names import MANIFEST_NAME, asic_manifest_name, signature_name
from sv_desktop.sealing.signature import sign
from tests.applicants import AT, signatory
from tests.hostile.fuzz import raw
from tests.hostile.fuzz.seeds import STRANGER, Seed, container, sealed_over

_MANIFEST = asic_manifest_name(1)
_REFERENCE = "<asic:DataObjectReference"
_TEXTS: tuple[tuple[str, str], ...] = (
    ("<asic:ASiCManifest", '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n<asic:ASiCManifest'),
    ("<asic:ASiCManifest", '<!DOCTYPE x SYSTEM "file:///etc/passwd">\n<asic:ASiCManifest'),
    ("<asic:ASiCManifest", '<?include href="file:///etc/passwd"?><asic:ASiCManifest'),
    ('URI="summary.pdf"', 'URI="&xxe;"'),
    ('URI="summary.pdf"', 'URI="http://127.0.0.1/"'),
    ('URI="summary.pdf"', 'URI="summary%2Epdf"'),
    ('URI="summary.pdf"', 'URI="submission.json"'),
    ('URI="summary.pdf"', 'URI="%2e%2e/summary.pdf"'),
    ('URI="summary.pdf"', 'URI="summary.pdf" Rootfile="true"'),
    ("xmlenc#sha256", "xmldsig#sha1"),
    ("xmlenc#sha256", "xmlenc#sha512"),
    ('encoding="utf-8"', 'encoding="utf-16"'),
    ('encoding="utf-8"', 'encoding="iso-8859-1"'),
    ('Critical="false"', 'Critical="true"'),
    ("v1.2.1#", "v1.2.2#"),
    (_REFERENCE, f"<!-- {_REFERENCE} -->{_REFERENCE}"),
    (_REFERENCE, f"<x>{_REFERENCE}"),
    ("</asic:ASiCManifest>", "</asic:ASiCManifest><more/>"),
    ("</asic:ASiCManifest>", "</asic:ASiCManifest>" + "<a>" * 1000),
    ("\n", "\r\n"),
    ("  ", "\t"),
)


def signed_list(seed: Seed, chance: Random) -> bytes:
    """The signed list is another; nobody signs it again."""
    files = dict(seed.files)
    files[_MANIFEST] = _other(files[_MANIFEST], chance)
    return container(files.items(), seed.time)


def signed_list_again(seed: Seed, chance: Random) -> bytes:
    """The signed list is another, and a stranger has signed that."""
    files = {name: data for name, data in seed.files if not name.startswith("META-INF/")}
    files[_MANIFEST] = _other(dict(seed.files)[_MANIFEST], chance)
    files[signature_name(1)] = sign(files[_MANIFEST], signatory(STRANGER), AT)
    return container(files.items(), seed.time)


def text_list(seed: Seed, chance: Random) -> bytes:
    """manifest-sha256.txt is another; nobody seals it again."""
    files = dict(seed.files)
    files[MANIFEST_NAME] = _other_lines(files[MANIFEST_NAME], chance)
    return container(files.items(), seed.time)


def text_list_again(seed: Seed, chance: Random) -> bytes:
    """manifest-sha256.txt is another, and a stranger has sealed that."""
    files = [one for one in seed.files if not one[0].startswith("META-INF/")]
    *others, (name, lines) = files
    return sealed_over([*others, (name, _other_lines(lines, chance))], signatory(STRANGER), seed.time)


def with_its_digest(seed: Seed, chance: Random) -> bytes:
    """A file is another, and both lists have its new digest; the signature is as it was."""
    files = dict(seed.files)
    name = chance.choice([one for one, _ in seed.plain])
    old, files[name] = files[name], raw.mutated(files[name], chance)
    before, after = hashlib.sha256(old), hashlib.sha256(files[name])
    files[MANIFEST_NAME] = files[MANIFEST_NAME].replace(before.hexdigest().encode(), after.hexdigest().encode())
    return container(files.items(), seed.time)


EVERY: dict[str, Callable[[Seed, Random], bytes]] = {
    "signed list": signed_list,
    "signed list, signed by a stranger": signed_list_again,
    "text list": text_list,
    "text list, sealed by a stranger": text_list_again,
    "file with its digest": with_its_digest,
}


def _other(manifest: bytes, chance: Random) -> bytes:
    if chance.randrange(4) == 0:
        return raw.mutated(manifest, chance)
    text = manifest.decode()
    if chance.randrange(2):
        old, new = chance.choice(_TEXTS)
        return text.replace(old, new, chance.choice((1, -1))).encode()
    head, *references = text.split(_REFERENCE)
    at, other = chance.randrange(len(references)), chance.randrange(len(references))
    kind = chance.randrange(3)
    if kind == 0:
        references.insert(other, references[at])
    elif kind == 1:
        references[at], references[other] = references[other], references[at]
    else:
        del references[at]
    return _REFERENCE.join([head, *references]).encode()


def _other_lines(data: bytes, chance: Random) -> bytes:
    lines, kind = data.split(b"\n"), chance.randrange(7)
    at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    if kind == 0:
        lines.insert(other, lines[at])
    elif kind == 1:
        del lines[at]
    elif kind == 2:
        lines[at], lines[other] = lines[other], lines[at]
    elif kind == 3:
        lines[at] = lines[at].swapcase()
    elif kind == 4:
        lines.insert(at, b"0" * 64 + b"  " + chance.choice((b"unlisted", b"../x", b"\xff\xfe", b"", b"summary.pdf")))
    elif kind == 5:
        return data.replace(b"\n", b"\r\n")
    else:
        return raw.mutated(data, chance)
    return b"\n".join(lines)
