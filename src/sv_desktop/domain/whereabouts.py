"""What a revision speaks of, as a person would say it: "Award, Social: Who it is for"."""

from msgspec import Struct

from sv_desktop.domain.actions import ACTION_WORDS, ActionState, is_action
from sv_desktop.domain.answered_texts import SOURCE, TEXT, title_words, version_words
from sv_desktop.domain.answers import (
    DECLARATION,
    EVIDENCE_PREFIX,
    FRAMEWORK_PREFIX,
    LOOK_AGAIN,
    REMOVED,
    RHYTHM,
    TEXT_CHANGED,
    WORD_LIMIT_SUFFIX,
    Value,
    is_answered,
)
from sv_desktop.domain.application import Application
from sv_desktop.domain.assembly import is_assembly
from sv_desktop.domain.evidence import KIND_WORDS, EvidenceKind
from sv_desktop.domain.figure_words import RHYTHM_WORDS
from sv_desktop.domain.framework import Field, Item, pack_ref, section_ref
from sv_desktop.domain.language import Words, phrase, tr
from sv_desktop.domain.measures import field_in
from sv_desktop.domain.wording import date_words, value_words

_PARTS = Words(
    {
        "title": "title",
        "description": phrase("what it shows"),
        "date": "date",
        "kind": "kind",
        "personal": phrase("shows or names a person"),
        "consent": phrase("what they agreed to"),
        "replaces": phrase("the version before"),
        "removed": phrase("kept or removed"),
        "source": phrase("where it comes from"),
        "what": phrase("what is to be done"),
        "owner": phrase("who does it"),
        "due": phrase("by when"),
        "state": phrase("how far it is"),
        "for": phrase("the question it is for"),
        "name": "name",
        "day": "day",
        "progress": "progress",
        "learning": phrase("what was learned"),
        "next_steps": phrase("next steps"),
        "snapshot": phrase("kept as it stood"),
        "signatory": phrase("who signs"),
        "role": phrase("in what role"),
        "may_sign": phrase("may sign"),
        "confirmed": "confirmed",
    }
)


class Whereabouts(Struct, frozen=True):
    """where: the page in words. what: the part of it. place: the page as the window names it ("item:award:reach").

    field: the field of a pack, None for what is not a pack's.
    """

    where: str
    what: str
    place: str
    field: Field | None = None

    @property
    def words(self) -> str:
        """Both in one."""
        return f"{self.where}: {self.what}" if self.what else self.where


def whereabouts(application: Application, target: str, field: str) -> Whereabouts:
    """Where a (target, field) is answered. What nobody knows any more is named by its page alone."""
    found = application.find(target)
    if found is not None:
        pack, section, item = found
        one = _field(application, target, item, field.removesuffix(WORD_LIMIT_SUFFIX))
        where = f"{pack.short_title}, {item.title if len(pack.sections) == 1 else f'{section.title}: {item.title}'}"
        known = one if one is not None and one.id == field else None
        place = f"item:{target}" if application.is_asked(target) else f"former:{target}"
        return Whereabouts(where, _part(application, field, one), place, known)
    if target.startswith(EVIDENCE_PREFIX):
        name = _evidence_label(application, target.removeprefix(EVIDENCE_PREFIX))
        return Whereabouts(tr("Evidence “{name}”", name=name), _PARTS.get(field, field), target)
    if is_action(target):
        action = application.answers.text(target, "what") or tr("an action")
        return Whereabouts(tr("Action “{action}”", action=action), _PARTS.get(field, field), "plan")
    if target.startswith(FRAMEWORK_PREFIX):
        title = title_words(application.answers, target)
        return Whereabouts(
            tr("Framework texts"),
            tr("{title}: where it comes from", title=title) if field == SOURCE else title,
            "texts",
        )
    if is_assembly(target):
        name = application.answers.text(target, "name") or tr("an Assembly")
        return Whereabouts(tr("Assembly “{name}”", name=name), _PARTS.get(field, field), "assembly")
    if target == DECLARATION:
        return Whereabouts(tr("Declaration"), _PARTS.get(field, field), "declaration")
    return _section(application, target) or Whereabouts(tr("Your application"), "", "overview")


def value_in_words(application: Application, target: str, field: str, value: Value) -> str:
    """A value as a person reads it; "" for none."""
    known = whereabouts(application, target, field).field
    if known is not None:
        return value_words(known, value, application.frameworks.programme)
    if target.startswith(FRAMEWORK_PREFIX) and field == TEXT:
        return version_words(str(value)) if value is not None else ""
    if field == TEXT_CHANGED:
        return tr("Still to look at") if value is not None else tr("Looked at")
    if field == REMOVED:
        return tr("Removed") if value is True else tr("Kept")
    if not is_answered(value):
        return ""
    if is_action(target) and isinstance(value, str) and field in ("state", "for"):
        return _action_words(application, field, value)
    if target.startswith(EVIDENCE_PREFIX) and isinstance(value, str) and field in ("kind", "replaces"):
        return _evidence_words(application, field, value)
    return _plainly(field, value)


def _plainly(field: str, value: Value) -> str:
    if isinstance(value, bool):
        return tr("Yes") if value else tr("No")
    if isinstance(value, tuple):
        return "; ".join(value)
    if field == RHYTHM:
        return next((words for kind, words in RHYTHM_WORDS.items() if kind == value), str(value))
    return date_words(value) if isinstance(value, str) and field in ("date", "due") else str(value)


def _field(application: Application, target: str, item: Item, field: str) -> Field | None:
    """A field of an item, also one that only earlier texts have."""
    earlier = [old for pack in application.frameworks.earlier for _section, old in pack.pack.items()]
    items = (item, *(old for old in earlier if old.id == item.id and target.endswith(f":{old.id}")))
    return next((found for each in items if (found := field_in(each, field)) is not None), None)


def _part(application: Application, field: str, one: Field | None) -> str:
    if field == LOOK_AGAIN:
        return tr("come back to this later")
    if field == TEXT_CHANGED:
        return tr("whether the answer is still right")
    if field == RHYTHM:
        return tr("how the figures are put in")
    if field.startswith(EVIDENCE_PREFIX):
        return tr(
            "evidence “{label}”",
            label=_evidence_label(application, field.removeprefix(EVIDENCE_PREFIX)),
        )
    if one is None:
        return ""
    return tr("word limit of “{label}”", label=one.label) if field.endswith(WORD_LIMIT_SUFFIX) else one.label


def _action_words(application: Application, field: str, value: str) -> str:
    if field == "for":
        return whereabouts(application, value, "").where
    return ACTION_WORDS[ActionState(value)] if value in set(ActionState) else value


def _evidence_words(application: Application, field: str, value: str) -> str:
    if field == "replaces":
        return f"“{_evidence_label(application, value)}”"
    return KIND_WORDS[EvidenceKind(value)] if value in set(EvidenceKind) else value


def _section(application: Application, target: str) -> Whereabouts | None:
    for pack in application.frameworks.packs:
        if target == pack_ref(pack):
            if pack.optional:
                return Whereabouts(pack.short_title, tr("whether you take part"), "parts")
            return Whereabouts(pack.short_title, tr("what takes part"), f"choose:{pack.id}")
        for section in pack.sections:
            if section_ref(pack, section) == target:
                return Whereabouts(
                    pack.short_title, tr("whether {title} is chosen", title=section.title), f"choose:{pack.id}"
                )
    return None


def _evidence_label(application: Application, evidence_id: str) -> str:
    return next((one.label for one in application.evidence if one.id == evidence_id), tr("a file"))
