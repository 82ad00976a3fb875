"""Look over where the organisation stands: the dashboard, its charts as pictures, and all of it as a PDF."""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path

from sv_desktop.domain.dashboard import Panel, Part, dashboard, gaps
from sv_desktop.domain.language import in_english
from sv_desktop.domain.progress import Progress, silent
from sv_desktop.services.desk import Desk


def stands(desk: Desk) -> tuple[Part, ...]:
    """Every part of the dashboard that has something to show."""
    return dashboard(desk.application, desk.today)


def open_gaps(desk: Desk) -> tuple[tuple[str, str, str], ...]:
    """What is open: (framework, question, what is missing)."""
    return gaps(desk.application, desk.today)


def load_charts() -> None:
    """Load what draws charts, which takes some time when it is first done; on any thread."""
    import_module("sv_desktop.reports.chart_pictures")


def picture_of(panel: Panel, *, width: float, grow: float, colours: Mapping[str, str]) -> bytes:
    """A chart as SVG, for the window. width: in points. colours: see :func:`.reports.chart_svg`."""
    from sv_desktop.reports import chart_svg

    return chart_svg(panel, width=width, grow=grow, colours=colours).encode()


@in_english()
def write_dashboard(desk: Desk, destination: Path, progress: Progress = silent) -> Path:
    """Write the dashboard as PDF, whole or not at all."""
    from sv_desktop.reports import write_dashboard as write

    write(desk.application, stands(desk), destination, made_at=desk.clock(), progress=progress)
    return destination
