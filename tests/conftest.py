"""Every test has its own settings folder; the example is made once for all that only read it."""

from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtWidgets import QMessageBox

from sv_desktop.services.demonstrate import demonstrate
from tests import quick_keys

#: How long an example takes says more of the machine than of the program.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
quick_keys.make_quick()


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SV_DESKTOP_HOME", str(tmp_path / "sv-desktop-home"))


@pytest.fixture(autouse=True)
def _nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """A question that a test did not expect fails it, where it would wait for ever for a person."""

    def question(_parent: object, title: str, words: str, *_more: object) -> None:
        pytest.fail(f"Nobody is there to answer “{title}”: {words}")

    monkeypatch.setattr(QMessageBox, "question", question)


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with example.svw, example.asice and example-summary.pdf. Read only: copy before you change."""
    folder = tmp_path_factory.mktemp("example")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SV_DESKTOP_HOME", str(tmp_path_factory.mktemp("home")))
        demonstrate(folder, lambda _words: None)
    return folder
