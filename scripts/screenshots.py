"""Takes a picture of every page and dialog on the example charity: make screenshots."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

PLACES = {
    "overview": "overview",
    "questions": "questions:award",
    "choose": "choose:award",
    "parts": "parts",
    "questions-anchor": "questions:anchor",
    "measure": "item:outcomes:volunteer_hours",
    "figures": "figures:outcomes:volunteer_hours!paste",
    "profile": "item:organisation:registration",
    "item": "item:award:social_change",
    "commitment": "item:charter:good_locally",
    "reach": "item:award:social_reach",
    "check": "check",
    "declaration": "declaration",
    "seal": "seal",
    "came-back-empty": "came_back",
    "elsewhere": "elsewhere",
    "hand-over": "hand_over",
    "bring-in": "bring_in",
    "snapshots": "snapshots",
    "plan": "plan",
    "changes": "history",
    "backups": "backups",
    "library": "evidence",
    "search": "search:bikes",
    "dashboard": "dashboard",
    "assemblies": "assembly",
    "like-yours-empty": "like_yours",
    "passphrase": "passphrase",
    "texts": "texts",
    "former": "former",
    "award": "award",
}
#: The pictures that the README shows, and how large.
SHOWN, README, README_SIZE = Path("docs/screenshots"), ("start", "overview", "item", "package"), "1280x800"


#: Cells of a spreadsheet, for the page that looks at them.
_COPIED = "Quarter\tVolunteer hours\tRemarks\nApr-Jun 2026\t948\t\nJul-Sep 2026\t9,620\ta slip\nOct-Dec 2026\t890\t"

#: What Qt's offscreen platform says about every window; it means nothing here.
_QUIET = "qt.qpa.*=false"


def main() -> int:
    """With --out: one picture a page and dialog in a folder. Without: the gallery, and the pictures of the README."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--kind", choices=("png", "webp"), default="png", help="webp: few colours, small")
    parser.add_argument("--scheme", default="light")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--size", default=README_SIZE)
    parser.add_argument("--only", nargs="*")
    parser.add_argument("--language", help="cy, pseudo or pseudo-rtl")
    options = parser.parse_args()
    if options.out is None:
        subprocess.run([sys.executable, __file__, "--out", str(SHOWN), "--only", *README], check=True)
        make_gallery(__file__)
        return 0
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", _QUIET)
    options.out.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.gettempdir()) / "Pictures of SV Desktop" / options.out.name
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    try:
        _take_all(scratch, options)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    return 0


def make_gallery(script: str) -> None:
    """The whole of it; Pillow is needed for nothing else here."""
    from gallery import make

    make(script)


def _speak(language: str) -> None:
    """Take another language than English, before anything that keeps words is imported."""
    from sv_desktop.gui.language import ASKED, take_language

    os.environ[ASKED] = language
    take_language()


def _take_all(scratch: Path, options: argparse.Namespace) -> None:
    from still import hold_still

    os.environ["SV_DESKTOP_HOME"] = str(scratch / "home")
    dice = hold_still(scratch)
    if options.language:
        _speak(options.language)

    def save(name: str, shown) -> None:
        if options.kind == "webp":
            from gallery import keep

            from sv_desktop.gui.theme import current

            keep(shown.grab(), options.out / f"{name}.webp", current().colours.values())
        else:
            shown.grab().save(str(options.out / f"{name}.png"))

    tour(
        scratch,
        save,
        scheme=options.scheme,
        scale=options.scale,
        size=options.size,
        only=options.only,
        begin=dice.begin,
    )


