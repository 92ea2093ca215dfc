"""What is proposed, for the councillor brief: pounds by year, a row for every reading."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from lineofsight.memory.words import counted
from lineofsight.money.amounts import in_pounds
from lineofsight.money.effects.break_even import national_cost
from lineofsight.money.savings.proposal import Stage
from lineofsight.money.savings.questions import Kind as Asks
from lineofsight.views.brief.brief_line import Kind, Line, in_brief, some, source_on
from lineofsight.views.money.money import ReadingByYear, SavingLine, SavingsPart
from lineofsight.views.money.money_effects import lost_above
from lineofsight.views.money.savings import Pounds, TotalsShown, YearPounds

ADDRESS = "/money#savings"
MOST_ROWS = 14
MOST_YEARS = 4
MOST_NAMES = 9  # references in one sentence
_MOST_SOURCES = 4
_NOT_APPROVED = (Stage.PROPOSED, Stage.UNKNOWN)
LONGEST_TITLE = 60  # letters
_LONGEST_READING = 60
_NO_TOTAL = "No total: the prices are not all the same"


@dataclass(frozen=True)
class ProposedReading:
    """One way to read a saving, in whole pounds.

    `lost_above` is its break-even in child-years of residential care a year; None where it saves
    nothing a year.
    """

    words: str
    by_year: tuple[int | None, ...]
    a_year: int
    once: int
    lost_above: str | None


@dataclass(frozen=True)
class ProposedSaving:
    """A saving that still counts; without readings where no sum is known."""

    reference: str
    title: str
    stage: str
    readings: tuple[ProposedReading, ...]


@dataclass(frozen=True)
class Proposed:
    """The table, and what has to be known of it. `totals` is None where prices differ."""

    years: tuple[str, ...]
    savings: tuple[ProposedSaving, ...]
    totals: TotalsShown | None
    lost_above: str | None
    notes: tuple[Line, ...]

    @property
    def headings(self) -> tuple[str, ...]:
        """A heading for each column."""
        return "Saving", "Stage", *self.years, "A year, all in", "Lost above (child-years)"

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The cells in words, a row for each reading; the last row has the totals."""
        readings = (row for each in self.savings for row in _rows(each, len(self.years)))
        return *readings, self._all()

    def _all(self) -> tuple[str, ...]:
        if self.totals is None:
            return _NO_TOTAL, "", *("none" for _ in range(len(self.years) + 2))
        return (
            "All that count, from the least to the most",
            "",
            *map(_between, self.totals.by_year[: len(self.years)]),
            _between(self.totals.recurrent),
            self.lost_above or "none",
        )


def proposed(part: SavingsPart) -> Proposed:
    """The savings of the register that still count, as many as one page holds."""
    that_count = [each for each in part.lines if each.saving.counted]
    places = _columns(part)
    shown = _as_many_as_fit([_saving(each, places) for each in that_count])
    return Proposed(
        years=tuple(part.years[place] for place in places),
        savings=shown,
        totals=part.totals,
        lost_above=part.lost_above.child_years if part.lost_above else None,
        notes=tuple(_notes(part, that_count, that_count[len(shown) :])),
    )


def _columns(part: SavingsPart) -> list[int]:
    """The places of the first years in which savings that count have cash."""
    years = [each.year for each in part.totals.by_year] if part.totals else list(part.years)
    return [part.years.index(year) for year in years[:MOST_YEARS]]


def _as_many_as_fit(savings: Sequence[ProposedSaving]) -> tuple[ProposedSaving, ...]:
    """From the first, in the register's order, until the table is full."""
    fit, rows = 0, 0
    for each in savings:
        rows += max(len(each.readings), 1)
        if rows > MOST_ROWS:
            break
        fit += 1
    return tuple(savings[:fit])


def _saving(line: SavingLine, places: Sequence[int]) -> ProposedSaving:
    return ProposedSaving(
        line.saving.reference,
        in_brief(line.saving.title, LONGEST_TITLE),
        line.saving.stage.replace("_", " "),
        tuple(_reading(each, places) for each in line.readings),
    )


def _reading(each: ReadingByYear, places: Sequence[int]) -> ProposedReading:
    lost = lost_above(each.recurrent, each.recurrent, national_cost())
    return ProposedReading(
        in_brief(each.words, _LONGEST_READING),
        tuple(each.by_year[place] for place in places),
        each.recurrent,
        each.one_off,
        lost.child_years if lost else None,
    )


# What has to be known of the table


