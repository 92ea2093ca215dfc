"""What one document is to be about, decided before a word of it is written."""

import dataclasses
import datetime as dt
import random
from collections.abc import Mapping
from dataclasses import dataclass, field

from lineofsight.demo.documents.dates import monday
from lineofsight.demo.documents.layout import AskList, Layout
from lineofsight.demo.documents.options import Options
from lineofsight.demo.documents.people import AUTHORITIES

OVERALL = "overall_effectiveness"
NOT_JUDGED = "none"


@dataclass(frozen=True)
class Follow:
    """What this document says became of something asked earlier."""

    subject: str
    status: str


@dataclass(frozen=True)
class Brief:
    """The plan of one document. Subjects are named as the bank names them."""

    authority: str
    start: dt.date
    end: dt.date
    published: dt.date
    grades: Mapping[str, str]
    asks: tuple[tuple[str, ...], ...]  # one row of subjects for each of the layout's lists
    follows: tuple[Follow, ...] = ()
    unaware: tuple[str, ...] = ()  # themes of which leaders did not know
    earlier: str = "the last inspection"
    silent: frozenset[str] = field(default_factory=frozenset)  # subjects not to be mentioned
    ordinal: str = "first"  # which monitoring visit this is
    judged_in: str = ""  # when the authority was judged inadequate, for a monitoring visit

    @property
    def silent_themes(self) -> set[str]:
        """The themes of the subjects that are not to be mentioned."""
        return {key.partition("/")[0] for key in self.silent}


def invent(layout: Layout, options: Options, rng: random.Random) -> Brief:
    """A believable plan for one document of this layout."""
    start = _start(layout, rng)
    end = start + dt.timedelta(days=rng.choice(layout.days))
    free = [theme.name for theme in layout.pool()]
    rng.shuffle(free)
    asks = tuple(_subjects(layout, wanted, free, options, rng) for wanted in layout.lists)
    asked = [subject.partition("/")[0] for row in asks for subject in row]
    judged_in = f"{rng.choice(('March', 'July', 'October'))} {start.year - 1}"
    return Brief(
        authority=rng.choice(AUTHORITIES),
        start=start,
        end=end,
        published=end + dt.timedelta(days=rng.choice((35, 42, 45, 52))),
        grades=_grades(layout, rng),
        asks=asks,
        follows=_follows(layout, free, rng),
        unaware=tuple(rng.sample(asked, min(len(asked), rng.choice((0, 1, 1, 2))))),
        earlier=f"the inspection in {judged_in}" if layout.monitors else _earlier(start, rng),
        ordinal=rng.choice(("first", "second", "third", "fourth")),
        judged_in=judged_in,
    )


def agree(options: Options, layout: Layout, brief: Brief) -> Options:
    """The options, with priority actions listed just where the plan has some."""
    urgent = any(
        keys for wanted, keys in zip(layout.lists, brief.asks, strict=True) if wanted.when_priority
    )
    quiet = "none" if options.priority == "listed" else options.priority
    return dataclasses.replace(options, priority="listed" if urgent else quiet)


def _start(layout: Layout, rng: random.Random) -> dt.date:
    """A Monday on which this layout was in use, and not at Christmas."""
    first, last = layout.window
    start = monday(first + dt.timedelta(days=rng.randint(6, (last - first).days)))
    holiday = (start.month, start.day) > (12, 10) or (start.month, start.day) < (1, 5)
    return start - dt.timedelta(weeks=4) if holiday else start


def _earlier(start: dt.date, rng: random.Random) -> str:
    which = rng.choice(("inspection", "last inspection", "previous inspection"))
    return f"the {which} in {start.year - rng.choice((2, 3))}"


def _subjects(
    layout: Layout, wanted: AskList, free: list[str], options: Options, rng: random.Random
) -> tuple[str, ...]:
    """Subjects for one list, each from a theme of its own, taken out of the themes still free."""
    if (wanted.when_priority and options.priority != "listed") or (
        wanted.now_and_then and not options.groups
    ):
        return ()
    pool = {theme.name: layout.subjects(theme, wanted.where) for theme in layout.pool(wanted.where)}
    if wanted.where:
        every = [subject.key for subjects in pool.values() for subject in subjects]
        return tuple(rng.sample(every, min(len(every), rng.randint(*wanted.size))))
    names = [free.pop() for _ in range(min(len(free), rng.randint(*wanted.size)))]
    return tuple(rng.choice(pool[name]).key for name in names)


def _follows(layout: Layout, free: list[str], rng: random.Random) -> tuple[Follow, ...]:
    statuses = ("resolved", "improved_not_resolved", "persists", "worse")
    names = [free.pop() for _ in range(min(len(free), rng.choice((0, 1, 2))))]
    pool = {theme.name: layout.subjects(theme) for theme in layout.pool()}
    return tuple(Follow(rng.choice(pool[name]).key, rng.choice(statuses)) for name in names)


def _grades(layout: Layout, rng: random.Random) -> dict[str, str]:
    """A grade for each row. The overall one cannot be better than an inadequate part."""
    scale = [grade for grade in layout.grades if grade != NOT_JUDGED]
    if not scale:
        return {}
    usual = rng.choices(scale, weights=(1, 3, 4, 3)[: len(scale)])[0]
    given = {row.key: rng.choice((usual, usual, rng.choice(scale))) for row in layout.rows}
    parts = [grade for key, grade in given.items() if key not in (OVERALL, "lscb")]
    if OVERALL in given:
        given[OVERALL] = "inadequate" if "inadequate" in parts else max(parts, key=scale.index)
    if NOT_JUDGED in layout.grades and rng.random() < 0.08:
        given[layout.rows[-2].key] = NOT_JUDGED
    return given
