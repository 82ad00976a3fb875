"""submission.json: what a program reads in a package. Its JSON Schema is resources/schemas/submission.schema.json."""

import re
from collections.abc import Collection
from datetime import datetime
from typing import Literal

import msgspec

from sv_desktop.domain.answers import EVIDENCE_PREFIX, FRAMEWORK_PREFIX, Answers, Value
from sv_desktop.domain.application import Application
from sv_desktop.domain.assembly import ASSEMBLY_PREFIX
from sv_desktop.domain.declaration import Declaration
from sv_desktop.domain.evidence import Evidence
from sv_desktop.domain.filenames import safe_name, unique_names
from sv_desktop.domain.programme import Frameworks

SUBMISSION_NAME = "submission.json"
SUMMARY_NAME = "summary.pdf"
WEB_SUMMARY_NAME = "summary.html"
FRAMEWORKS_FOLDER = "frameworks/"
#: Bytes of a submission.json at the most.
LARGEST_SUBMISSION = 8 * 1024 * 1024
#: Brackets, colons and commas in it at the most: each value that they part takes up to some hundred bytes of memory.
_MOST_MARKS = 500_000
#: Below it, by version: the texts of questions that were answered and are not asked any more.
EARLIER_FOLDER = f"{FRAMEWORKS_FOLDER}earlier/"


class FrameworkReference(msgspec.Struct, frozen=True, kw_only=True):
    """A framework text that was answered. file: its place in the package ("frameworks/award.toml")."""

    id: str
    version: str
    file: str


class Submission(msgspec.Struct, frozen=True, kw_only=True):
    """One submission. id: UUID as text. created_at: UTC, the maker's clock.

    answers: target to field to value; targets and values as in :mod:`sv_desktop.domain.answers`.
    """

    format: Literal["sv-desktop-submission"] = "sv-desktop-submission"
    format_version: Literal[1] = 1
    id: str
    created_at: datetime
    program: str
    notice: str
    organisation: str
    frameworks: tuple[FrameworkReference, ...]
    answers: dict[str, dict[str, Value]]
    evidence: tuple[Evidence, ...]
    declaration: Declaration


def taking_part(application: Application) -> Application:
    """The application with only the packs that the organisation takes part in, their texts and their answers."""
    packs = application.packs
    away = {pack.id for pack in application.frameworks.packs} - {pack.id for pack in packs}
    if not away:
        return application
    programme, texts = application.frameworks.programme, application.frameworks.texts
    kept = {name: text for name, text in texts.items() if name.removesuffix(".toml") not in away}
    answers = {key: value for key, value in application.answers.items() if _pack_id(key[0]) not in away}
    earlier = tuple(one for one in application.frameworks.earlier if one.pack.id not in away)
    return Application(Frameworks(programme, packs, kept, earlier), Answers(answers), application.evidence)


def placed(application: Application) -> Application:
    """What goes into a package: the parts that are used and the evidence for them, each with its place inside it."""
    application = taking_part(application)
    used = [one for one in application.evidence if application.answers.uses(one.id)]
    paths = unique_names(f"evidence/{_folder(application, one)}/{safe_name(one.name)}" for one in used)
    evidence = tuple(msgspec.structs.replace(one, path=path) for one, path in zip(used, paths, strict=True))
    return Application(application.frameworks, application.answers, evidence)


def without_evidence(application: Application, left_out: Collection[str]) -> Application:
    """The application with some evidence taken off every answer, by its ids."""
    names = {EVIDENCE_PREFIX + one for one in left_out}
    answers = Answers({key: value for key, value in application.answers.items() if names.isdisjoint(key)})
    evidence = tuple(one for one in application.evidence if one.id not in left_out)
    return Application(application.frameworks, answers, evidence)


def travelling(answers: Answers) -> Answers:
    """What goes into a package: not the framework texts, which go as files, and not what is told at Assemblies."""
    found = {key: value for key, value in answers.items() if not key[0].startswith((FRAMEWORK_PREFIX, ASSEMBLY_PREFIX))}
    return Answers(found)


def submission_of(application: Application, *, submission_id: str, created_at: datetime, program: str) -> Submission:
    """The submission of a placed application.

    What is said of evidence that does not go along stays at home, too.
    """
    going = {EVIDENCE_PREFIX + one.id for one in application.evidence}
    answers: dict[str, dict[str, Value]] = {}
    for (target, field), value in sorted(travelling(application.answers).items()):
        if all(name in going for name in (target, field) if name.startswith(EVIDENCE_PREFIX)):
            answers.setdefault(target, {})[field] = value
    return Submission(
        id=submission_id,
        created_at=created_at,
        program=program,
        notice=application.frameworks.programme.notice,
        organisation=application.organisation_name,
        frameworks=tuple(
            FrameworkReference(id=pack.id, version=pack.version, file=f"{FRAMEWORKS_FOLDER}{pack.id}.toml")
            for pack in application.frameworks.packs
        ),
        answers=answers,
        evidence=application.evidence,
        declaration=application.declaration,
    )


def application_of(submission: Submission, frameworks: Frameworks) -> Application:
    """The application that a submission tells of, with the frameworks that travelled with it."""
    answers = {
        (target, field): value for target, fields in submission.answers.items() for field, value in fields.items()
    }
    return Application(frameworks, Answers(answers), submission.evidence)


def framework_files(frameworks: Frameworks) -> dict[str, bytes]:
    """The texts that were answered, by their names in a package."""
    files = {FRAMEWORKS_FOLDER + name: text for name, text in frameworks.texts.items()}
    for one in frameworks.earlier:
        number, folder = 1, one.pack.version
        while f"{EARLIER_FOLDER}{folder}/{one.pack.id}.toml" in files:
            number += 1
            folder = f"{one.pack.version}-{number}"
        files[f"{EARLIER_FOLDER}{folder}/{one.pack.id}.toml"] = one.text
    return files


def encode_submission(submission: Submission) -> bytes:
    """The bytes of submission.json: UTF-8, indented by two."""
    return msgspec.json.format(msgspec.json.encode(submission), indent=2)


def is_too_large(data: bytes) -> bool:
    """Whether a submission.json is larger than anybody has to read, by its bytes or by the number of its values."""
    return len(data) > LARGEST_SUBMISSION or sum(map(data.count, (b",", b":", b"[", b"{"))) > _MOST_MARKS


def decode_submission(data: bytes) -> Submission:
    """Read submission.json strictly. Raises msgspec.DecodeError (ValidationError among them)."""
    if is_too_large(data):
        raise msgspec.DecodeError("it has too many values")
    try:
        data.decode()  # msgspec does not look at the text of members that it does not know
    except UnicodeDecodeError as error:
        raise msgspec.DecodeError("it is not UTF-8") from error
    return msgspec.json.decode(data, type=Submission)


def _pack_id(target: str) -> str:
    """The pack that a target speaks of: "anchor" for "anchor:net_zero", "anchor#pillars" and "anchor#"."""
    return re.split("[:#]", target, maxsplit=1)[0]


def _folder(application: Application, evidence: Evidence) -> str:
    """The theme an evidence file belongs to: the section of the first item that uses it."""
    for ref in application.answers.uses(evidence.id):
        found = application.find(ref)
        if found:
            return found[1].id
    return "other"
