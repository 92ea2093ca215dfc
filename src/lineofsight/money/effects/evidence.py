"""What each study would lead one to expect of a package, side by side, so that they may disagree.

No study is about this council, and none is put before another. A study whose figures cannot be
applied, or for which a number is missing, says so and gives none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib import resources

from lineofsight.errors import OurMistake
from lineofsight.law.closed_table import ClosedTable, read
from lineofsight.money.effects.package import Span
from lineofsight.money.parameters import Tag

_FILE = "evidence.toml"
_TEN_POUNDS = Decimal(10)
_HUNDRED_THOUSAND = Decimal(100_000)


class How(StrEnum):
    """How a study's figures are applied."""

    NOTHING = "nothing"
    SHARE_OF_BUDGET = "share_of_budget"  # each 1% of the budget is that percentage of children
    POUNDS_FOR_EACH_CHILD = "pounds_for_each_child"  # each £10 is that rate of 100,000
    PROGRAMME = "programme"  # that share fewer of those who would otherwise be in care
    IN_WORDS = "in_words"  # no figure of it can be applied


NEEDED: Mapping[How, tuple[str, ...]] = {
    How.SHARE_OF_BUDGET: ("prevention_pounds", "children_in_need"),
    How.POUNDS_FOR_EACH_CHILD: ("aged_12_to_17", "aged_16_17"),
    How.PROGRAMME: ("children_in_programme", "in_care_a_thousand_without"),
}
"""The council's own numbers that each way needs."""

NUMBERS_IN_WORDS: Mapping[str, str] = {
    "prevention_pounds": "what the council spends on early help a year",
    "children_in_need": "how many children are in need",
    "aged_12_to_17": "how many children of 12 to 17 live in the area",
    "aged_16_17": "how many of 16 and 17 live in the area",
    "children_in_programme": "how many children the programme reaches",
    "in_care_a_thousand_without": "how many of a thousand of them would be in care without it",
}
"""Each of them as a person would ask for it."""


@dataclass(frozen=True)
class Study:
    """One study: what it found, what that is worth, and in which years after a change.

    `low` and `high` are its figures as `how` applies them; None for a study without any.
    """

    id: str
    title: str
    source: str
    found: str
    caveat: str
    outcome: str
    how: How
    low: Decimal | None
    high: Decimal | None
    first_year: int
    last_year: int
    tag: Tag


@dataclass(frozen=True)
class Scenario:
    """What would follow if this council were as the study found; `why_none` where nothing is said.

    The outcome, and whether it is by year, is the study's own.
    """

    study: Study
    least: Decimal | None
    most: Decimal | None
    why_none: str | None


@cache
def all_studies() -> Mapping[str, Study]:
    """Every study by id, in the order of the file."""
    table = read(resources.files(__package__).joinpath(_FILE))
    return {name: _study(name, keys) for name, keys in table.named_tables()}


def scenarios(pounds: Span, numbers: Mapping[str, Decimal]) -> tuple[Scenario, ...]:
    """Every study applied to the pounds of a full year and the council's own numbers (NEEDED)."""
    return tuple(_scenario(each, pounds, numbers) for each in all_studies().values())


def _study(name: str, keys: ClosedTable) -> Study:
    how = keys.choice("how", How)
    return Study(
        id=name,
        title=keys.text("title"),
        source=keys.text("source"),
        found=keys.text("found"),
        caveat=keys.text("caveat"),
        outcome=keys.text("outcome"),
        how=how,
        low=_figure(keys, "low") if how in NEEDED else None,
        high=_figure(keys, "high") if how in NEEDED else None,
        first_year=keys.whole("first_year", least=0),
        last_year=keys.whole("last_year", least=0),
        tag=keys.choice("tag", Tag),
    )


def _figure(keys: ClosedTable, key: str) -> Decimal:
    words = keys.text(key)
    if not words.replace(".", "", 1).isdecimal():
        raise OurMistake(f"{keys.place}: {key!r} must be a number between quotes.")
    return Decimal(words)


def _scenario(study: Study, pounds: Span, numbers: Mapping[str, Decimal]) -> Scenario:
    if study.how is How.NOTHING:
        return Scenario(study, Decimal(0), Decimal(0), None)
    if study.low is None or study.high is None:
        return Scenario(study, None, None, "it has no figure that can be applied")
    missing = [name for name in NEEDED[study.how] if name not in numbers]
    if missing:
        return Scenario(study, None, None, _not_given(missing))
    return Scenario(
        study,
        _expected(study.how, study.low, pounds.least, numbers),
        _expected(study.how, study.high, pounds.most, numbers),
        None,
    )


def _not_given(missing: Sequence[str]) -> str:
    asked = " and ".join(f"{NUMBERS_IN_WORDS[each]} ({each})" for each in missing)
    return f"nobody has said {asked}"


def _expected(
    how: How, figure: Decimal, pounds: Decimal, numbers: Mapping[str, Decimal]
) -> Decimal:
    """The outcome that a study's figure gives; nothing is cut, so nothing follows."""
    first, second = (numbers[name] for name in NEEDED[how])
    if how is How.SHARE_OF_BUDGET:
        return pounds / first * figure * second
    if how is How.POUNDS_FOR_EACH_CHILD:
        return pounds / first / _TEN_POUNDS * figure / _HUNDRED_THOUSAND * second
    return first * second / 1000 * figure if pounds else Decimal(0)