def tour(
    scratch: Path,
    look: Callable[[str, object], object],
    *,
    scheme: str = "light",
    scale: float = 1.0,
    size: str = "1280x800",
    only: list[str] | None = None,
    begin: Callable[[str], object] = lambda _name: None,
) -> None:
    """Go through every page and dialog on the example charity; look(name, what is shown) is called at each.

    begin: is told the name of each before it is arranged.
    """
    from PySide6.QtGui import QCursor

    from sv_desktop.gui.app import make_window
    from sv_desktop.services.demonstrate import demonstrate
    from sv_desktop.services.remember import opened, remember

    remember(scheme=scheme, text_scale=scale, author="Amira Saleh (invented)")
    demonstrate(scratch / "demo", lambda _words: None)
    workspace = scratch / "Acorn Lane Bike Kitchen.svw"
    shutil.copy(scratch / "demo" / "example.svw", workspace)
    opened(workspace)
    app, window = make_window([])
    app.setCursorFlashTime(0)
    QCursor.setPos(0, 0)
    window.resize(*(int(part) for part in size.split("x")))
    window.show()

    def take(name: str, arrange: Callable[[], object]) -> None:
        begin(name)
        if only and name not in only:
            return
        shown = arrange() or window
        _settle(window.jobs)
        look(name, shown)
        if shown is not window:
            shown.close()

    take("start", window.show_start)
    take("begin", window.show_begin)
    take("about", lambda: _about(window))
    take("glossary", lambda: _glossary(window))
    take("first-steps", lambda: _help(window, window.helps.show_first_steps))
    take("guide", lambda: _help(window, window.helps.show_guide))
    take("shortcuts", lambda: _help(window, window.helps.show_shortcuts))
    take("language", lambda: _help(window, window.helps.choose_language))
    take("paper-form", lambda: _paper_form(window))
    take("preview-texts", lambda: _preview_texts(window, scratch / "texts", wrong=False))
    take("preview-texts-wrong", lambda: _preview_texts(window, scratch / "texts", wrong=True))
    take("compare-texts", lambda: _compare_texts(window, scratch / "texts"))
    _blank_workspace(scratch / "Blank.svw", window)
    take("blank", lambda: window.wizard.go("overview"))
    take("identity", lambda: window.wizard.go("seal"))
    take("problem", lambda: _problem(window))
    window.open_workspace(workspace)
    app.clipboard().setText(_COPIED)
    for name, place in PLACES.items():
        take(name, lambda place=place: window.wizard.go(place))
    take("go-to", lambda: _help(window, window.helps.go_to))
    for name, ending in (("preview", ".pdf"), ("preview-table", ".csv"), ("preview-words", ".docx")):
        take(name, lambda ending=ending: _preview(window, ending))
    take("award-none", lambda: window.wizard.go("award"))
    _hold_award(scratch, window)
    take("award", lambda: window.wizard.go("award"))
    take("award-end-of-page", lambda: _scroll_to_end(window, "award"))
    take("overview-award", lambda: window.wizard.go("overview"))
    take("evidence", lambda: _scroll_to_end(window, "item:award:social_change"))
    take("spelling", lambda: _misspell(window))
    take("spelling-menu", lambda: _suggest(window))
    take("spelling-words", lambda: _own_words(window))
    take("plan-form", lambda: _write_action(window))
    take("sealing", lambda: _scroll_to_end(window, "seal"))
    take("library-item", lambda: _library_item(window))
    take("history", lambda: _history(window))
    take("backup", lambda: _show_backup(window))
    take("two-versions", lambda: _disagree(window, scratch / "for Sam.svw"))
    take("two-versions-item", lambda: window.wizard.go("item:award:social_change"))
    take("author", lambda: _author(window))
    take("texts-offered", lambda: _offer_texts(window, scratch / "scheme"))
    take("texts-taken", lambda: _take_texts(window))
    take("question-changed", lambda: window.wizard.go("item:award:social_change"))
    take("question-changed-how", lambda: _how_changed(window))
    take("former-answered", lambda: window.wizard.go("former"))
    take("looking", lambda: _look(window, workspace))
    window.close_workspace()
    take("unlock", lambda: _unlock(window, workspace))
    take("rescue", lambda: _rescue(window, workspace))
    package = scratch / "Acorn Lane Bike Kitchen.asice"
    shutil.copy(scratch / "demo" / "example.asice", package)
    take("package", lambda: _open_package(window, package))
    take("package-item", lambda: window.centralWidget().show_part("award:social_change"))
    take("package-plan", lambda: window.centralWidget().show_part("plan"))
    take("package-declaration", lambda: window.centralWidget().show_part("declaration"))
    take("countersign", lambda: _countersign(window, package))
    changed = scratch / "Changed on the way.asice"
    data = bytearray(package.read_bytes())
    data[len(data) // 2] ^= 1
    changed.write_bytes(data)
    take("changed", lambda: _open_package(window, changed))
    _take_register(scratch, window, package, changed, take)
    _take_answer(scratch, window, workspace, take)
    _take_region(scratch, window, take)
    _take_benchmark(scratch, window, take)
    window.close()


def _take_benchmark(scratch: Path, window, take) -> None:
    window.open_workspace(scratch / "Answered.svw")
    window.wizard.go("like_yours")
    window.wizard.page().take(scratch / "Benchmark.asice")
    take("like-yours", lambda: None)


def _take_answer(scratch: Path, window, workspace: Path, take) -> None:
    """From the decision of a scheme to what the applicant sees of it."""
    from sv_desktop.domain.framework import OutcomeKind
    from sv_desktop.services import decide, hear, review, tell, trust
    from sv_desktop.services.matter import matter_of
    from sv_desktop.services.receive import receive

    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from tests.services.answered import PASSPHRASE, decided, outcome_id, read_by

    demo = scratch / "demo"
    desk = window.registers.session.desk
    (outcome,) = receive(desk, [demo / "example.asice"])
    about, view = outcome.received.id, window.centralWidget()
    refs = ("award:social_change", "award:social_reach")
    read_by(desk, about, "Gwen Pryce", "partly", refs=refs)
    take("decision-new", lambda: view.decide(about))
    matter = matter_of(desk, about)
    decide.choose(desk, about, outcome_id(matter, OutcomeKind.NOT_YET))
    take("decision-missing", lambda: _missing(view, about))
    decide.choose(desk, about, outcome_id(matter, OutcomeKind.AWARD_WITH_CONDITIONS))
    decide.put_condition(desk, about, "Send the signed safeguarding policy", "2027-01-29")
    decide.put_condition(desk, about, "Add the numbers for Widnes", "2027-02-26")
    take("decision-conditions", lambda: view.decide(about))
    take("decision-check", lambda: _check_decision(view, about))
    decided(desk, about, OutcomeKind.AWARD)
    take("decision-award", lambda: _end_of_decision(view, about))
    decide.take_back(desk, about)
    decided(desk, about, OutcomeKind.NOT_YET)
    take("decision-made", lambda: view.decide(about))
    take("decision-identity", lambda: _end_of_decision(view, about))
    trust.make_identity(desk, PASSPHRASE)
    take("decision-answer", lambda: _end_of_decision(view, about))
    take("decision-inbox", lambda: view._show_in_inbox(about))
    answer = tell.tell(desk, about, scratch / "Answer.asice", PASSPHRASE).path
    review.ask(desk, about, asked_by="Amira Saleh", role="Chair", reasons="The numbers were in the second file.")
    desk.author = "Gwen"
    take("decision-review", lambda: view.decide(about))
    workspace = scratch / "Answered.svw"
    shutil.copy(demo / "example.svw", workspace)
    window.open_workspace(workspace)
    kept = hear.keep(window.wizard.session.desk, answer)
    window.wizard.session.announce()
    take("came-back", lambda: window.wizard.go("came_back"))
    take("came-back-end", lambda: _scroll_to_end(window, "came_back"))
    take("feedback-item", lambda: window.wizard.go("item:award:social_change"))
    take("plan-asked", lambda: _scroll_to_end(window, "plan"))
    take("ask-review", lambda: _ask_review(window, kept))


def _end_of_decision(view, about: str) -> None:
    view.decide(about)
    _settle(view.session.jobs)
    _to_end(view.stack.currentWidget()._page)


def _missing(view, about: str) -> None:
    view.decide(about)
    _settle(view.session.jobs)
    view.stack.currentWidget().check()


def _check_decision(view, about: str):
    from PySide6.QtWidgets import QApplication

    _missing(view, about)
    _settle(view.session.jobs)
    return QApplication.activeModalWidget()


def _ask_review(window, kept):
    from PySide6.QtWidgets import QApplication

    window.wizard.go("came_back")
    window.wizard.page().ask_review(kept)
    _wait(400)
    return QApplication.activeModalWidget()


def _take_register(scratch: Path, window, package: Path, changed: Path, take) -> None:
    from sv_desktop.domain.backups import Reason
    from sv_desktop.domain.received import State
    from sv_desktop.services import receive, registers, trust
    from sv_desktop.services.backups.keep import keep

    path = scratch / "Our scheme.svr"
    registers.begin_register(path, author="Gwen").close()
    window.open_path(path)
    take("register-empty", lambda: None)
    desk = window.registers.session.desk
    receive.receive(desk, [*_applications(scratch / "post"), package])
    keep(desk.register, desk.path, Reason.WORKING, limit=10**9)
    receive.receive(desk, [changed])
    rows = {row.received.name: row for row in desk.inbox.rows}
    registers.assign(desk, tuple(row.received.id for row in desk.inbox.rows[:4]), "Gwen Pryce")
    registers.set_state(desk, (rows["Tree Wardens.asice"].received.id,), State.READING)
    registers.set_state(desk, (rows["Music for All.asice"].received.id,), State.DECIDED)
    how = "Rang the number on the charity register and spoke to the treasurer"
    for name in ("Tree Wardens.asice", "Music for All.asice", "Tea and Talk.asice"):
        trust.mark_known(desk, rows[name].received.signers[0], how)
    trust.withdraw(
        desk, rows["Music for All.asice"].received.fingerprint, desk.clock().date(), "Their laptop was stolen"
    )
    window.registers.session.changed.emit()
    view = window.centralWidget()
    take("register", lambda: view.inbox.show_submission(rows[package.name].received.id))
    take("register-new-key", lambda: view.inbox.show_submission(rows["Tea & talk.asice"].received.id))
    take("register-changed", lambda: view.inbox.show_submission(rows[changed.name].received.id))
    take("register-compare", lambda: _compare(view, desk.row(rows[package.name].received.id)))
    take("register-withdraw", lambda: _withdraw(view, desk))
    take("trust", lambda: view.show_page("trust"))
    take("scheme", lambda: view.show_page("scheme"))
    take("register-backups", lambda: view.show_page("backups"))
    take("register-backup", lambda: _show_register_backup(view))
    take("register-passphrase", lambda: view.show_page("passphrase"))
    _take_awards(view, take)
    _take_trust(scratch, view, take)
    _take_reading(scratch, view, rows[package.name].received.id, take)
    _take_scores(scratch, view, rows[package.name].received.id, take)


def _show_register_backup(view) -> None:
    """What is in the copy that was made before the last packages came."""
    from sv_desktop.services.backups.shelf import backups_of

    view.show_page(f"backups:{backups_of(view.session.desk.path)[-1].path.name}")


def _take_scores(scratch: Path, view, submission: str, take) -> None:
    """Two assessors score the same package, one of them in a register of his own."""
    from sv_desktop.domain.language import tr
    from sv_desktop.domain.ledger import EntryKind
    from sv_desktop.services import register_desk, score
    from sv_desktop.services.join_registers import look_at
    from sv_desktop.services.moderate import settle
    from sv_desktop.services.opener import this_computer
    from sv_desktop.services.read_received import application_received, scored_of
    from sv_desktop.services.registers import begin_register, take_out

    desk = view.session.desk
    items = scored_of(application_received(desk, submission))
    path = take_out(desk, submission, scratch / "for Gwen")
    view.show_page("inbox")
    levels = {"Gwen": ("strongly", "shown", "partly"), "Amira Saleh (invented)": ("partly", "shown", "partly")}
    comment = "You say clearly who comes, and what is different for them. Say how you know."

    def say(where, who: str, *, all_of_them: bool) -> None:
        where.author = who
        for number, item in enumerate(items if all_of_them else items[:2]):
            score.say(where, submission, item, EntryKind.SCORE, levels[who][number % 3])
        score.say(where, submission, items[0], EntryKind.COMMENT, comment)

    me = desk.author
    other = begin_register(scratch / "Gwen Pryce.svr", author="Gwen")
    from sv_desktop.services.receive import receive

    receive(other, [path, *(scratch / "post").glob("H*.asice")])
    say(desk, "Gwen", all_of_them=True)
    score.say_done(desk, submission)
    say(desk, "Amira Saleh (invented)", all_of_them=False)
    desk.author = me
    take("scoring", lambda: (_read(view, submission, items[0].ref), _choose_part(view, tr("Score")))[:0])
    say(desk, "Amira Saleh (invented)", all_of_them=True)
    score.say_done(desk, submission)
    settle(desk, submission, items[3], "shown", "The yearly report on page 4 shows it.")
    desk.author = "Amira Saleh (invented)"
    take("differences", lambda: (view.show_page("inbox"), view.compare(submission))[:0])
    there, register_desk.this_computer = register_desk.this_computer, lambda: "LAPTOP-GWEN 7f3a90c1"
    say(other, "Gwen", all_of_them=False)
    register_desk.this_computer = there
    other.close()
    view.show_page("inbox")
    take("join", lambda: _join(view, look_at(desk, other.path), this_computer()))


def _choose_part(view, words: str) -> None:
    from PySide6.QtWidgets import QAbstractButton

    _settle(view.session.jobs)
    for one in view.findChildren(QAbstractButton):
        if one.text().strip() == words and one.isVisible():
            one.click()


def _join(view, what, here: str):
    from sv_desktop.gui.widgets.join_dialog import JoinDialog

    return _opened(JoinDialog(what, here, view))


def _hold_award(scratch: Path, window) -> None:
    """The example holds an award that runs out in eleven weeks."""
    from datetime import timedelta

    from sv_desktop.services import award, certificate

    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from tests.awarding import PASSPHRASE, Calendar, decide, register, take

    folder = scratch / "scheme"
    folder.mkdir()
    desk = window.wizard.session.desk
    clock = Calendar()
    clock.now = desk.clock() - timedelta(days=5 * 365 + 1 - 77)
    with register(folder, clock) as scheme:
        row = take(scheme, scratch / "demo" / "example.asice")
        decide(scheme, row)
        number = award.give(scheme, row.received.id).award.number
        made = award.issue(scheme, number, folder, PASSPHRASE)
    certificate.keep(desk, certificate.look_at(desk, made.certificate))
    window.wizard.session.announce()


def _take_awards(view, take) -> None:
    """One award is held, one was ended, one waits to be given."""
    from datetime import timedelta

    from sv_desktop.services import award
    from tests.awarding import decide

    desk = view.session.desk
    rows = {row.received.name: row for row in desk.inbox.rows}
    for name in ("Harbour Choir.asice", "Tree Wardens.asice", "Tea and Talk.asice"):
        decide(desk, rows[name])
    today = desk.clock().astimezone().date()
    award.give(desk, rows["Harbour Choir.asice"].received.id)
    early = award.give(desk, rows["Tree Wardens.asice"].received.id, on=today - timedelta(days=400))
    award.end(desk, early.award.number, "They have merged with Mersey Wardens.")
    view.session.changed.emit()
    take("awards", lambda: _show_awards(view))
    take("award-end", lambda: _end_award(view))
    take("award-sign", lambda: _sign_certificate(view))
    for name in ("holders", "waiting", "turnaround", "panel"):
        take(f"report-{name}", lambda name=name: _show_report(view, name))


def _take_trust(scratch: Path, view, take) -> None:
    """A list of keys that another scheme hands on, and what the scheme itself says of a review."""
    from sv_desktop.gui.widgets.note_review_dialog import NoteReviewDialog

    take("note-review", lambda: _opened(NoteReviewDialog(view)))


def _take_region(scratch: Path, window, take) -> None:
    """The region of an example register, and the benchmark that it would publish."""
    from sv_desktop.gui.widgets.publish_dialog import PublishDialog
    from sv_desktop.services import trust
    from sv_desktop.services.demonstrate.region import build_region
    from sv_desktop.services.publish import draft, publish
    from tests.applicants import signatory
    from tests.services.answered import PASSPHRASE

    folder = scratch / "region"
    folder.mkdir()
    desk = build_region(folder, number=12, signatory=signatory)
    drafted, path = draft(desk), desk.path
    desk.close()
    window.open_path(path)
    _settle(window.jobs)
    view = window.centralWidget()
    take("region", lambda: view.show_page("region"))
    take("region-figure", lambda: _choose_figure(view, "outcomes:volunteer_hours"))
    take("region-end", lambda: _to_end(view.stack.currentWidget()))
    take("publish-new", lambda: _opened(PublishDialog(drafted, None, view)))
    desk = view.session.desk
    trust.make_identity(desk, PASSPHRASE)
    take("publish", lambda: _opened(PublishDialog(drafted, trust.identity_of(desk), view)))
    publish(desk, draft(desk), scratch / "Benchmark.asice", PASSPHRASE)


def _choose_figure(view, ref: str) -> None:
    view.show_page("region")
    page = view.stack.currentWidget()
    page.figure.setCurrentIndex(page.figure.findData(ref))
    page.figure.picked.emit(ref)


def _to_end(page) -> None:
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum())


