"""Which version this is, of which commit, and under which licences."""

from sv_desktop.services.about import LICENCES, version


def version_words() -> str:
    """A line for the version, and a paragraph for the licences."""
    return f"SV Desktop, version {version()}\n{LICENCES}"
