"""Links and testimonies: evidence without a file of the person's, kept as a small one."""

import pytest

from sv_desktop.domain.evidence import EvidenceKind
from sv_desktop.domain.fault import PlainError
from sv_desktop.domain.link import read_link
from sv_desktop.domain.testimony import as_testimony, read_testimony
from sv_desktop.services.desk import Desk
from sv_desktop.services.step_back import undo
from sv_desktop.services.write_down import add_link, add_testimony

REF = "award:social_change"


def _bytes(desk: Desk, evidence_id: str) -> bytes:
    return b"".join(desk.workspace.read_evidence(evidence_id))


def test_a_link_is_kept_and_attached(desk: Desk) -> None:
    one = add_link(desk, "www.example.org/report", title="Our report", date="2026-03-03", ref=REF)
    assert desk.application.evidence_for(REF) == (one,)
    assert (one.kind, one.source, one.title) == (EvidenceKind.LINK, "https://www.example.org/report", "Our report")
    assert (one.name, one.media_type, one.date) == ("example.org report.txt", "text/plain", "2026-03-03")
    assert read_link(_bytes(desk, one.id)) == one.source


def test_a_wrong_address_leaves_nothing(desk: Desk) -> None:
    with pytest.raises(PlainError):
        add_link(desk, "javascript:alert(1)")
    assert desk.application.evidence == ()


def test_a_testimony_is_kept_with_who_and_consent(desk: Desk) -> None:
    said = as_testimony("It got me out.", who="Mary", role="Volunteer", date="2026-03-03")
    one = add_testimony(desk, said, personal=True, consent=" She agreed. ", ref=REF)
    assert (one.kind, one.source, one.title) == (EvidenceKind.TESTIMONY, "Mary, Volunteer", "What Mary said")
    assert (one.personal, one.consent, one.description) == (True, "She agreed.", "It got me out.")
    assert read_testimony(_bytes(desk, one.id)) == said


def test_undoing_never_makes_a_plain_file_of_it(desk: Desk) -> None:
    one = add_testimony(desk, as_testimony("Good.", role="Neighbour"), ref=REF)
    assert one.title == "What a neighbour said"
    undo(desk)
    assert desk.application.evidence == ()
    (left,) = desk.workspace.removed_evidence()
    assert (left.kind, left.title, desk.application.answers.uses(left.id)) == (EvidenceKind.TESTIMONY, "", ())


def test_the_same_link_twice_is_one_link(desk: Desk) -> None:
    first, second = add_link(desk, "https://example.org/"), add_link(desk, "EXAMPLE.org/")
    assert first.id == second.id
    assert len(desk.application.evidence) == 1