def _show_awards(view) -> None:
    view.show_page("awards")
    _settle(view.session.jobs)
    view.stack.currentWidget().table.selectRow(0)


def _end_award(view):
    from sv_desktop.gui.widgets.end_award_dialog import EndAwardDialog

    _show_awards(view)
    held = view.stack.currentWidget().chosen()
    return _opened(EndAwardDialog(held.award, view.session.desk.clock().date(), view))


def _sign_certificate(view):
    from sv_desktop.gui.widgets.scheme_sign_dialog import SchemeSignDialog

    return _opened(SchemeSignDialog(None, "Make the certificate", "Sign the certificate", view))


def _show_report(view, name: str) -> None:
    view.show_page("reports")
    page = view.stack.currentWidget()
    page.pick.setCurrentIndex(page.pick.findData(name))
    page.refresh()


def _take_reading(scratch: Path, view, first: str, take) -> None:
    """The first version of a submission, and then the second with what changed."""
    from sv_desktop.services import receive
    from tests.second_version import ITEM, seal_second

    take("reading", lambda: _read(view, first, "verdict"))
    workspace = shutil.copy(scratch / "demo" / "example.svw", scratch / "next.svw")
    script = {"Our photos.jpg": b"#!/bin/sh\nrm -rf /\n", "All reports.zip": b"PK\x03\x04" + bytes(26) + b"x"}
    later = seal_second(workspace, scratch / "Acorn Lane, again.asice", extra=script)
    (outcome,) = receive.receive(view.session.desk, [later])
    view.session.changed.emit()
    take("reading-item", lambda: _read(view, outcome.received.id, "award:social_reach"))
    take("reading-changed", lambda: _read(view, outcome.received.id, ITEM))
    take("reading-only-changed", lambda: _only_changed(view))
    take("reading-declaration", lambda: _read(view, outcome.received.id, "declaration"))


