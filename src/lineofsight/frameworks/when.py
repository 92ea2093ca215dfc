"""When a document's inspection took place and when the document was published."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from lineofsight.frameworks.dates import PrintedDates, printed_date, printed_dates
from lineofsight.frameworks.layout import Layout

_PAGES = 3
_REACH = 110  # characters after "Inspection dates:" in which the dates themselves stand
_LONGEST_DATE = 30
_INSPECTED = tuple(
    re.compile(text, re.IGNORECASE)
    for text in (
        r"(?<!previous )(?<!last )inspection\s+dates?\b\s*:?",
        r"dates?\s+of\s+(?:the\s+)?(?:inspection|visit)\b\s*:?",
        r"(?:inspection|visit|evaluation|fieldwork|review)\s+(?:took\s+place|was\s+(?:carried\s+out|undertaken|conducted))",
        r"(?:summarises|outlines|sets\s+out|contains)\s+[^.]{0,60}?(?:visit|inspection)\b[^.]{0,220}?"
        r"\b(?:on|from|between|during)\b(?=\s+(?:\w+day,?\s+)?\d)",
        r"\bbetween\b(?=\s+(?:\w+day,?\s+)?\d{1,2}[^.]{0,80}?(?:ofsted|inspect|undertook|carried\s+out))",
        r"(?:visit|inspection)\b[^.]{0,220}?\b(?:on|from|between)\b(?=\s+(?:\w+day,?\s+)?\d)",
        r"(?:carried\s+out|undertook|undertaken|took\s+place)\b[^.]{0,120}?(?:on|from|between)\b(?=\s+\d)",
    )
)
_PUBLISHED = re.compile(r"(?:report\s+)?published(?:\s+on)?\s*:?\s*(?=\d|\w+day)", re.IGNORECASE)
_ISO = re.compile(r"(20\d\d)[-_]?(0[1-9]|1[0-2])[-_]?([0-2]\d|3[01])(?!\d)")


@dataclass(frozen=True)
class When:
    """The fieldwork's first and last day, the day of publication, and what was odd."""

    start: dt.date | None
    end: dt.date | None
    published: dt.date | None
    notes: tuple[str, ...]


def when_of(layout: Layout, file: PurePath) -> When:
    """The dates printed in the document; for publication, else the one in the file's name."""
    opening = "\n".join(
        layout.text_of_page(number) for number in range(1, min(_PAGES, layout.page_count) + 1)
    )
    printed = _published(opening, layout)
    named = date_in_name(file)
    published = printed or named
    inspected = _inspected(opening, published)
    notes = list(inspected.notes) if inspected else []
    if printed and named and printed != named:
        notes.append(
            f"The document says it was published on {printed.isoformat()} and the file's name says "
            f"{named.isoformat()}; the document's was kept."
        )
    start, end = (inspected.start, inspected.end) if inspected else (None, None)
    return When(start, end, published, tuple(notes))


def date_in_name(file: PurePath) -> dt.date | None:
    """The date in a file's name: "... - 16 may 2024.pdf" or "2024-05-16 ...pdf"."""
    stem = file.stem
    if iso := _ISO.search(stem):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    found = printed_dates(stem.replace("_", " "))
    return found.end if found else None


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _published(opening: str, layout: Layout) -> dt.date | None:
    if match := _PUBLISHED.search(opening):
        found = printed_dates(opening[match.end() : match.end() + _REACH])
        if found:
            return found.start
    return _letter_date(layout)


def _letter_date(layout: Layout) -> dt.date | None:
    """A letter begins with its date, alone on a line above "Dear ..."."""
    head: list[str] = []
    for line in layout.pages[0] if layout.pages else ():
        if line.text.lower().startswith("dear "):
            dates = (printed_date(text) for text in head if len(text) <= _LONGEST_DATE)
            return next(filter(None, dates), None)
        head.append(line.text)
    return None


def _inspected(opening: str, published: dt.date | None) -> PrintedDates | None:
    for near in _places(opening):
        found = printed_dates(near)
        if found is None and published is not None:
            found = printed_dates(near, published)
        if found is not None:
            return found
    return None


def _places(opening: str) -> Iterator[str]:
    for pattern in _INSPECTED:
        for match in pattern.finditer(opening):
            near = opening[match.end() : match.end() + _REACH]
            if re.match(
                r"\W*(?:on|from|between|during|\w+day|remotely|onsite)?[\s\S]{0,40}?\d", near
            ):
                yield " ".join(near.split())
