"""The verdict on a package in a person's words, who signed, and what was found."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sv_desktop.domain.language import counted, tr
from sv_desktop.domain.package import (
    PDF_SIGNATURE_WORDS,
    VERDICT_WORDS,
    PdfSignature,
    Signer,
    Verdict,
    Verification,
    grouped,
)
from sv_desktop.domain.submission import SUMMARY_NAME
from sv_desktop.domain.wording import date_words, size_words
from sv_desktop.gui.theme import current
from sv_desktop.gui.widgets.banner import Banner
from sv_desktop.gui.widgets.buttons import SecondaryButton
from sv_desktop.gui.widgets.card import Card
from sv_desktop.gui.widgets.fingerprint import FingerprintLabel
from sv_desktop.gui.widgets.flow import Flow
from sv_desktop.gui.widgets.heading import Heading
from sv_desktop.gui.widgets.link import LinkButton
from sv_desktop.gui.widgets.prose import Prose
from sv_desktop.gui.widgets.scroll_page import ScrollPage
from sv_desktop.services.read_package import PackageOnDesk

_MEANING = {
    Verdict.KNOWN: ("success", tr("Nothing was changed since sealing, and you have marked the signer as known.")),
    Verdict.NEW: (
        "info",
        tr("Nothing was changed since sealing. Who sealed it is new to you: compare the fingerprint by phone."),
    ),
    Verdict.CHANGED: (
        "problem",
        tr("Something is not as it was when the package was sealed. Do not rely on it. Ask the sender for a new one."),
    ),
    Verdict.NOT_A_PACKAGE: (
        "problem",
        tr("This file is something else, or it was badly damaged on the way. Ask again."),
    ),
}


class VerdictView(ScrollPage):
    """mark_requested(Signer), forget_requested(Signer), second_requested, save_requested(name in the package)."""

    mark_requested = Signal(object)
    forget_requested = Signal(object)
    second_requested = Signal()
    save_requested = Signal(str)

    def __init__(self, opened: PackageOnDesk, parent: QWidget | None = None, *, marks: bool = True) -> None:
        super().__init__(parent)
        self._marks = marks
        found = opened.verification
        kind, words = _MEANING[found.verdict]
        self.body.addWidget(Heading(VERDICT_WORDS[found.verdict]))
        self.body.addWidget(Banner(kind, "", words))
        if found.findings:
            self.body.addWidget(self._findings(found))
        for signer in found.signers:
            self.body.addWidget(self._signer(signer, sealed=found.sealed))
        if opened.application is not None:
            self.body.addWidget(self._inside(opened))
            self.body.addWidget(Prose(opened.application.frameworks.programme.notice, "muted"))

    def _findings(self, found: Verification) -> Card:
        card = Card()
        card.body.addWidget(Heading(tr("What was found"), 2))
        for finding in found.findings[:50]:
            card.body.addWidget(Prose(f"{finding.entry}\n{tr(finding.words)}" if finding.entry else tr(finding.words)))
        if len(found.findings) > 50:
            card.body.addWidget(Prose(tr("And {count:,} more.", count=len(found.findings) - 50), "muted"))
        return card

    def _signer(self, signer: Signer, *, sealed: bool) -> Card:
        card = Card()
        name = signer.organisation or tr("somebody without a name")
        card.body.addWidget(
            Heading(tr("Signed by {name}", name=name) if sealed else tr("It says it comes from {name}", name=name), 2)
        )
        if signer.claimed_time is not None:
            local = signer.claimed_time.astimezone()
            day = date_words(local.date().isoformat())
            card.body.addWidget(
                Prose(tr("They say that they signed on {day} at {local:%H:%M}.", day=day, local=local), "muted")
            )
        card.body.addWidget(Prose(tr("Fingerprint:"), "muted"))
        card.body.addWidget(FingerprintLabel(grouped(signer.fingerprint)))
        if sealed and not self._marks:
            words = (
                tr("The register knows this signer.") if signer.known else tr("Compare the fingerprint in the inbox.")
            )
            card.body.addWidget(Prose(words, "done" if signer.known else "text"))
        elif sealed and signer.known:
            card.body.addWidget(Prose(tr("You have marked this signer as known."), "done"))
            card.body.addWidget(
                LinkButton(tr("Forget this signer"), clicked=lambda: self.forget_requested.emit(signer))
            )
        elif sealed:
            card.body.addWidget(
                Prose(
                    tr(
                        "Ring a number that you know from elsewhere, not one from this package. "
                        "Let them read out the fingerprint. If all groups agree, mark the signer as known."
                    )
                )
            )
            card.body.addWidget(
                SecondaryButton(tr("Mark as known…"), "people", clicked=lambda: self.mark_requested.emit(signer))
            )
        return card

    def _inside(self, opened: PackageOnDesk) -> Card:
        card = Card()
        found = opened.verification
        card.body.addWidget(Heading(tr("What is inside"), 2))
        total = size_words(sum(entry.size for entry in found.entries))
        card.body.addWidget(
            Prose(
                counted(
                    "{n} file, {total}, each checked. Read on the left.",
                    "{n} files, {total}, each checked. Read on the left.",
                    len(found.entries),
                    total=total,
                )
            )
        )
        tone = "muted" if opened.pdf_signature in (PdfSignature.SAME, PdfSignature.NONE) else "problem"
        card.body.addWidget(Prose(PDF_SIGNATURE_WORDS[opened.pdf_signature], tone))
        row = Flow()
        row.setSpacing(current().px(1.5))
        row.addWidget(
            SecondaryButton(tr("Save summary.pdf…"), "save", clicked=lambda: self.save_requested.emit(SUMMARY_NAME))
        )
        row.addWidget(SecondaryButton(tr("Add a second signature…"), "pencil", clicked=self.second_requested.emit))
        card.body.addLayout(row)
        return card
