"""New framework texts: seen first, taken over in one step, and every answer stays where it was."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from sv_desktop.domain.answers import DECLARATION, TEXT_CHANGED
from sv_desktop.domain.fault import Cancelled, PlainError
from sv_desktop.domain.former import former
from sv_desktop.domain.readiness import ItemStatus, readiness
from sv_desktop.domain.whereabouts import value_in_words, whereabouts
from sv_desktop.services.answer import answer, choose, look_again
from sv_desktop.services.attach import attach_bytes
from sv_desktop.services.begin import begin, reopen
from sv_desktop.services.bring_in import bring_in, decide
from sv_desktop.services.builtin import builtin_frameworks
from sv_desktop.services.desk import Desk
from sv_desktop.services.hand_over import hand_over
from sv_desktop.services.identify import make_identity
from sv_desktop.services.look_back import changes
from sv_desktop.services.new_texts import (
    look_at_texts,
    newer_of_program,
    not_now,
    still_right,
    take_over,
    texts_of_program,
    was_declined,
    what_changed,
)
from sv_desktop.services.pack_texts import builtin_texts
from sv_desktop.services.read_package import open_package
from sv_desktop.services.seal import seal
from sv_desktop.services.search import search
from sv_desktop.services.snapshots import application_at, changes_since, take_snapshot
from sv_desktop.services.step_back import redo, undo
from sv_desktop.services.write_out import plain_text

from .conftest import PASSPHRASE
from .texts import CHANGE, QUESTION, REACH, award, reworded, sealed_texts, without_reach


def taken_over(desk: Desk, path: Path) -> None:
    new = look_at_texts(desk, path)
    assert new.signer is not None
    take_over(desk, new, accepted=new.signer.fingerprint)


def question(desk: Desk) -> str:
    found = desk.application.find(CHANGE)
    assert found is not None
    return found[2].question


@pytest.fixture
def answered(desk: Desk) -> Desk:
    choose(desk, {"award#social": True})
    answer(desk, CHANGE, "change", "Forty people mended a bike.")
    answer(desk, REACH, "how_many", 40)
    return desk


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    return sealed_texts(tmp_path / "scheme", "One question is asked more plainly.", award=reworded())


def test_a_workspace_keeps_the_texts_it_answers_and_says_so_in_no_history(desk: Desk) -> None:
    assert desk.frameworks.texts == builtin_texts()
    assert all(not told.revision.target.startswith("framework:") for told in changes(desk))
    undo(desk)
    assert desk.application.organisation_name == ""
    assert undo(desk) == (), "the texts that a workspace began with are no step to undo"


def test_a_newer_program_points_out_what_is_new_and_draws_the_old_until_it_is_taken_over(
    answered: Desk, tmp_path: Path
) -> None:
    answered.close()
    later = builtin_frameworks()
    texts = {**later.texts, "award.toml": reworded()}
    from sv_desktop.frameworks import frameworks_from_texts

    desk = Desk(reopen(tmp_path / "work.svw", author="Ann").workspace, frameworks_from_texts(texts), "Ann")
    assert question(desk) == QUESTION
    new = newer_of_program(desk)
    assert new is not None
    assert [change.words for change in new.changes] == [f"From version {later.pack('award').version} to version 9.1"]  # type: ignore[union-attr]
    assert new.asks == (CHANGE,)
    assert not was_declined(desk, new)
    not_now(desk, new)
    assert was_declined(desk, new)
    take_over(desk, new)
    assert question(desk).startswith("Who is better off")
    assert newer_of_program(desk) is None
    desk.close()


def test_a_sealed_file_shows_what_changes_and_who_sealed_it_first(answered: Desk, newer: Path) -> None:
    new = look_at_texts(answered, newer)
    assert new.signer is not None
    assert (new.signer.organisation, new.trusted, new.note) == (
        "An invented scheme",
        False,
        "One question is asked more plainly.",
    )
    with pytest.raises(PlainError, match="new to you"):
        take_over(answered, new)
    with pytest.raises(PlainError, match="new to you"):
        take_over(answered, new, accepted="ab" * 32)
    assert question(answered) == QUESTION
    take_over(answered, new, accepted=new.signer.fingerprint.upper())
    assert question(answered).startswith("Who is better off")
    assert look_at_texts(answered, newer).trusted, "whoever was compared once is known"


def test_answers_carry_over_and_those_that_are_asked_differently_want_a_look(answered: Desk, newer: Path) -> None:
    taken_over(answered, newer)
    assert answered.application.answers.text(CHANGE, "change") == "Forty people mended a bike."
    ready = readiness(answered.application)
    marked = [one.ref for one in ready.items if one.status is ItemStatus.LOOK_AGAIN]
    assert marked == [CHANGE], "nothing is marked that was not answered, or is asked as before"
    seen = what_changed(answered, CHANGE)
    assert seen is not None
    assert [(one.part, one.before) for one in seen.texts] == [("Question", QUESTION)]
    still_right(answered, CHANGE)
    assert answered.application.answers.get(CHANGE, TEXT_CHANGED) is None
    undo(answered)
    assert answered.application.answers.get(CHANGE, TEXT_CHANGED) is not None


def test_who_edits_the_answer_has_looked_and_other_marks_are_no_look(answered: Desk, newer: Path) -> None:
    taken_over(answered, newer)
    look_again(answered, CHANGE, True)
    attach_bytes(answered, CHANGE, b"photo", "photo.png")
    assert answered.application.answers.get(CHANGE, TEXT_CHANGED) is not None
    answer(answered, CHANGE, "change", "Forty people mended a bike and stayed for tea.")
    assert answered.application.answers.get(CHANGE, TEXT_CHANGED) is None


def test_undo_takes_the_texts_back_with_their_marks_and_redo_brings_both(answered: Desk, newer: Path) -> None:
    taken_over(answered, newer)
    undo(answered)
    assert question(answered) == QUESTION
    assert answered.application.answers.get(CHANGE, TEXT_CHANGED) is None
    redo(answered)
    assert question(answered).startswith("Who is better off")
    assert answered.application.answers.get(CHANGE, TEXT_CHANGED) is not None


def test_back_to_the_programs_own_texts_and_the_mark_goes_when_all_is_as_it_was(answered: Desk, newer: Path) -> None:
    assert texts_of_program(answered) is None
    taken_over(answered, newer)
    back = texts_of_program(answered)
    assert back is not None
    assert back.older == ("award",)
    assert (back.asks, back.settled) == ((), (CHANGE,))
    take_over(answered, back)
    assert question(answered) == QUESTION
    assert answered.application.answers.get(CHANGE, TEXT_CHANGED) is None
    assert answered.application.answers.text(CHANGE, "change") == "Forty people mended a bike."


def test_over_two_versions_the_look_is_at_what_was_answered(answered: Desk, newer: Path, tmp_path: Path) -> None:
    taken_over(answered, newer)
    again = award("9.2", (QUESTION, "Who is better off because of you?"))
    taken_over(answered, sealed_texts(tmp_path / "scheme", award=again, name="later.asice"))
    seen = what_changed(answered, CHANGE)
    assert seen is not None
    assert [(one.before, one.after) for one in seen.texts] == [(QUESTION, "Who is better off because of you?")]


def test_what_is_not_asked_any_more_is_kept_read_exported_and_comes_back(answered: Desk, tmp_path: Path) -> None:
    attach_bytes(answered, REACH, b"list", "list.txt")
    taken_over(answered, sealed_texts(tmp_path / "scheme", award=without_reach()))
    application = answered.application
    (gone,) = former(application.answers, application.frameworks)
    assert (gone.ref, gone.gone, [value for _field, value in gone.fields]) == (REACH, True, [40])
    assert not application.is_asked(REACH)
    where = whereabouts(application, REACH, "how_many")
    assert where.place == f"former:{REACH}"
    assert where.field is not None
    declared_and_sealed(answered, tmp_path / "out.asice")
    package = open_package(tmp_path / "out.asice")
    try:
        received = package.application
        assert received is not None
        assert former(received.answers, received.frameworks) == (gone,)
        assert [one.label for one in received.evidence_for(REACH)] == ["list.txt"]
        assert received.frameworks.texts["award.toml"] == without_reach()
    finally:
        package.close()
    undo(answered)
    while not answered.application.is_asked(REACH):
        assert undo(answered)
    assert former(answered.application.answers, answered.application.frameworks) == ()


def declared_and_sealed(desk: Desk, path: Path) -> None:
    for field, value in {"signatory": "Gwen", "role": "Chair", "may_sign": True, "confirmed": True}.items():
        answer(desk, DECLARATION, field, value)
    answer(desk, DECLARATION, "date", "2026-05-12")
    make_identity(desk, PASSPHRASE)
    seal(desk, path, PASSPHRASE)


def test_a_field_and_a_choice_that_went_are_readable_too(answered: Desk, tmp_path: Path) -> None:
    answer(answered, CHANGE, "change", "Forty people.")
    found = answered.application.find(REACH)
    assert found is not None
    text = award("9.3").decode()
    start = text.index('{ id = "how_many"')
    shorter = text[:start] + text[text.index("\n", start) + 1 :].lstrip()
    taken_over(answered, sealed_texts(tmp_path / "scheme", award=shorter.encode()))
    (left,) = former(answered.application.answers, answered.application.frameworks)
    assert (left.ref, left.gone, [(one.id, value) for one, value in left.fields]) == (REACH, False, [("how_many", 40)])
    assert answered.application.answers.get(REACH, TEXT_CHANGED) is not None


def test_a_package_holds_the_texts_that_were_answered_and_not_those_of_the_program(
    answered: Desk, newer: Path, tmp_path: Path
) -> None:
    taken_over(answered, newer)
    declared_and_sealed(answered, tmp_path / "out.asice")
    package = open_package(tmp_path / "out.asice")
    try:
        assert package.application is not None
        assert package.application.frameworks.texts["award.toml"] == reworded()
        assert package.application.frameworks.pack("award").version == "9.1"  # type: ignore[union-attr]
        assert not any(target.startswith("framework:") for (target, _f), _v in package.application.answers.items())
    finally:
        package.close()


def test_the_declaration_is_confirmed_again_where_its_words_changed(answered: Desk, tmp_path: Path) -> None:
    answer(answered, DECLARATION, "confirmed", True)
    text = builtin_texts()["programme.toml"].decode()
    old = answered.frameworks.programme.declaration.intro
    assert old in text
    changed = text.replace(old, "Read this with care.", 1)
    taken_over(answered, sealed_texts(tmp_path / "scheme", programme=changed.encode()))
    assert answered.application.declaration.confirmed is False
    assert answered.application.frameworks.programme.declaration.intro == "Read this with care."


def test_a_snapshot_is_read_with_the_texts_it_answered(answered: Desk, newer: Path) -> None:
    before = take_snapshot(answered, "Before")
    taken_over(answered, newer)
    then = application_at(answered, before).find(CHANGE)
    assert then is not None
    assert then[2].question == QUESTION
    words = {whereabouts(answered.application, one.target, one.field).where for one in changes_since(answered, before)}
    assert "Framework texts" in words


def test_a_colleagues_copy_brings_its_texts_along(answered: Desk, newer: Path, tmp_path: Path) -> None:
    hand_over(answered, tmp_path / "copy.svw")
    theirs = reopen(tmp_path / "copy.svw", author="Sam")
    taken_over(theirs, newer)
    answer(theirs, REACH, "how_many", 41)
    theirs.close()
    bring_in(answered, tmp_path / "copy.svw")
    assert question(answered).startswith("Who is better off")
    assert answered.application.undecided == ()
    assert answered.application.answers.get(REACH, "how_many") == 41


def test_texts_for_a_newer_program_are_told_plainly_and_nothing_changes(answered: Desk, tmp_path: Path) -> None:
    from sv_desktop.domain.framework_file import FrameworkFile
    from sv_desktop.domain.sealed_document import DocumentKind
    from sv_desktop.domain.submission import FrameworkReference
    from sv_desktop.services.sealed_document import write_document
    from tests.applicants import AT, signatory

    data = b"format_version = 2\nrubric = []\n" + reworded()
    reference = FrameworkReference(id="award", version="9.1", file="frameworks/award.toml")
    document = FrameworkFile(id="1", created_at=AT, program="x", scheme="S", note="", frameworks=(reference,))
    path = tmp_path / "new.asice"
    write_document(
        path, DocumentKind.FRAMEWORKS, document, signatory("S"), at=AT, beside={"frameworks/award.toml": data}
    )
    state = answered.workspace.state()
    with pytest.raises(PlainError, match="newer version of SV Desktop") as told:
        look_at_texts(answered, path)
    assert "Nothing was changed" in str(told.value)
    assert answered.workspace.state() == state


def test_a_workspace_with_texts_that_cannot_be_read_opens_says_so_and_is_not_sealed(
    answered: Desk, tmp_path: Path
) -> None:
    answered.workspace.save_all(
        [("framework:award", "text", "format_version = 2\n" + reworded().decode())],
        author="A newer program",
        at=answered.clock(),
    )
    answered.close()
    again = reopen(tmp_path / "work.svw", author="Ann")
    assert again.texts_problem is not None
    assert again.application.answers.get(REACH, "how_many") == 40
    with pytest.raises(PlainError, match=r"cannot read|cannot be sealed"):
        declared_and_sealed(again, tmp_path / "out.asice")
    assert not (tmp_path / "out.asice").exists()
    back = texts_of_program(again)
    assert back is not None
    take_over(again, back)
    assert again.texts_problem is None
    again.close()


@pytest.mark.parametrize("damage", ["cut", "changed", "not a package", "another document"])
def test_damaged_and_foreign_files_are_refused_and_nothing_changes(
    answered: Desk, newer: Path, tmp_path: Path, damage: str
) -> None:
    data = newer.read_bytes()
    if damage == "cut":
        newer.write_bytes(data[:-200])
    elif damage == "changed":
        at = data.index(b"Who is better off")
        newer.write_bytes(data[:at] + b"Why" + data[at + 3 :])
    elif damage == "not a package":
        newer.write_bytes(b"id = 'award'")
    else:
        declared_and_sealed(answered, newer)
    state = answered.workspace.state()
    with pytest.raises(PlainError):
        look_at_texts(answered, newer)
    assert answered.workspace.state() == state


def test_looking_can_be_stopped(answered: Desk, newer: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        look_at_texts(answered, newer, stop)


def test_texts_that_do_not_fit_the_others_are_refused(answered: Desk, tmp_path: Path) -> None:
    from sv_desktop.services.publish_texts import publish_texts

    from .texts import PASSPHRASE as SCHEME_PASSPHRASE
    from .texts import scheme, written

    broken = award("9.4", ('list = "', 'list = "un'))
    with scheme(tmp_path / "scheme") as desk, pytest.raises(PlainError, match="has no list called") as told:
        publish_texts(desk, written(tmp_path / "t", award=broken), tmp_path / "t.asice", SCHEME_PASSPHRASE)
    assert "line " in str(told.value)
    assert not (tmp_path / "t.asice").exists()


def test_a_workspace_of_before_keeps_the_texts_with_the_first_change(tmp_path: Path) -> None:
    desk = begin(tmp_path / "old.svw", author="Ann")
    assert desk.workspace.answers().text("framework:award", "text") == ""
    answer(desk, CHANGE, "change", "Words")
    assert desk.workspace.answers().text("framework:award", "text").encode() == builtin_texts()["award.toml"]
    desk.close()
    again = reopen(tmp_path / "old.svw", author="Ann")
    assert again.frameworks == replace(builtin_frameworks(), earlier=())
    again.close()


def test_two_copies_with_different_versions_wait_for_a_choice_in_words(
    answered: Desk, newer: Path, tmp_path: Path
) -> None:
    hand_over(answered, tmp_path / "copy.svw")
    taken_over(answered, newer)
    theirs = reopen(tmp_path / "copy.svw", author="Sam")
    other = award("9.2", (QUESTION, "Who is better off because of you?"))
    taken_over(theirs, sealed_texts(tmp_path / "scheme", award=other, name="later.asice"))
    theirs.close()
    bring_in(answered, tmp_path / "copy.svw")
    (conflict,) = answered.application.undecided
    assert whereabouts(answered.application, *conflict.key).words.startswith("Framework texts")
    words = {value_in_words(answered.application, *one.key, one.value) for one in conflict.versions}
    assert words == {
        "Cheshire and Merseyside Social Value Award, version 9.1",
        "Cheshire and Merseyside Social Value Award, version 9.2",
    }
    wanted = next(
        one for one in conflict.versions if "9.1" in value_in_words(answered.application, *one.key, one.value)
    )
    decide(answered, conflict, wanted.value)
    assert answered.application.undecided == ()
    assert question(answered) == "Who is better off because of you, and how do you know?"


def test_what_is_no_longer_asked_is_printed_and_found(answered: Desk, tmp_path: Path) -> None:
    answer(answered, REACH, "how_counted", "From the sign-in register.")
    taken_over(answered, sealed_texts(tmp_path / "scheme", award=without_reach()))
    text = plain_text(answered.application)
    assert "No longer asked" in text
    assert "40 people" in text
    (hit,) = search(answered, "sign-in register").answers
    assert hit.place == f"former:{REACH}"
