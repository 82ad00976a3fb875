"""Which version is built, as the program itself says it. Printed for the scripts beside it."""

import re
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent


def version() -> str:
    """Such as "0.1.0"."""
    source = (HOUSE / "src" / "sv_desktop" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(\d+\.\d+\.\d+)"$', source, re.MULTILINE)
    if not found:
        raise SystemExit("src/sv_desktop/__init__.py does not say a version of three numbers.")
    return found[1]


if __name__ == "__main__":
    print(version())
