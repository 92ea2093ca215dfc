"""What a register of savings leaves open: each as a question, with what every answer comes to."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from lineofsight.money.amounts import in_pounds, to_the_penny
from lineofsight.money.savings.asked import Asked, recurrent
from lineofsight.money.savings.overlapping import Group, totals_without_a_word
from lineofsight.money.savings.proposal import Period, Proposal, Stage
from lineofsight.money.savings.readings import (
    Doubt,
    Reading,
    agrees_with_percent,
    percent,
)
from lineofsight.money.savings.totals import NOTHING, Span, span, total

_FEW_POUNDS = 1000
_SEPARATE = ("they are separate savings", "another reference, service or title for each")


class Kind(StrEnum):
    """What is asked. The first four are doubts about one proposal's money."""

    PERIOD = Doubt.PERIOD.value
    SIGN = Doubt.SIGN.value
    PERCENT_OF = Doubt.PERCENT_OF.value
    PART_YEAR = Doubt.PART_YEAR.value
    OVERLAP = "overlap"
    NO_SUM = "no_sum"
    PRICES = "prices"
    STARTS = "starts"
    REACH = "reach"
    PROMISE = "promise"
    STAGE = "stage"
    ASIDE = "aside"
    MORE_THAN_ALL = "more_than_all"
    SMALL = "small"


@dataclass(frozen=True)
class Answer:
    """One answer, what to write to give it, and what it makes of the money, pounds a year.

    `recurrent` is the proposal's own; `total` that of all, with every other question still open.
    """

    words: str
    write: str
    recurrent: Span
    total: Span


@dataclass(frozen=True)
class Question:
    """One question, the proposals that it is about, and its answers where it is about money."""

    kind: Kind
    references: tuple[str, ...]
    ask: str
    answers: tuple[Answer, ...] = ()


def questions(asked: Asked) -> tuple[Question, ...]:
    """Every question: those about money first, by proposal, then those about the rest."""
    return (
        *_about_money(asked),
        *_overlaps(asked),
        *_no_sums(asked),
        *_more_than_all(asked),
        *_small(asked),
        *_mixed_prices(asked),
        *_gaps(asked.proposals),
    )


def _about_money(asked: Asked) -> Iterator[Question]:
    for place, proposal in enumerate(asked.proposals):
        for doubt in Doubt:
            answers = tuple(_answers(asked, place, doubt))
            if len(answers) > 1 and not asked.is_of_the_file(place, doubt):
                kind = Kind(doubt.value)
                yield Question(kind, (proposal.reference,), _ask(doubt, proposal), answers)
        if _says_two_things(proposal, asked.options[place]):
            yield _of_what(asked, place)


def _says_two_things(proposal: Proposal, options: Sequence[Reading]) -> bool:
    """Whether a sum stands beside a percentage that does not account for it."""
    has_sum = proposal.amount is not None or bool(proposal.by_year)
    return (
        has_sum
        and proposal.percent is not None
        and not all(agrees_with_percent(each, proposal) for each in options)
    )


def _answers(asked: Asked, place: int, doubt: Doubt) -> Iterator[Answer]:
    chosen = (choice for each in asked.options[place] for choice in each.choices)
    for choice in dict.fromkeys(each for each in chosen if each.doubt is doubt):
        left = tuple(each for each in asked.options[place] if choice in each.choices)
        yield _answer(asked, place, left, choice.words, choice.write)


def _answer(asked: Asked, place: int, left: tuple[Reading, ...], words: str, write: str) -> Answer:
    own = span(map(recurrent, left))
    return Answer(words, write, own, asked.under_each_sign(lambda one: _with(one, place, left)))


def _with(asked: Asked, place: int, left: tuple[Reading, ...]) -> Span:
    """What all come to with these readings alone left of one."""
    fitting = [each for each in left if each in asked.options[place]] or left
    own = span(map(recurrent, fitting))
    return total((*asked.spans[:place], own, *asked.spans[place + 1 :]), asked.groups)


def _ask(doubt: Doubt, proposal: Proposal) -> str:
    title = f"“{proposal.title}”"
    amount = in_pounds(proposal.amount) if proposal.amount is not None else "a sum for each year"
    if doubt is Doubt.PERIOD and proposal.over_years:
        return f"{title}: {amount} over {proposal.over_years} years. What does that save a year?"
    if doubt is Doubt.PERIOD:
        return f"{title}: is each year's figure a change, or what that year saves?"
    if doubt is Doubt.SIGN:
        return f"{title} is written with a minus. Is it a saving or a cost?"
    if doubt is Doubt.PERCENT_OF:
        return f"{title}: {percent(proposal.percent or NOTHING)} of what?"
    return f"{title} begins within a year. Is {amount} a full year or the part?"


def _of_what(asked: Asked, place: int) -> Question:
    """The percentage beside a sum: what it would have to be of, and what it would be of others."""
    proposal = asked.proposals[place]
    share = proposal.percent or NOTHING
    ask = f"“{proposal.title}”: {percent(share)} of what?"
    for base in proposal.percent_of:
        of_it = in_pounds(to_the_penny(base.pounds * share))
        ask += f" Of {in_pounds(base.pounds)} {base.words} it would be {of_it}."
    answers = tuple(
        _answer(asked, place, (each,), _implied(each, share), "that budget under “percent of”")
        for each in asked.options[place]
    )
    return Question(Kind.PERCENT_OF, (proposal.reference,), ask, answers)


