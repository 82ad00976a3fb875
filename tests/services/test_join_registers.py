"""Two assessors' registers become one: checked again, all or nothing, and no file of a stranger does harm."""

import gzip
import shutil
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlcipher3 import dbapi2

from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.ledger import EntryKind
from sv_desktop.domain.package import Verdict
from sv_desktop.domain.received import State
from sv_desktop.domain.register_merge import SameName
from sv_desktop.resources import resources
from sv_desktop.services import opener, register_desk
from sv_desktop.services.begin import begin
from sv_desktop.services.join_registers import bring_in, look_at, tell_apart
from sv_desktop.services.protect import protect
from sv_desktop.services.read_received import application_received, scored_of
from sv_desktop.services.receive import receive
from sv_desktop.services.register_desk import RegisterDesk, submission_id_of
from sv_desktop.services.registers import assign, begin_register, reopen_register, set_state
from sv_desktop.services.score import say, say_done
from sv_desktop.services.trust import mark_known
from sv_desktop.storage import DamagedWorkspace, Register, StorageFailed, create_register
from sv_desktop.storage.row_digest import REGISTER_COVERED, row_digest
from tests.applicants import sealed, spoiled

SCORE = EntryKind.SCORE
AT = {"Ann": "FRONT-DESK 1a2b3c4d", "Sam": "LAPTOP 5e6f7a8b"}


@pytest.fixture
def post(tmp_path: Path) -> dict[str, Path]:
    names = ("Bike Kitchen", "Harbour Choir", "Tree Wardens")
    return {name: sealed(tmp_path / f"{name}.asice", name) for name in names}