def _read(view, submission: str, place: str) -> None:
    if view.page != f"reading:{submission}":
        view.read(submission)
        _settle(view.session.jobs)
    view.stack.currentWidget().show_part(place)


def _only_changed(view) -> None:
    view.stack.currentWidget().only_changed.setChecked(True)


def _preview_texts(window, folder: Path, *, wrong: bool) -> None:
    """A framework file that somebody is at work on, right first and then with a mistake in it."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from tests.services.texts import changed_award

    folder.mkdir(exist_ok=True)
    path = folder / "award.toml"
    path.write_bytes(changed_award())
    window.open_path(path)
    _wait(1000)
    if wrong:
        path.write_bytes(changed_award().replace(b"minutes = ", b"minits = ", 2))
        _wait(1500)


def _compare_texts(window, folder: Path) -> None:
    from sv_desktop.services.pack_texts import builtin_texts
    from tests.services.texts import changed_award

    older, newer = folder / "older.toml", folder / "newer.toml"
    older.write_bytes(builtin_texts()["award.toml"])
    newer.write_bytes(changed_award())
    window.texts.compare(older, newer)


def _offer_texts(window, folder: Path) -> None:
    """Texts of an invented scheme, in which one question is asked differently, one is moved and one is gone."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from tests.services.texts import changed_award, sealed_texts

    note = "The first question says more plainly what we look for, and one that few could answer is gone."
    path = sealed_texts(folder, note, award=changed_award())
    window.open_package(path)


