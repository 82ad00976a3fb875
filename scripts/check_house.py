"""Holds the tree to the house rules that no linter knows: file length, module names, documented modules."""

import ast
import sys
from pathlib import Path
from statistics import median

LONGEST_FILE = 400
MEDIAN_FILE = 120
DRAWERS = {"utils", "helpers", "misc", "common"}


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


def main() -> int:
    """Check src/, print what is wrong; 1 when anything is."""
    sources = sorted(Path("src").rglob("*.py"))
    found = [fault for source in sources for fault in faults(source)]
    lengths = [len(source.read_text(encoding="utf-8").splitlines()) for source in sources]
    if median(lengths) > MEDIAN_FILE:
        found.append(f"the median file has {median(lengths):.0f} lines; the most is {MEDIAN_FILE}")
    print("\n".join(found) or f"House rules kept: {len(sources)} files, median {median(lengths):.0f} lines.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