def _implied(reading: Reading, share: Decimal) -> str:
    base = in_pounds(to_the_penny(reading.recurrent / share))
    return f"of {base} a year, if it saves {in_pounds(reading.recurrent)} a year"


def _overlaps(asked: Asked) -> Iterator[Question]:
    totals = totals_without_a_word(asked.proposals)
    for group in asked.groups:
        named = [asked.proposals[place] for place in group]
        references = tuple(each.reference for each in named)
        total_of = next((each for each in group if each in totals), None)
        if total_of is None:
            titles = " and ".join(f"“{each.title}”" for each in named)
            ask = f"{titles} may be one saving written more than once. Are they?"
            once = ("they are one saving, the largest written", "one row only")
        else:
            title = asked.proposals[total_of].title
            ask = f"“{title}” is as much as {len(group) - 1} rows beside it. Is it their total?"
            once = ("it is their total", "“Total” before its title")
        yield Question(
            Kind.OVERLAP,
            references,
            ask,
            (
                _counted(asked, group, _SEPARATE, once=False),
                _counted(asked, group, once, once=True),
            ),
        )


def _counted(asked: Asked, group: Group, answer: tuple[str, str], *, once: bool) -> Answer:
    words, write = answer
    settled: Mapping[Group, bool] = {group: once}
    alone = [asked.spans[place] for place in group]
    within: Group = tuple(range(len(group)))
    return Answer(
        words,
        write,
        total(alone, (within,), {within: once}),
        asked.under_each_sign(lambda one: total(one.spans, one.groups, settled)),
    )


def _no_sums(asked: Asked) -> Iterator[Question]:
    for proposal, readings in zip(asked.proposals, asked.options, strict=True):
        if not readings and proposal.percent is not None:
            ask = (
                f"“{proposal.title}”: {percent(proposal.percent)} of what? Until that is written "
                "it is in no total."
            )
            yield Question(Kind.PERCENT_OF, (proposal.reference,), ask)
        elif not readings:
            ask = f"What does “{proposal.title}” save? Until that is written it is in no total."
            yield Question(Kind.NO_SUM, (proposal.reference,), ask)


def _more_than_all(asked: Asked) -> Iterator[Question]:
    """Savings above every budget written beside them, on each of their readings."""
    for proposal, one in zip(asked.proposals, asked.spans, strict=True):
        budget = max((base.pounds for base in proposal.percent_of), default=one.low)
        if one.low > budget:
            ask = (
                f"“{proposal.title}” saves {in_pounds(one.low)} a year of a budget of "
                f"{in_pounds(budget)}. Which of the two is right?"
            )
            yield Question(Kind.MORE_THAN_ALL, (proposal.reference,), ask)


def _small(asked: Asked) -> Iterator[Question]:
    """One question for all savings so small that their column may be in thousands."""
    pairs = zip(asked.proposals, asked.options, strict=True)
    small = [each for each, readings in pairs if readings and all(map(_is_small, readings))]
    if small:
        yield Question(
            Kind.SMALL,
            _references(small),
            f"Less than {in_pounds(Decimal(_FEW_POUNDS))} each: are these thousands of pounds?",
        )


def _is_small(reading: Reading) -> bool:
    pounds = max(abs(reading.recurrent), abs(reading.one_off), *map(abs, reading.levels))
    return 0 < pounds < _FEW_POUNDS


def _mixed_prices(asked: Asked) -> Iterator[Question]:
    bases = {each.real_year for each in asked.proposals}
    if len(bases) > 1:
        named = ", ".join(sorted("nominal" if each is None else f"of {each}" for each in bases))
        yield Question(
            Kind.PRICES,
            _references(asked.proposals),
            f"The prices are not all the same ({named}), so nothing is added up. Which one holds?",
        )


def _gaps(proposals: Sequence[Proposal]) -> Iterator[Question]:
    """What is missing, one question for all proposals that lack it."""
    undated = [each for each in proposals if each.starts is None and not each.by_year]
    beside = [each for each in proposals if each.asides and each.period is Period.UNSAID]
    titles = " and ".join(dict.fromkeys(f"“{title}”" for each in beside for title in each.asides))
    unchecked = [each for each in proposals if each.promise and each.check_by is None]
    for kind, lacking, ask in (
        (Kind.STARTS, undated, "In which year does it begin? Until then its cash is in no year."),
        (
            Kind.ASIDE,
            beside,
            f"Under {titles} stands something of a part of a year, a full year or a single one, "
            "which is not read. Does the amount say so under “period”?",
        ),
        (
            Kind.REACH,
            [each for each in proposals if each.reach is None],
            "How many children does it reach? Until then nobody can say who is reached twice.",
        ),
        (Kind.PROMISE, unchecked, "On what day will the promise be checked, and by whom?"),
        (
            Kind.STAGE,
            [each for each in proposals if each.stage is Stage.UNKNOWN],
            "How far has it come: proposed, approved, delivered or withdrawn?",
        ),
    ):
        if lacking:
            yield Question(kind, _references(lacking), ask)


def _references(proposals: Sequence[Proposal]) -> tuple[str, ...]:
    return tuple(each.reference for each in proposals)
