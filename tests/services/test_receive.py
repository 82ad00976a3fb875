"""Receiving: by file and folder, the same once, each as what it is; hostile ones stop nothing."""

import os
import tracemalloc
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from sv_desktop.domain.fault import Cancelled
from sv_desktop.domain.inbox import Standing, Wanted
from sv_desktop.domain.package import Verdict
from sv_desktop.services import registers
from sv_desktop.services.receive import packages_in, receive
from sv_desktop.services.register_desk import RegisterDesk
from sv_desktop.services.registers import begin_register, reopen_register, take_out
from sv_desktop.services.verify import verify
from tests.applicants import AT, sealed, spoiled


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[RegisterDesk]:
    desk = begin_register(tmp_path / "scheme.svr", author="Ann", name="Our scheme")
    yield desk
    desk.close()


@pytest.fixture
def post(tmp_path: Path) -> Path:
    folder = tmp_path / "post"
    folder.mkdir()
    return folder


def test_a_package_says_who_what_and_where(desk: RegisterDesk, post: Path) -> None:
    number = {"charity_number": "1123456"}
    path = sealed(post / "a.asice", "Bike Kitchen", themes=("economic", "social"), numbers=number)
    (outcome,) = receive(desk, [path])
    assert outcome.received is not None
    (row,) = desk.inbox.rows
    one = row.received
    assert (one.organisation, one.name, row.standing) == ("Bike Kitchen", "a.asice", Standing.NEW)
    assert [theme.label for theme in one.about.themes] == ["Social", "Economic"]
    assert [place.label for place in one.about.places] == ["Halton"]
    assert one.about.numbers == ("charity_number 1123456",)
    assert (one.received_by, one.size, one.kept) == ("Ann", path.stat().st_size, True)
    assert b"Bike Kitchen" in desk.register.answers(one.id)


def test_a_package_comes_out_as_it_came_in(desk: RegisterDesk, post: Path, tmp_path: Path) -> None:
    path = sealed(post / "a.asice", "../Bike: Kitchen", evidence=bytes(3_000_000))
    receive(desk, [path])
    out = take_out(desk, desk.inbox.rows[0].received.id, tmp_path / "out")
    assert out.parent == tmp_path / "out"
    assert out.read_bytes() == path.read_bytes()
    assert verify(out).verdict is Verdict.NEW


def test_folders_are_taken_with_the_folders_below(desk: RegisterDesk, post: Path) -> None:
    deep = post / "Halton" / "March"
    deep.mkdir(parents=True)
    sealed(post / "b.asice", "B")
    sealed(deep / "a.ASICE", "A")
    (post / "letter.txt").write_text("not one of them")
    (post / "loop").symlink_to(post)
    assert packages_in([post, post / "b.asice"]) == (post / "b.asice", deep / "a.ASICE")
    assert len(receive(desk, [post])) == 2


def test_the_same_package_twice_is_one(desk: RegisterDesk, post: Path) -> None:
    path = sealed(post / "a.asice", "Bike Kitchen")
    twin = post / "copy of a.asice"
    twin.write_bytes(path.read_bytes())
    first, second = receive(desk, [path, twin])
    assert (first.again, second.again) == (False, True)
    assert receive(desk, [path])[0].again
    assert len(desk.inbox.rows) == len(desk.register.events()) == 1


def test_a_later_package_is_the_next_version(desk: RegisterDesk, post: Path) -> None:
    sealed(post / "a.asice", "Bike Kitchen", at=AT + timedelta(days=9), evidence=b"later")
    sealed(post / "b.asice", "Bike Kitchen")
    receive(desk, [post])
    assert [(row.received.name, row.version) for row in desk.inbox.rows] == [("a.asice", 2), ("b.asice", 1)]
    assert [row.received.name for row in desk.inbox.shown(Wanted())] == ["a.asice"]


