"""The threads of this workspace's own council."""

from lineofsight.memory.lookup import Subject, subject
from lineofsight.views.inspections.authorities import address_of
from lineofsight.views.inspections.step_readings import IN_WORDS
from lineofsight.views.inspections.thread_lines import ThreadLine, thread_lines
from lineofsight.views.sources import Sources
from lineofsight.workspace.library import authorities

_GRAVEST_FIRST = tuple(IN_WORDS[each] for each in ("worse", "persists", "improved_not_resolved"))


def threads_here(sources: Sources, theme: str) -> tuple[ThreadLine, ...]:
    """Those mainly about a theme, the newest asked first; none without documents or a council."""
    about = _here(sources)
    if about is None:
        return ()
    found = thread_lines(sources, about)
    return tuple(each for each in found if each.themes and each.themes[0][0] == theme)


def open_threads(sources: Sources) -> list[ThreadLine]:
    """Those not yet said to be done, the gravest first, and of these the newest asked."""
    about = _here(sources)
    found = thread_lines(sources, about) if about else []
    wanting = [each for each in found if each.is_open]
    return sorted(wanting, key=lambda each: _GRAVEST_FIRST.index(each.holds))


def open_threads_address(sources: Sources) -> str | None:
    """Where they all stand; None without documents about a named council."""
    about = _here(sources)
    return f"{address_of(about.name)}/threads" if about else None


def _here(sources: Sources) -> Subject | None:
    if sources.documents is None or sources.council.name is None:
        return None
    held = authorities(sources.documents)
    if not any(each.name == sources.council.name for each in held):
        return None
    return subject(sources.council.name, held)