def _take_texts(window) -> None:
    page = window.wizard.page()
    page.take_over(page.offered, page.offered.signer.fingerprint)


def _how_changed(window):
    from sv_desktop.gui.texts_notice import QuestionChangedDialog, QuestionChangedNote

    note = window.wizard.page().findChild(QuestionChangedNote)
    note.show_change()
    return window.findChild(QuestionChangedDialog)


def _compare(view, row):
    from sv_desktop.gui.widgets.compare_dialog import CompareDialog

    return _opened(CompareDialog(row.received.signers[0], "Mark as known", view))


def _withdraw(view, desk):
    from sv_desktop.gui.widgets.withdraw_dialog import WithdrawDialog

    return _opened(WithdrawDialog(desk.keys.all()[0], desk.clock().date(), view))


def _applications(folder: Path) -> list[Path]:
    """Small packages of invented organisations."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from tests.applicants import sealed

    folder.mkdir()
    themes = ("social", "economic", "environment", "innovation")
    names = ("Tree Wardens", "Music for All", "Tea and Talk", "Bread Oven Community Interest Company", "Harbour Choir")
    made = [sealed(folder / f"{name}.asice", name, themes=themes[at % 4 :]) for at, name in enumerate(names)]
    return [*made, sealed(folder / "Tea & talk.asice", "Tea and Talk", key="Tea and Talk/2")]


def _blank_workspace(path: Path, window) -> None:
    from sv_desktop.services.begin import begin

    begin(path, author="", organisation="").close()
    window.open_workspace(path)


def _opened(dialog):
    dialog.open()
    return dialog


def _about(window):
    from sv_desktop.gui.pages.about import AboutDialog
    from sv_desktop.services.builtin import builtin_programme

    return _opened(AboutDialog(builtin_programme().notice, window))


def _paper_form(window):
    from sv_desktop.gui.widgets.paper_form_dialog import PaperFormDialog
    from sv_desktop.services.builtin import builtin_frameworks

    return _opened(PaperFormDialog(builtin_frameworks(), window.jobs, "award", window))


def _help(window, show):
    from PySide6.QtWidgets import QDialog

    before = set(window.findChildren(QDialog))
    show()
    (shown,) = set(window.findChildren(QDialog)) - before
    return shown


def _glossary(window):
    from sv_desktop.gui.pages.glossary import GlossaryDialog
    from sv_desktop.services.builtin import builtin_frameworks

    return _opened(GlossaryDialog(builtin_frameworks().programme, window))


def _disagree(window, copy: Path) -> None:
    """A colleague's copy, in which the same answer was changed, comes in."""
    from sv_desktop.services.begin import reopen
    from sv_desktop.services.hand_over import hand_over

    target, field = "award:social_change", "change"
    desk = window.wizard.session.desk
    words = desk.application.answers.text(target, field)
    hand_over(desk, copy, to="Sam")
    theirs = reopen(copy, author="Sam Hill (invented)")
    theirs.save([(target, field, f"{words} Last year we gave away 40 bikes."), ("declaration", "role", "Treasurer")])
    theirs.close()
    desk.save([(target, field, f"{words} We also lend tools.")])
    window.wizard.go("bring_in")
    window.wizard.page().bring_in(copy)


