"""Days that a text gives the inspection and its report, beside those printed in the report."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lineofsight.frameworks.dates import MONTHS, PrintedDates, printed_dates
from lineofsight.memory.comparing.compared import Certainty, Item, Kind, TextPlace
from lineofsight.memory.comparing.texts import Said, Text
from lineofsight.model.documents import Reading

_MONTH_FIRST = re.compile(
    r"\b(January|February|March|April|May|June|July|August|September|October|November|December)"
    r"\s+(\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(20\d\d))?"
)
# Councillors visit too: a visit is an inspection where the text says whose it is.
_INSPECTED = re.compile(
    r"\b(?:inspect(?:ion|ed|ors?)|fieldwork|on.?site|(?:the|this|their|focused|monitoring)\s+visit"
    r"|ofsted(?:['’]s)?\b[^.]{0,40}?\b(?:visit(?:ed)?|team))\b",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(
    r"\b(?:publish(?:ed|es)?|released|issued|dated|reported|came\s+out|wrote\s+to\s+(?:us|the|them))\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:previous(?:ly)?|last\s+(?:\w+\s+){0,2}?(?:inspect|visit)\w*|since|next|will)\b",
    re.IGNORECASE,
)
_ANOTHER_VISIT = re.compile(r"\b(?:monitoring|focused)\b", re.IGNORECASE)
_VISITS = ("focused_visit", "monitoring_visit")
_THE_REPORT = re.compile(r"\b(?:report|letter|findings|ofsted|inspectors)\b", re.IGNORECASE)
_MOST_APART = 60  # days: a day further from the report's is another visit's
_MONTH = re.compile(
    r"\bin\s+(?:early\s+|mid-?\s*|late\s+)?(?P<month>January|February|March|April|May|June|July"
    r"|August|September|October|November|December)(?:,?\s+(?P<year>20\d\d))?"
)


@dataclass(frozen=True)
class Days:
    """Days that a sentence names. `has_year` is false where the year had to be the report's.

    `said` is the sentence, or the part of it that leads to these days where it names others too.
    """

    start: dt.date
    end: dt.date
    as_printed: str
    said: Said
    is_of_publication: bool
    has_year: bool


def days_said(text: Text, report: Reading) -> Iterator[Days]:
    """The days that the text gives the inspection, or the publication, nearest to this report."""
    for said in text.sentences:
        if _is_of_another(said.text, report):
            continue
        for part, found in _parts(said, _latest(report)):
            plain = _day_first(part.text)
            ahead = plain[: plain.find(found.as_printed)]
            about_publication = _last(_PUBLISHED, ahead) > _last(_INSPECTED, ahead)
            whole = _THE_REPORT if about_publication else _INSPECTED
            if found.start and found.end and whole.search(said.text):
                has_year = re.search(r"20\d\d", found.as_printed) is not None
                yield Days(
                    found.start, found.end, found.as_printed, part, about_publication, has_year
                )


def _latest(report: Reading) -> dt.date | None:
    """The last day that can be meant for this report, which a day without a year is before."""
    known = report.published or report.inspection_end
    return known + dt.timedelta(_MOST_APART) if known else None


def _is_of_another(sentence: str, report: Reading) -> bool:
    """Whether a sentence speaks of an earlier or a later inspection, or of another visit."""
    is_visit = report.framework in _VISITS
    return bool(_EARLIER.search(sentence) or (_ANOTHER_VISIT.search(sentence) and not is_visit))


def _parts(said: Said, around: dt.date | None) -> Iterator[tuple[Said, PrintedDates]]:
    """The sentence in parts, each with the days that it ends with; whole where there is one.

    A sentence with its days turned round is never cut: its parts would not be the text's words.
    """
    found: list[tuple[str, PrintedDates]] = []
    rest = _day_first(said.text)
    is_as_printed = rest == said.text
    while days := printed_dates(rest, around):
        end = rest.find(days.as_printed) + len(days.as_printed)
        found.append((rest[:end].strip(" ."), days))
        rest = rest[end:]
    for part, days in found:
        yield replace(said, text=part) if is_as_printed and len(found) > 1 else said, days


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
    """Each time the text gives the inspection or the report its days: as printed, or others.

    Words of which one day differs are not called supported for another.
    """
    found = [*_day_items(text, report), *_month_items(text, report)]
    differing = {item.text_words for item in found if item.kind is Kind.DATE_DIFFERS}
    for item in found:
        if item.kind is Kind.DATE_DIFFERS or item.text_words not in differing:
            yield item


def _day_items(text: Text, report: Reading) -> Iterator[Item]:
    for days in days_said(text, report):
        printed = _printed(days, report)
        if agrees(days, report) and is_near(days, report):
            yield _item(days.said, Kind.SUPPORTED, Certainty.LIKELY, report, printed)
        elif is_near(days, report):
            told = f"the text says {days.as_printed.strip(' .,')}, the report {printed}"
            certainty = _certainty(days, report)
            yield _item(days.said, Kind.DATE_DIFFERS, certainty, report, printed, told)


def _month_items(text: Text, report: Reading) -> Iterator[Item]:
    """Where the text names a month in which the inspection was not."""
    start, end = report.inspection_start, report.inspection_end
    if start is None or end is None:
        return
    for said in text.sentences:
        match = _MONTH.search(said.text)
        if match is None or _is_of_another(said.text, report):
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