def _notes(
    part: SavingsPart, shown: Sequence[SavingLine], left_out: Sequence[SavingLine]
) -> Iterator[Line]:
    yield from _sources(shown)
    if left_out:
        many = counted(len(left_out), "saving")
        yield Line(f"In every total, with no room in the table: {many}.")
    yield from _not_in_totals(part)
    yield from _perhaps_twice(part)
    yield from _ring_fenced(part, shown)
    for words, lines in (
        ("Withdrawn or reversed, and in no total", _not_counted(part)),
        ("Marked delivered: still a figure of the budget, no outturn", _delivered(shown)),
    ):
        if lines:
            yield Line(f"{words}: {_names(lines)}.")
    yield from map(Line, part.assumed)


def _sources(lines: Sequence[SavingLine]) -> Iterator[Line]:
    """Where the pounds come from: a line for each kind and source, with the savings that it has."""

    groups: dict[tuple[Kind, str], list[SavingLine]] = {}
    for line in lines:
        kind = Kind.PROPOSAL if line.saving.stage in _NOT_APPROVED else Kind.BUDGET
        source = source_on(line.saving.source, line.saving.said_on)
        groups.setdefault((kind, source), []).append(line)
    for (kind, source), each in islice(groups.items(), _MOST_SOURCES):
        yield Line(f"Pounds of {_names(each)}.", kind, source, ADDRESS)
    rest = [line for each in islice(groups.values(), _MOST_SOURCES, None) for line in each]
    if rest:
        yield Line(f"Pounds of {_names(rest)}: from other sources, in the register.")


def _not_in_totals(part: SavingsPart) -> Iterator[Line]:
    """What the totals lack because it could not be read or names no sum."""
    if part.totals and part.totals.rows_set_aside:
        rows = counted(part.totals.rows_set_aside, "row")
        yield Line(f"In no total, since the money cannot be read: {rows} of {part.file}.")
    if part.totals and part.totals.without_sum:
        many = counted(part.totals.without_sum, "saving")
        yield Line(f"In no total, since no sum is known: {many}.")


def _perhaps_twice(part: SavingsPart) -> Iterator[Line]:
    """Savings that may be one, and how the totals take them."""
    for each in part.questions:
        if each.kind == Asks.OVERLAP:
            yield Line(
                f"{some(each.references, MOST_NAMES)} may be one saving written more than once: "
                "counted so in the least total, and each by itself in the most."
            )


def _ring_fenced(part: SavingsPart, lines: Sequence[SavingLine]) -> Iterator[Line]:
    fenced = [each for each in lines if each.saving.ring_fence]
    if fenced and part.totals:
        pounds = _between(part.totals.ring_fenced)
        yield Line(
            f"Inside a ring-fenced grant, and so perhaps no money for anything else: {pounds} a "
            f"year ({_names(fenced)}).",
            Kind.BUDGET,
            part.file,
            ADDRESS,
        )


def _not_counted(part: SavingsPart) -> list[SavingLine]:
    return [each for each in part.lines if not each.saving.counted]


def _delivered(lines: Sequence[SavingLine]) -> list[SavingLine]:
    return [each for each in lines if each.saving.stage in (Stage.DELIVERED, Stage.PART_DELIVERED)]


def _names(lines: Sequence[SavingLine]) -> str:
    return some((each.saving.reference for each in lines), MOST_NAMES)


# The table in words


def _rows(saving: ProposedSaving, years: int) -> Iterator[tuple[str, ...]]:
    if not saving.readings:
        named = f"{saving.reference} {saving.title}"
        yield named, saving.stage, *("not known" for _ in range(years + 2))
    for place, each in enumerate(saving.readings):
        cells = (*map(_cash, each.by_year), _a_year(each), each.lost_above or "none")
        yield _named(saving, place), saving.stage, *cells


def _named(saving: ProposedSaving, place: int) -> str:
    """The first row of a saving has its title; each says how it reads it, where that is open."""
    if len(saving.readings) == 1:
        return f"{saving.reference} {saving.title}"
    words = saving.readings[place].words
    if place == 0:
        return f"{saving.reference} {saving.title}, if {words}"
    return f"{saving.reference}, or if {words}"


def _cash(pounds: int | None) -> str:
    return "no year written" if pounds is None else _pounds(pounds)


def _a_year(each: ProposedReading) -> str:
    if each.once and not each.a_year:
        return f"{_pounds(each.once)} once"
    once = f", {_pounds(each.once)} once" if each.once else ""
    return f"{_pounds(each.a_year)}{once}"


def _between(span: Pounds | YearPounds) -> str:
    if span.low == span.high:
        return _pounds(span.low)
    return f"{_pounds(span.low)} to {_pounds(span.high)}"


def _pounds(pounds: int) -> str:
    return in_pounds(Decimal(pounds))
