"""Says what the frozen app is made of: the licence of every part beside it, and a CycloneDX bill of materials.

Called with PyInstaller's work folder and the frozen app, by the environment that it was built from. Fails where a part
has no licence text, or is in the app and on no list, so that none is forgotten.
"""

import ast
import json
import re
import shutil
import subprocess
import sys
import sysconfig
from importlib.metadata import Distribution, PackageNotFoundError, distribution, packages_distributions
from pathlib import Path

from packaging.requirements import Requirement
from taken import UNUSED_MODULES, UNUSED_PARTS

PYPROJECT = Path("pyproject.toml")
#: A file of this name, or in a folder of it.
TEXT = re.compile(r"(licen[cs]e|copying|notice|copyright)[^/]*(/[^/]*)*$", re.IGNORECASE)
COMMON = Path("/usr/share/common-licenses")
TEXTS = Path("packaging/licences")
#: Wheels without a licence text of their own, and the texts that their metadata names.
NAMED = {
    "pyside6-essentials": ("LGPL-3.txt", "GPL-3.txt"),
    "shiboken6": ("LGPL-3.txt", "GPL-3.txt"),
}
#: Data of others among our own files: name, version, licence, and the text of it.
DATA = (("scowl", "2020.12.07", "free, as its text says", Path("resources/spelling/SCOWL-licence.txt")),)


def plain(name: str) -> str:
    """A part's name as PyPI compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def shipped() -> dict[str, Distribution]:
    """Every Python part that the app needs, by name, and PyInstaller, whose start program is in it."""
    import tomllib

    queue = [*tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]["dependencies"], "pyinstaller"]
    found: dict[str, Distribution] = {}
    while queue:
        wanted = Requirement(queue.pop())
        if wanted.marker and not wanted.marker.evaluate({"extra": ""}):
            continue
        try:
            part = distribution(wanted.name)
        except PackageNotFoundError as error:
            raise SystemExit(f"{wanted.name} is needed, but is not in the environment of the build.") from error
        if plain(part.name) not in (*found, *UNUSED_PARTS):
            found[plain(part.name)] = part
            queue += [] if part.name == "pyinstaller" else part.requires or []
    return found


def undeclared(toc: Path, parts: dict[str, Distribution]) -> list[str]:
    """What was taken in although it is on no list, or on that of what has to stay out."""
    names = {name for name, _source, _kind in ast.literal_eval(toc.read_text(encoding="utf-8"))[1]}
    owners = packages_distributions()
    owning = {plain(part) for name in names for part in owners.get(name.partition(".")[0], ())}
    return sorted((owning - set(parts)) | (names & set(UNUSED_MODULES)))


def of_the_system(toc: Path) -> dict[str, str]:
    """Debian's packages whose libraries were taken in, name to version."""
    entries = [entry for entry in ast.literal_eval(toc.read_text(encoding="utf-8"))[0] if entry[2] == "BINARY"]
    sources = {str(Path(entry[1]).resolve()) for entry in entries if entry[1].startswith(("/usr/lib", "/lib"))}
    packages: dict[str, str] = {}
    for source in sorted(sources):
        name = owner(source)
        version = ["dpkg-query", "--show", "--showformat=${Version}", name]
        packages[name] = subprocess.run(version, capture_output=True, text=True, check=True).stdout
    return packages


def owner(source: str) -> str:
    """The package of Debian that a library came with. Some say /lib where the file lies in /usr/lib."""
    for place in (source, source.removeprefix("/usr")):
        told = subprocess.run(["dpkg-query", "--search", place], capture_output=True, text=True, check=False)
        if told.returncode == 0:
            return told.stdout.partition(":")[0]
    raise SystemExit(f"No package of Debian owns {source}, so that its licence is not known.")


def licence_texts(part: Distribution) -> list[Path]:
    """The files of a distribution that hold its licences and notices."""
    paths = [Path(str(part.locate_file(file))) for file in part.files or () if TEXT.search(str(file))]
    common = [TEXTS / name for name in NAMED.get(plain(part.name), ())]
    return [path for path in (*paths, *common) if path.is_file() and path.suffix not in (".py", ".pyc")]


