"""The director's first page: what nobody sees, what is out of line, what is new elsewhere.

A handful of each, with a sentence, n of d and one way to why.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lineofsight.model.themes import THEMES
from lineofsight.views.asked import Asked
from lineofsight.views.asked_lately import AskedOf, asked_since
from lineofsight.views.figures import Figure, figures, leans_on_a_rule, out_of_line_sentence
from lineofsight.views.quotes import Quote, said_elsewhere
from lineofsight.views.sources import Sources
from lineofsight.views.table import Cell, Table

MOST_ITEMS = 5
_LATELY = dt.timedelta(days=3 * 365)


@dataclass(frozen=True)
class Item:
    """Something that needs an answer: a sentence, its n of d where it has one, and where to go."""

    sentence: str
    n: int | None
    d: int | None
    address: str


@dataclass(frozen=True)
class Home:
    """Four short lists, each with how many there are in all."""

    title: str
    as_at: dt.date | None
    not_seen: tuple[Item, ...]
    not_seen_in_all: int
    out_of_line: tuple[Item, ...]
    out_of_line_in_all: int
    new_elsewhere: tuple[Quote, ...]
    problems: tuple[Item, ...]
    problems_in_all: int


def home(sources: Sources, asked: Asked) -> Home:  # noqa: ARG001  every view is asked alike
    """The first page of this workspace, whatever is in it yet."""
    newest = sources.newest_import()
    found = figures(sources.need_answers(), newest[0]) if newest else {}
    lately = _asked_lately(sources)
    not_seen = list(_not_seen(found, lately))
    out_of_line = _out_of_line(found)
    return Home(
        title="What needs an answer",
        as_at=newest[1] if newest else None,
        not_seen=tuple(not_seen[:MOST_ITEMS]),
        not_seen_in_all=len(not_seen),
        out_of_line=tuple(_item(each) for each in out_of_line[:MOST_ITEMS]),
        out_of_line_in_all=len(out_of_line),
        new_elsewhere=tuple(_new_elsewhere(sources, found)),
        problems=(),
        problems_in_all=0,
    )


def _asked_lately(sources: Sources) -> Mapping[str, AskedOf]:
    if sources.documents is None:
        return {}
    return asked_since(sources.documents, sources.today - _LATELY)


def _not_seen(found: Mapping[str, Figure], lately: Mapping[str, AskedOf]) -> Iterator[Item]:
    """Themes that no figure here says anything about, what inspectors ask about most first."""
    seen = {each.theme for each in found.values() if each.is_answered}
    dark = [each for each in THEMES if each.id not in seen]
    for each in sorted(dark, key=lambda each: -_times(lately, each.id)):
        asked = lately.get(each.id)
        said = (
            f"{each.title}: {asked.n} of {asked.d} inspections in three years asked for better, "
            "and no list here says how it is."
            if asked
            else f"{each.title}: no list here says how it is."
        )
        address = f"/themes/{each.id}"
        yield Item(said, asked.n if asked else None, asked.d if asked else None, address)


def _times(lately: Mapping[str, AskedOf], theme_id: str) -> int:
    return lately[theme_id].n if theme_id in lately else 0


def _out_of_line(found: Mapping[str, Figure]) -> list[Figure]:
    """Measures not as the law or a local standard asks, most children first."""
    out = [each for each in found.values() if each.is_out_of_line and leans_on_a_rule(each.id)]
    return sorted(out, key=lambda each: -(each.not_met or 0))


def _item(figure: Figure) -> Item:
    sentence = out_of_line_sentence(figure)
    return Item(sentence, figure.not_met, figure.asked, f"/measures/{figure.id}")


def _new_elsewhere(sources: Sources, found: Mapping[str, Figure]) -> Iterator[Quote]:
    """The newest that other councils were asked, under the themes that are out of line here."""
    if sources.documents is None:
        return
    shown: set[str] = set()
    for theme in dict.fromkeys(each.theme for each in _out_of_line(found)):
        said = said_elsewhere(sources.documents, theme, sources.council.name, most=MOST_ITEMS)
        newest = next((each for each in said if each.text not in shown), None)
        if newest and len(shown) < MOST_ITEMS:
            shown.add(newest.text)
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
    rows += [
        ("new elsewhere", each.text, None, None, f"/inspections/documents/{each.sha256}")
        for each in page.new_elsewhere
    ]
    return Table("home", ("what", "sentence", "n", "d", "address"), rows)
