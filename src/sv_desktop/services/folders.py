"""Where this program keeps its own things on this computer; a person's work is never among them."""

import os
from pathlib import Path

import platformdirs

_NAME = "SV Desktop"


def settings_folder() -> Path:
    """The folder for settings. SV_DESKTOP_HOME, when set, holds everything (portable mode, tests)."""
    return _own("settings") or Path(platformdirs.user_config_dir(_NAME, appauthor=False))


def data_folder() -> Path:
    """The folder for data: known certificates, signatories' identities."""
    return _own("data") or Path(platformdirs.user_data_dir(_NAME, appauthor=False))


def documents_folder() -> Path:
    """Where the file chooser starts."""
    return Path(platformdirs.user_documents_dir())


def _own(part: str) -> Path | None:
    home = os.environ.get("SV_DESKTOP_HOME")
    return Path(home) / part if home else None