def test_broken_and_foreign_files_are_received_as_what_they_are(desk: RegisterDesk, post: Path) -> None:
    changed = spoiled(sealed(post / "changed.asice", "Bike Kitchen"))
    cut = post / "cut.asice"
    cut.write_bytes(changed.read_bytes()[:-40])
    (post / "empty.asice").write_bytes(b"")
    (post / "letter.pdf").write_bytes(b"%PDF-1.7 hello")
    sealed(post / "later.asice", "From a newer program", submission=b'{"format": "sv-desktop-submission", "x": 1}')
    sealed(post / "deep.asice", "Deep", submission=b'{"a":' * 100_000)
    names = ["changed", "cut", "empty", "later", "deep"]
    outcomes = receive(desk, [*(post / f"{name}.asice" for name in names), post / "letter.pdf", post / "gone.asice"])
    found = {outcome.path.name: outcome for outcome in outcomes}
    assert found["gone.asice"].received is None
    assert "could not be read" in found["gone.asice"].problem
    rows = {row.received.name: row for row in desk.inbox.rows}
    assert rows["changed.asice"].standing is Standing.CHANGED
    assert rows["changed.asice"].received.findings[0].entry == "evidence/social/note.txt"
    assert rows["cut.asice"].standing is Standing.CHANGED
    assert rows["empty.asice"].standing is rows["letter.pdf"].standing is Standing.NOT_A_PACKAGE
    assert "could not be understood" in rows["later.asice"].received.problem
    assert "could not be understood" in rows["deep.asice"].received.problem
    assert {name for name, row in rows.items() if row.received.kept} == {"later.asice", "deep.asice"}


def test_a_package_that_brings_its_own_labels_cannot_lend_ours(desk: RegisterDesk, post: Path) -> None:
    """Theme ids that we know have our labels, whatever the package's own frameworks call them."""
    path = sealed(post / "a.asice", "A\u202e\nB" + "x" * 500, themes=("social",))
    receive(desk, [path])
    one = desk.inbox.rows[0].received
    assert one.about.themes[0].label == "Social"
    assert "\n" not in one.organisation
    assert "\u202e" not in one.organisation
    assert len(one.organisation) <= 120


def test_cancelling_keeps_what_came_before(desk: RegisterDesk, post: Path) -> None:
    for name in "abc":
        sealed(post / f"{name}.asice", name)
    seen: list[str] = []

    def stop(_done: int, _total: int) -> None:
        if len(seen) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        receive(desk, [post], stop, lambda outcome: seen.append(outcome.path.name))
    assert [row.received.name for row in desk.inbox.rows] == ["a.asice", "b.asice"]
    assert [outcome.again for outcome in receive(desk, [post])] == [True, True, False]
    assert desk.register.check() == ()


def test_progress_goes_up_to_the_end(desk: RegisterDesk, post: Path) -> None:
    for name in "ab":
        sealed(post / f"{name}.asice", name, evidence=bytes(2_500_000))
    told: list[tuple[int, int]] = []
    receive(desk, [post], lambda done, total: told.append((done, total)))
    assert [done for done, _total in told] == sorted(done for done, _total in told)
    assert told[-1][0] == told[-1][1] > 0


def test_a_file_that_changes_meanwhile_is_not_taken(
    desk: RegisterDesk, post: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sealed(post / "a.asice", "Bike Kitchen")
    whole = desk.register.store_bytes

    def store(*args: object, **named: object) -> object:
        path.write_bytes(path.read_bytes().replace(b"scones", b"stones"))
        os.utime(path, (1, 1))
        return whole(*args, **named)

    monkeypatch.setattr(desk.register, "store_bytes", store)
    (outcome,) = receive(desk, [path])
    assert outcome.received is None
    assert "changed while" in outcome.problem
    assert desk.inbox.rows == ()


def test_memory_stays_flat(desk: RegisterDesk, post: Path) -> None:
    peaks = []
    for megabytes in (4, 64):
        path = sealed(post / f"{megabytes}.asice", f"Of {megabytes}", evidence=bytes(megabytes * 1_000_000))
        tracemalloc.start()
        receive(desk, [path])
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < peaks[0] + 24_000_000, peaks


def test_work_is_given_out_and_its_state_is_noted(desk: RegisterDesk, post: Path) -> None:
    receive(desk, [sealed(post / "a.asice", "Bike Kitchen")])
    one = desk.inbox.rows[0].received.id
    registers.assign(desk, (one,), "  Sam   Okafor ")
    registers.set_state(desk, (one,), registers.State.READING)
    registers.set_state(desk, (one,), registers.State.READING)
    row = desk.row(one)
    assert (row.received.assessor, row.received.state.value) == ("Sam Okafor", "reading")
    assert [event.words for event in registers.history(desk, row)][:2] == [
        "Being read.", "Given to Sam Okafor to read.",
    ]  # fmt: skip
    assert desk.inbox.assessors() == ("Sam Okafor",)


def test_a_register_opens_again_as_it_was_left(desk: RegisterDesk, post: Path) -> None:
    receive(desk, [sealed(post / "a.asice", "Bike Kitchen")])
    before = desk.inbox.rows
    desk.close()
    again = reopen_register(desk.path, author="Sam")
    assert again.inbox.rows == before
    assert again.name == "Our scheme"
    again.close()
