"""The page about money as a table: savings by reading and year, the effects, and the claims."""

import datetime as dt
from collections.abc import Iterator

from lineofsight.views.money.money import ClaimsPart, MoneyPage, Said, SavingLine, SavingsPart
from lineofsight.views.money.money_effects import Together
from lineofsight.views.money.savings import Pounds, YearPounds
from lineofsight.views.table import Cell, Table

_HEADINGS = (
    "what", "reference", "title", "words", "year or day", "pounds", "low", "high", "themes",
    "source",
)  # fmt: skip
Row = tuple[Cell, ...]


def table(page: MoneyPage) -> Table:
    """Everything on the page, in its order. Pounds are whole; low and high are totals."""
    rows = [
        *(_savings_rows(page.savings) if page.savings else ()),
        *(_together_rows(page.together) if page.together else ()),
        *(_claim_rows(page.claims) if page.claims else ()),
    ]
    return Table("money", _HEADINGS, rows)


def _savings_rows(part: SavingsPart) -> Iterator[Row]:
    yield from _total_rows(part)
    if part.lost_above:
        words = f"more than {part.lost_above.child_years} child-years a year ({part.cost})"
        yield _words("lost if they cause", None, None, words, part.file)
    for line in part.lines:
        yield from _saving_rows(line, part.years)
    for question in part.questions:
        about = ", ".join(question.references)
        yield _words("question", about, None, question.ask, part.file)


def _together_rows(part: Together) -> Iterator[Row]:
    """Each view in words, then each of its figures, which stand in words with their unit."""
    for effect in part.effects:
        words = " ".join((*effect.sentences, effect.rests_on))
        yield _words(effect.view, None, effect.title, words, part.file)
    for each in part.tables:
        for line in each.lines:
            words = "; ".join(filter(None, (f"{line.figure} {line.unit}".strip(), line.note)))
            yield _words(each.view, None, line.about, words, part.file)


def _total_rows(part: SavingsPart) -> Iterator[Row]:
    if part.totals is None:
        return
    spans: list[tuple[str, Pounds | YearPounds]] = [
        ("recurrent, a year", part.totals.recurrent),
        ("of that, ring-fenced", part.totals.ring_fenced),
        ("for once", part.totals.one_off),
        *((each.year, each) for each in part.totals.by_year),
    ]
    for when, span in spans:
        yield "all savings", None, None, None, when, None, span.low, span.high, None, part.file


def _words(what: str, reference: str | None, title: str | None, words: str, source: str) -> Row:
    return what, reference, title, words, None, None, None, None, None, source


def _saving_rows(line: SavingLine, years: tuple[str, ...]) -> Iterator[Row]:
    each = line.saving
    themes = ", ".join(theme.id for theme in line.themes)
    for reading in line.readings:
        by_year = [("recurrent, a year", reading.recurrent), ("for once", reading.one_off)]
        for when, pounds in [*by_year, *zip(years, reading.by_year, strict=True)]:
            yield (
                "saving", each.reference, each.title, reading.words, when, pounds, None, None,
                themes, each.source,
            )  # fmt: skip
    if each.promise:
        day = _iso(each.check_by)
        yield (
            "promise", each.reference, each.title, each.promise, day, None, None, None, themes,
            each.source,
        )  # fmt: skip


def _claim_rows(part: ClaimsPart) -> Iterator[Row]:
    for group in part.differing:
        for each in group.said:
            yield _claim_row("claim that differs", each)
    for each in part.others:
        yield _claim_row("claim", each)
    for check in part.checks:
        words = f"{check.found.replace('_', ' ')}: {check.measured or check.value or check.why}"
        day = _iso(check.on)
        yield (
            "claim checked", check.reference, check.title, words, day, None, None, None, None,
            check.source,
        )  # fmt: skip


def _claim_row(what: str, each: Said) -> Row:
    words = f"{each.figure} ({each.status}), {each.said_by or 'nobody named'}"
    day = _iso(each.as_at)
    return what, each.reference, each.about, words, day, None, None, None, None, each.source


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
