"""The places of a workspace: which page shows each, and the task list that names them."""

from datetime import date

from sv_desktop.domain.actions import actions, plan_words
from sv_desktop.domain.answers import DECLARATION
from sv_desktop.domain.application import Application
from sv_desktop.domain.came_back import CameBack
from sv_desktop.domain.former import former
from sv_desktop.domain.framework import OutcomeKind, Pack, section_ref
from sv_desktop.domain.language import tr
from sv_desktop.domain.measures import series_of
from sv_desktop.domain.readiness import STATUS_WORDS, ItemProgress, Readiness
from sv_desktop.gui.widgets.task_list import Group, Task

#: The first word of a place, and the page that shows it; a page's module is loaded at its first visit.
ROUTES = {
    "overview": ("overview", "OverviewPage"),
    "questions": ("questions", "QuestionsPage"),
    "parts": ("parts", "PartsPage"),
    "figures": ("figures", "FiguresPage"),
    "choose": ("choose", "ChoosePage"),
    "item": ("item", "ItemPage"),
    "check": ("check", "CheckPage"),
    "declaration": ("declaration", "DeclarationPage"),
    "seal": ("seal", "SealPage"),
    "came_back": ("came_back", "CameBackPage"),
    "elsewhere": ("elsewhere", "ElsewherePage"),
    "plan": ("plan", "PlanPage"),
    "hand_over": ("hand_over", "HandOverPage"),
    "bring_in": ("bring_in", "BringInPage"),
    "snapshots": ("snapshots", "SnapshotsPage"),
    "history": ("history", "HistoryPage"),
    "backups": ("backups", "WorkspaceBackups"),
    "evidence": ("evidence", "EvidencePage"),
    "search": ("search", "SearchPage"),
    "dashboard": ("dashboard", "DashboardPage"),
    "assembly": ("assembly", "AssemblyPage"),
    "like_yours": ("like_yours", "LikeYoursPage"),
    "passphrase": ("passphrase", "PassphrasePage"),
    "texts": ("texts", "TextsPage"),
    "former": ("former", "FormerPage"),
    "award": ("award", "AwardPage"),
}


_CAME_BACK = {
    OutcomeKind.AWARD: "done",
    OutcomeKind.AWARD_WITH_CONDITIONS: "done",
    OutcomeKind.ASK_FOR_MORE: "look_again",
    OutcomeKind.NOT_YET: "started",
}
_TWO_VERSIONS = tr("Two versions: choose")


def task_groups(
    application: Application, stands: Readiness, today: date, answers: tuple[CameBack, ...] = ()
) -> tuple[Task | Group, ...]:
    """Everything there is to do, in order. answers: what schemes have sent back, the latest first."""
    packs = [_pack_group(application, pack, stands) for pack in application.packs]
    ending = (
        Task("check", tr("Check your answers")),
        _declaration(application),
        Task("seal", tr("Seal and hand over")),
        _came_back(answers),
        Task("award", tr("Your award")),
        Task("elsewhere", tr("Copy to a web form or Word")),
    )
    waiting = len(application.undecided)
    figures = (Task("figures", tr("Bring in figures")),) if series_of(application) else ()
    keeping = (
        _plan_task(application, today),
        *figures,
        Task("assembly", tr("Assemblies")),
        Task("like_yours", tr("Organisations like yours")),
        Task("hand_over", tr("Hand over a copy")),
        Task(
            "bring_in",
            tr("Bring in a colleague’s copy"),
            *(("look_again", tr("{waiting} to decide", waiting=waiting)) if waiting else ()),
        ),
        Task("snapshots", tr("Snapshots")),
        Task("backups", tr("Backups")),
        Task("history", tr("History")),
        Task("passphrase", tr("Passphrase")),
        Task("texts", tr("Framework texts")),
    )
    return (
        Task("overview", tr("Overview")),
        Task("dashboard", tr("Dashboard")),
        Task("evidence", tr("Evidence library")),
        *_parts(application),
        *packs,
        *_former(application),
        Group(tr("Hand in"), ending),
        Group(tr("Keep and share"), keeping),
    )


def _parts(application: Application) -> tuple[Task, ...]:
    optional = [pack for pack in application.frameworks.packs if pack.optional]
    return (Task("parts", tr("What you take part in")),) if optional else ()


def _former(application: Application) -> tuple[Task, ...]:
    """What was answered and is not asked any more."""
    found = former(application.answers, application.frameworks)
    return (Task("former", tr("No longer asked")),) if found else ()


def _pack_group(application: Application, pack: Pack, stands: Readiness) -> Group:
    tasks: list[Task | Group] = []
    if pack.choosable:
        tasks.append(_choice(application, pack))
    for section in pack.sections:
        items = tuple(_task(application, one) for one in stands.items if one.pack is pack and one.section is section)
        if not application.is_chosen(pack, section):
            tasks.append(
                Task(f"choose:{pack.id}#{section_ref(pack, section)}", section.title, "not_chosen", tr("Not chosen"))
            )
        elif len(pack.sections) > 1:
            tasks.append(Group(section.title, items))
        else:
            tasks += items
    return Group(pack.short_title, tuple(tasks))


def _choice(application: Application, pack: Pack) -> Task:
    chosen = sum(1 for one in pack.sections if one.choosable and application.is_chosen(pack, one))
    status, words = ("done", tr("{chosen} chosen", chosen=chosen)) if chosen else ("not_started", tr("To do"))
    return Task(f"choose:{pack.id}", pack.choose_title or tr("Choose"), status, words)


def _came_back(answers: tuple[CameBack, ...]) -> Task:
    if not answers:
        return Task("came_back", tr("What came back"))
    latest = answers[0]
    return Task("came_back", tr("What came back"), _CAME_BACK[latest.kind], latest.feedback.decision.label)


def _plan_task(application: Application, today: date) -> Task:
    plan = actions(application.answers)
    if any(one.late(today) for one in plan):
        status = "problem"
    else:
        status = "" if not plan else "done" if all(one.done for one in plan) else "todo"
    return Task("plan", tr("Action plan"), status, plan_words(plan, today))


def _task(application: Application, progress: ItemProgress) -> Task:
    if application.waits(progress.ref):
        return Task(f"item:{progress.ref}", progress.item.title, "look_again", _TWO_VERSIONS)
    words = STATUS_WORDS[progress.status]
    return Task(f"item:{progress.ref}", progress.item.title, progress.status.value, words)


def _declaration(application: Application) -> Task:
    if application.waits(DECLARATION):
        return Task("declaration", tr("Declaration"), "look_again", _TWO_VERSIONS)
    status = ("done", tr("Complete")) if application.declaration.complete else ("not_started", tr("To do"))
    return Task("declaration", tr("Declaration"), *status)
