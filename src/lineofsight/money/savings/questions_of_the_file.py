"""Questions about the whole of one file: a table is mostly written in one way."""

from collections.abc import Iterator
from dataclasses import replace

from lineofsight.money.savings.asked import Asked, of_doubt
from lineofsight.money.savings.proposal import Sign
from lineofsight.money.savings.questions import Answer, Kind, Question
from lineofsight.money.savings.readings import A_CUT, Choice, Doubt
from lineofsight.money.savings.totals import total


def questions_of_the_file(asked: Asked) -> tuple[Question, ...]:
    """What a minus means, and what year columns hold, where several leave it open."""
    return (*_signs(asked), *_year_columns(asked))


def _signs(asked: Asked) -> Iterator[Question]:
    """One question for all that stand with and without a minus in one file."""
    if len(asked.by_sign) > 1:
        doubted = [each for each in asked.proposals if each.sign is Sign.EITHER]
        yield Question(
            Kind.SIGN,
            tuple(each.reference for each in doubted),
            "Some sums are written with a minus and some without. Which of the two are savings?",
            tuple(_of_sign(asked, write) for write in asked.by_sign),
        )


def _year_columns(asked: Asked) -> Iterator[Question]:
    """One question for all whose year columns are in doubt, since a table is mostly of one kind.

    The totals stay as wide as if each might be of another.
    """
    if len(asked.by_year_columns) > 1:
        choices = (
            choice
            for place in asked.by_year_columns
            for choice in of_doubt(asked.options[place], Doubt.PERIOD)
        )
        yield Question(
            Kind.PERIOD,
            tuple(asked.proposals[place].reference for place in asked.by_year_columns),
            "Is each year's figure a change on the year before, or what that year saves?",
            tuple(_of_year_columns(asked, each) for each in dict.fromkeys(choices)),
        )


def _of_year_columns(asked: Asked, choice: Choice) -> Answer:
    """What these savings, and then all, come to if each is so."""
    doubted = {
        place: tuple(each for each in asked.options[place] if choice in each.choices)
        for place in asked.by_year_columns
    }
    options = tuple(doubted.get(place, each) for place, each in enumerate(asked.options))
    so = replace(asked, options=options)
    return Answer(
        choice.words,
        choice.write,
        so.under_each_sign(lambda one: total([one.spans[place] for place in doubted], ())),
        so.under_each_sign(lambda one: total(one.spans, one.groups)),
    )


def _of_sign(asked: Asked, write: str) -> Answer:
    under = asked.by_sign[write]
    doubted = [
        one
        for one, each in zip(under.spans, under.proposals, strict=True)
        if each.sign is Sign.EITHER
    ]
    is_cut = write == A_CUT.write
    words = "those with a minus, and the others are growth" if is_cut else "those without a minus"
    return Answer(words, write, total(doubted, ()), total(under.spans, under.groups))
