"""How the pieces of a query are put together as text."""

from collections.abc import Iterable, Sequence


def lines(columns: Iterable[str]) -> str:
    """SELECT, a column a line."""
    return "SELECT\n" + indented(",\n".join(columns))


def case(whens: Sequence[str], otherwise: str) -> str:
    """CASE, a line each; without any, what stands otherwise."""
    if not whens:
        return otherwise
    return (
        "CASE\n" + "\n".join(f"    WHEN {when}" for when in whens) + f"\n    ELSE {otherwise}\nEND"
    )


def with_steps(steps: dict[str, str]) -> str:
    """WITH, a common table expression a step."""
    texts = (f"{name} AS (\n{indented(text)}\n)" for name, text in steps.items())
    return "WITH " + ",\n".join(texts)


def quoted(text: str) -> str:
    """A text that stands between single quotes."""
    return text.replace("'", "''")


def indented(text: str) -> str:
    """Four spaces before each line."""
    return "\n".join(f"    {line}" for line in text.splitlines())
