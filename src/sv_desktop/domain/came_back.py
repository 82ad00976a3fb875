"""What came back to an applicant: a scheme's answer as it is kept, and what it offers for the action plan."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from sv_desktop.domain.actions import actions
from sv_desktop.domain.answers import Answers
from sv_desktop.domain.feedback import Condition, Feedback, ItemFeedback
from sv_desktop.domain.framework import OutcomeKind
from sv_desktop.domain.letter import Letter
from sv_desktop.domain.package import Signer
from sv_desktop.domain.received import plain, plain_lines

#: The kind of a letter that holds a scheme's answer.
FEEDBACK = "feedback"
#: Of questions, themes and conditions; and letters of one text. Ours are far below.
_MOST, _LONGEST = 200, 20_000


class CameBack(Struct, frozen=True):
    """A scheme's answer as it is kept. signer: who sealed it, as it was found when it came."""

    letter: Letter
    feedback: Feedback
    signer: Signer

    @property
    def kind(self) -> OutcomeKind:
        """What was decided, whatever the scheme calls it."""
        return OutcomeKind(self.feedback.decision.kind)

    def said_of(self, ref: str) -> ItemFeedback | None:
        """What is said of one answer."""
        return next((one for one in self.feedback.items if one.ref == ref), None)


class ToDo(Struct, frozen=True):
    """Something that a scheme asks for. ref: the item's, "" for none; due: "YYYY-MM-DD", "" for no day.

    about: the title of the question, for people.
    """

    what: str
    ref: str = ""
    due: str = ""
    about: str = ""


def tidied(feedback: Feedback) -> Feedback:
    """An answer of somebody who may be anybody, fit to be shown: names on one line, days that are days, no flood."""
    told = feedback.decision
    decision = replace(
        told,
        label=plain(told.label),
        decided_by=plain(told.decided_by),
        decided_on=_day(told.decided_on),
        message=plain_lines(told.message, _LONGEST),
        reasons=tuple(
            replace(one, title=plain(one.title), words=plain_lines(one.words, _LONGEST)) for one in told.reasons[:_MOST]
        ),
        conditions=tuple(
            Condition(words=plain_lines(one.words, _LONGEST), by=_day(one.by)) for one in told.conditions[:_MOST]
        ),
    )
    items = tuple(
        ItemFeedback(
            ref=one.ref,
            title=plain(one.title),
            level=plain(one.level),
            meaning=plain(one.meaning),
            comment=plain_lines(one.comment, _LONGEST),
            ask=plain_lines(one.ask, _LONGEST),
        )
        for one in feedback.items[:_MOST]
    )
    answered = replace(feedback.answers, organisation=plain(feedback.answers.organisation))
    return replace(
        feedback, scheme=plain(feedback.scheme) or "The scheme", signatory=plain(feedback.signatory), answers=answered,
        decision=decision, items=items, review=plain_lines(feedback.review, _LONGEST),
    )  # fmt: skip


def facts_of(feedback: Feedback, signer: Signer) -> dict[str, Any]:
    """What is kept beside the file, so that no page has to read it again."""
    return {"feedback": msgspec.to_builtins(feedback), "signer": msgspec.to_builtins(signer)}


def came_back(letters: Iterable[Letter]) -> tuple[CameBack, ...]:
    """The answers among letters, in their order; one whose facts a newer program has written is passed over."""
    found = []
    for letter in letters:
        if letter.kind == FEEDBACK:
            try:
                feedback = msgspec.convert(letter.facts.get("feedback"), Feedback)
                signer = msgspec.convert(letter.facts.get("signer"), Signer)
            except msgspec.ValidationError:
                continue
            found.append(CameBack(letter, feedback, signer))
    return tuple(found)


def to_do(feedback: Feedback, answers: Answers) -> tuple[ToDo, ...]:
    """What a scheme asks for and is not in the plan yet, conditions first, then answer by answer."""
    asked = [ToDo(one.words, "", one.by) for one in feedback.decision.conditions]
    asked += [ToDo(one.ask, one.ref, about=one.title) for one in feedback.items if one.ask]
    planned = {(one.what, one.ref) for one in actions(answers)}
    return tuple(one for one in asked if (one.what.strip(), one.ref) not in planned)


def _day(text: str) -> str:
    """An ISO date, or ""."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""
