"""Days that a text gives the inspection and its report, beside those printed in the report."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight.frameworks.dates import MONTHS, printed_dates
from lineofsight.memory.comparing.compared import Certainty, Item, Kind, TextPlace
from lineofsight.memory.comparing.texts import Said, Text
from lineofsight.model.documents import Reading

_MONTH_FIRST = re.compile(
    r"\b(January|February|March|April|May|June|July|August|September|October|November|December)"
    r"\s+(\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(20\d\d))?"
)
_INSPECTED = re.compile(
    r"\b(?:inspect(?:ion|ed|ors?)|visit(?:ed)?|fieldwork|on.?site)\b", re.IGNORECASE
)
_PUBLISHED = re.compile(r"\bpublish(?:ed|es)?\b", re.IGNORECASE)
_EARLIER = re.compile(
    r"\b(?:previous(?:ly)?|last\s+(?:inspect|visit)\w*|since|next|will|monitoring|focused)\b",
    re.IGNORECASE,
)
_THE_REPORT = re.compile(r"\b(?:report|findings|ofsted)\b", re.IGNORECASE)
_MOST_APART = 60  # days: a day further from the report's is another visit's
_MONTH = re.compile(
    r"\bin\s+(?:early\s+|mid-?\s*|late\s+)?(?P<month>January|February|March|April|May|June|July"
    r"|August|September|October|November|December)(?:,?\s+(?P<year>20\d\d))?"
)


@dataclass(frozen=True)
class Days:
    """Days that a sentence names. `has_year` is false where the year had to be the report's."""

    start: dt.date
    end: dt.date
    as_printed: str
    said: Said
    is_of_publication: bool
    has_year: bool


def days_said(text: Text, report: Reading) -> Iterator[Days]:
    """The days that the text gives the inspection, or the publication, nearest to this report."""
    around = report.published or report.inspection_end
    for said in text.sentences:
        if _EARLIER.search(said.text):
            continue
        plain = _day_first(said.text)
        found = printed_dates(plain, around)
        if found is None or found.start is None or found.end is None:
            continue
        ahead = plain[: plain.find(found.as_printed)]
        about_publication = _last(_PUBLISHED, ahead) > _last(_INSPECTED, ahead)
        if (_THE_REPORT if about_publication else _INSPECTED).search(plain):
            has_year = re.search(r"20\d\d", found.as_printed) is not None
            yield Days(found.start, found.end, found.as_printed, said, about_publication, has_year)


def _day_first(text: str) -> str:
    """ "February 26" as "26 February", which is how documents print it."""
    return _MONTH_FIRST.sub(lambda day: " ".join(filter(None, (day[2], day[1], day[3]))), text)


def _last(pattern: re.Pattern[str], text: str) -> int:
    return max((match.end() for match in pattern.finditer(text)), default=-1)


def agrees(days: Days, report: Reading) -> bool:
    """Whether these are the report's days; one day of the fieldwork agrees with it."""
    if days.is_of_publication:
        return days.start == report.published
    start, end = report.inspection_start, report.inspection_end
    if start is None or end is None:
        return True
    if days.start == days.end:
        return start <= days.start <= end
    return (days.start, days.end) == (start, end)


def is_near(days: Days, report: Reading) -> bool:
    """Whether the days can be meant for this report at all."""
    known = report.published if days.is_of_publication else report.inspection_end
    return known is not None and abs((days.end - known).days) <= _MOST_APART


def date_items(text: Text, report: Reading) -> Iterator[Item]:
    """Each time the text gives the inspection or the report its days: as printed, or others."""
    for days in days_said(text, report):
        printed = _printed(days, report)
        if agrees(days, report) and is_near(days, report):
            yield _item(days.said, Kind.SUPPORTED, Certainty.LIKELY, report, printed)
        elif is_near(days, report):
            told = f"the text says {days.as_printed}, the report {printed}"
            certainty = _certainty(days, report)
            yield _item(days.said, Kind.DATE_DIFFERS, certainty, report, printed, told)
    yield from _month_items(text, report)


def _month_items(text: Text, report: Reading) -> Iterator[Item]:
    """Where the text names a month in which the inspection was not."""
    start, end = report.inspection_start, report.inspection_end
    if start is None or end is None:
        return
    for said in text.sentences:
        match = _MONTH.search(said.text)
        if match is None or _EARLIER.search(said.text):
            continue
        if not _INSPECTED.search(said.text, 0, match.start()):
            continue
        day = _middle_of_month(match, end)
        if not _is_in_months(day, start, end) and abs((day - end).days) <= _MOST_APART:
            printed = f"{_in_words(start)} to {_in_words(end)}"
            told = f"the text says {match[0]}, the report {printed}"
            yield _item(said, Kind.DATE_DIFFERS, Certainty.POSSIBLE, report, printed, told)


def _middle_of_month(match: re.Match[str], near: dt.date) -> dt.date:
    """In the year printed, else in the year that brings it nearest."""
    month = MONTHS.index(match["month"].lower()) + 1
    years = [int(match["year"])] if match["year"] else [near.year - 1, near.year, near.year + 1]
    return min((dt.date(year, month, 15) for year in years), key=lambda day: abs(day - near))


def _is_in_months(day: dt.date, start: dt.date, end: dt.date) -> bool:
    return (start.year, start.month) <= (day.year, day.month) <= (end.year, end.month)


def _item(
    said: Said,
    kind: Kind,
    certainty: Certainty,
    report: Reading,
    printed: str,
    told: str | None = None,
) -> Item:
    return Item(kind, certainty, said.place, said.text, TextPlace(report.file, 1), printed, told)


def _certainty(days: Days, report: Reading) -> Certainty:
    """Days that overlap the fieldwork are surely of this inspection; others may be another's."""
    if days.is_of_publication or not days.has_year:
        return Certainty.POSSIBLE
    start, end = report.inspection_start, report.inspection_end
    overlaps = start is not None and end is not None and days.start <= end and start <= days.end
    return Certainty.LIKELY if overlaps and days.start != days.end else Certainty.POSSIBLE


def _printed(days: Days, report: Reading) -> str:
    if days.is_of_publication and report.published:
        return f"published {_in_words(report.published)}"
    if report.inspection_start is None or report.inspection_end is None:
        return "no days"
    return f"{_in_words(report.inspection_start)} to {_in_words(report.inspection_end)}"


def _in_words(day: dt.date) -> str:
    return f"{day.day} {day:%B %Y}"
