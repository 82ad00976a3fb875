"""A calm word count."""

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.wording import length_words
from sv_desktop.gui.widgets.prose import Prose


class WordCount(Prose):
    """Counts, and says kindly when the person's own limit is passed. It never stops anybody."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "muted", parent=parent)
        self._limit: int | None = None
        self._words = 0
        self._tell()

    def set_limit(self, words: int | None) -> None:
        """The person's own limit, or none."""
        self._limit = words
        self._tell()

    def set_count(self, words: int) -> None:
        """The number of words now."""
        self._words = words
        self._tell()

    def _tell(self) -> None:
        self.setText(length_words(self._words, self._limit))
        self.set_role("look_again" if self._limit is not None and self._words > self._limit else "muted")
