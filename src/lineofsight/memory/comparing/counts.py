"""What two sentences count, last, cost or share out, and where they differ."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight.frameworks.dates import MONTHS
from lineofsight.memory.comparing.figures import MONEY, pounds
from lineofsight.memory.comparing.wording import stem, words_of
from lineofsight.memory.words import listing

_WORDS = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_NUMBERS = {"a": 1, "an": 1, "one": 1} | {word: number for number, word in enumerate(_WORDS, 2)}
_SHARES = {
    "quarter": 0.25,
    "third": 1 / 3,
    "half": 0.5,
    "two thirds": 2 / 3,
    "three quarters": 0.75,
}
# Days in each: lengths of time are compared whatever they are counted in.
_LENGTHS = {"day": 1, "week": 7, "month": 365 / 12, "year": 365}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?:{'|'.join(_WORDS)})\b)"
# "a week" is a length of time only where something says so: "twice a week" is none.
_ONE = r"(?<=up to )(?:an?|one)\b|(?<=within )(?:an?|one)\b"
_NO_NOUN = (
    r"(?:and|or|of|to|in|on|at|by|for|from|with|under|over|who|which|that|is|are|was|were|had|has"
    r"|have|be|as|than|after|before|the|a|an|more|other)\b"
)
_NOUN = rf"(?!{_NO_NOUN})(?P<noun>[a-z][a-z’'-]*(?:\s(?!{_NO_NOUN})[a-z][a-z’'-]*)?)"
_COUNT = re.compile(
    rf"(?<![£\d.,/-])(?<!\w)(?:{_NUMBER}\s*(?:to|or|-|–)\s*)?(?P<number>{_NUMBER}|{_ONE})"
    rf"(?:\s*(?P<percent>%|per\s?cent\b)|[\s-]+{_NOUN})?",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"\b(?P<share>(?:two|three)[\s-](?:third|quarter)s|half|third|quarter)\s+(?:of|the)\b",
    re.IGNORECASE,
)
_FORTNIGHT = re.compile(r"\b(?P<of>two|three)?\s*fortnights?\b", re.IGNORECASE)
_WEEKDAY = re.compile(rf"\b(?P<day>{'|'.join(_WEEKDAYS)})s?\b", re.IGNORECASE)
_DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?(?:{'|'.join(MONTHS)})\b(?:\s+\d{{1,2}}(?!\d))?(?:,?\s+(?:19|20)\d\d)?"
    r"|(?<![\d,])(?:19|20)\d\d(?:[/-]\d\d)?(?![\d,])",
    re.IGNORECASE,
)

_MONTH = "|".join(month.title() for month in MONTHS)
_TIME = re.compile(
    rf"\b(?:{_MONTH})(?=\s+\d)|(?<=\b[Ii]n )(?:{_MONTH})\b|(?<![\d,/-])20\d\d(?![\d,/-])"
)


@dataclass(frozen=True)
class Count:
    """A number in a sentence. `noun` is what it counts, as a stem; empty where that is not said.

    Lengths of time are in days, and their noun is "time".
    """

    value: float
    noun: str
    as_printed: str


def counts_of(text: str) -> list[Count]:
    """Every number of a sentence that is no date, with what it counts."""
    no_dates = _without(_DATE, text)
    shares = list(_shares_and_times(no_dates))
    return [*_numbers(_without(_SHARE, no_dates)), *shares]


def _without(pattern: re.Pattern[str], text: str) -> str:
    """The text with spaces in the place of what is found, so that all else stays where it is."""
    return pattern.sub(lambda match: " " * len(match[0]), text)


def _numbers(text: str) -> Iterator[Count]:
    for match in _COUNT.finditer(text):
        noun = (match["noun"] or "").lower()
        days = _LENGTHS.get(noun.split(" ")[0].removesuffix("s"))
        key = "%" if match["percent"] else "time" if days else _last_stem(noun)
        yield Count(_value(match["number"]) * (days or 1), key, match[0].strip())
    for match in MONEY.finditer(text):
        yield Count(pounds(match), "£", match[0].strip())


def _shares_and_times(text: str) -> Iterator[Count]:
    for match in _SHARE.finditer(text):
        share = re.sub(r"[\s-]+", " ", match["share"].lower())
        yield Count(_SHARES[share], "share", match["share"])
    for match in _FORTNIGHT.finditer(text):
        weeks = 2 * _NUMBERS.get((match["of"] or "a").lower(), 1)
        yield Count(weeks * _LENGTHS["week"], "time", match[0].strip())
    for match in _WEEKDAY.finditer(text):
        yield Count(_WEEKDAYS.index(match["day"].lower()), "weekday", match[0])


def _last_stem(noun: str) -> str:
    return stem(noun.split()[-1]) if noun else ""


def _value(printed: str) -> float:
    return float(_NUMBERS.get(printed.lower(), 0) or printed.replace(",", ""))


def number_words(text: str) -> frozenset[str]:
    """The words of the numbers of a sentence, as they are compared."""
    return frozenset(
        word for each in counts_of(text) for word in words_of(each.as_printed.split()[0])
    )


def count_differences(text: str, report: str) -> str | None:
    """Where both sentences count one thing and differ; None where they do not."""
    ours, theirs = counts_of(text), counts_of(report)
    told = [
        f"“{one.as_printed}” for “{other.as_printed}”"
        for one in ours
        if (other := _only(one.noun, theirs)) and _only(one.noun, ours) and one.value != other.value
    ]
    return "; ".join(told) or None


def _only(noun: str, counts: list[Count]) -> Count | None:
    """The one count of this noun, if there is one and no other."""
    found = [each for each in counts if noun and each.noun == noun]
    return found[0] if len(found) == 1 else None


def counts_not_there(text: str, report: str) -> str | None:
    """The numbers of the text that the report's sentence does not have, in words; None without."""
    printed = counts_of(report)
    theirs = {each.value for each in printed}
    missing = [each.as_printed for each in counts_of(text) if each.value not in {*theirs, 1}]
    if not missing:
        return None
    ours, has = (
        listing([f"“{each}”" for each in some])
        for some in (missing, [each.as_printed for each in printed])
    )
    return f"{ours} in the text; {has or 'no figure'} in the report's sentence"


def time_words(text: str) -> frozenset[str]:
    """The months and years of a sentence, as words are compared."""
    return frozenset(word for time in _times(text) for word in words_of(time))


def times_not_there(text: str, report: str) -> str | None:
    """Months or years of the text that are not those of the report's sentence; None without.

    Where the report's sentence names none, it says nothing of when.
    """
    ours, theirs = _times(text), _times(report)
    for kind in (str.isdigit, str.isalpha):
        one, other = set(filter(kind, ours)), set(filter(kind, theirs))
        if one and other and not one & other:
            return f"{_in_words(one)} in the text; {_in_words(other)} in the report's sentence"
    return None


def _times(text: str) -> frozenset[str]:
    """Years, and months where a number follows or "in" goes before: "May" may begin a sentence."""
    return frozenset(match[0] for match in _TIME.finditer(text))


def _in_words(times: set[str]) -> str:
    return listing([f"“{each}”" for each in sorted(times)])
