"""A crawler goes through every page and dialog, and finds nothing that somebody could not use."""

import runpy
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from sv_desktop.gui.theme import apply_theme
from tests.gui.crawl import Crawl

TOUR = runpy.run_path("scripts/screenshots.py")["tour"]
SMALLEST = "1024x640"


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_page_can_be_used_by_everybody(qapp: QApplication, tmp_path: Path, scale: float) -> None:
    crawl = Crawl()

    def look(name: str, shown: QWidget) -> None:
        crawl.visit(name, shown)

    try:
        TOUR(tmp_path, look, scale=scale, size=SMALLEST)
    finally:
        apply_theme(qapp)
    print(f"{crawl.pages} pages and dialogs, {crawl.controls} controls at {scale:.0%}: {len(crawl.faults)} faults")
    assert not crawl.faults, crawl.told()
