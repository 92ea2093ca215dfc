"""What leaders should look at first, for the director's first page."""

from lineofsight.evaluation.results import Shortfall
from lineofsight.shortfalls.kept import kept_shortfalls
from lineofsight.views.item import Item
from lineofsight.views.sources import Sources


def first_shortfalls(sources: Sources, most: int) -> tuple[Item, ...]:
    """The first of the newest answers' shortfalls; none before there are any lists."""
    if sources.answers is None:
        return ()
    return tuple(map(_item, kept_shortfalls(sources.answers)[:most]))


def _item(each: Shortfall) -> Item:
    """A sentence says of how many; it has no n of d of its own, which a team may lack."""
    return Item(each.sentence, each.children, None, f"/measures/{each.measure}")
