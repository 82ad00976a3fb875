"""The editor for a field of a pack, whatever its kind: one value in, one value out."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.answers import Value
from sv_desktop.domain.framework import Check, Field, FieldKind, Option
from sv_desktop.domain.language import tr
from sv_desktop.domain.registration import normalised
from sv_desktop.gui.widgets.choice import CheckGroup, RadioGroup
from sv_desktop.gui.widgets.column import Column
from sv_desktop.gui.widgets.date import DateEdit
from sv_desktop.gui.widgets.line import Line
from sv_desktop.gui.widgets.number import NumberEdit
from sv_desktop.gui.widgets.text_editor import GrowingTextEdit
from sv_desktop.gui.widgets.undo_keys import UndoKeys

_YES, _NO = "yes", "no"


class FieldEditor(QWidget):
    """changed: the person changed the value. left: they went on to another field."""

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = Column(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def _hold(self, editor: QWidget) -> None:
        self._layout.addWidget(editor)
        self.setFocusProxy(editor)

    def value(self) -> Value:
        """What is filled in, as the field's kind asks; None for nothing."""
        raise NotImplementedError

    def set_value(self, value: Value) -> None:
        """Show a stored value."""
        raise NotImplementedError

    def problem(self) -> str:
        """What cannot be stored as a value at all, in words; other checks are the domain's."""
        return ""

    def words(self) -> int | None:
        """The number of words, where counting makes sense."""
        return None

    def copy_text(self) -> str:
        """What Copy puts on the clipboard."""
        value = self.value()
        return value if isinstance(value, str) else ""

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._inner().setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        super().setAccessibleDescription(description)
        self._inner().setAccessibleDescription(description)

    def setObjectName(self, name: str) -> None:
        """Which text it is, for what is ignored in it."""
        super().setObjectName(name)
        self._inner().setObjectName(name)

    def _inner(self) -> QWidget:
        item = self._layout.itemAt(0)
        widget = item.widget() if item else None
        return widget if widget is not None else self


class _LineEditor(FieldEditor):
    def __init__(self, check: Check) -> None:
        super().__init__()
        self._check = check
        self._line = Line()
        UndoKeys(self._line)
        self._line.setMaximumWidth(self._line.fontMetrics().averageCharWidth() * 40)
        self._hold(self._line)
        self._line.edited.connect(lambda _text: self.changed.emit())
        self._line.editingFinished.connect(self._finish)

    def value(self) -> Value:
        return self._line.text() or None

    def set_value(self, value: Value) -> None:
        text = value if isinstance(value, str) else ""
        if text != self._line.text():
            self._line.setText(text)

    def _finish(self) -> None:
        tidy = normalised(self._check, self._line.text())
        if tidy != self._line.text():
            self._line.setText(tidy)
            self.changed.emit()
        self.left.emit()


class _TextEditor(FieldEditor):
    def __init__(self, *, one_line: bool = False, names: bool = False) -> None:
        super().__init__()
        self._text = GrowingTextEdit(least=1, one_line=True, names=names) if one_line else GrowingTextEdit()
        self._hold(self._text)
        self._text.edited.connect(self.changed)

    def value(self) -> Value:
        return self._text.toPlainText() or None

    def set_value(self, value: Value) -> None:
        self._text.set_text(value if isinstance(value, str) else "")

    def words(self) -> int | None:
        return self._text.word_count()


class _NumberEditor(FieldEditor):
    def __init__(self, field: Field) -> None:
        super().__init__()
        self._number = NumberEdit(
            decimals=field.decimals, minimum=field.minimum, maximum=field.maximum, unit=field.unit
        )
        self._hold(self._number)
        self._number.changed.connect(self.changed)
        self._number.editing_finished.connect(self.left)

    def value(self) -> Value:
        number, text = self._number.value(), self._number.text().strip()
        return number if number is not None else text or None

    def set_value(self, value: Value) -> None:
        if isinstance(value, str):
            self._number.set_text(value)
        else:
            self._number.set_value(None if isinstance(value, bool | tuple) else value)

    def problem(self) -> str:
        return self._number.problem()

    def copy_text(self) -> str:
        return self._number.text()


class _DateEditor(FieldEditor):
    def __init__(self) -> None:
        super().__init__()
        self._date = DateEdit()
        self._hold(self._date)
        self._date.changed.connect(self.changed)
        self._date.editing_finished.connect(self.left)

    def value(self) -> Value:
        return self._date.value() or self._date.text() or None

    def set_value(self, value: Value) -> None:
        if isinstance(value, str) and "/" in value:
            self._date.set_text(value)
        else:
            self._date.set_value(value if isinstance(value, str) else None)

    def copy_text(self) -> str:
        return self._date.text()

    def problem(self) -> str:
        return self._date.problem()


class _ChoiceEditor(FieldEditor):
    def __init__(self, options: Iterable[Option]) -> None:
        super().__init__()
        self._group = RadioGroup([(option.id, option.label, option.help) for option in options])
        self._hold(self._group)
        self._group.changed.connect(self.changed)
        self._group.changed.connect(self.left)

    def value(self) -> Value:
        return self._group.value()

    def set_value(self, value: Value) -> None:
        self._group.set_value(value if isinstance(value, str) else None)


class _YesNoEditor(_ChoiceEditor):
    def __init__(self) -> None:
        super().__init__((Option(id=_YES, label=tr("Yes")), Option(id=_NO, label=tr("No"))))

    def value(self) -> Value:
        chosen = self._group.value()
        return None if chosen is None else chosen == _YES

    def set_value(self, value: Value) -> None:
        self._group.set_value((_YES if value else _NO) if isinstance(value, bool) else None)


class _ChoicesEditor(FieldEditor):
    def __init__(self, options: Iterable[Option]) -> None:
        super().__init__()
        self._group = CheckGroup([(option.id, option.label, option.help) for option in options])
        self._hold(self._group)
        self._group.changed.connect(self.changed)

    def value(self) -> Value:
        return self._group.value() or None

    def set_value(self, value: Value) -> None:
        self._group.set_value(value if isinstance(value, tuple) else ())


def field_editor(field: Field, options: tuple[Option, ...], *, names: bool = False) -> FieldEditor:
    """The editor for a field. options: what it offers, its own or the programme's list. names: a line is a name."""
    if field.kind is FieldKind.TEXT:
        return _LineEditor(field.check) if field.check else _TextEditor(one_line=True, names=names)
    if field.kind is FieldKind.LONG_TEXT:
        return _TextEditor()
    if field.kind is FieldKind.NUMBER:
        return _NumberEditor(field)
    if field.kind is FieldKind.DATE:
        return _DateEditor()
    if field.kind is FieldKind.YES_NO:
        return _YesNoEditor()
    return _ChoiceEditor(options) if field.kind is FieldKind.CHOICE else _ChoicesEditor(options)
