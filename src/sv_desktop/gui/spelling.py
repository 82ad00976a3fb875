"""Spelling as the window has it: the dictionary, read behind the window; the person's own words; what is ignored."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject, Signal

from sv_desktop.domain.spelling import Word, misspelt, plain_word, words_to_look_up
from sv_desktop.gui.jobs import Jobs
from sv_desktop.services.remember import remember, remembered
from sv_desktop.services.spell import Dictionary, add_my_words, dictionary, forget_my_words, my_words


class Spelling(QObject):
    """changed: it is ready, other words are right now, or it was turned on or off. No workspace holds any of it."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dictionary: Dictionary | None = None
        self._jobs = Jobs(self)
        self._on = remembered().spelling
        self._mine = my_words()
        self._names: frozenset[str] = frozenset()
        self._ignored: dict[str, set[str]] = {}

    @property
    def on(self) -> bool:
        """Whether words are marked at all."""
        return self._on

    @property
    def ready(self) -> bool:
        """Whether it can tell now what is misspelt."""
        return self._on and self._dictionary is not None

    @property
    def mine(self) -> tuple[str, ...]:
        """The person's own words."""
        return self._mine

    def need(self) -> None:
        """A text is shown: read the dictionary, if nobody has yet."""
        if self._on and self._dictionary is None and not self._jobs.busy("look"):
            self._jobs.run(lambda _progress: dictionary(), success=self._take, failure=_leave_unmarked, lane="look")

    def misspelt(self, text: str, where: str) -> list[Word]:
        """What to mark in a text; nothing until it is ready. where: the text's name, for what is ignored there."""
        if not self.ready:
            return []
        ignored = self._ignored.get(where, set())
        known = ignored.union(self._mine, self._names)
        words = self._dictionary
        return list(misspelt(text, lambda word: word in known or (words is not None and word in words)))

    def suggest(self, word: str) -> tuple[str, ...]:
        """What a misspelt word may have been, the likeliest first."""
        return self._dictionary.suggest(word, (*self._mine, *self._names)) if self._dictionary else ()

    def turn(self, on: bool) -> None:
        """Mark words, or none."""
        self._on = on
        remember(spelling=on)
        self.need()
        self.changed.emit()

    def add(self, *words: str) -> None:
        """These are right, here and in every text from now on."""
        self._mine = add_my_words(*words)
        self.changed.emit()

    def forget(self, *words: str) -> None:
        """Look these up again."""
        self._mine = forget_my_words(*words)
        self.changed.emit()

    def ignore(self, word: str, where: str) -> None:
        """Leave a word alone in one text until the program ends."""
        self._ignored.setdefault(where, set()).add(plain_word(word))
        self.changed.emit()

    def leave_alone(self, names: Iterable[str]) -> None:
        """The words in some names, such as that of the organisation, are right as they stand."""
        found = frozenset(plain_word(word.text) for name in names for word in words_to_look_up(name))
        if found != self._names:
            self._names = found
            self.changed.emit()

    def stop(self) -> None:
        """The program ends."""
        self._jobs.stop("look")

    def _take(self, words: Dictionary) -> None:
        self._dictionary = words
        self.changed.emit()


def _leave_unmarked(_error: object) -> None:
    """A damaged installation marks nothing; the journal has the error."""


_spelling: Spelling | None = None


def spelling() -> Spelling:
    """The one of this program."""
    global _spelling
    if _spelling is None:
        app = QCoreApplication.instance()
        _spelling = Spelling(app)
        if app is not None:
            app.aboutToQuit.connect(_spelling.stop)
    return _spelling
