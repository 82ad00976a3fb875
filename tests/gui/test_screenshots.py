"""Every page has its picture, so that somebody looks at it."""

import runpy

from sv_desktop.gui.places import ROUTES


def test_every_page_is_pictured() -> None:
    pictured = runpy.run_path("scripts/screenshots.py")["PLACES"].values()
    assert set(ROUTES) == {place.partition(":")[0] for place in pictured}
