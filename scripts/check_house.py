"""Holds the tree to the house rules that no linter knows: modules, links in documents, decisions, the gallery."""

import ast
import re
import sys
from pathlib import Path
from statistics import median

LONGEST_FILE = 400
MEDIAN_FILE = 120
DRAWERS = {"utils", "helpers", "misc", "common"}
DECISIONS, GALLERY = Path("docs/decisions"), Path("docs/gallery")
#: All pictures of the gallery together, in bytes.
LARGEST_GALLERY = 10_500_000
LINK = re.compile(r"\]\(([^)\s]+)\)")


def faults(source: Path) -> list[str]:
    """What is wrong with one module, one sentence each."""
    text = source.read_text(encoding="utf-8")
    found = []
    if len(text.splitlines()) > LONGEST_FILE:
        found.append(f"{source}: {len(text.splitlines())} lines; the most is {LONGEST_FILE}")
    if source.stem in DRAWERS or source.parent.name in DRAWERS:
        found.append(f"{source}: a module's name says what lives there")
    if text.strip() and ast.get_docstring(ast.parse(text)) is None:
        found.append(f"{source}: the module has no docstring")
    return found


def documents() -> list[Path]:
    """The documents for people."""
    return sorted([*Path().glob("*.md"), *Path("docs").rglob("*.md"), *Path("resources").rglob("*.md")])


def broken_links(document: Path) -> list[str]:
    """Links in a document that lead to no file, or to no heading of it."""
    found = []
    for link in LINK.findall(document.read_text(encoding="utf-8")):
        place, _hash, heading = link.partition("#")
        target = document.parent / place if place else document
        if re.match(r"[a-z]+:", link):
            continue
        if not target.exists():
            found.append(f"{document}: the link to “{link}” leads nowhere")
        elif heading and heading not in headings(target):
            found.append(f"{document}: “{place or document.name}” has no heading “#{heading}”")
    return found


def headings(document: Path) -> set[str]:
    """The headings of a document as links name them."""
    lines = re.findall(r"^#+ (.+)$", document.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", line).strip().lower().replace(" ", "-") for line in lines}


def unlisted_decisions() -> list[str]:
    """Decisions that their index does not name."""
    index = DECISIONS / "README.md"
    named = LINK.findall(index.read_text(encoding="utf-8"))
    return [f"{index}: it does not list {one.name}" for one in sorted(DECISIONS.glob("0*.md")) if one.name not in named]


def gallery_faults() -> list[str]:
    """Pictures that the gallery's index does not show, and what there is too much of."""
    index, pictures = GALLERY / "README.md", sorted(GALLERY.rglob("*.webp"))
    named = set(LINK.findall(index.read_text(encoding="utf-8")))
    found = [f"{one}: {index} does not show it" for one in pictures if one.relative_to(GALLERY).as_posix() not in named]
    size = sum(one.stat().st_size for one in pictures)
    return found + ([f"{GALLERY}: {size:,} bytes; the most is {LARGEST_GALLERY:,}"] if size > LARGEST_GALLERY else [])


def main() -> int:
    """Check the tree, print what is wrong; 1 when anything is."""
    sources = sorted(Path("src").rglob("*.py"))
    found = [fault for source in sources for fault in faults(source)]
    found += [fault for document in documents() for fault in broken_links(document)] + unlisted_decisions()
    found += gallery_faults()
    lengths = [len(source.read_text(encoding="utf-8").splitlines()) for source in sources]
    if median(lengths) > MEDIAN_FILE:
        found.append(f"the median file has {median(lengths):.0f} lines; the most is {MEDIAN_FILE}")
    kept = f"House rules kept: {len(sources)} files, median {median(lengths):.0f} lines, {len(documents())} documents."
    print("\n".join(found) or kept)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
