"""The example charity: its words fit their questions, its numbers agree, and it plays the whole main job."""

import re
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from sv_desktop.domain.actions import ActionState, actions
from sv_desktop.domain.application import Application
from sv_desktop.domain.checks import problem_with, problems
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.framework import item_ref
from sv_desktop.domain.measures import by_year, figure_field, period_of_field, series_of
from sv_desktop.domain.package import Verdict
from sv_desktop.domain.periods import PeriodKind
from sv_desktop.domain.readiness import ItemStatus, readiness
from sv_desktop.domain.submission import travelling
from sv_desktop.domain.unlikely import questions_about
from sv_desktop.services.begin import begin, reopen
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.demonstrate import build_example, demonstrate
from sv_desktop.services.demonstrate.content import Example, ExampleFile, read_example
from sv_desktop.services.demonstrate.samples import sample_bytes
from sv_desktop.services.identify import identity_of
from sv_desktop.services.read_package import open_package
from sv_desktop.services.verify import verify

MADE = {"example.svw", "example.asice", "example-summary.pdf", "example.docx", "example.txt"}


@pytest.fixture(scope="module")
def content() -> Example:
    return read_example()


@pytest.fixture
def built(example: Path, tmp_path: Path) -> Application:
    """The example's application, read from a copy of its workspace."""
    shutil.copyfile(example / "example.svw", tmp_path / "copy.svw")
    desk = reopen(tmp_path / "copy.svw", author="", read_only=True)
    desk.close()
    return desk.application


def _file(content: Example, start: str) -> ExampleFile:
    return next(file for file in content.evidence if file.name.startswith(start))


def test_every_answer_belongs_to_a_field_and_fits_it(content: Example) -> None:
    frameworks = builtin_frameworks()
    fields = {
        item_ref(pack, item): {field.id: field for field in item.fields}
        for pack in frameworks.packs
        for _section, item in pack.items()
    }
    measures = {item_ref(pack, item): item.measure for pack in frameworks.packs for _section, item in pack.items()}
    for ref, answers in content.answers.items():
        for name, value in answers.items():
            if name == "look_again" or name.endswith(".word_limit"):
                continue
            period = period_of_field(name)
            field = figure_field(measures[ref], period) if period else fields[ref][name]
            assert problem_with(field, value, frameworks.programme) is None, (ref, name)


def test_there_are_three_years_of_figures_that_agree_with_the_evidence_and_are_not_odd(
    content: Example, built: Application
) -> None:
    series = {one.ref: one for one in series_of(built)}
    assert {ref.partition(":")[0] for ref in series} == {"outcomes", "anchor"}
    for one in series.values():
        whole = [year for year in by_year(one, PeriodKind.FINANCIAL_YEAR) if year.whole]
        assert [year.year.key for year in whole] == ["2023/24", "2024/25", "2025/26"], one.ref
        assert questions_about(one) == (), one.ref
        assert one.money is None
    last = {ref: by_year(one, PeriodKind.FINANCIAL_YEAR)[2].value for ref, one in series.items()}
    weighed = _file(content, "Weigh book").rows
    assert last["outcomes:kept_in_use"] == sum(int(row[4]) - int(row[5]) for row in weighed)
    bought = _file(content, "What we bought").rows
    near, all_of_it = (sum(int(row[3]) for row in bought if row[2] in which) for which in (("yes",), ("yes", "no")))
    assert last["outcomes:local_spend"] == near
    assert last["anchor:local_share"] == round(100 * near / all_of_it, 1)
    assert last["outcomes:people_reached"] == built.answers.get("award:social_reach", "how_many")
    assert series["outcomes:carbon"].figures == series["anchor:emissions"].figures


def test_every_item_that_takes_part_was_begun(built: Application) -> None:
    begun = {one.ref: one.status for one in readiness(built).items}
    packs = {"organisation:", "charter:", "award:", "outcomes:", "anchor:"}
    asked = {ref: status for ref, status in begun.items() if ref.startswith(tuple(packs))}
    assert [ref for ref, status in asked.items() if status is ItemStatus.NOT_STARTED] == []
    assert {ref.partition("_")[0] for ref, status in asked.items() if status is ItemStatus.NOT_CHOSEN} == {
        "award:economic"
    }


