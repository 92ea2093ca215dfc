"""The threads of this workspace's own council."""

from lineofsight.memory.lookup import Subject
from lineofsight.views.inspections.authorities import address_of
from lineofsight.views.inspections.step_readings import IN_WORDS
from lineofsight.views.inspections.thread_lines import ThreadLine, thread_lines
from lineofsight.views.own_council import own_council
from lineofsight.views.sources import Sources

_ORDER = ("worse", "persists", "improved_not_resolved", "not_mentioned", "resolved")
_GRAVEST_FIRST = tuple(IN_WORDS[each] for each in _ORDER)


def every_thread(sources: Sources) -> list[ThreadLine]:
    """All of them, the newest asked first; none without documents about a named council."""
    about = _here(sources)
    return thread_lines(sources, about) if about else []


def threads_here(sources: Sources, theme: str) -> tuple[ThreadLine, ...]:
    """Those mainly about a theme, the newest asked first."""
    found = every_thread(sources)
    return tuple(each for each in found if each.themes and each.themes[0][0] == theme)


def open_threads(sources: Sources) -> list[ThreadLine]:
    """Those not yet said to be done, the gravest first, and of these the newest asked."""
    wanting = [each for each in every_thread(sources) if each.is_open]
    return sorted(wanting, key=gravity)


def gravity(thread: ThreadLine) -> int:
    """The gravest first: worse, still wanting, better; then what is done or not spoken of."""
    return _GRAVEST_FIRST.index(thread.holds)


def open_threads_address(sources: Sources) -> str | None:
    """Where they all stand; None without documents about a named council."""
    about = _here(sources)
    return f"{address_of(about.name)}/threads" if about else None


def _here(sources: Sources) -> Subject | None:
    about = own_council(sources)
    return about if about and about.own else None
