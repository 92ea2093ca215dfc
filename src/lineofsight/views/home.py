"""The director's first page: what nobody sees, what is out of line, what is new elsewhere.

A handful of each, with a sentence, n of d and one way to why.
"""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lineofsight.views.asked import Asked
from lineofsight.views.asked_lately import three_years_before
from lineofsight.views.blind_spots import Examined, blind_spots
from lineofsight.views.data_problems import worst_problems
from lineofsight.views.figures import Figure, out_of_line_sentence
from lineofsight.views.item import Item
from lineofsight.views.missing import missing
from lineofsight.views.quotes import Quote, newest_of_each_council
from lineofsight.views.sight import figures_now, is_against_a_rule
from lineofsight.views.sources import Sources
from lineofsight.views.table import Cell, Table

MOST_ITEMS = 5


@dataclass(frozen=True)
class Home:
    """Four short lists, each with how many there are in all, and what is still to be given."""

    title: str
    as_at: dt.date | None
    missing: tuple[str, ...]
    not_seen: tuple[Item, ...]
    not_seen_in_all: int
    out_of_line: tuple[Item, ...]
    out_of_line_in_all: int
    new_elsewhere: tuple[Quote, ...]
    problems: tuple[Item, ...]


def home(sources: Sources, asked: Asked) -> Home:
    """The first page of this workspace, whatever is in it yet."""
    unseen = blind_spots(sources, asked).unseen
    out_of_line = _out_of_line(figures_now(sources))
    return Home(
        title="What needs an answer",
        as_at=sources.as_at(),
        missing=missing(sources),
        not_seen=tuple(map(_dark, unseen[:MOST_ITEMS])),
        not_seen_in_all=len(unseen),
        out_of_line=tuple(map(_amiss, out_of_line[:MOST_ITEMS])),
        out_of_line_in_all=len(out_of_line),
        new_elsewhere=tuple(_new_elsewhere(sources, out_of_line)),
        problems=worst_problems(sources)[:MOST_ITEMS],
    )


def _dark(theme: Examined) -> Item:
    """A theme that nothing here sees, with how often inspectors ask about it."""
    sentence = f"{theme.title}. {theme.asked_in_words} No list here says how it is."
    asked = theme.elsewhere
    return Item(
        sentence, asked.n if asked else None, asked.d if asked else None, f"/themes/{theme.id}"
    )


def _out_of_line(found: Mapping[str, Figure]) -> list[Figure]:
    """Measures that are not as the law or a local standard asks, most children first."""
    against = [each for each in found.values() if is_against_a_rule(each)]
    return sorted(against, key=lambda each: -(each.not_met or 0))


def _amiss(figure: Figure) -> Item:
    sentence = out_of_line_sentence(figure)
    return Item(sentence, figure.not_met, figure.asked, f"/measures/{figure.id}")


def _new_elsewhere(sources: Sources, out_of_line: Sequence[Figure]) -> Iterator[Quote]:
    """The newest that another council was told under each theme that is out of line here."""
    if sources.documents is None:
        return
    here, since = sources.council.name, three_years_before(sources.today)
    told: set[int] = set()
    for theme in dict.fromkeys(each.theme for each in out_of_line):
        quotes = newest_of_each_council(sources.documents, theme, here, since, MOST_ITEMS)
        newest = next((each for each in quotes if each.passage not in told), None)
        if newest and len(told) < MOST_ITEMS:
            told.add(newest.passage)
            yield newest


def table(page: Home) -> Table:
    """What stands on the page, a line each."""
    lists = (
        ("not seen by anyone", page.not_seen),
        ("out of line", page.out_of_line),
        ("data problem", page.problems),
    )
    rows: list[tuple[Cell, ...]] = [
        (kind, each.sentence, each.n, each.d, each.address)
        for kind, items in lists
        for each in items
    ]
    rows += [("new elsewhere", each.text, None, None, each.address) for each in page.new_elsewhere]
    return Table("home", ("what", "sentence", "n", "d", "address"), rows)
