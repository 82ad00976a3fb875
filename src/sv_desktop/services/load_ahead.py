"""Load ahead what most people need some time after opening a file, so that no page has to wait for it."""

from importlib import import_module

_LATER = ("sv_desktop.sealing", "sv_desktop.reports.chart_pictures", "sv_desktop.reports.pdf")


def load_ahead() -> None:
    """Takes a good part of a second the first time; on any thread."""
    for module in _LATER:
        import_module(module)
