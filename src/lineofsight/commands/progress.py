"""A progress bar on standard error for anything that takes longer than two seconds."""

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

from lineofsight.clock import stopwatch

Item = TypeVar("Item")
_QUIET_SECONDS = 2.0


def with_progress(items: Iterable[Item], total: int, doing: str) -> Iterator[Item]:
    """Hand the items on; show a bar once two seconds have passed and a person is watching."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import Progress

    begun = stopwatch()
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(doing, total=total, visible=False)
        for item in items:
            yield item
            progress.update(task, advance=1, visible=stopwatch() - begun > _QUIET_SECONDS)
