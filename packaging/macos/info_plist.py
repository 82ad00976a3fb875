"""What the bundle tells macOS: its name, the three kinds of files it opens, and that it draws for fine screens."""

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from publisher import IDENTIFIER
from version import version

#: The oldest macOS that the locked Qt is built for.
OLDEST_MACOS = "13.0"


def info_plist() -> dict[str, Any]:
    """What PyInstaller's own Info.plist lacks."""
    return {
        "CFBundleDisplayName": "SV Desktop",
        "CFBundleShortVersionString": version(),
        "CFBundleVersion": version(),
        "CFBundleDevelopmentRegion": "en_GB",
        "LSApplicationCategoryType": "public.app-category.business",
        "LSMinimumSystemVersion": OLDEST_MACOS,
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "The SV Desktop founders. MIT License.",
        "NSRequiresAquaSystemAppearance": False,
        "CFBundleDocumentTypes": [
            _document("SV Desktop workspace", "workspace", f"{IDENTIFIER}.workspace", "Editor", "Owner"),
            _document("SV Desktop register", "register", f"{IDENTIFIER}.register", "Editor", "Owner"),
            # Other programs open these, too; we take nothing from them.
            _document("Signed package (ASiC-E)", "package", "org.etsi.asic-e", "Viewer", "Alternate"),
        ],
        "UTExportedTypeDeclarations": [
            _kind("SV Desktop workspace", f"{IDENTIFIER}.workspace", "svw", "application/vnd.sv-desktop.workspace"),
            _kind("SV Desktop register", f"{IDENTIFIER}.register", "svr", "application/vnd.sv-desktop.register"),
        ],
        "UTImportedTypeDeclarations": [
            _kind("Signed package (ASiC-E)", "org.etsi.asic-e", "asice", "application/vnd.etsi.asic-e+zip"),
        ],
    }


def _document(name: str, icon: str, kind: str, role: str, rank: str) -> dict[str, Any]:
    return {
        "CFBundleTypeName": name,
        "CFBundleTypeIconFile": f"{icon}.icns",
        "CFBundleTypeRole": role,
        "LSHandlerRank": rank,
        "LSItemContentTypes": [kind],
    }


def _kind(name: str, kind: str, ending: str, mime: str) -> dict[str, Any]:
    return {
        "UTTypeIdentifier": kind,
        "UTTypeDescription": name,
        "UTTypeConformsTo": ["public.data"],
        "UTTypeTagSpecification": {"public.filename-extension": [ending], "public.mime-type": [mime]},
    }
