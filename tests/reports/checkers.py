"""What is said of a PDF: pdfua and outloud (PDF/UA-1), qpdf (syntax), pypdf and poppler (reading), ours (PDF/A)."""

import re
import subprocess
from pathlib import Path
from typing import Any

import outloud
from pdfua.validator import validate
from pypdf import PdfReader

from tests.reports.archive import archive_faults


def faults(path: Path) -> list[str]:
    """Everything that a checker minds, errors and warnings."""
    found = [f"archive: {fault}" for fault in archive_faults(path)]
    found += [f"pdfua: {finding}" for finding in validate(str(path)).findings]
    heard = outloud.check(str(path))
    found += [f"outloud: {heard.error}"] if heard.error else []
    found += [f"outloud: {one.rule} {one.message} {one.evidence}" for one in heard.findings if one.severity != "info"]
    done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
    return found + ([] if done.returncode == 0 else [f"qpdf: {done.stdout}{done.stderr}"])


def spoken(path: Path) -> list[tuple[str, str]]:
    """(role, text) of every element that has text of its own, in reading order, by poppler."""
    done = subprocess.run(["pdfinfo", "-struct-text", str(path)], capture_output=True, text=True, check=True)
    found: list[tuple[str, str]] = []
    roles: dict[int, str] = {}
    for line in done.stdout.splitlines():
        depth = len(line) - len(line.lstrip())
        words = line.strip()
        if words.startswith('"'):
            owner = roles[max(place for place in roles if place < depth)]
            found.append((owner, words[1:-1]))
        elif name := re.match(r"[A-Za-z0-9]+", words):
            roles = {place: role for place, role in roles.items() if place < depth} | {depth: name[0]}
    return found


def actual_texts(path: Path) -> list[tuple[str, str]]:
    """(language, text) of the elements that carry their text themselves."""
    reader = PdfReader(path)
    objects = (reader.get_object(number) for number in range(1, int(reader.trailer["/Size"])))
    elements = [one for one in objects if isinstance(one, dict) and one.get("/Type") == "/StructElem"]
    return [(str(one.get("/Lang", "")), str(one["/ActualText"])) for one in elements if "/ActualText" in one]


def tree(path: Path) -> Any:
    """The structure tree as nested [role, kid, …], by pypdf; marked content as "·", annotations as their subtype."""
    return _nested(PdfReader(path).trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object())


def _nested(element: Any) -> Any:
    kids = element.get("/K", [])
    kids = kids.get_object() if hasattr(kids, "get_object") else kids
    return [str(element["/S"])[1:], *(_kid(kid) for kid in (kids if isinstance(kids, list) else [kids]))]


def _kid(kid: Any) -> Any:
    kid = kid.get_object() if hasattr(kid, "get_object") else kid
    if isinstance(kid, int):
        return "·"
    if kid.get("/Type") == "/OBJR":
        return str(kid["/Obj"]["/Subtype"])[1:]
    return "·" if kid.get("/Type") == "/MCR" else _nested(kid)
