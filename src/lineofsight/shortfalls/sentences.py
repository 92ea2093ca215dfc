"""A shortfall in words: what, how many, which team, since when, and what it cannot see."""

import datetime as dt
from collections.abc import Iterator

from lineofsight.evaluation import left_the_list
from lineofsight.measures.blind_spots import all_ids
from lineofsight.measures.measure import Good
from lineofsight.measures.registry import all_measures
from lineofsight.shortfalls.amiss import Amiss
from lineofsight.shortfalls.own_past import Worse

_NO_RULE = "No rule says how many may be."
_IN_NOTHING_ELSE = "No other figure here has them in it."
_NO_PAST = "Too few months to say whether it is more than usual."


def sentence(each: Amiss) -> str:
    """What is not as it should be, for how many, where, and since when.

    Where neither a rule nor its own past says that it is too many, the last words say so.
    """
    return " ".join(_sentences(each))


def cannot_see(each: Amiss) -> str:
    """Who is not in that sentence, what else to know of it, and what it cannot compare."""
    return " ".join(_unseen(each))


def _sentences(each: Amiss) -> Iterator[str]:
    measure, team = each.place
    known = all_measures().get(measure)
    title = known.title if known else all_ids()[measure].title
    where = f"{team}: " if team else ""
    yield f"{where}{title}: {_not_so(measure)}{_of(each)}."
    if each.worse:
        yield _more_than_usual(each.worse)
    elif each.since:
        yield f"There have been some at every import since {_day(each.since)}."
    if each.at_once:
        yield f"{each.at_once.new:,} were new at once on {_day(each.at_once.as_at)}."
    if measure == left_the_list.ID:
        yield _IN_NOTHING_ELSE
    elif not each.worse and not (known and known.leans_on_a_rule):
        yield _NO_RULE


def _unseen(each: Amiss) -> Iterator[str]:
    known = all_measures().get(each.place.measure)
    if each.council.unknown:
        yield f"{each.council.unknown} who cannot be told."
    yield known.not_in_it if known else left_the_list.NOT_IN_IT
    if known and known.note:
        yield known.note
    if not each.has_past:
        yield _NO_PAST


def _not_so(measure: str) -> str:
    return "not so for " if all_ids()[measure].good is Good.HIGH else ""


def _of(each: Amiss) -> str:
    now, whole = each.now, each.council
    told = f"{now.not_met:,}" if now.asked is None else f"{now.not_met:,} of the {now.asked:,}"
    told += "" if now.asked is None else " of whom it could be told"
    if each.place.team is None:
        return told
    asked = "" if whole.asked is None else f" of {whole.asked:,}"
    return f"{told}; {whole.not_met:,}{asked} in the whole council"


def _more_than_usual(worse: Worse) -> str:
    now = worse.now
    usual = (
        f"about {worse.usual:.0f}"
        if now.not_met - worse.usual >= now.new - worse.new_usual
        else f"about {worse.new_usual:.0f} new at an import, and now {now.new:,}"
    )
    return f"Usual are {usual}. More than usual since {_day(worse.since)}."


def _day(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"