def licence_name(part: Distribution) -> str:
    """As its metadata has it."""
    said = part.metadata
    trove = [one.rpartition(" :: ")[2] for one in said.get_all("Classifier") or () if one.startswith("License ::")]
    free = (said.get("License") or "as its text says").splitlines()[0]
    return said.get("License-Expression") or ", ".join(trove) or free


def write_licences(folder: Path, parts: dict[str, Distribution], packages: dict[str, str]) -> None:
    """A folder for each part, and one list of all."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    lines, lacking, common = [], [], set()
    for name, part in sorted(parts.items()):
        texts = licence_texts(part)
        if not texts:
            lacking.append(name)
        for number, text in enumerate(texts):
            place = folder / name / text.name
            place.parent.mkdir(exist_ok=True)
            shutil.copyfile(text, place.with_name(f"{number} {text.name}") if place.exists() else place)
        lines.append(f"{name} {part.version}: {licence_name(part)}")
    for name, version in packages.items():
        told = Path("/usr/share/doc", name, "copyright").read_text(encoding="utf-8")
        (folder / f"{name}.copyright").write_text(told, encoding="utf-8")
        common |= {one.rstrip(".") for one in re.findall(r"/usr/share/common-licenses/([\w.+-]+)", told)}
        lines.append(f"{name} {version}: see {name}.copyright")
    for name, version, licence, text in DATA:
        (folder / name).mkdir()
        shutil.copyfile(text, folder / name / text.name)
        lines.append(f"{name} {version}: {licence}")
    for one in sorted(common):
        shutil.copyfile(COMMON / one, folder / f"{one} (from common-licenses).txt")
    if lacking:
        raise SystemExit(f"These parts have no licence text: {', '.join(lacking)}. Name theirs in packaging/parts.py.")
    places = (Path(sysconfig.get_path("stdlib"), "LICENSE.txt"), Path(sys.base_prefix, "LICENSE.txt"))
    shutil.copyfile(next(place for place in places if place.is_file()), folder / "Python.txt")
    shutil.copyfile("LICENSE", folder / "SV Desktop.txt")
    shutil.copyfile("packaging/replace-qt.txt", folder / "How to replace Qt.txt")
    (folder / "parts.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_bill(environment: Path, bill: Path, parts: dict[str, Distribution], packages: dict[str, str]) -> int:
    """The bill of materials of the environment without what only builds, and with what came from the system."""
    whole = json.loads(environment.read_text(encoding="utf-8"))
    kept = [one for one in whole["components"] if plain(one["name"]) in parts]
    kept += [
        {
            "type": "library",
            "name": name,
            "version": version,
            "bom-ref": f"deb:{name}",
            "purl": f"pkg:deb/debian/{name}@{version}",
        }
        for name, version in packages.items()
    ]
    kept += [
        {"type": "data", "name": name, "version": version, "bom-ref": f"data:{name}"}
        for name, version, _licence, _text in DATA
    ]
    refs = {one["bom-ref"] for one in (whole["metadata"]["component"], *kept)}
    whole["components"] = kept
    whole["dependencies"] = [
        {**one, "dependsOn": [ref for ref in one.get("dependsOn", ()) if ref in refs]}
        for one in whole.get("dependencies", ())
        if one["ref"] in refs
    ]
    bill.write_text(json.dumps(whole, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return len(kept)


def main() -> None:
    work, app = Path(sys.argv[1]), Path(sys.argv[2])
    parts = shipped()
    if unlisted := undeclared(work / "sv-desktop" / "PYZ-00.toc", parts):
        raise SystemExit(f"In the app, but on no list of it: {', '.join(unlisted)}. See packaging/taken.py.")
    packages = of_the_system(work / "sv-desktop" / "COLLECT-00.toc") if sys.platform == "linux" else {}
    write_licences(app / "licences", parts, packages)
    count = write_bill(work / "environment.cdx.json", app / "sv-desktop.cdx.json", parts, packages)
    print(f"{count} parts, each with its licence.")


if __name__ == "__main__":
    main()
