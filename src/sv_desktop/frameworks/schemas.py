"""The JSON Schemas (draft 2020-12) of packs, programme and what packages hold, made from the domain's own types."""

from inspect import cleandoc
from pathlib import Path
from typing import Any

from msgspec import json

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def _models() -> dict[str, tuple[type, str]]:
    """Imported when they are asked for: the window begins with a framework, and with none of these."""
    from sv_desktop.domain.benchmark import Benchmark
    from sv_desktop.domain.certificate import Certificate
    from sv_desktop.domain.feedback import Feedback
    from sv_desktop.domain.framework import Pack
    from sv_desktop.domain.framework_file import FrameworkFile
    from sv_desktop.domain.programme import Programme
    from sv_desktop.domain.review_request import ReviewRequest
    from sv_desktop.domain.submission import Submission

    return {
        "benchmark.schema.json": (Benchmark, "SV Desktop benchmark"),
        "certificate.schema.json": (Certificate, "SV Desktop certificate"),
        "feedback.schema.json": (Feedback, "SV Desktop feedback"),
        "frameworks.schema.json": (FrameworkFile, "SV Desktop framework texts"),
        "pack.schema.json": (Pack, "SV Desktop framework pack"),
        "programme.schema.json": (Programme, "SV Desktop programme"),
        "review.schema.json": (ReviewRequest, "SV Desktop review request"),
        "submission.schema.json": (Submission, "SV Desktop submission"),
    }


def schemas() -> dict[str, dict[str, object]]:
    """File name to JSON Schema: pack and programme (the TOML read as JSON), and the documents of packages."""
    return {
        name: {"$schema": _DIALECT, "title": title, **_tidy(json.schema(model))}
        for name, (model, title) in _models().items()
    }


def _tidy(schema: dict[str, Any]) -> dict[str, Any]:
    """Descriptions without the margin of their docstrings, which Python keeps before 3.13 and drops since."""
    for model in schema["$defs"].values():
        if "description" in model:
            model["description"] = cleandoc(model["description"])
    return schema


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """Write every schema into a folder, as it is published in resources/schemas/."""
    written = []
    for name, schema in schemas().items():
        path = folder / name
        path.write_bytes(json.format(json.encode(schema), indent=2) + b"\n")
        written.append(path)
    return tuple(written)
