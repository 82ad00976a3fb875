"""Takes docstrings out of other people's modules in the frozen app: nobody reads them there, and they weigh a third.

Unlike Python's -OO it leaves assertions alone, on which a library may rely when it reads a stranger's file, and our own
modules, whose docstrings are the help of the command line. An empty one stays, for those that take it for a string.
"""

import ast
from pathlib import Path
from types import CodeType

_DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def without_docstrings(source: Path) -> CodeType:
    """The module's code, as Python compiles it, but for its docstrings."""
    tree = ast.parse(source.read_bytes(), source)
    for node in ast.walk(tree):
        if isinstance(node, _DOCUMENTED) and ast.get_docstring(node, clean=False) is not None:
            docstring = node.body[0]
            assert isinstance(docstring, ast.Expr)
            docstring.value = ast.copy_location(ast.Constant(""), docstring.value)
    return compile(tree, str(source), "exec", dont_inherit=True)
