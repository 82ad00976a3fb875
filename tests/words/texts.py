"""Every word that people read: of the framework packs, of the window, and of the guides."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from sv_desktop.services.builtin import builtin_frameworks

GUI = Path("src/sv_desktop/gui")
_MARKS = re.compile(r"[*`#>|]|\[([^\]]*)\]\([^)]*\)")
#: Where a value goes in a text that can be translated.
_PLACE = re.compile(r"\{\w[^{}]*\}")
_LEAST_WORDS = 3


def pack_texts() -> Iterator[tuple[str, str]]:
    """(where, words) of what is asked and explained, a question at a time."""
    frameworks = builtin_frameworks()
    for pack in frameworks.packs:
        yield pack.id, pack.summary
        for section in pack.sections:
            yield f"{pack.id} › {section.id}", section.intro
            for item in section.items:
                said = (item.question, item.help, *(f"{field.label}. {field.hint}" for field in item.fields))
                yield f"{pack.id} › {item.id}", "\n".join(said)
    for term in frameworks.programme.glossary:
        yield f"glossary › {term.term}", term.meaning


def window_texts() -> Iterator[tuple[str, str]]:
    """(file, words) of the sentences in the window's code: its texts, but for names, styles and docstrings."""
    for path in sorted(GUI.rglob("*.py")):
        if path.name != "stylesheet.py":
            said = "\n".join(_sentences_in(ast.parse(path.read_text(encoding="utf-8"))))
            yield str(path.relative_to(GUI)), said


def guide_texts() -> Iterator[tuple[str, str]]:
    """(guide › heading, words) of the guides inside the program."""
    for name in ("user-guide.md", "assessor-guide.md"):
        text = (Path("docs") / name).read_text(encoding="utf-8")
        for part in re.split(r"^#+ ", text, flags=re.MULTILINE)[1:]:
            heading, _line, body = part.partition("\n")
            prose = re.sub(r"^\|.*$|^ {4}.*$", "", body, flags=re.MULTILINE)  # no tables, no commands
            yield f"{name} › {heading}", _MARKS.sub(r"\1", re.sub(r"\n(?=\S)(?![-\d])", " ", prose))


def _sentences_in(tree: ast.Module) -> Iterator[str]:
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    inner = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            text = "".join(part.value if isinstance(part, ast.Constant) else "one" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings | inner:
            text = node.value
        else:
            continue
        text = _PLACE.sub("one", text)
        if len(text.split()) >= _LEAST_WORDS and re.match(r"[A-Z“]", text) and "{" not in text:
            yield text if text[-1] in ".!?…:" else f"{text}."
