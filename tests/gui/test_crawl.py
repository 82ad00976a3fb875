"""A crawler goes through every page and dialog, and finds nothing that somebody could not use, or not translate."""

import runpy
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from sv_desktop.gui.theme import apply_theme
from tests.gui.crawl import Crawl

TOUR = runpy.run_path("scripts/screenshots.py")["tour"]
SMALLEST = "1024x640"


def test_every_page_can_be_used_by_everybody_with_large_text(qapp: QApplication, tmp_path: Path) -> None:
    crawl = Crawl()

    def look(name: str, shown: QWidget) -> None:
        crawl.visit(name, shown)

    try:
        TOUR(tmp_path, look, scale=2.0, size=SMALLEST)
    finally:
        apply_theme(qapp)
    print(f"{crawl.pages} pages and dialogs, {crawl.controls} controls: {len(crawl.faults)} faults")
    assert not crawl.faults, crawl.told()


def test_every_page_can_be_used_and_translated_in_a_language_with_longer_words() -> None:
    """At 100 %, in a process of its own: what is cut, has no name, or never went through the translation."""
    done = subprocess.run([sys.executable, "-m", "tests.gui.pseudo_tour", "pseudo"], capture_output=True, text=True)
    print(done.stdout.partition("\n")[0])
    assert done.returncode == 0, done.stdout + done.stderr
