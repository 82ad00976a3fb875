"""Put in front of the page: yes or no, where to save, what went wrong. Names from strangers stay plain text."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.language import tr

_YES, _NO = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No


def ask(parent: QWidget, title: str, words: str) -> bool:
    """A question, whose words are never taken for markup. Escape means no."""
    box = QMessageBox(QMessageBox.Icon.Question, title, "", _YES | _NO, parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(words)
    box.setDefaultButton(_NO)
    return box.exec() == _YES


def tell_error(parent: QWidget, error: BaseException) -> None:
    """Say what went wrong and what to do, beside the work; anything but a PlainError is told in general words."""
    plain = error if isinstance(error, PlainError) else None
    box = QMessageBox(parent)
    box.setWindowTitle("SV Desktop")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(plain.what if plain else tr("Something went wrong that we did not expect."))
    box.setInformativeText(plain.next_step if plain else tr("What was saved is safe. Please try again."))
    box.open()


def ask_where(parent: QWidget, title: str, start: Path, ending: str = "") -> Path | None:
    """Where to save a file; None when the person thought better of it.

    ending: without its dot; put on where the person left it out. The file chooser cannot ask before it replaces a
    name that it was not given, so this does.
    """
    chosen, _filter = QFileDialog.getSaveFileName(parent, title, str(start), f"*.{ending}" if ending else "")
    if not chosen:
        return None
    if not ending or chosen.lower().endswith(f".{ending}"):
        return Path(chosen)
    path = Path(f"{chosen}.{ending}")
    return (
        path
        if not path.exists() or ask(parent, title, tr("“{name}” is there already. Replace it?", name=path.name))
        else None
    )