def _library_item(window) -> None:
    """The evidence item of which there is most to say."""
    evidence = window.wizard.session.application.evidence
    window.wizard.go(f"evidence:{max(evidence, key=lambda one: len(one.description) + len(one.consent)).id}")


def _unlock(window, workspace: Path):
    """A wrong passphrase was typed."""
    from sv_desktop.gui.widgets.unlock_dialog import UnlockDialog
    from sv_desktop.services.begin import reopen
    from sv_desktop.services.protect import protect

    desk = reopen(workspace, author="Ann", take_over=True)
    protect(desk, "canal lantern Thursday biscuit")
    desk.close()
    dialog = _opened(UnlockDialog(workspace, window.jobs, window))
    dialog.passphrase.line.setText("canal lantern")
    dialog.try_passphrase()
    return dialog


def _rescue(window, workspace: Path):
    """A file that ends too early."""
    from sv_desktop.gui.pages.rescue import RescueDialog

    damaged = workspace.with_name("Damaged.svw")
    damaged.write_bytes((workspace.parent / "demo" / "example.svw").read_bytes()[:400_000])
    return _opened(RescueDialog(damaged, window.jobs, window))


def _author(window):
    from sv_desktop.gui.widgets.author_dialog import AuthorDialog

    return _opened(AuthorDialog("Amira Saleh (invented)", window))


