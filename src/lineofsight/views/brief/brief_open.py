"""What is open, for the councillor brief: what nobody knows, and what a councillor may ask.

A question asks; it never says what to decide.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from lineofsight.memory.words import counted, listing
from lineofsight.money.claims.side_by_side import SideBySide
from lineofsight.money.effects.rows import View
from lineofsight.money.savings.questions import Kind as Asks
from lineofsight.views.brief.brief_line import Kind, Line, in_brief, some
from lineofsight.views.brief.brief_proposed import LONGEST_TITLE, MOST_NAMES
from lineofsight.views.brief.brief_said import (
    LONGEST_ABOUT,
    LONGEST_PROMISE,
    MOST_FIGURES,
    figure,
    that_count,
)
from lineofsight.views.inspections.words import written
from lineofsight.views.money.money import OpenAsk, SavingLine, SavingsPart
from lineofsight.views.money.money_effects import Together
from lineofsight.views.money.savings import QuestionShown

_MOST_NOT_KNOWN = 4
_LONGEST = 200  # letters
_MOST_OF_MONEY = 2  # questions about how to read a saving
_MOST_OF_ASKS = 1  # questions about what inspectors asked
_MOST_OF_PROMISES = 1
_ABOUT_MONEY = {
    Asks.PERIOD,
    Asks.SIGN,
    Asks.PERCENT_OF,
    Asks.PART_YEAR,
    Asks.OVERLAP,
    Asks.MORE_THAN_ALL,
    Asks.SMALL,
}
_NOT_WORKED_OUT = {
    View.CAPACITY: "what waiting lists do",
    View.INTERACTION: "how losses act on the same child",
}
_NEVER_KNOWN = Line(
    "Whether any child will be worse off: this page only says what would have to be so."
)


# What is not known


def not_known_lines(part: SavingsPart, together: Together | None) -> tuple[Line, ...]:
    """What could not be used or worked out, what the register leaves out, and what none can say."""
    return (*islice(_not_known(part, together), _MOST_NOT_KNOWN), _NEVER_KNOWN)


def _not_known(part: SavingsPart, together: Together | None) -> Iterator[Line]:
    if part.problems:
        things = counted(len(part.problems), "thing")
        yield Line(f"{things} in the register could not be used, and are in no figure here.")
    yield from (_asked(each, part) for each in part.questions if each.kind not in _ABOUT_MONEY)
    lacking = _not_worked_out(together)
    if lacking:
        yield Line(f"Nobody gave what is needed to work out {listing(lacking)}.")


def _not_worked_out(together: Together | None) -> list[str]:
    """The views that rest on nothing."""
    rests_on = {each.view: each.rests_on for each in together.effects} if together else {}
    return [words for view, words in _NOT_WORKED_OUT.items() if " no " in rests_on.get(view, "")]


def _asked(each: QuestionShown, part: SavingsPart) -> Line:
    """A question of the register, in which titles are cut before the question is."""
    ask = each.ask
    for title in (line.saving.title for line in part.lines):
        ask = ask.replace(f"“{title}”", f"“{in_brief(title, LONGEST_TITLE)}”")
    named = f"{some(each.references, MOST_NAMES)}: " if each.references else ""
    return Line(f"{named}{in_brief(ask, _LONGEST)}")


# What a councillor may ask


def question_lines(part: SavingsPart | None, groups: Sequence[SideBySide]) -> tuple[Line, ...]:
    """Questions that the page leaves open; none of them says what to decide."""
    return (*(_of_savings(part) if part else ()), *_of_figures(groups))


def _of_savings(part: SavingsPart) -> Iterator[Line]:
    lines = that_count(part)
    yield from _of_break_even(part)
    yield from islice(_of_asks(lines), _MOST_OF_ASKS)
    yield from islice(_of_promises(lines), _MOST_OF_PROMISES)
    about_money = (each for each in part.questions if each.kind in _ABOUT_MONEY)
    yield from (_asked(each, part) for each in islice(about_money, _MOST_OF_MONEY))
    yield Line(
        "Where is it assessed what the savings do together to children who share a protected "
        "characteristic, and did those who decide read it?",
        Kind.LAW,
        "Equality Act 2010, section 149",
    )


def _of_break_even(part: SavingsPart) -> Iterator[Line]:
    if part.lost_above:
        yield Line(
            f"What shows that the savings will cause no more than {part.lost_above.child_years} "
            "child-years of residential care a year, and who counts it?"
        )


def _of_asks(lines: Sequence[SavingLine]) -> Iterator[Line]:
    """One for each saving on what inspectors asked and nobody has said is done."""
    for line in lines:
        for ask in _open_asks(line)[:1]:
            yield Line(
                f"Inspectors asked on {written(ask.asked_on)}: "
                f"“{in_brief(ask.text, LONGEST_PROMISE)}” What does {line.saving.reference} do to "
                "that, and what shows that it is done?",
                address=ask.address,
            )


def _open_asks(line: SavingLine) -> list[OpenAsk]:
    return [ask for theme in line.themes if not theme.is_suggested for ask in theme.open_asks]


def _of_promises(lines: Sequence[SavingLine]) -> Iterator[Line]:
    for line in lines:
        each = line.saving
        if each.promise and each.check_by:
            when = "was" if line.promise_is_due else "will"
            checked = "checked" if line.promise_is_due else "be checked"
            yield Line(
                f"{each.reference}: against which figure {when} its promise {checked} by "
                f"{written(each.check_by)}, and who says so?"
            )


def _of_figures(groups: Sequence[SideBySide]) -> Iterator[Line]:
    """On the first of the figures that differ, side by side."""
    for group in groups[:1]:
        said = [f"{figure(each)} ({each.status})" for each in group.claims[:MOST_FIGURES]]
        about = in_brief(group.about, LONGEST_ABOUT)
        yield Line(f"What accounts for the difference between {listing(said)} of “{about}”?")