def test_gaps_of_every_sort_are_left_to_show_next_steps(built: Application) -> None:
    found = readiness(built)
    assert problems(built) == ()
    assert 0 < found.asked - found.answered < 10
    words = " ".join(step.words for step in found.next_steps)
    assert {"Look", "Finish", "Add"} <= set(words.split())
    maturities = {built.answers.text(one.ref, "maturity") for one in found.items}
    assert {"started", "in_place", "leading"} <= maturities


def test_there_is_evidence_of_many_kinds_all_of_it_described_and_attached(built: Application) -> None:
    assert len(built.evidence) >= 12
    assert len({one.media_type for one in built.evidence}) >= 7
    for one in built.evidence:
        assert one.title, one.name
        assert one.description, one.name
        assert re.fullmatch(r"202[56]-\d\d-\d\d", one.date), one.name
        assert one.size > 200, one.name
        assert built.answers.uses(one.id), one.name
        assert all(built.find(ref) for ref in built.answers.uses(one.id)), one.name
    packs = [{ref.partition(":")[0] for ref in built.answers.uses(one.id)} for one in built.evidence]
    assert {"charter", "award"} in packs


def test_the_action_plan_shows_some_of_each(content: Example, built: Application, example: Path) -> None:
    plan = actions(built.answers)
    assert [one.what for one in plan] == [one.what for one in content.actions]
    assert {one.state for one in plan} == set(ActionState)
    today = datetime.fromtimestamp((example / "example.svw").stat().st_mtime).astimezone().date()
    assert [one.late(today) for one in plan].count(True) == 1
    assert all(built.find(one.ref) for one in plan if one.ref)
    package = open_package(example / "example.asice")
    try:
        assert package.application is not None
        assert actions(package.application.answers) == plan
    finally:
        package.close()


@pytest.mark.parametrize(
    ("ending", "magic"),
    [
        (".pdf", b"%PDF-1."),
        (".docx", b"PK\x03\x04"),
        (".xlsx", b"PK\x03\x04"),
        (".png", b"\x89PNG\r\n\x1a\n"),
        (".jpg", b"\xff\xd8\xff"),
        (".eml", b"From: "),
        (".ics", b"BEGIN:VCALENDAR\r\n"),
        (".csv", b"Month,"),
        (".txt", b"Minutes"),
    ],
)
def test_files_are_what_their_names_say(content: Example, ending: str, magic: bytes) -> None:
    file = next(one for one in content.evidence if one.name.endswith(ending))
    assert sample_bytes(file).startswith(magic)


def test_the_numbers_in_the_evidence_agree_with_the_answers(content: Example) -> None:
    visits = _file(content, "Session register").rows
    assert sum(int(row[4]) for row in visits) == content.answers["award:social_reach"]["how_many"] == 312
    assert sum(int(row[3]) for row in visits) == 2184
    assert sum(int(row[2]) for row in visits) == 96
    bikes = _file(content, "Weigh book").rows
    assert [sum(int(row[column]) for row in bikes) for column in range(1, 6)] == [214, 163, 51, 2910, 402]
    assert content.answers["award:environment_reach"]["how_many"] == 163
    library = _file(content, "Bike library").rows
    assert [sum(int(row[column]) for row in library) for column in range(1, 5)] == [36, 29, 27, 22]
    assert content.answers["award:innovation_reach"]["how_many"] == 36
    bought = _file(content, "What we bought").rows
    assert sum(int(row[3]) for row in bought) == 61_300
    assert sum(int(row[3]) for row in bought if row[2] == "yes") == 43_700


def test_everything_says_that_it_is_invented(content: Example, example: Path) -> None:
    name = content.answers["organisation:name"]["name"]
    assert name == "Acorn Lane Bike Kitchen (an invented example)"
    for file in content.evidence:
        said = " ".join([file.title, file.description, file.heading, file.text, file.place, *file.paragraphs])
        assert "invented" in said, file.name
    assert "an invented example" in (example / "example.txt").read_text("utf-8")


