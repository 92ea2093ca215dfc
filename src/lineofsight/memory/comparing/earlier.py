"""When a text says the inspection before was, beside when the report says it was."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight.frameworks.dates import MONTHS
from lineofsight.language.sentences import sentences_of
from lineofsight.memory.comparing.compared import Certainty, Item, Kind, TextPlace
from lineofsight.memory.comparing.texts import Text
from lineofsight.model.documents import Reading

_BEFORE = re.compile(
    r"\b(?:last|previous)\s+(?:\w+\s+){0,3}?inspect(?:ions?|ed)\b[^.;]{0,60}?"
    rf"\b(?:(?P<month>{'|'.join(MONTHS)})\s+)?(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
_ANOTHER_KIND = re.compile(r"\b(?:focused|monitoring|joint|jtai|send|school)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Time:
    """A month of a year, or a year."""

    year: int
    month: int | None

    def may_be(self, other: "_Time") -> bool:
        """Whether both can be one time; a year can be any of its months."""
        known = self.month and other.month
        return self.year == other.year and (not known or self.month == other.month)


def earlier_items(text: Text, report: Reading, whole: Text | None) -> Iterator[Item]:
    """Where the text dates the last inspection otherwise than every sentence of the report.

    `whole` is the report with its first page, where some print the day in a table.
    """
    told = dict([*_told(report), *_told_on_its_pages(whole, report)])
    own = [_Time(day.year, day.month) for day in (report.inspection_end, report.published) if day]
    for said in text.sentences:
        time, words = _time(said.text)
        if time is None or not told or any(time.may_be(each) for each in (*own, *told)):
            continue
        place, sentence, printed = next(iter(told.values()))
        yield Item(
            Kind.DATE_DIFFERS,
            Certainty.POSSIBLE,
            said.place,
            said.text,
            place,
            sentence,
            f"the inspection before: the text says “{words}”, the report “{printed}”",
        )


def _told(report: Reading) -> Iterator[tuple[_Time, tuple[TextPlace, str, str]]]:
    """Each time that the report gives an inspection before it, and where it says so."""
    for section in report.sections:
        for each in section.paragraphs:
            for sentence in sentences_of(each.text):
                time, words = _time(sentence)
                if time is not None:
                    yield time, (TextPlace(report.file, each.page, each.number), sentence, words)


def _told_on_its_pages(
    whole: Text | None, report: Reading
) -> Iterator[tuple[_Time, tuple[TextPlace, str, str]]]:
    for said in whole.sentences if whole else ():
        time, words = _time(said.text)
        if time is not None:
            yield time, (TextPlace(report.file, said.place.page), said.text, words)


def _time(sentence: str) -> tuple[_Time | None, str]:
    match = _BEFORE.search(sentence)
    if match is None or _ANOTHER_KIND.search(match[0]):
        return None, ""
    month = MONTHS.index(match["month"].lower()) + 1 if match["month"] else None
    return _Time(int(match["year"]), month), match[0]
