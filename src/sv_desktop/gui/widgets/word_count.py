"""A calm word count."""

from PySide6.QtWidgets import QWidget

from sv_desktop.domain.wording import plural
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
        over = self._limit is not None and self._words > self._limit
        if self._limit is None:
            self.setText(plural(self._words, "word"))
        elif over:
            self.setText(
                f"{plural(self._words, 'word')}, {self._words - self._limit:,} over your limit of {self._limit:,}"
            )
        else:
            self.setText(f"{self._words:,} of your {plural(self._limit, 'word')}")
        self.set_role("look_again" if over else "muted")
