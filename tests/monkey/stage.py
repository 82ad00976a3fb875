"""The folder that the monkey plays in: an example charity, a register with packages, and files to choose."""

import shutil
from pathlib import Path

from sv_desktop.resources import resources
from sv_desktop.services.demonstrate import demonstrate
from sv_desktop.services.receive import receive
from sv_desktop.services.registers import begin_register
from tests.applicants import sealed, spoiled
from tests.monkey.sandbox import AUTHOR, FILES

_NAMES = ("Bike Kitchen", "Harbour Choir", "Tree Wardens", "Tea & <b>Scones</b>", "Núria’s “Café”", "Игра 🙂")
_THEMES = ("social", "economic", "environmental", "innovation")


def fill(folder: Path, example: Path | None = None) -> None:
    """Put the files there. example: the folder of an example that was made before."""
    if example is None:
        example = folder / "example"
        demonstrate(example, lambda _words: None)
    shutil.copy(example / "example.svw", folder / FILES["workspace"])
    post = folder / "post"
    post.mkdir()
    shutil.copy(example / "example.asice", post / "example.asice")
    for number, name in enumerate(_NAMES):
        sealed(post / f"{number}.asice", name, themes=_THEMES[: 1 + number % len(_THEMES)])
    spoiled(sealed(post / "spoiled.asice", "Reed Cutters"))
    desk = begin_register(folder / FILES["register"], author=AUTHOR, name="Our scheme")
    receive(desk, [post])
    desk.close()
    begin_register(folder / "Sam.svr", author="Sam", name="Our scheme").close()
    sealed(folder / "new.asice", "Night Gardeners")
    (folder / "minutes.txt").write_text("We met. Nobody may lose this.\n", encoding="utf-8")
    (folder / "hours.csv").write_text("Quarter,Volunteer hours\nApr-Jun 2026,948\n", encoding="utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and then nothing")
    (folder / "broken.svw").write_bytes(b"SQLite format 3\0" + bytes(300))
    shutil.copy(next((resources() / "frameworks").glob("award*.toml")), folder / "texts.toml")
