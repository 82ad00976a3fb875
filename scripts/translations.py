"""Collects the texts of the program for translators (resources/i18n/*.ts), and compiles what they translated (*.qm)."""

import subprocess
import sys
from pathlib import Path

FOLDER = Path("resources/i18n")
SOURCE = Path("src/sv_desktop")
BESIDE = Path(sys.executable).parent


def collect(translated: Path) -> None:
    """Bring a file for translators up to what the code says now; what it does not say any more goes."""
    listed = translated.with_suffix(".files")
    listed.write_text("\n".join(str(path) for path in sorted(SOURCE.rglob("*.py"))), encoding="utf-8")
    try:
        _run(
            *("pyside6-lupdate", "-silent", "-no-obsolete", "-locations", "none"),
            *("-tr-function-alias", "tr+=counted,tr+=phrase"),
            *("-source-language", "en_GB", "-target-language", translated.stem, f"@{listed}", "-ts", str(translated)),
        )
    finally:
        listed.unlink()


def compile_texts(translated: Path) -> None:
    """Write beside it what the program reads: finished texts alone, so that the others stay English."""
    compiled = translated.with_suffix(".qm")
    _run("pyside6-lrelease", "-silent", "-nounfinished", str(translated), "-qm", str(compiled))


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(BESIDE / tool), *arguments], check=True)


def main() -> None:
    """Every language, in place; the words of Qt's own controls (qt_*.ts) stand in none of our texts."""
    for translated in sorted(FOLDER.glob("*.ts")):
        if not translated.name.startswith("qt_"):
            collect(translated)
        compile_texts(translated)


if __name__ == "__main__":
    main()
