"""A process that works on a disk that fails now and then; it prints what a person would be told."""

import os
import sys
from pathlib import Path

from sv_desktop.domain.fault import PlainError
from sv_desktop.services.answer import answer
from sv_desktop.services.attach import attach_bytes
from sv_desktop.services.begin import reopen
from sv_desktop.services.step_back import undo

CHANGE = "award:social_change"


def main(path: Path, word: str) -> None:
    switch = Path(os.environ["FAULT_SWITCH"])
    desk = reopen(path, author="Ann")
    answer(desk, CHANGE, "change", "before")
    for number in range(3):
        switch.write_text(word)
        for act in (
            lambda number=number: answer(desk, CHANGE, "change", f"during {number}"),
            lambda number=number: attach_bytes(desk, CHANGE, b"photo" * 500_000, f"lost {number}.png"),
            lambda: undo(desk),
        ):
            try:
                act()
                print("not told")
            except PlainError as error:
                print(error)
        switch.unlink()
        answer(desk, CHANGE, "change", f"after {number}")
        attach_bytes(desk, CHANGE, b"photo" * 500_000, f"kept {number}.png")
    print(desk.application.answers.text(CHANGE, "change"), *(one.name for one in desk.application.evidence))
    print(desk.workspace.check())
    desk.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