class Office:
    """Two computers with a register each."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._folder, self._patch = folder, monkeypatch
        self._open: list[RegisterDesk] = []

    def at(self, who: str, computer: str = "") -> RegisterDesk:
        """Somebody sits down at his own computer."""
        self.leave()
        self._patch.setattr(register_desk, "this_computer", lambda: computer or AT[who])
        path = self.path(who)
        desk = reopen_register(path, author=who) if path.exists() else begin_register(path, author=who)
        self._open.append(desk)
        return desk

    def path(self, who: str) -> Path:
        return self._folder / f"{who}.svr"

    def leave(self) -> None:
        for desk in self._open:
            desk.close()
        self._open.clear()


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Office]:
    office = Office(tmp_path, monkeypatch)
    yield office
    office.leave()


@pytest.fixture
def both(office: Office, post: dict[str, Path]) -> Office:
    """Ann and Sam have one package in common, and one each; both have scored what they have in common."""
    for who, more, level in (("Ann", "Harbour Choir", "shown"), ("Sam", "Tree Wardens", "partly")):
        desk = office.at(who)
        receive(desk, [post["Bike Kitchen"], post[more]])
        about = id_of(desk, "Bike Kitchen")
        say(desk, about, scored_of(application_received(desk, about))[0], SCORE, level)
        say_done(desk, about)
        mark_known(desk, desk.row(id_of(desk, more)).received.signers[0], f"{who} rang them")
    set_state(desk, (about,), State.WAITING)
    office.leave()
    return office


def id_of(desk: RegisterDesk, name: str) -> str:
    return next(row.received.id for row in desk.inbox.rows if row.received.organisation == name)


def content(register: Register) -> list[list[str]]:
    """What a register holds, in whatever order it was written, but for the notes of joining itself."""
    events = [one for one in register.events() if not one.words.startswith("Brought in")]
    parts = (register.received(), events, register.entries(), register.keys())
    return [sorted(map(repr, part)) for part in parts]


def test_both_come_to_hold_the_same_whoever_begins(both: Office) -> None:
    for who in ("Ann", "Sam"):
        shutil.copy(both.path(who), both.path(f"{who} before"))
    ann = both.at("Ann")
    what = bring_in(ann, both.path("Sam before"))
    assert [one.organisation for one in what.new] == ["Tree Wardens"]
    assert (what.again, list(what.written), what.known) == (1, ["Sam"], ("Tree Wardens",))
    found = content(ann.register)
    assert {row.received.organisation for row in ann.inbox.rows} == {"Bike Kitchen", "Harbour Choir", "Tree Wardens"}
    about = id_of(ann, "Bike Kitchen")
    assert ann.row(about).received.state is State.WAITING
    assert [ann.ledger.words(about, SCORE, "award:social_change", who) for who in ("Ann", "Sam")] == ["shown", "partly"]
    assert b"".join(ann.register.package(id_of(ann, "Tree Wardens"))) != b""
    assert application_received(ann, id_of(ann, "Tree Wardens")).organisation_name == "Tree Wardens"
    assert ann.register.check() == ()
    sam = both.at("Sam")
    bring_in(sam, both.path("Ann before"))
    assert content(sam.register) == found


def test_a_second_time_brings_nothing_and_leaves_no_copy(both: Office) -> None:
    ann = both.at("Ann")
    bring_in(ann, both.path("Sam"))
    found, events = content(ann.register), ann.register.events()
    (kept,) = ann.path.parent.glob("*.before-joining*")
    assert look_at(ann, both.path("Sam")).anything is False
    assert bring_in(ann, both.path("Sam")).anything is False
    assert content(ann.register) == found
    assert ann.register.events() == events
    assert [one.name for one in ann.path.parent.glob("*.before-joining*")] == [kept.name]
    before = reopen_register(kept, author="Ann", read_only=True)
    assert len(before.inbox.rows) == 2
    before.close()


def test_looking_changes_nothing_and_tells_what_would_come(both: Office) -> None:
    theirs = both.path("Sam").read_bytes()
    ann = both.at("Ann")
    found = content(ann.register)
    what = look_at(ann, both.path("Sam"))
    assert [one.organisation for one in what.new] == ["Tree Wardens"]
    assert content(ann.register) == found
    bring_in(ann, both.path("Sam"))
    assert both.path("Sam").read_bytes() == theirs
    assert list(ann.path.parent.glob("Sam.svr*")) == [both.path("Sam")]


def test_one_name_on_two_computers_is_told_first(office: Office, post: dict[str, Path]) -> None:
    for computer, level in zip(AT.values(), ("shown", "strongly"), strict=True):
        desk = office.at("Ann", computer)
        receive(desk, [post["Bike Kitchen"]])
        about = id_of(desk, "Bike Kitchen")
        say(desk, about, scored_of(application_received(desk, about))[0], SCORE, level)
        office.leave()
        office.path("Ann").rename(office.path(computer))
    office.path(AT["Ann"]).rename(office.path("Ann"))
    ann = office.at("Ann")
    (found,) = look_at(ann, office.path(AT["Sam"])).same_names
    assert found == SameName("Ann", (AT["Ann"], AT["Sam"]))
    with pytest.raises(PlainError, match="needs another name"):
        tell_apart(ann, "Ann", AT["Sam"], " Ann ")
    tell_apart(ann, "Ann", AT["Sam"], "Ann Okoro")
    assert look_at(ann, office.path(AT["Sam"])).same_names == ()
    bring_in(ann, office.path(AT["Sam"]))
    levels = [ann.ledger.words(about, SCORE, "award:social_change", who) for who in ("Ann", "Ann Okoro")]
    assert levels == ["shown", "strongly"]
    assert ann.author == "Ann"
    assert office.at("Ann", AT["Sam"]).author == "Ann Okoro"


def test_a_register_of_the_first_version_comes_in_and_is_not_changed(both: Office, tmp_path: Path) -> None:
    old = tmp_path / "old.svr"
    data = gzip.decompress((resources() / "examples" / "older" / "register-version-1.svr.gz").read_bytes())
    old.write_bytes(data)
    ann = both.at("Ann")
    what = bring_in(ann, old)
    assert sorted(one.organisation for one in what.new) == ["Café Żółć", "Tree Wardens"]
    assert ann.row(id_of(ann, "Café Żółć")).received.state is State.READING
    assert ann.row(id_of(ann, "Café Żółć")).received.assessor == "Sam"
    assert ann.register.check() == ()
    assert old.read_bytes() == data
    assert sorted(one.name for one in tmp_path.glob("old*")) == ["old.svr"]


def _damaged(path: Path) -> None:
    with dbapi2.connect(str(path)) as raw:
        raw.execute("UPDATE entry SET value = '\"strongly\"'")


def _cut_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-65536])


def _newer(path: Path) -> None:
    with dbapi2.connect(str(path)) as raw:
        raw.execute("PRAGMA user_version=99")


def _with_a_program(path: Path) -> None:
    with dbapi2.connect(str(path)) as raw:
        raw.execute("CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM known_key; END")


def _no_register(path: Path) -> None:
    path.write_bytes(b"Dear Ann, please find attached")


def _another_file(path: Path) -> None:
    path.unlink()
    begin(path.with_suffix(".svw"), author="Sam", organisation="Acorn").close()
    path.with_suffix(".svw").rename(path)


def _protected(path: Path) -> None:
    _another_file(path)
    path.rename(path.with_suffix(".svw"))
    from sv_desktop.services.begin import reopen

    desk = reopen(path.with_suffix(".svw"), author="Sam")
    protect(desk, "canal lantern Thursday biscuit")
    desk.close()
    path.with_suffix(".svw").rename(path)


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (_damaged, "damaged"),
        (_cut_short, "damaged"),
        (_newer, "newer version"),
        (_with_a_program, "damaged"),
        (_no_register, "not an SV Desktop register"),
        (_another_file, "not an SV Desktop register"),
        (_protected, "passphrase"),
        (Path.unlink, "not there"),
    ],
)
def test_a_file_that_is_no_sound_register_brings_nothing(both: Office, spoil: object, told: str) -> None:
    spoil(both.path("Sam"))  # type: ignore[operator]
    ann = both.at("Ann")
    found = content(ann.register)
    for act in (look_at, bring_in):
        with pytest.raises(PlainError) as error:
            act(ann, both.path("Sam"))
        assert told in str(error.value), str(error.value)
        assert error.value.next_step
    assert content(ann.register) == found
    assert list(ann.path.parent.glob("*.before-joining*")) == []


def test_the_register_itself_and_one_that_is_open_elsewhere_are_refused(both: Office, tmp_path: Path) -> None:
    ann = both.at("Ann")
    with pytest.raises(PlainError, match="register that is open"):
        bring_in(ann, ann.path)
    looked = reopen_register(both.path("Sam"), author="Sam", read_only=True)
    with pytest.raises(PlainError, match="look at only"):
        bring_in(looked, tmp_path / "anything.svr")
    looked.close()
    with create_register(tmp_path / "third.svr"), pytest.raises(PlainError, match="open"):
        bring_in(ann, tmp_path / "third.svr")


def test_a_package_that_the_other_register_only_calls_sealed_is_left_out(
    both: Office, tmp_path: Path, post: dict[str, Path]
) -> None:
    sam = both.at("Sam")
    honest = sam.row(id_of(sam, "Tree Wardens")).received
    both.leave()
    data = spoiled(post["Tree Wardens"]).read_bytes()
    import hashlib

    sha256 = hashlib.sha256(data).hexdigest()
    forged = replace(honest, sha256=sha256, id=submission_id_of(sha256), size=len(data))
    with create_register(tmp_path / "forged.svr") as register:
        stored = register.store_bytes(BytesIO(data), size=len(data))
        register.add(forged, "Received.", stored=stored, answers=b'{"organisation": "Forged"}')
    ann = both.at("Ann")
    what = bring_in(ann, tmp_path / "forged.svr")
    assert what.new == ()
    assert what.problems == ("“Tree Wardens” was left out. It is not as it was sealed.",)
    assert len(ann.inbox.rows) == 2
    assert ann.register.check() == ()
    assert _contents_stored(ann) == 2


def test_what_the_other_register_says_of_a_package_is_not_believed(
    both: Office, tmp_path: Path, post: dict[str, Path]
) -> None:
    sam = both.at("Sam")
    honest = sam.row(id_of(sam, "Tree Wardens")).received
    data = post["Tree Wardens"].read_bytes()
    about = replace(honest.about, organisation="The King’s Own Charity")
    with create_register(tmp_path / "forged.svr") as register:
        stored = register.store_bytes(BytesIO(data), size=len(data))
        lie = replace(honest, about=about, signers=(), verdict=Verdict.KNOWN)
        register.add(lie, "Received.", stored=stored, answers=b'{"organisation": "Forged"}')
    ann = both.at("Ann")
    bring_in(ann, tmp_path / "forged.svr")
    one = ann.row(id_of(ann, "Tree Wardens")).received
    assert (one.about, one.verdict, one.signers) == (honest.about, honest.verdict, honest.signers)
    assert b"Forged" not in ann.register.answers(one.id)


def test_one_number_that_says_two_things_is_refused(both: Office) -> None:
    ann = both.at("Ann")
    (mine, *_rest) = ann.register.entries()
    both.leave()
    with create_register(both.path("third")) as register:
        register.append([replace(mine, value="strongly")])
    with pytest.raises(PlainError, match="two different things"):
        bring_in(both.at("Ann"), both.path("third"))


def test_entries_that_this_program_never_writes_are_refused(both: Office) -> None:
    ann = both.at("Ann")
    (mine, *_rest) = ann.register.entries()
    both.leave()
    with create_register(both.path("third")) as register:
        register.append([replace(mine, id="other", value="x" * 300_000)])
    with pytest.raises(PlainError, match="does not write"):
        bring_in(both.at("Ann"), both.path("third"))


@pytest.mark.parametrize(
    ("table", "changed"),
    [
        ("entry", {"value": "[" * 200_000 + "]" * 200_000}),
        ("entry", {"at": "2026-05-12T12:00:00"}),
        ("entry", {"at": "9999-12-31T23:59:59.999999+00:00"}),
        ("entry", {"at": "0001-01-01T00:00:00+14:00"}),
        ("entry", {"kind": "unheard of"}),
        ("event", {"at": "2026-05-12T12:00:00"}),
        ("event", {"at": "0001-01-01T00:00:00+14:00"}),
        ("submission", {"facts": ('Z","received_by"', '","received_by"')}),
        ("submission", {"facts": ('"signers":', '"more":' + "[" * 200_000 + "]" * 200_000 + ',"signers":')}),
        ("known_key", {"facts": ("Z", "")}),
    ],
)
def test_rows_with_right_digests_that_make_no_sense_are_damage(
    both: Office, table: str, changed: dict[str, object]
) -> None:
    """Whoever writes a register by hand can write the digests, too."""
    with dbapi2.connect(str(both.path("Sam"))) as raw:
        names = REGISTER_COVERED[table]
        row = dict(zip(names, raw.execute(f"SELECT {', '.join(names)} FROM {table} LIMIT 1").fetchone(), strict=True))
        for name, value in changed.items():
            new = str(row[name]).replace(*value) if isinstance(value, tuple) else value
            assert new != row[name]
            given = (new, row_digest(*(new if one == name else row[one] for one in names)), row[names[0]])
            raw.execute(f"UPDATE {table} SET {name} = ?, digest = ? WHERE {names[0]} = ?", given)
    ann = both.at("Ann")
    found = content(ann.register)
    for act in (look_at, bring_in):
        with pytest.raises(DamagedWorkspace):
            act(ann, both.path("Sam"))
    assert content(ann.register) == found


def _contents_stored(desk: RegisterDesk) -> int:
    with desk.register.database.reading() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM content").scalar_one())


def test_stopped_half_way_nothing_has_come_in(both: Office) -> None:
    ann = both.at("Ann")
    found, number = content(ann.register), _contents_stored(ann)
    seen: list[tuple[int, int]] = []
    bring_in(both.at("Sam"), both.path("Ann"), lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert seen[-1][0] == seen[-1][1]
    ann = both.at("Ann")
    for at in range(0, len(seen) * 2 // 3, max(1, len(seen) // 6)):
        left = [at]

        def stop(_done: int, _total: int, left: list[int] = left) -> None:
            left[0] -= 1
            if left[0] < 0:
                raise Cancelled

        with pytest.raises(Cancelled):
            bring_in(ann, both.path("Sam"), stop)
        assert content(ann.register) == found
        assert _contents_stored(ann) == number
    assert bring_in(ann, both.path("Sam")).anything


def test_a_full_disk_leaves_everything_as_it_was(both: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    ann = both.at("Ann")
    found, number = content(ann.register), _contents_stored(ann)
    from sv_desktop.storage import register_joining

    def full(*_all: object, **_more: object) -> object:
        raise StorageFailed("The disk is full.", "Free some space.")

    for where, name in ((Register, "copy_to"), (Register, "store_bytes"), (register_joining, "append_entries")):
        with monkeypatch.context() as patch:
            patch.setattr(where, name, full)
            with pytest.raises(StorageFailed, match="full"):
                bring_in(ann, both.path("Sam"))
        assert content(ann.register) == found
        assert _contents_stored(ann) == number
    assert bring_in(ann, both.path("Sam")).anything


LIMITED = """
import resource, sys
from pathlib import Path
from sv_desktop.domain.fault import PlainError
from sv_desktop.services.join_registers import bring_in
from sv_desktop.services.registers import reopen_register
path, other, more = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
desk = reopen_register(path, author="Ann")
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + more, resource.RLIM_INFINITY))
try:
    bring_in(desk, other)
