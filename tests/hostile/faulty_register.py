"""A process that receives packages on a disk that fails now and then; it prints what a person would be told."""

import os
import sys
from pathlib import Path

from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.received import State
from sv_desktop.services.receive import receive
from sv_desktop.services.registers import assign, reopen_register, set_state


def main(path: Path, post: Path, word: str) -> None:
    switch = Path(os.environ["FAULT_SWITCH"])
    desk = reopen_register(path, author="Ann")
    packages = sorted(post.glob("*.asice"))
    receive(desk, packages[:1])
    (first,) = (row.received.id for row in desk.inbox.rows)
    for number, package in enumerate(packages[1:]):
        switch.write_text(word)
        for act in (
            lambda package=package: receive(desk, [package]),
            lambda number=number: assign(desk, (first,), f"during {number}"),
            lambda: set_state(desk, (first,), State.DECIDED),
        ):
            try:
                act()
                print("not told")
            except PlainError as error:
                print(error)
        switch.unlink()
        receive(desk, [package])
        assign(desk, (first,), f"after {number}")
    row = desk.row(first).received
    print(row.assessor, row.state.value, len(desk.inbox.rows))
    print(desk.register.check())
    desk.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
