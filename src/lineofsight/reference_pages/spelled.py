"""The sentences that a piece of source stands for, without running it.

A sentence may be written where it is used, kept under a name, chosen from a table, filled in, or
put together by a function of the same module. What changes from one time to the next is "…".
"""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

CHANGING = "…"
_TO_BE_FILLED = re.compile(r"\{[^{}]*\}")


class Module:
    """One module's source, with what its names stand for."""

    def __init__(self, source: str) -> None:
        self.tree = ast.parse(source)
        self._named: dict[str, list[ast.expr]] = defaultdict(list)
        self._functions: dict[str, ast.FunctionDef] = {}
        for node in ast.walk(self.tree):
            if isinstance(node, ast.FunctionDef):
                self._functions[node.name] = node
            elif isinstance(node, ast.Assign):
                for target in node.targets:
                    self._named[ast.unparse(target)].append(node.value)

    def sentences(self, node: ast.expr) -> Iterator[str | None]:
        """Every sentence that an expression can be; None for what the source does not spell out.

        An error's own sentence that is only handed on, `str(error)`, is none of this module's.
        """
        if (words := spelled(node)) is not None:
            yield words
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield from self._of_method(node, node.func)
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            yield from self._joined(node)
        else:
            choices = self._choices(node)
            yield from [None] if choices is None else self._all(choices)

    def _joined(self, node: ast.BinOp) -> Iterator[str | None]:
        """Words with a text, filled in perhaps, behind them; None for any other sum."""
        first = spelled(node.left)
        if first is None or isinstance(node.right, ast.Name):
            yield None
            return
        for second in self.sentences(node.right):
            yield None if second is None else first + second

    def _all(self, nodes: list[ast.expr]) -> Iterator[str | None]:
        for node in nodes:
            yield from self.sentences(node)

    def _choices(self, node: ast.expr) -> list[ast.expr] | None:
        """What an expression is one of; None if that cannot be told."""
        if isinstance(node, ast.Name):
            return self._named.get(node.id)
        if isinstance(node, ast.Dict):
            return node.values
        if isinstance(node, ast.IfExp):
            return [node.body, node.orelse]
        if isinstance(node, ast.Subscript):
            return [node.value]
        return [] if called(node) == "str" else self._returned(called(node))

    def _of_method(self, call: ast.Call, method: ast.Attribute) -> Iterator[str | None]:
        """`TABLE.get(key, other)`, `WORDS.format(...)` or `self.why()`."""
        if method.attr == "get":
            yield from self._all([method.value, *call.args[1:]])
        elif method.attr == "format":
            for text in self.sentences(method.value):
                yield filled(text, call.args) if text else text
        else:
            returned = self._returned(method.attr)
            yield from [None] if returned is None else self._all(returned)

    def _returned(self, name: str) -> list[ast.expr] | None:
        if name not in self._functions:
            return None
        returns = (node for node in ast.walk(self._functions[name]) if isinstance(node, ast.Return))
        return [node.value for node in returns if node.value is not None]


def spelled(node: ast.AST | None) -> str | None:
    """The words of a text that is written out; None if the node is no such text."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(spelled(part) or CHANGING for part in node.values)
    return None


def filled(text: str, pieces: Sequence[ast.expr] = ()) -> str:
    """A text with its gaps filled in order, by a piece that is spelled out or by "…"."""
    words = iter([spelled(piece) or CHANGING for piece in pieces])
    return _TO_BE_FILLED.sub(lambda _: next(words, CHANGING), text)


def called(node: ast.AST) -> str:
    """The name of the function that is called here; empty if none is."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return node.func.id
    return ""
