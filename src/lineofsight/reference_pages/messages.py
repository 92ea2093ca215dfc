"""Every sentence that a person can get, found in the program's own source.

An error's sentence tells a person what to put right, or why a document was not read. A note says
what was odd about a document that was read. A problem says what could not be used as it stands in
a council's lists, and what that does to the answers.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lineofsight import errors
from lineofsight.errors import NotRead, UserError
from lineofsight.reference_pages.spelled import Module, called, filled, spelled

PACKAGE = Path(errors.__file__).parent
NOTE = "note"
PROBLEM = "problem"
_SAID_IN = {
    "frameworks": NOTE,
    "inputs": PROBLEM,
    "evaluation.doubtful_dates": PROBLEM,
    "evaluation.disagreeing_rows": PROBLEM,
    "money.savings.sentences": PROBLEM,
    "money.claims.sentences": PROBLEM,
}
_ROW_NOT_READ = "not_read"  # makes the row of a document that was not read; its problem comes last

# Those of errors.py alone: what else is one depends on what has been imported by then.
KINDS: tuple[type[UserError], ...] = (
    UserError,
    *(kind for kind in UserError.__subclasses__() if kind.__module__ == errors.__name__),
)
_KIND_OF = {kind.__name__: kind.__name__ for kind in KINDS} | {_ROW_NOT_READ: NotRead.__name__}


@dataclass(frozen=True)
class Message:
    """A sentence, what kind of problem it tells of, and the module it stands in.

    `text` is None where the source does not spell the sentence out.
    """

    text: str | None
    kind: str
    module: str


def every_message() -> tuple[Message, ...]:
    """The messages of the whole package, module by module, each once."""
    found = (
        message
        for file in sorted(PACKAGE.rglob("*.py"))
        for message in messages_in(file.read_text("utf-8"), _module(file))
    )
    return tuple(dict.fromkeys(found))


def messages_in(source: str, module: str) -> Iterator[Message]:
    """The messages of one module's source."""
    read = Module(source)
    errors = [Message(text, kind, module) for text, kind in _errors(read)]
    yield from errors
    taken = {error.text for error in errors}
    for part, kind in _SAID_IN.items():
        if f"{module}.".startswith(f"{part}."):
            yield from (Message(text, kind, module) for text in _said(read) if text not in taken)


def _module(file: Path) -> str:
    return ".".join(file.relative_to(PACKAGE).with_suffix("").parts)


def _errors(module: Module) -> Iterator[tuple[str | None, str]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and called(node) in _KIND_OF and node.args:
            for text in module.sentences(node.args[-1]):
                yield text, _KIND_OF[called(node)]


def _said(module: Module) -> Iterator[str]:
    """Whole sentences among the module's texts that are no docstrings and no errors' words."""
    passed_over = {id(part) for node in _not_said(module.tree) for part in ast.walk(node)}
    for node in ast.walk(module.tree):
        if id(node) in passed_over:
            continue
        for text in filter(_is_sentence, _texts(module, node)):
            passed_over.update(map(id, ast.walk(node)))
            yield text


def _texts(module: Module, node: ast.AST) -> list[str]:
    """What a node spells out, by itself or joined of pieces."""
    if isinstance(node, ast.BinOp):
        return [text for text in module.sentences(node) if text is not None]
    text = spelled(node)
    return [] if text is None else [filled(text)]


def _not_said(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        is_docstring = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if is_docstring or isinstance(node, ast.Raise):
            yield node


def _is_sentence(text: str) -> bool:
    return text[:1].isupper() and text.endswith(".") and text.count(" ") > 2
