"""A table that a page ends between rows, and inside a row only where the row is longer than a page."""

from reportlab.platypus import Flowable, Table


class WholeRows(Table):
    """full: the height of an empty page, in points; the parts of a split table take it over."""

    full = 0.0
    repeatRows: int
    _rowHeights: list[float]

    def start_height(self) -> float:
        """What has to stand together at its start: the head, and the first row unless it is longer than a page."""
        return min(sum(self._rowHeights[: self.repeatRows + 1]), self.full)

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:
        """ReportLab alone would fill the page with the start of the next row, under one more head."""
        self.splitInRow = 0
        parts = super().split(availWidth, availHeight)
        if not parts and sum(self._rowHeights[: self.repeatRows + 1]) > self.full:
            self.splitInRow = 1
            parts = super().split(availWidth, availHeight)
        for part in parts:
            if isinstance(part, WholeRows):
                part.full = self.full
        return parts
