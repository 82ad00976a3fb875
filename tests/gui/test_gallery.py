"""The gallery: its pictures come out the same each time, and none of them is left over or forgotten."""

import subprocess
import sys
from pathlib import Path

_TWICE = """
import sys
from pathlib import Path
sys.path.insert(0, "scripts")
from still import hold_still
dice = hold_still(Path(sys.argv[1]))
from datetime import UTC, datetime
from uuid import uuid4
from sv_desktop.sealing.identity import create_identity, fingerprint
dice.begin("a picture")
made = create_identity("Acorn Lane", "five calm lanterns by the canal", at=datetime.now(UTC))
print(fingerprint(made.certificate_pem), uuid4(), datetime.now().isoformat())
"""


def test_what_is_drawn_by_chance_comes_out_the_same(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _TWICE, str(tmp_path)]
    first, second = (subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(2))
    assert first == second
    assert "T14:02" in first
