"""Every thread of one authority: what was asked, and what became of it since."""

from collections.abc import Sequence
from dataclasses import dataclass

from lineofsight.model.themes import THEMES
from lineofsight.views.asked import Asked
from lineofsight.views.inspections.authorities import address_of, at_address
from lineofsight.views.inspections.thread_lines import ThreadLine, in_short, thread_lines
from lineofsight.views.sources import Sources
from lineofsight.views.table import Cell, Table


@dataclass(frozen=True)
class Threads:
    """The threads, or those of one theme (`theme` is its title), the newest asked first."""

    title: str
    authority: str
    authority_address: str
    theme: str | None
    opening: str
    threads: tuple[ThreadLine, ...]


def threads(sources: Sources, asked: Asked) -> Threads:
    """The threads of the authority at this address; `theme` and `open` narrow them."""
    about = at_address(sources.need_documents(), asked.parts["authority"])
    theme = next((each for each in THEMES if each.id == asked.filter("theme")), None)
    found = [
        each
        for each in thread_lines(sources, about)
        if (theme is None or theme.id in dict(each.themes))
        and (each.is_open or asked.filter("open") is None)
    ]
    return Threads(
        title=f"What became of what was asked of {about.name}",
        authority=about.name,
        authority_address=address_of(about.name),
        theme=theme.title if theme else None,
        opening=in_short(found),
        threads=tuple(found),
    )


def table(page: Threads) -> Table:
    """A line for each step."""
    return step_rows(page.threads)


def step_rows(threads: Sequence[ThreadLine]) -> Table:
    """A line for each step of these threads."""
    rows: list[tuple[Cell, ...]] = [
        (each.asked_on, each.n, each.text, step.on, step.holds, step.suggested, step.certainty)
        for each in threads
        for step in each.steps
    ]
    headings = ("asked", "n", "what", "later document", "stands", "suggested", "certainty")
    return Table("threads", headings, rows)
