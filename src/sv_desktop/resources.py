"""Finds the resources folder: beside the checkout, inside the wheel, or in a frozen app."""

import sys
from functools import cache
from pathlib import Path


@cache
def resources() -> Path:
    """The folder that holds frameworks/, schemas/, fonts/, icons/ and examples/.

    Raises FileNotFoundError when the installation is incomplete.
    """
    here = Path(__file__).resolve().parent
    frozen = Path(getattr(sys, "_MEIPASS", here)) / "resources"
    for candidate in (here / "_resources", here.parent.parent / "resources", frozen):
        if (candidate / "frameworks").is_dir():
            return candidate
    raise FileNotFoundError("The program's own files are missing. Please install SV Desktop again.")


#: Names of the guides that people read in the program.
GUIDES = ("user-guide.md", "assessor-guide.md")


def guide(name: str) -> str:
    """A guide for people in Markdown, such as "user-guide.md": of docs/, which a build keeps with its own files."""
    within = resources() / "guides" / name
    return (within if within.is_file() else resources().parent / "docs" / name).read_text(encoding="utf-8")


def commit() -> str:
    """The commit that a build was made of; "" where the program runs from its sources."""
    note = resources() / "commit.txt"
    return note.read_text(encoding="ascii").strip() if note.is_file() else ""
