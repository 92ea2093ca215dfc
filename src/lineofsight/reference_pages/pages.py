"""Which pages there are, and what each holds."""

from collections.abc import Callable, Mapping
from pathlib import Path

from lineofsight.reference_pages import (
    authorities_page,
    commands_page,
    frameworks_page,
    json_page,
    law_page,
    local_standards_page,
    measures_page,
    messages_page,
    tables_page,
    themes_page,
)
from lineofsight.reference_pages.measured import BENCHMARKS, SCORES

_WRITTEN: dict[str, Callable[[], str]] = {
    "reference/authorities.md": authorities_page.page,
    "reference/commands.md": commands_page.page,
    "reference/frameworks.md": frameworks_page.page,
    "reference/json.md": json_page.page,
    "reference/law.md": law_page.page,
    "reference/local_standards.md": local_standards_page.page,
    "reference/measures.md": measures_page.page,
    "reference/messages.md": messages_page.page,
    "reference/tables.md": tables_page.page,
    "reference/themes.md": themes_page.page,
}
_MEASURED = {"reference/scores.md": SCORES, "reference/benchmarks.md": BENCHMARKS}


def every_page(docs: Path, measured: Mapping[str, str]) -> dict[str, str]:
    """Each page's text by its path in `docs`.

    `measured` has new tables by their names (measured.py); the others are kept as they stand.
    """
    pages = {path: write() for path, write in _WRITTEN.items()}
    for path, page in _MEASURED.items():
        pages[path] = page.written(_before(docs / path), measured)
    return pages


def _before(file: Path) -> str:
    return file.read_text("utf-8") if file.is_file() else ""
