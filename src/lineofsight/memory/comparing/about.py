"""Which of the reports a text speaks of, from what it quotes, dates and grades."""

from collections.abc import Sequence
from dataclasses import dataclass

from lineofsight.memory.comparing.compared import Certainty, Item, Kind
from lineofsight.memory.comparing.dates import agrees, days_said, is_near
from lineofsight.memory.comparing.grades import grade_items
from lineofsight.memory.comparing.texts import Text
from lineofsight.memory.comparing.wording import words_of
from lineofsight.model.documents import Reading

_LONG = 8  # words of a quotation that is no chance
_QUOTED, _DATED, _GRADED = 3, 3, 1
_FEWEST_POINTS = 1


@dataclass(frozen=True)
class About:
    """The report that the text speaks of, or None, and why; `is_sure` where something says so."""

    report: Reading | None
    why: str
    is_sure: bool = False


def about(text: Text, reports: Sequence[Reading], quoted: Sequence[Item]) -> About:
    """The one report that most speaks for; None where nothing does, or two do alike.

    A text that quotes inspectors at length, and not one sentence of these reports, is about
    another report.
    """
    if _quotes_another(quoted):
        return About(None, "the text quotes inspectors' words that stand in none of the reports")
    points = [_points(text, report, quoted) for report in reports]
    best = max(points)
    if len(reports) == 1:
        return _only(reports[0], best)
    if best < _FEWEST_POINTS or points.count(best) > 1:
        return About(None, "neither quotations, days nor grades tell which report is meant")
    return About(
        reports[points.index(best)], "most quotations, days and grades agree with it", is_sure=True
    )


def _only(report: Reading, points: int) -> About:
    if points >= _FEWEST_POINTS:
        return About(report, "the only report given, and the text agrees with it", is_sure=True)
    return About(report, "the only report given; nothing in the text says that it is meant")


def _quotes_another(quoted: Sequence[Item]) -> bool:
    found = any(
        item.kind in (Kind.VERBATIM, Kind.ALTERED) and len(words_of(item.text_words or "")) >= _LONG
        for item in quoted
    )
    lost = any((item.kind, item.certainty) == (Kind.NOT_FOUND, Certainty.LIKELY) for item in quoted)
    return lost and not found


def _points(text: Text, report: Reading, quoted: Sequence[Item]) -> int:
    quotations = sum(
        item.report_place is not None
        and item.report_place.file == report.file
        and len(words_of(item.text_words or "")) >= _LONG
        for item in quoted
    )
    days = [each for each in days_said(text, report) if each.has_year and is_near(each, report)]
    dated = sum(1 if agrees(each, report) else 0 for each in days)
    overlapping = 1 if days else 0
    graded = sum(1 if item.kind is Kind.SUPPORTED else -1 for item in grade_items(text, report))
    return _QUOTED * quotations + _DATED * dated + overlapping + _GRADED * graded
