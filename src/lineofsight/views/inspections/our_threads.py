"""What became of everything that inspectors asked of this council: an index by theme."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lineofsight.model.themes import theme
from lineofsight.views.asked import Asked
from lineofsight.views.filters import Filter, filter_of
from lineofsight.views.inspections.step_readings import IN_WORDS
from lineofsight.views.inspections.thread_lines import ThreadLine, in_short
from lineofsight.views.inspections.threads import step_rows
from lineofsight.views.inspections.threads_here import every_thread, gravity
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table

_NO_THEME = ("", "No theme was read")


@dataclass(frozen=True)
class ThemeThreads:
    """The threads that are mainly about a theme, the gravest first; `wanting` are still open."""

    id: str
    title: str
    wanting: int
    threads: tuple[ThreadLine, ...]


@dataclass(frozen=True)
class Suggested:
    """Of how many steps this was suggested to have become of the matter."""

    words: str
    steps: int


@dataclass(frozen=True)
class OurThreads:
    """The themes with most that is open first. `read_by_people` are steps that somebody read."""

    title: str
    opening: str
    filters: tuple[Filter, ...]
    themes: tuple[ThemeThreads, ...]
    shown: int
    in_all: int
    steps: int
    read_by_people: int
    suggested: tuple[Suggested, ...]


def our_threads(sources: Sources, asked: Asked) -> OurThreads:
    """The index; `theme` and `stands` narrow it. Raises WrongUse for a value that there is not."""
    found = every_thread(sources)
    shown = [each for each in found if _is_asked_for(each, asked)]
    steps = [step for each in shown for step in each.steps]
    counts = Counter(step.suggested for step in steps)
    return OurThreads(
        title="What became of what inspectors asked",
        opening=in_short(found),
        filters=tuple(_filters(found, asked)),
        themes=tuple(_by_theme(shown)),
        shown=len(shown),
        in_all=len(found),
        steps=len(steps),
        read_by_people=sum(bool(step.read) for step in steps),
        suggested=tuple(Suggested(words, counts[words]) for words in IN_WORDS.values()),
    )


def _filters(found: Sequence[ThreadLine], asked: Asked) -> Iterator[Filter]:
    themes = sorted({_main(each) for each in found}, key=lambda one: one[1])
    stands = {each.holds for each in found}
    yield filter_of("theme", "Theme", dict(each for each in themes if each[0]), asked)
    held = {status: words for status, words in IN_WORDS.items() if words in stands}
    yield filter_of("stands", "How it stands", held, asked)


def _is_asked_for(thread: ThreadLine, asked: Asked) -> bool:
    wanted, stands = asked.filter("theme"), asked.filter("stands")
    return (wanted is None or _main(thread)[0] == wanted) and (
        stands is None or thread.holds == IN_WORDS.get(stands)
    )


def _main(thread: ThreadLine) -> tuple[str, str]:
    return thread.themes[0] if thread.themes else _NO_THEME


def _by_theme(threads: Iterable[ThreadLine]) -> list[ThemeThreads]:
    found: dict[str, list[ThreadLine]] = {}
    for each in threads:
        found.setdefault(_main(each)[0], []).append(each)
    themes = [_theme(*each) for each in found.items()]
    return sorted(themes, key=lambda each: (-each.wanting, each.title))


def _theme(id: str, threads: Sequence[ThreadLine]) -> ThemeThreads:  # noqa: A002  the word of the contract
    return ThemeThreads(
        id=id,
        title=theme(id).title if id else _NO_THEME[1],
        wanting=sum(each.is_open for each in threads),
        threads=tuple(sorted(threads, key=gravity)),
    )


def table(page: OurThreads) -> Table:
    """A line for each step."""
    return step_rows([each for found in page.themes for each in found.threads])
