"""Goes through every page and dialog in the pseudo-language, and prints what is wrong with each: one line a fault.

A process of its own: modules keep the words of the language in which they were read.
"""

import os
import runpy
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sv_desktop.domain.application import Application
    from sv_desktop.services.desk import Desk

SMALLEST = "1024x640"
#: What the tour types wrongly, to be offered its right spelling.
MISSPELT = "Famillies"
#: What a register keeps of its history, what the process says that looks into strangers' files, names of licences.
SPEAKS_ENGLISH = (
    *("src/sv_desktop/services/receive", "src/sv_desktop/services/trust", "src/sv_desktop/services/registers"),
    *("src/sv_desktop/previews/dangers", "src/sv_desktop/domain/preview", "src/sv_desktop/services/about"),
)


def not_english(demo: Path) -> Iterator[str]:
    """What is sealed or written for others, and is not in English all the same. demo: the folder of the example."""
    from sv_desktop.domain.pseudo_language import OPENS
    from sv_desktop.services import write_out
    from sv_desktop.services.begin import reopen

    mark = OPENS.encode()
    with zipfile.ZipFile(demo / "example.asice") as package:
        yield from (f"not English: {name} in the package" for name in package.namelist() if mark in package.read(name))
    desk = reopen(demo / "example.svw", author="Ann")
    try:
        made = write_out.write_text, write_out.write_plan_text, write_out.write_web_page
        yield from (f"not English: {write.__name__}" for write in made if mark in _written(write, desk, demo))
    finally:
        desk.close()


def _written(write: "Callable[[Application, Path], Path]", desk: "Desk", folder: Path) -> bytes:
    return write(desk.application, folder / f"{write.__name__}.out").read_bytes()


def main() -> int:
    """Argument: the language, pseudo or pseudo-rtl."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.*=false")
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["SV_DESKTOP_HOME"] = str(Path(scratch) / "home")
        script = runpy.run_path("scripts/screenshots.py")
        script["_speak"](sys.argv[1])
        from tests.gui.crawl import Crawl
        from tests.gui.hard_coded import Known, hard_coded

        helpers = (
            "tests/applicants",
            "tests/second_version",
            "tests/awarding",
            "tests/services/answered",
            "tests/gui/pseudo_tour",
        )
        english = ("tests/services/texts", "scripts/screenshots", *SPEAKS_ENGLISH)
        known = Known(
            [Path(f"{one}.py") for one in (*helpers, *english)],
            [Path("resources/examples"), Path("docs")],
        )
        crawl = Crawl()

        def look(name: str, shown: object) -> None:
            crawl.visit(name, shown)
            for fault in hard_coded(shown, known):
                crawl.faults.setdefault(fault, name)

        try:
            script["tour"](Path(scratch), look, size=SMALLEST)
            crawl.faults.update(dict.fromkeys(not_english(Path(scratch) / "demo"), "documents"))
        finally:
            print(f"{crawl.pages} pages and dialogs, {crawl.controls} controls: {len(crawl.faults)} faults")
            print(crawl.told())
    return 1 if crawl.faults else 0


if __name__ == "__main__":
    sys.exit(main())
