"""The desk keeps in memory what stands on the disk, from any thread."""

from concurrent.futures import ThreadPoolExecutor

from sv_desktop.services.attach import attach_bytes
from sv_desktop.services.begin import reopen
from sv_desktop.services.desk import Desk


def test_several_changes_are_stored_together(desk: Desk) -> None:
    desk.save([("charter:voice", "story", "One"), ("charter:voice", "maturity", "started")])
    answers = desk.application.answers
    assert answers.get("charter:voice", "maturity") == "started"
    desk.refresh()
    assert desk.application.answers == answers


def test_nothing_to_save_changes_nothing(desk: Desk) -> None:
    before = desk.application.answers
    assert desk.save([]).answers == before


def test_threads_do_not_lose_each_others_answers(desk: Desk) -> None:
    def write(number: int) -> None:
        desk.save([("charter:voice", f"field_{number}", number)])
        if number % 5 == 0:
            attach_bytes(desk, "charter:voice", str(number).encode(), f"{number}.txt")

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(40)))
    answers = desk.application.answers
    assert [answers.get("charter:voice", f"field_{number}") for number in range(40)] == list(range(40))
    assert len(desk.application.evidence_for("charter:voice")) == 8
    desk.close()
    again = reopen(desk.workspace.path, author="Ann", read_only=True)
    assert again.application.answers == answers
    again.close()