def _countersign(window, package: Path):
    from sv_desktop.gui.pages.countersign import CountersignDialog

    return _opened(CountersignDialog(package, window.jobs, window))


def _history(window):
    from sv_desktop.gui.widgets.history_dialog import HistoryDialog

    window.wizard.go("item:award:social_change")
    page = window.wizard.page()
    page._show_history("change")
    _wait(600)
    return page.findChild(HistoryDialog)


def _problem(window) -> None:
    window.wizard.go("item:organisation:registration")
    page = window.wizard.page()
    line = page.fields["charity_number"].editor.focusProxy()
    line.insert("12345")
    page.continue_button.click()


def _scroll_to_end(window, place: str) -> None:
    from PySide6.QtWidgets import QScrollArea

    window.wizard.go(place)
    _wait(300)
    bar = window.wizard.page().findChild(QScrollArea).verticalScrollBar()
    bar.setValue(bar.maximum())


def _show_backup(window) -> None:
    """One backup, and what is different since."""
    from sv_desktop.services.backups.shelf import backups_of

    session = window.wizard.session
    session.desk.save([("award:social_change", "change", "People who were stuck at home now ride to work.")])
    window.wizard.go(f"backups:{backups_of(session.desk.path)[0].path.name}")


def _look(window, workspace: Path) -> None:
    """What a second person sees of a file that Sam has open."""
    from sv_desktop.gui.session import Session
    from sv_desktop.services.begin import look
    from sv_desktop.services.desk import now
    from sv_desktop.services.opener import opener

    window.close_workspace()
    desk = look(workspace, in_use=opener("Sam Okoro", now()), author="Ann")
    window.show_workspace(Session(desk, window.jobs, window))
    window.wizard.go("item:award:social_change")


