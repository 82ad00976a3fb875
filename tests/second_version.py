"""The example charity's second version: some answers and some evidence are otherwise, the rest is as it was."""

from pathlib import Path

from sv_desktop.domain.answers import EVIDENCE_PREFIX
from sv_desktop.services.attach import attach_bytes, detach
from sv_desktop.services.begin import reopen
from sv_desktop.services.demonstrate.content import read_example
from sv_desktop.services.seal import seal
from sv_desktop.services.shelve import replace_with_file

ITEM = "award:social_change"
FIELD = "change"


def seal_second(workspace: Path, destination: Path, *, extra: dict[str, bytes] | None = None) -> Path:
    """Change a copy of the example's workspace and seal it. extra: further evidence for ITEM, name to bytes."""
    desk = reopen(workspace, author="Sam Hill (invented)", take_over=True)
    try:
        words = desk.application.answers.text(ITEM, FIELD)
        desk.save([
            (ITEM, FIELD, words.replace("We ", "Every week we ", 1) + " Last year we gave away 40 bikes."),
            ("declaration", "role", "Treasurer"),
        ])  # fmt: skip
        first, second, *_rest = desk.application.evidence_for(ITEM)
        newer = workspace.with_name("Newer report.txt")
        newer.write_text("Forty bikes went to people who could not get to work.")
        replace_with_file(desk, first.id, newer)
        detach(desk, ITEM, second.id)
        shown = next(one for one in desk.application.evidence_for(ITEM) if one.name.endswith(".jpg"))
        desk.save([
            (EVIDENCE_PREFIX + shown.id, "personal", True),
            (EVIDENCE_PREFIX + shown.id, "consent", "All eleven riders agreed in writing."),
        ])  # fmt: skip
        for name, data in {"Thank you.txt": b"Thank you for my bike!", **(extra or {})}.items():
            attach_bytes(desk, ITEM, data, name)
        assert not desk.application.answers.flag(ITEM, EVIDENCE_PREFIX + first.id)
        return seal(desk, destination, read_example().passphrase).path
    finally:
        desk.close()
