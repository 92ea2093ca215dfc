"""The director's first page: what nobody sees, what is out of line, what is new elsewhere.

A handful of each, with a sentence, n of d and one way to why.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten

from lineofsight.model.themes import theme
from lineofsight.views.asked import Asked
from lineofsight.views.data.data_problems import worst_problems
from lineofsight.views.elsewhere.questions import first_questions
from lineofsight.views.figures import Figure, out_of_line_sentence
from lineofsight.views.home.changed_lately import changed_lately
from lineofsight.views.home.home_shortfalls import first_shortfalls
from lineofsight.views.inspections.quotes import Quote, newest_of_each_council
from lineofsight.views.inspections.thread_lines import ThreadLine
from lineofsight.views.inspections.threads_here import open_threads, open_threads_address
from lineofsight.views.inspections.words import written
from lineofsight.views.item import Item
from lineofsight.views.missing import missing
from lineofsight.views.sources import Sources
from lineofsight.views.table import Cell, Table
from lineofsight.views.themes.asked_lately import three_years_before
from lineofsight.views.themes.blind_spots import Examined, blind_spots
from lineofsight.views.themes.sight import figures_now, is_against_a_rule, is_to_look_at

MOST_ITEMS = 5
_MOST_CHARACTERS = 160


@dataclass(frozen=True)
class Elsewhere:
    """What another council was told under a theme that is out of line here."""

    theme: str
    title: str
    quote: Quote


@dataclass(frozen=True)
class Home:
    """Four short lists, each with how many there are in all, and what is still to be given.

    `out_of_line` leaves out the measures that `shortfalls` names, and `out_of_line_named` says how
    many those are. `to_look_at` counts measures with children on their list where no rule is broken
    by that alone.
    """

    title: str
    as_at: dt.date | None
    missing: tuple[str, ...]
    not_seen: tuple[Item, ...]
    not_seen_in_all: int
    shortfalls: tuple[Item, ...]
    out_of_line: tuple[Item, ...]
    out_of_line_named: int
    out_of_line_in_all: int
    to_look_at: int
    new_elsewhere: tuple[Elsewhere, ...]
    asked_before: tuple[Item, ...]
    asked_before_in_all: int
    asked_before_address: str | None
    heard_elsewhere: tuple[Item, ...]
    problems: tuple[Item, ...]
    changed: tuple[Item, ...]


def home(sources: Sources, asked: Asked) -> Home:
    """The first page of this workspace, whatever is in it yet."""
    unseen = blind_spots(sources, asked).unseen
    found = figures_now(sources)
    out_of_line = _out_of_line(found)
    shortfalls = first_shortfalls(sources, MOST_ITEMS)
    besides = _besides(shortfalls, map(_amiss, out_of_line))
    asked_before = open_threads(sources)
    return Home(
        title="What needs an answer",
        as_at=sources.as_at(),
        missing=missing(sources),
        not_seen=tuple(map(_not_seen, unseen[:MOST_ITEMS])),
        not_seen_in_all=len(unseen),
        shortfalls=shortfalls,
        out_of_line=besides[:MOST_ITEMS],
        out_of_line_named=len(out_of_line) - len(besides),
        out_of_line_in_all=len(out_of_line),
        to_look_at=sum(map(is_to_look_at, found.values())),
        new_elsewhere=tuple(_new_elsewhere(sources, out_of_line)),
        asked_before=tuple(map(_still_open, asked_before[:MOST_ITEMS])),
        asked_before_in_all=len(asked_before),
        asked_before_address=open_threads_address(sources),
        heard_elsewhere=first_questions(sources, MOST_ITEMS),
        problems=worst_problems(sources)[:MOST_ITEMS],
        changed=changed_lately(sources, MOST_ITEMS),
    )


def _not_seen(unseen: Examined) -> Item:
    """A theme that nothing here sees, with how often inspectors ask about it."""
    sentence = f"{unseen.title}. {unseen.asked_in_words}"
    asked = unseen.elsewhere
    return Item(
        sentence, asked.n if asked else None, asked.d if asked else None, f"/themes/{unseen.id}"
    )


def _still_open(thread: ThreadLine) -> Item:
    asked = shorten(thread.text, _MOST_CHARACTERS, placeholder=" …")
    sentence = f"{asked} Asked on {written(thread.asked_on)}. {thread.holds}."
    return Item(sentence, None, None, thread.address)


def _out_of_line(found: Mapping[str, Figure]) -> list[Figure]:
    """Measures that are not as the law or a local standard asks, most children first."""
    against = [each for each in found.values() if is_against_a_rule(each)]
    return sorted(against, key=lambda each: -(each.not_met or 0))


def _amiss(figure: Figure) -> Item:
    sentence = out_of_line_sentence(figure)
    return Item(sentence, figure.not_met, figure.asked, f"/measures/{figure.id}")


def _besides(above: Iterable[Item], items: Iterable[Item]) -> tuple[Item, ...]:
    """The items that lead elsewhere than those above: nothing is told twice on one screen."""
    named = {each.address for each in above}
    return tuple(each for each in items if each.address not in named)


def _new_elsewhere(sources: Sources, out_of_line: Sequence[Figure]) -> Iterator[Elsewhere]:
    """The newest that another council was told under each theme that is out of line here."""
    if sources.documents is None:
        return
    here, since = sources.council.name, three_years_before(sources.today)
    told: set[int] = set()
    for id in dict.fromkeys(each.theme for each in out_of_line):  # noqa: A001  as THEMES say
        if len(told) == MOST_ITEMS:
            return
        quotes = newest_of_each_council(sources.documents, id, here, since, MOST_ITEMS)
        newest = next((each for each in quotes if each.passage not in told), None)
        if newest:
            told.add(newest.passage)
            yield Elsewhere(id, theme(id).title, newest)


def table(page: Home) -> Table:
    """What stands on the page, a line each."""
    lists = (
        ("not seen by anyone", page.not_seen),
        ("shortfall", page.shortfalls),
        ("out of line", page.out_of_line),
        ("asked before, not yet said to be done", page.asked_before),
        ("heard elsewhere", page.heard_elsewhere),
        ("data problem", page.problems),
        ("changed since last time", page.changed),
    )
    rows: list[tuple[Cell, ...]] = [
        (kind, each.sentence, each.n, each.d, each.address)
        for kind, items in lists
        for each in items
    ]
    quotes = [each.quote for each in page.new_elsewhere]
    rows += [("new elsewhere", each.text, None, None, each.address) for each in quotes]
    return Table("home", ("what", "sentence", "n", "d", "address"), rows)
