"""A column that remembers how high it is at a width: a long page asks each of its cards again and again."""

from PySide6.QtWidgets import QVBoxLayout


class Column(QVBoxLayout):
    """As Qt's own, which knows the height for one width only, and works it out anew for each other."""

    def __init__(self, *arguments: object) -> None:
        self._heights: dict[int, int] = {}
        super().__init__(*arguments)

    def invalidate(self) -> None:
        """Something in it has another size: what was worked out counts no more."""
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]
