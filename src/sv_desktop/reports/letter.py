"""The letter: what a scheme tells an applicant. It is read by somebody who gave evenings to the application."""

from collections.abc import Iterator

from sv_desktop.domain.feedback import Feedback, ItemFeedback
from sv_desktop.domain.framework import OutcomeKind
from sv_desktop.domain.package import SIGNATURE_FIELD, SignedBy, grouped
from sv_desktop.domain.wording import date_words
from sv_desktop.reports.blocks import (
    Answer,
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Para,
    SignaturePlace,
    Table,
    Tone,
)

#: What is said first, by what was decided.
OPENINGS = {
    OutcomeKind.AWARD: (
        "Thank you for your application, and for the work that stands behind it. It was good to read what you do. "
        "We are delighted to give you the Award."
    ),
    OutcomeKind.AWARD_WITH_CONDITIONS: (
        "Thank you for your application, and for the work that stands behind it. It was good to read what you do. "
        "We are delighted to give you the Award. A few things are still to come; they stand below, each with a day."
    ),
    OutcomeKind.ASK_FOR_MORE: (
        "Thank you for your application, and for the work that stands behind it. We have read all of it, and would "
        "like to know a little more before we decide. This is not a no: nothing has been decided yet."
    ),
    OutcomeKind.NOT_YET: (
        "Thank you for your application, and for the work that stands behind it. We have read all of it with care. "
        "We cannot give you the Award yet. We know that this is not the answer you hoped for. It says nothing about "
        "the worth of your work: it is about what we could see in the answers and the evidence. Below we say why, and "
        "what would help."
    ),
}
_NEXT = {
    OutcomeKind.AWARD: (
        "Open this file in SV Desktop, in the workspace in which you wrote the application. What we say stands beside "
        "each answer.",
        "Your certificate comes as a file of its own. Open it in the same way.",
    ),
    OutcomeKind.AWARD_WITH_CONDITIONS: (
        "Open this file in SV Desktop, in the workspace in which you wrote the application. It offers to put each of "
        "these into your action plan.",
        "Your certificate comes as a file of its own. Open it in the same way.",
        "When you have met a condition, tell us, and send what shows it.",
        "If a day is hard to keep, tell us before it comes. We will find another one together.",
    ),
    OutcomeKind.ASK_FOR_MORE: (
        "Open this file in SV Desktop, in the workspace in which you wrote the application. What we ask for stands "
        "beside each answer.",
        "Change or add only what you want to. Everything else is still there.",
        "Seal it again, and send it to us. It counts as the next version of the same application.",
    ),
    OutcomeKind.NOT_YET: (
        "Open this file in SV Desktop, in the workspace in which you wrote the application. What we say stands beside "
        "each answer.",
        "Everything you wrote is still there, so the next version begins where this one ended.",
        "When you are ready, seal it again and send it to us. If you would like to talk about it first, ring us or "
        "write to us. We are glad to help.",
    ),
}
_REVIEWED = {
    "upheld": "You asked us to look at our decision again. We have done so with fresh eyes, and it stays as it was.",
    "changed": "You asked us to look at our decision again. We have done so with fresh eyes, and have changed it.",
}


def letter_of(feedback: Feedback, signer: SignedBy | None = None) -> Document:
    """The letter with all that is said of each answer. signer: who will sign the PDF itself."""
    return Document(
        title=f"{feedback.answers.organisation}: our answer to your application",
        organisation=feedback.scheme,
        running="Our answer to your application",
        notice=feedback.notice,
        cover=(*_head(feedback), *_body(feedback), *_farewell(feedback, signer)),
        blocks=tuple(_answers(feedback)),
        made_at=feedback.created_at,
    )


def _head(feedback: Feedback) -> Iterator[Block]:
    told = feedback.decision
    yield Para("Our answer to your application", Tone.TITLE)
    yield Para(f"To {feedback.answers.organisation}", Tone.SUBTITLE)
    yield Facts(
        (
            ("Our decision", told.label),
            ("Decided on", date_words(told.decided_on)),
            ("From", feedback.scheme),
            ("Your application came on", date_words(feedback.answers.received_at.date().isoformat())),
        )
    )


def _body(feedback: Feedback) -> Iterator[Block]:
    told = feedback.decision
    kind = OutcomeKind(told.kind)
    if told.reviewed:
        yield Para(_REVIEWED[told.reviewed])
    yield Para(OPENINGS[kind])
    if told.message:
        yield Para(told.message)
    if told.conditions:
        yield _part("What is still to come")
        yield Table(
            ("What we ask of you", "By when"),
            tuple((one.words, date_words(one.by)) for one in told.conditions),
            (0.7, 0.3),
        )
    if told.reasons:
        yield _part("Why, theme by theme")
        for reason in told.reasons:
            yield Answer(reason.title, reason.words)
    yield _part("What happens next")
    yield Bullets(_NEXT[kind])
    if feedback.review:
        yield _part("If you see it differently")
        yield Para(feedback.review)


def _part(title: str) -> Heading:
    return Heading(1, title, listed=False, runs_on=True)


def _farewell(feedback: Feedback, signer: SignedBy | None) -> Iterator[Block]:
    yield Para("With thanks and kind regards")
    yield Para("\n".join(line for line in (feedback.signatory, feedback.scheme) if line))
    if signer is not None:
        yield SignaturePlace(SIGNATURE_FIELD, f"Signed by {signer.organisation}")
        yield Para(
            f"This letter is signed. Fingerprint of the scheme’s key: {grouped(signer.fingerprint)}. If you have not "
            "compared it yet, ring the scheme on a number that you know from elsewhere.",
            Tone.NOTE,
        )


def _answers(feedback: Feedback) -> Iterator[Block]:
    said = [one for one in feedback.items if one.level or one.comment or one.ask]
    if not said:
        return
    yield Heading(1, "What we say of each answer")
    yield Para("The same stands beside each answer when you open this file in SV Desktop.", Tone.NOTE)
    for one in said:
        yield Heading(2, one.title)
        yield from _item(one)


def _item(one: ItemFeedback) -> Iterator[Block]:
    if one.level:
        yield Answer("How it reads to us", f"{one.level}. {one.meaning}".rstrip().removesuffix(". ").strip())
    if one.comment:
        yield Answer("What we would like to say", one.comment)
    if one.ask:
        yield Answer("What we would like to see", one.ask)
