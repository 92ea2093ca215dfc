"""What savings do together, for the councillor brief: break-even, and who is hit twice.

Councillors get no small numbers: counts of children are rounded outward to tens, which keeps both
ends of what is possible true.
"""

from collections.abc import Iterator

from lineofsight.money.amounts import in_pounds
from lineofsight.money.effects.break_even import national_cost
from lineofsight.money.effects.rows import View
from lineofsight.views.brief.brief_line import Kind, Line
from lineofsight.views.money.money import SavingsPart
from lineofsight.views.money.money_effects import EffectInWords, EffectTable, Together

ADDRESS = "/money#effects"
_AGAIN_AT_MOST = 2
_HIT_BY = ("hit by 2 or more", "hit by 3 or more")
_TENS = 10


def break_even_lines(part: SavingsPart) -> tuple[Line, ...]:
    """The headline: above what the savings are lost, at which cost; or why that is not known."""
    if part.totals is None:
        return (Line("No break-even: the prices are not all the same, so nothing is added up."),)
    if part.lost_above is None:
        return (Line("No break-even: on the lowest reading the savings save nothing a year."),)
    cost = national_cost()
    return (
        Line(
            "Together the savings are lost if they cause more than "
            f"{part.lost_above.child_years} child-years of residential care a year.",
            Kind.WORKED_OUT,
            part.file,
            "/money",
        ),
        Line(
            f"{cost.name}, {cost.year}: {in_pounds(cost.weekly)} a week. Over the spread between "
            f"councils ({in_pounds(cost.low)} to {in_pounds(cost.high)}): "
            f"{part.lost_above.over_spread} child-years. Whether the savings will cause any is "
            "not said here.",
            Kind.OUTTURN,
            cost.source,
            "/money",
        ),
    )


def hit_twice_lines(together: Together) -> tuple[Line, ...]:
    """How many children several savings hit, and which services are hit again."""
    if together.why_none:
        return (Line(f"Not worked out: {together.why_none}"),)
    return (*_children(together), *_again(together))


def _children(together: Together) -> Iterator[Line]:
    overlap = _view(together, View.OVERLAP)
    table = next((each for each in together.tables if each.view == View.OVERLAP), None)
    if table is None:
        yield from map(Line, overlap.sentences)
        return
    yield from _bounds(table, together.file)
    yield Line(
        "Assumed: nothing but the number of children whom each saving reaches, rounded outward "
        "to tens; any number between is possible until it is known which child each reaches. "
        f"{overlap.rests_on}"
    )


def _bounds(table: EffectTable, file: str) -> Iterator[Line]:
    for each in table.lines:
        if each.about in _HIT_BY:
            words = f"{each.about[0].upper()}{each.about[1:]}: {outward(each.figure)} children."
            yield Line(words, Kind.WORKED_OUT, file, ADDRESS)


def _again(together: Together) -> Iterator[Line]:
    said = [each for each in _view(together, View.TIME).sentences if "is hit again: " in each]
    for sentence in said[:_AGAIN_AT_MOST]:
        yield Line(sentence, Kind.BUDGET, together.file, ADDRESS)


def _view(together: Together, view: View) -> EffectInWords:
    return next(each for each in together.effects if each.view == view)


def outward(figure: str) -> str:
    """Counts of children, as "1,203" or "7 to 515", as "1,200 to 1,210" or "0 to 520"."""
    ends = [int(each.replace(",", "")) for each in figure.split(" to ")]
    least, most = min(ends) // _TENS * _TENS, -(-max(ends) // _TENS) * _TENS
    return f"{least:,}" if least == most else f"{least:,} to {most:,}"
