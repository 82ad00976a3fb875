"""Every test has its own settings folder; the example is made once for all that only read it."""

from pathlib import Path

import pytest

from sv_desktop.services.demonstrate import demonstrate


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SV_DESKTOP_HOME", str(tmp_path / "sv-desktop-home"))


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with example.svw, example.asice and example-summary.pdf. Read only: copy before you change."""
    folder = tmp_path_factory.mktemp("example")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SV_DESKTOP_HOME", str(tmp_path_factory.mktemp("home")))
        demonstrate(folder, lambda _words: None)
    return folder
