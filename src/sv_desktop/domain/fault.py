"""The one error a person may see: what happened, and what to do next, in plain words."""


class PlainError(Exception):
    """A failure told in plain English.

    what: one sentence saying what happened, naming the file, item or field.
    next_step: one sentence saying what to do now (may say what is safe, too).
    """

    def __init__(self, what: str, next_step: str = "") -> None:
        super().__init__(f"{what} {next_step}".strip())
        self.what = what
        self.next_step = next_step


class Cancelled(Exception):
    """The person pressed Cancel. Nothing was kept of the work, and nothing else was touched."""