def test_nobody_real_can_be_reached_through_the_example(content: Example) -> None:
    contact = content.answers["organisation:contact"]
    assert str(contact["email"]).endswith("@example.org")
    assert str(contact["phone"]).startswith("0151 496 0")  # Ofcom: numbers kept for drama
    assert set(str(contact["postcode"])[-2:]) & set("CIKMOV")  # letters that no unit postcode ends in (BS 7666)
    assert content.answers["organisation:registration"] == {"charity_number": "9900123"}
    addresses = re.findall(r"[\w.]+@[\w.]+", repr(content))
    assert addresses
    assert {address.rpartition("@")[2] for address in addresses} == {"example.org"}


def test_try_the_example_gives_an_open_answered_workspace_without_identity(tmp_path: Path) -> None:
    desk = build_example(tmp_path / "try.svw", author="Visitor")
    try:
        assert desk.application.organisation_name.startswith("Acorn Lane")
        assert not desk.application.declaration.complete
        assert identity_of(desk) is None
        assert {one.added_by for one in desk.application.evidence} == {"Visitor"}
        assert desk.workspace.check() == ()
    finally:
        desk.close()


def test_try_the_example_never_overwrites(tmp_path: Path) -> None:
    begin(tmp_path / "mine.svw", author="Ann", organisation="Mine").close()
    before = (tmp_path / "mine.svw").read_bytes()
    with pytest.raises(PlainError):
        build_example(tmp_path / "mine.svw", author="Ann")
    assert (tmp_path / "mine.svw").read_bytes() == before


def test_the_demonstration_leaves_five_files_and_a_package_that_verifies(example: Path) -> None:
    assert {path.name for path in example.iterdir()} == MADE
    found = verify(example / "example.asice")
    assert found.verdict is Verdict.NEW
    assert found.findings == ()
    assert found.signers[0].organisation == "Acorn Lane Bike Kitchen (an invented example)"


def test_the_package_tells_what_the_workspace_holds(example: Path, built: Application) -> None:
    package = open_package(example / "example.asice")
    try:
        received = package.application
        assert received is not None
        assert received.answers == travelling(built.answers)
        assert [one.sha256 for one in received.evidence] == [one.sha256 for one in built.evidence]
        assert received.declaration.complete
    finally:
        package.close()


def test_the_same_demonstration_twice_replaces_its_own_files_and_no_others(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "demo"
    first = demonstrate(folder, lambda _words: None)
    (folder / "my notes.txt").write_text("keep me")
    told: list[str] = []
    second = demonstrate(folder, told.append)
    assert {path.name for path in folder.iterdir()} == MADE | {"my notes.txt"}
    assert (folder / "my notes.txt").read_text() == "keep me"
    assert first.fingerprint != second.fingerprint
    assert second.verification.sealed
    assert second.extracted == len(second.verification.entries)
    words = "\n".join(told)
    assert second.fingerprint in words
    assert second.passphrase in words
    assert "Sealed by someone new to you" in words
    assert all(str(folder / name) in words for name in MADE)


@pytest.mark.parametrize("name", sorted(MADE))
def test_a_file_that_it_did_not_make_is_never_touched(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"mine")
    with pytest.raises(PlainError, match=re.escape(name)):
        demonstrate(tmp_path, lambda _words: None)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir() if path.is_file()] == [(name, b"mine")]


def test_a_workspace_of_ones_own_with_that_name_is_never_touched(tmp_path: Path) -> None:
    begin(tmp_path / "example.svw", author="Ann", organisation="Mine").close()
    before = (tmp_path / "example.svw").read_bytes()
    with pytest.raises(PlainError, match=r"example\.svw"):
        demonstrate(tmp_path, lambda _words: None)
    assert (tmp_path / "example.svw").read_bytes() == before


def test_a_file_changed_since_is_kept(example: Path, tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    shutil.copytree(example, folder)
    (folder / "example.txt").write_text("my own words now")
    with pytest.raises(PlainError, match=r"example\.txt"):
        demonstrate(folder, lambda _words: None)
    assert (folder / "example.txt").read_text() == "my own words now"
    assert {path.name for path in folder.iterdir()} == MADE


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "a file").touch()
    with pytest.raises(PlainError):
        demonstrate(tmp_path / "a file" / "demo", lambda _words: None)
