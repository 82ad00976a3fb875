"""Framework packs: read, validate, publish their schemas. Packs are data: no code here names a theme."""

from sv_desktop.frameworks.load import (
    NEWER_WORDS,
    file_name_of,
    frameworks_from_texts,
    load_frameworks,
    load_programme,
    read_texts,
    validate_files,
    validate_texts,
)
from sv_desktop.frameworks.problems import PackError, PackProblem
from sv_desktop.frameworks.schemas import schemas, write_schemas

__all__ = [
    "NEWER_WORDS",
    "PackError",
    "PackProblem",
    "file_name_of",
    "frameworks_from_texts",
    "load_frameworks",
    "load_programme",
    "read_texts",
    "schemas",
    "validate_files",
    "validate_texts",
    "write_schemas",
]
