"""What a package can be: an application, or one of the documents that travel back and forth in the same container."""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from sv_desktop.domain.language import phrase, tr
from sv_desktop.domain.submission import SUBMISSION_NAME


class DocumentKind(StrEnum):
    """Each package holds one of these documents, and no other."""

    SUBMISSION = "submission"
    FEEDBACK = "feedback"
    CERTIFICATE = "certificate"
    REVIEW = "review"
    BENCHMARK = "benchmark"
    TRUST_LIST = "trust_list"
    FRAMEWORKS = "frameworks"


class _Told(Struct, frozen=True):
    """name: of the document in the package. what: "This is …". where: what to do with it."""

    name: str
    what: str
    where: str


_DOCUMENTS = {
    DocumentKind.SUBMISSION: _Told(
        SUBMISSION_NAME,
        phrase("This is an organisation’s application."),
        phrase("Open it with “Open a package”, or receive it in a register."),
    ),
    DocumentKind.FEEDBACK: _Told(
        "feedback.json",
        phrase("This is a scheme’s answer to an application, with its letter and its feedback."),
        phrase("Open the workspace of the organisation that applied, then open this file in it."),
    ),
    DocumentKind.CERTIFICATE: _Told(
        "certificate.json",
        phrase("This is an award certificate."),
        phrase("Open the workspace of the organisation that holds the award, then open this file in it."),
    ),
    DocumentKind.REVIEW: _Told(
        "review.json",
        phrase("This is an applicant’s request to look at a decision again."),
        phrase("The scheme that made the decision receives it in its register."),
    ),
    DocumentKind.BENCHMARK: _Told(
        "benchmark.json",
        phrase("These are figures of a scheme to compare yourself with."),
        phrase("Open the workspace of your organisation, and choose “Organisations like yours”."),
    ),
    DocumentKind.TRUST_LIST: _Told(
        "trust-list.json",
        phrase("This is a signed list of known signers."),
        phrase("Take it over on the page “Known signers” of a register."),
    ),
    DocumentKind.FRAMEWORKS: _Told(
        "frameworks.json",
        phrase("These are framework texts: the questions of a scheme, in another version."),
        phrase("Open your workspace, then bring them in on the page “Framework texts”."),
    ),
}


def document_name(kind: DocumentKind) -> str:
    """What the document is called inside its package."""
    return _DOCUMENTS[kind].name


def kind_among(names: Iterable[str]) -> DocumentKind | None:
    """What a package is, by the names of its files; None where it holds none of these documents, or several."""
    there = set(names)
    found = [kind for kind, told in _DOCUMENTS.items() if told.name in there]
    return found[0] if len(found) == 1 else None


def where_it_belongs(kind: DocumentKind) -> tuple[str, str]:
    """What a package is and where to open it, in two sentences for somebody who has it in the wrong place."""
    return tr(_DOCUMENTS[kind].what), tr(_DOCUMENTS[kind].where)
