"""Workers, as far as List 6 shows them: one plain function, after measures.md."""

from lineofsight.engines.plain.cells import every, is_named
from lineofsight.engines.plain.findings import met, only
from lineofsight.engines.plain.need import NEED, OPEN, is_open
from lineofsight.engines.plain.rows import AsAt, Finding, Question, Row


def children_per_worker(row: Row, at: AsAt) -> Finding:
    """workforce.children_per_worker: List 6 open with a named worker; every one counts."""
    only(every(is_open(row, at), is_named(row, "worker")))
    return met("open, with a named worker")


QUESTIONS = (
    Question(
        "workforce.children_per_worker",
        NEED,
        "ratio",
        "low",
        OPEN | {"worker"},
        children_per_worker,
    ),
)
