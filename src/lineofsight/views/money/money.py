"""The council's money: savings as they can be read, what they touch, and figures that differ."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

from lineofsight.model.record import Problem
from lineofsight.model.themes import theme
from lineofsight.money.amounts import in_pounds
from lineofsight.money.claims.claim import Claim
from lineofsight.money.claims.reader import read_claims
from lineofsight.money.claims.side_by_side import side_by_side
from lineofsight.money.effects.break_even import national_cost
from lineofsight.money.savings.proposal import Proposal
from lineofsight.money.savings.readings import Reading
from lineofsight.money.savings.register import Register, Saving, register
from lineofsight.money.savings.together import read_together
from lineofsight.money.savings.totals import saved_in
from lineofsight.money.years import FinancialYear
from lineofsight.views.asked import Asked
from lineofsight.views.inspections.quotes import said_here
from lineofsight.views.inspections.thread_lines import ThreadLine
from lineofsight.views.inspections.threads_here import open_threads
from lineofsight.views.money.claims import CheckShown
from lineofsight.views.money.money_claims import kept_checks
from lineofsight.views.money.money_effects import (
    LostAbove,
    Together,
    kept_effects,
    lost_above,
    of_register,
)
from lineofsight.views.money.money_kept import Chart, to_keep_again
from lineofsight.views.money.savings import QuestionShown, SavingShown, TotalsShown, savings
from lineofsight.views.sources import Sources
from lineofsight.workspace.money_files import (
    TYPED_SAVINGS,
    MoneyFile,
    kept_money,
    savings_files,
)

_PAGES = (
    (
        "The schools grant and high needs",
        "/money/high-needs",
        "the deficit from every source, past forecasts, and what may come",
        (MoneyFile.HIGH_NEEDS,),
    ),
    (
        "What presses on the council",
        "/money/pressure",
        "gaps and the deficit beside reserves, support and notices",
        (MoneyFile.PRESSURE,),
    ),
    (
        "Children in care and their cost",
        "/money/care",
        "how many there may be, what that costs, and whether there are homes enough",
        (MoneyFile.CARE_FORECAST, MoneyFile.CARE_SUFFICIENCY),
    ),
)


@dataclass(frozen=True)
class OpenAsk:
    """What inspectors asked here and is not yet said to be done."""

    text: str
    address: str
    asked_on: dt.date
    holds: str


@dataclass(frozen=True)
class Praise:
    """The first words of what inspectors praised here, and where all of it can be read."""

    text: str
    address: str
    on: dt.date | None


@dataclass(frozen=True)
class ThemeTouched:
    """A theme of a saving, what is open on it, and what was praised the last time that any was.

    `is_suggested`: only its words lead there. Praise later than the saving is left out.
    """

    id: str
    title: str
    is_suggested: bool
    open_asks: tuple[OpenAsk, ...]
    praised: tuple[Praise, ...]


@dataclass(frozen=True)
class ReadingByYear:
    """One way to read a saving, in whole pounds: a year once all is in, and year by year.

    `by_year` follows the years of the page; None in each where it is not known when it begins.
    """

    words: str
    recurrent: int
    one_off: int
    by_year: tuple[int | None, ...]


@dataclass(frozen=True)
class SavingLine:
    """One saving. `lost_above` is None where it may save nothing a year, or is not counted.

    `promise_is_due` says that the day to check the promise has come, `is_typed` that it was typed
    on a page and stands in no file of the council's.
    """

    saving: SavingShown
    is_typed: bool
    readings: tuple[ReadingByYear, ...]
    lost_above: LostAbove | None
    promise_is_due: bool
    themes: tuple[ThemeTouched, ...]


@dataclass(frozen=True)
class SavingsPart:
    """The register. `totals` is None where prices differ.

    `columns_not_read` and `sheets_not_read` are titles and sheets that are none that is known.
    """

    file: str
    years: tuple[str, ...]
    totals: TotalsShown | None
    cost: str
    lost_above: LostAbove | None
    lines: tuple[SavingLine, ...]
    questions: tuple[QuestionShown, ...]
    assumed: tuple[str, ...]
    problems: tuple[Problem, ...]
    columns_not_read: tuple[str, ...]
    sheets_not_read: tuple[str, ...]


@dataclass(frozen=True)
class Said:
    """One figure as it was said."""

    reference: str
    about: str
    figure: str
    status: str
    said_by: str | None
    said_on: dt.date | None
    as_at: dt.date | None
    source: str | None


@dataclass(frozen=True)
class Differing:
    """Figures of one thing on one day that differ, and what may explain it."""

    about: str
    authority: str | None
    as_at: dt.date | None
    why: str
    said: tuple[Said, ...]


@dataclass(frozen=True)
class ClaimsPart:
    """The claims of a file: those that differ side by side, then the others.

    `checks` are against open data, as they were made when the file was kept.
    """

    file: str
    differing: tuple[Differing, ...]
    others: tuple[Said, ...]
    checks: tuple[CheckShown, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Link:
    """A page that belongs to this one, what it shows, and whether anything is kept for it."""

    words: str
    address: str
    shows: str
    is_kept: bool


@dataclass(frozen=True)
class MoneyPage:
    """Each part is None until its file is kept.

    `together` is what the savings do together: of a file of effects where one is kept, else of the
    register. The charts are by name; one that is not there was not drawn. `to_keep_again` says what
    another version of the program kept.
    """

    title: str
    today: dt.date
    pages: tuple[Link, ...]
    savings: SavingsPart | None
    together: Together | None
    claims: ClaimsPart | None
    charts: Mapping[str, Chart]
    to_keep_again: tuple[str, ...]


def money(sources: Sources, asked: Asked) -> MoneyPage:  # noqa: ARG001  every view is asked alike
    """Everything that is kept about money. Raises NotRead for a kept file that is damaged."""
    register_files = savings_files(sources.workspace)
    claims_file = kept_money(sources.workspace, MoneyFile.CLAIMS)
    of_savings = of_register(register_files) if register_files else None
    of_effects = kept_effects(sources.workspace)
    drawn = [chart for each in (of_savings, of_effects) if each for chart in each.charts]
    return MoneyPage(
        title="Money",
        today=sources.today,
        pages=tuple(_links(sources.workspace)),
        savings=_savings(register_files, sources) if register_files else None,
        together=of_effects or of_savings,
        claims=_claims(claims_file) if claims_file else None,
        charts={each.name: each for each in drawn},
        to_keep_again=to_keep_again(
            sources.workspace, MoneyFile.SAVINGS, MoneyFile.CLAIMS, MoneyFile.EFFECTS
        ),
    )


def _links(workspace: Path) -> Iterator[Link]:
    for words, address, shows, kinds in _PAGES:
        yield Link(words, address, shows, any(kept_money(workspace, kind) for kind in kinds))


def _savings(files: Sequence[Path], sources: Sources) -> SavingsPart:
    kept = register(read_together(files))
    shown = savings(kept)
    years = _years(kept)
    each_year = shown.totals.recurrent if shown.totals else None
    cost = national_cost()
    return SavingsPart(
        file=shown.file,
        years=tuple(map(str, years)),
        totals=shown.totals,
        cost=f"{cost.name}, {cost.year}: {in_pounds(cost.weekly)} a week",
        lost_above=lost_above(each_year.low, each_year.high, cost) if each_year else None,
        lines=tuple(_lines(kept, shown.savings, years, sources)),
        questions=shown.questions,
        assumed=shown.assumed,
        problems=shown.problems,
        columns_not_read=shown.columns_not_read,
        sheets_not_read=shown.sheets_not_read,
    )


def _years(kept: Register) -> tuple[FinancialYear, ...]:
    """Every year from the first that any reading names to the last."""
    named = {
        cash.year for each in kept.savings for reading in each.readings for cash in reading.cash
    }
    if not named:
        return ()
    return tuple(map(FinancialYear, range(min(named).begins, max(named).begins + 1)))


def _lines(
    kept: Register,
    shown: Sequence[SavingShown],
    years: Sequence[FinancialYear],
    sources: Sources,
) -> Iterator[SavingLine]:
    asks = _open_asks(sources)
    themes = {theme_id for each in kept.savings for theme_id in each.proposal.themes}
    praise = {theme_id: _praise(sources, theme_id) for theme_id in themes}
    for saving, each in zip(kept.savings, shown, strict=True):
        check_by = saving.proposal.check_by
        yield SavingLine(
            saving=each,
            is_typed=saving.proposal.place.file == TYPED_SAVINGS,
            readings=tuple(_by_year(reading, years) for reading in saving.readings),
            lost_above=_lost_above(saving, each),
            promise_is_due=check_by is not None and check_by <= sources.today,
            themes=tuple(_themes(saving.proposal, asks, praise)),
        )


def _lost_above(saving: Saving, shown: SavingShown) -> LostAbove | None:
    if shown.recurrent is None or not saving.proposal.still_counts:
        return None
    return lost_above(shown.recurrent.low, shown.recurrent.high, national_cost())


def _by_year(reading: Reading, years: Sequence[FinancialYear]) -> ReadingByYear:
    return ReadingByYear(
        reading.words,
        _whole(reading.recurrent),
        _whole(reading.one_off),
        tuple(_whole(saved_in(reading, year)) if reading.cash else None for year in years),
    )


def _whole(pounds: Decimal) -> int:
    return int(pounds.quantize(Decimal(1), ROUND_HALF_UP))


def _open_asks(sources: Sources) -> Mapping[str, Sequence[ThreadLine]]:
    """What is not yet said to be done, by its main theme."""
    found: dict[str, list[ThreadLine]] = {}
    for each in open_threads(sources):
        for main, _ in each.themes[:1]:
            found.setdefault(main, []).append(each)
    return found


def _themes(
    proposal: Proposal,
    asks: Mapping[str, Sequence[ThreadLine]],
    praise: Mapping[str, Sequence[Praise]],
) -> Iterator[ThemeTouched]:
    for id_ in proposal.themes:
        is_open = tuple(
            OpenAsk(each.text, each.address, each.asked_on, each.holds)
            for each in asks.get(id_, ())
        )
        praised = _last_until(praise[id_], proposal.said_on)
        title = theme(id_).title
        yield ThemeTouched(id_, title, not proposal.themes_written, is_open, praised)


def _praise(sources: Sources, theme_id: str) -> Sequence[Praise]:
    """All that the council's own documents praise of a theme, the oldest first."""
    if sources.documents is None or sources.council.name is None:
        return ()
    said = said_here(sources.documents, theme_id, sources.council.name)
    return [Praise(each.in_brief, each.address, each.on) for each in said if each.is_praise]


def _last_until(praise: Sequence[Praise], until: dt.date | None) -> tuple[Praise, ...]:
    """That of the newest document up to a day."""
    known = [each for each in praise if each.on and each.on <= (until or dt.date.max)]
    return tuple(each for each in known if each.on == known[-1].on)


def _claims(file: Path) -> ClaimsPart:
    read = read_claims(file)
    differing = side_by_side(read.claims)
    beside = {claim.row for each in differing for claim in each.claims}
    return ClaimsPart(
        file=read.file,
        differing=tuple(
            Differing(
                each.about, each.authority, each.as_at, each.why, tuple(map(_said, each.claims))
            )
            for each in differing
        ),
        others=tuple(_said(each) for each in read.claims if each.row not in beside),
        checks=kept_checks(file),
        problems=read.problems,
    )


def _said(claim: Claim) -> Said:
    return Said(
        claim.reference,
        claim.about,
        claim.figure.as_written,
        claim.status.value,
        claim.said_by,
        claim.said_on,
        claim.as_at,
        claim.source,
    )
