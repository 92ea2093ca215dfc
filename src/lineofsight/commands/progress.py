"""A progress bar on standard error for anything that takes longer than two seconds."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

Item = TypeVar("Item")
_QUIET_SECONDS = 2.0


def with_progress(items: Iterable[Item], total: int, doing: str) -> Iterator[Item]:
    """Hand the items on; show a bar once two seconds have passed and a person is watching."""
    if not sys.stderr.isatty():
        yield from items
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(doing, total=total, visible=False)
        with _appearing(progress, task):
            for item in items:
                yield item
                progress.advance(task)


@contextmanager
def shown_while(doing: str) -> Iterator[None]:
    """The same for one piece of work that cannot tell how far it is."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(doing, total=None, visible=False)
        with _appearing(progress, task):
            yield


@contextmanager
def _appearing(progress: "Progress", task: "TaskID") -> Iterator[None]:
    """The bar is seen from two seconds on, if that is still needed then."""
    appears = Timer(_QUIET_SECONDS, progress.update, (task,), {"visible": True})
    appears.daemon = True
    appears.start()
    try:
        yield
    finally:
        appears.cancel()