except PlainError as error:
    print(error)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
print(len(desk.inbox.rows), desk.register.check(), len(list(path.parent.glob("*.part*"))))
desk.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the limit is a thing of POSIX")
@pytest.mark.parametrize(
    ("more", "what"),
    [
        (-100_000, "The disk could not be read or written."),
        (900_000, "A package could not be taken out to be checked"),
        (7_000_000, "The disk could not be read or written."),
    ],
)
def test_a_limit_of_the_system_on_what_may_be_written_is_told_and_nothing_has_come_in(
    both: Office, tmp_path: Path, more: int, what: str
) -> None:
    """Too little for the copy that is kept; for the package on its way; for its bytes in the register."""
    sam = both.at("Sam")
    receive(sam, [sealed(tmp_path / "film.asice", "Film Club", evidence=bytes(range(256)) * 30_000)])
    ann = both.at("Ann")
    found, number = content(ann.register), _contents_stored(ann)
    both.leave()
    command = [sys.executable, "-c", LIMITED, str(both.path("Ann")), str(both.path("Sam")), str(more)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    told, state = done.stdout.splitlines()
    assert told.startswith(what)
    assert state == "2 () 0"
    ann = both.at("Ann")
    assert content(ann.register) == found
    assert _contents_stored(ann) == number
    assert len(bring_in(ann, both.path("Sam")).new) == 2


KILLED = """
import os, sys
from pathlib import Path
from sv_desktop.services.join_registers import bring_in
from sv_desktop.services.registers import reopen_register
from sv_desktop.storage import Register, register_joining
where, name = {"bytes": (Register, "store_bytes"), "rows": (register_joining, "append_entries")}[sys.argv[3]]
true = getattr(where, name)
def killed(*given, **more):
    true(*given, **more)
    os._exit(9)
setattr(where, name, killed)
bring_in(reopen_register(Path(sys.argv[1]), author="Ann"), Path(sys.argv[2]))
"""


@pytest.mark.parametrize("when", ["bytes", "rows"])
def test_killed_half_way_nothing_has_come_in(both: Office, when: str) -> None:
    ann = both.at("Ann")
    found, number = content(ann.register), _contents_stored(ann)
    both.leave()
    command = [sys.executable, "-c", KILLED, str(both.path("Ann")), str(both.path("Sam")), when]
    assert subprocess.run(command, check=False).returncode == 9
    ann = both.at("Ann")
    assert content(ann.register) == found
    assert _contents_stored(ann) == number
    assert ann.register.check() == ()
    assert bring_in(ann, both.path("Sam")).anything


def test_an_assignment_does_not_take_back_a_state_that_was_set_elsewhere(both: Office) -> None:
    sam = both.at("Sam")
    about = id_of(sam, "Bike Kitchen")
    set_state(sam, (about,), State.DECIDED)
    ann = both.at("Ann")
    assign(ann, (about,), "Gwen")
    bring_in(ann, both.path("Sam"))
    one = ann.row(about).received
    assert (one.state, one.assessor) == (State.DECIDED, "Gwen")


def test_this_computer_has_a_name_of_its_own() -> None:
    assert opener.this_computer() == opener.this_computer() != ""
    assert issubclass(DamagedWorkspace, PlainError)
