"""Prints what Explorer shows under Properties, Details, in the form that PyInstaller reads."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from version import version

BRITISH_ENGLISH, UNICODE = 0x0809, 1200
WORDS = {
    "CompanyName": "The SV Desktop founders",
    "FileDescription": "SV Desktop",
    "FileVersion": version(),
    "InternalName": "sv-desktop",
    "LegalCopyright": "The SV Desktop founders. MIT License.",
    "OriginalFilename": "sv-desktop.exe",
    "ProductName": "SV Desktop",
    "ProductVersion": version(),
}


def version_info() -> str:
    """A VSVersionInfo, as an expression."""
    numbers = (*(int(part) for part in version().split(".")), 0)
    words = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in WORDS.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, "
        "fileType=0x1, subtype=0x0, date=(0, 0)), "
        f"kids=[StringFileInfo([StringTable('{BRITISH_ENGLISH:04x}{UNICODE:04x}', [{words}])]), "
        f"VarFileInfo([VarStruct('Translation', [{BRITISH_ENGLISH}, {UNICODE}])])])"
    )


if __name__ == "__main__":
    print(version_info())