def _write_action(window) -> None:
    from PySide6.QtWidgets import QAbstractButton

    from sv_desktop.domain.language import tr

    window.wizard.go("plan")
    page = window.wizard.page()
    change = next(one for one in page.findChildren(QAbstractButton) if one.text() == tr("Change"))
    change.click()


def _misspell(window) -> None:
    """Words typed in a hurry."""
    from PySide6.QtWidgets import QScrollArea

    from sv_desktop.gui.spelling import spelling

    window.wizard.go("item:award:social_change")
    box = window.wizard.page().fields["stakeholders"].editor.focusProxy()
    box.set_text("Famillies in Widnes who could not aford a bike now ride to scool. Thier parents volanteer with us.")
    box.setFocus()
    _wait(300)
    window.wizard.page().findChild(QScrollArea).ensureWidgetVisible(box)
    while not spelling().ready:
        _wait(20)


def _suggest(window):
    """The menu of the first of them."""
    from sv_desktop.gui.widgets.next_misspelling import next_misspelling

    return next_misspelling(window)


def _own_words(window):
    from sv_desktop.gui.pages.spelling import SpellingDialog
    from sv_desktop.gui.spelling import spelling

    spelling().add("Kasia", "Amira", "befriendee", "Oluwaseun")
    return _opened(SpellingDialog(window))


def _preview(window, ending: str):
    """The preview of an evidence file of the question about change."""
    from PySide6.QtWidgets import QApplication

    window.wizard.go("item:award:social_change")
    session, page = window.wizard.session, window.wizard.page()
    evidence = next(one for one in session.application.evidence if one.name.endswith(ending))
    page.evidence.preview_requested.emit(evidence.id)
    _settle(window.jobs)
    return QApplication.activeModalWidget()


def _open_package(window, path: Path) -> None:
    window.open_package(path)


def _settle(jobs) -> None:
    """Wait until all that was begun is told and drawn."""
    _wait(200)
    for _ in range(200):
        if not any(jobs.busy(lane) for lane in ("save", "work", "index", "look")):
            break
        _wait(100)
    _wait(100)


def _wait(milliseconds: int) -> None:
    """Let the window live for a while, and until its page has all its pieces."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from sv_desktop.gui.widgets.scroll_page import ScrollPage

    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
    if any(one.isVisible() and not one.is_whole for one in QApplication.allWidgets() if isinstance(one, ScrollPage)):
        _wait(milliseconds)


if __name__ == "__main__":
    sys.exit(main())
