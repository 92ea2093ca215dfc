"""Which pages there are, and what each holds."""

from collections.abc import Callable, Mapping
from pathlib import Path

from lineofsight.reference_pages import (
    authorities_page,
    commands_page,
    frameworks_page,
    json_page,
    messages_page,
    picture,
    themes_page,
)
from lineofsight.reference_pages.measured import BENCHMARKS, SCORES, table_of

_WRITTEN: dict[str, Callable[[], str]] = {
    "sight.svg": picture.page,
    "reference/authorities.md": authorities_page.page,
    "reference/commands.md": commands_page.page,
    "reference/frameworks.md": frameworks_page.page,
    "reference/json.md": json_page.page,
    "reference/messages.md": messages_page.page,
    "reference/themes.md": themes_page.page,
}
_MEASURED = {"reference/scores.md": SCORES, "reference/benchmarks.md": BENCHMARKS}


def every_page(docs: Path, measured: Mapping[str, str]) -> dict[str, str]:
    """Each page's text by its path in `docs`.

    `measured` has new tables by the path of their page; the others are kept as they stand.
    """
    pages = {path: write() for path, write in _WRITTEN.items()}
    for path, page in _MEASURED.items():
        pages[path] = page.with_table(measured.get(path) or _table_in(docs / path))
    return pages


def _table_in(file: Path) -> str:
    return table_of(file.read_text("utf-8") if file.is_file() else "")
