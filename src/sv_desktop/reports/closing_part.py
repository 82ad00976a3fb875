"""The end of the summary: what is left to do, who declares what, how to check the seal, where texts come from."""

from collections.abc import Iterator

from sv_desktop.domain.application import Application
from sv_desktop.domain.framework import Pack, Status
from sv_desktop.domain.package import SignedBy, grouped
from sv_desktop.domain.readiness import NO_GAP, Readiness
from sv_desktop.domain.stock_check import CHECKS, PREPARATION
from sv_desktop.domain.wording import date_words, minutes_words
from sv_desktop.reports.blocks import Block, Bullets, Facts, Heading, Para, SignaturePlace, Table, Tone

STATUS_WORDS = {
    Status.STATED: "Stated: the source says it",
    Status.INFERRED: "Inferred: we read it from the source",
    Status.OPEN: "Open: not published, our own words",
}


def next_blocks(ready: Readiness) -> Iterator[Block]:
    """Gaps, then what helps most next."""
    yield Heading(1, "Gaps and next steps")
    gaps = [one for one in ready.items if one.status not in NO_GAP]
    if gaps:
        rows = tuple((one.pack.short_title, one.item.title, f"{one.answered} of {one.asked}") for one in gaps)
        yield Heading(2, "Not complete yet", listed=False)
        yield Table(("Framework", "Question", "Answered"), rows, (0.28, 0.54, 0.18))
    else:
        yield Para("Every prompt in the chosen sections has an answer.")
    if ready.next_steps:
        yield Heading(2, "What helps most next", listed=False)
        steps = (f"{step.words} ({minutes_words(step.minutes)})" for step in ready.next_steps)
        yield Bullets(tuple(steps), ordered=True)


def declaration_blocks(application: Application) -> Iterator[Block]:
    """The statements and who makes them; plainly incomplete where it is."""
    words, made = application.frameworks.programme.declaration, application.declaration
    yield Heading(1, words.title)
    yield Para(words.intro, Tone.NOTE)
    if not made.complete:
        yield Para("This declaration is not complete. Nobody has confirmed these statements yet.", Tone.MISSING)
    yield Bullets(words.statements)
    yield Facts(
        (
            ("Name", made.signatory),
            ("Role", made.role),
            ("Date", date_words(made.date)),
            ("May sign for the organisation", "Yes" if made.may_sign else ""),
            ("Statements confirmed", "Yes" if made.confirmed else ""),
        )
    )


def signature_blocks(signer: SignedBy) -> Iterator[Block]:
    """Where the electronic signature stands, and whose it is."""
    yield Heading(2, "Electronic signature", listed=False)
    yield SignaturePlace(
        f"Signature for {signer.organisation}",
        f"Signed electronically for {signer.organisation}, with the key that sealed the package.\n"
        "A PDF reader that knows signatures shows whether anything was changed since.\n"
        f"Fingerprint of the certificate: {grouped(signer.fingerprint)}",
    )


def seal_blocks() -> Iterator[Block]:
    """How a stranger checks a package, with this program or without it."""
    yield Heading(1, "How to check the seal")
    yield Para(
        "This summary usually travels inside a sealed package, a file whose name ends in .asice. The seal shows whether"
        " anything was changed after the organisation signed."
    )
    yield Bullets(
        (
            "Open the package in SV Desktop. It says in plain words whether anything was changed, and who sealed it.",
            "Compare the fingerprint of the seal with the one the organisation reads out over the phone.",
            "Compare the size and the fingerprint of any file with the lists in this summary.",
        ),
        ordered=True,
    )
    yield Heading(2, "Without SV Desktop", listed=False)
    yield Para(
        "A package is a ZIP file. Stock tools can check it; here it is called package.asice. These lines unpack it and"
        " show the fingerprint of whoever sealed it. Compare that with the organisation by phone:"
    )
    yield Para(PREPARATION.rstrip(), Tone.CODE)
    yield Para("Then these four have to agree:")
    yield Para("".join(CHECKS).rstrip(), Tone.CODE)
    yield Para(
        "The first says that the verification is successful, the second finds one line, the third says OK for every"
        " file, and the fourth prints nothing. Anything else means that the package was changed. Where a second person"
        " has signed, the fourth line names two more files, whose names end in 002.xml and 002.p7s."
    )


def source_blocks(application: Application) -> Iterator[Block]:
    """Where each text comes from and how sure we are of it."""
    programme = application.frameworks.programme
    yield Heading(1, "Sources and status of the texts")
    yield Para(programme.notice)
    yield Bullets(tuple(f"{words}." for words in STATUS_WORDS.values()))
    source = programme.source
    yield Para(f"Programme: {_source(source.title, source.date)}. {source.url}", Tone.NOTE)
    for pack in application.packs:
        yield from _pack_sources(pack)


def _pack_sources(pack: Pack) -> Iterator[Block]:
    yield Heading(2, f"{pack.title}, version {pack.version}", listed=False)
    yield Para(pack.notice, Tone.NOTE)
    rows = tuple(
        (
            item.title,
            STATUS_WORDS[item.status].split(":")[0],
            _source(item.source.title, item.source.date),
            date_words(item.checked_on),
        )
        for _, item in pack.items()
    )
    yield Table(("Question", "Status", "Source", "Checked on"), rows, (0.31, 0.13, 0.31, 0.25))
    if pack.open_questions:
        yield Para("Not known:")
        yield Bullets(pack.open_questions)


def _source(title: str, date: str | None) -> str:
    return f"{title}, {date_words(date)}" if date else title
