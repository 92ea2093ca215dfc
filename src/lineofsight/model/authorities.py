"""The English authorities with children's services: who they are, were, and are like.

Two tables stand beside this module, and SOURCES.md says where they come from. authorities.csv
has a row for each authority and, where the ONS gave a body a new code, a row for each code: a
document is about the authority as it stood that day, and Cumbria of 2017 is not Cumberland. Its
dates begin on 1 April 2009; a blank `valid_from` means that the authority was already there.
neighbours.csv has each authority's ten statistical neighbours in the DfE's two models.

Lookups give None for what is not known. They take `on`, the day the question is about: the
answer is the version of that day, or the last one before it for an authority that had ended
by then. Without a day it is the newest version. Nothing here asks what day it is.
"""

import csv
import datetime as dt
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

AUTHORITIES_FILE = "authorities.csv"
NEIGHBOURS_FILE = "neighbours.csv"

AUTHORITY_COLUMNS = (
    "name",
    "full_name",
    "ons_code",
    "urn",
    "old_number",
    "region",
    "valid_from",
    "valid_to",
    "successors",
    "other_names",
)
NEIGHBOUR_COLUMNS = ("model", "old_number", "rank", "neighbour_old_number", "closeness")

REGIONS = (
    "East Midlands",
    "East of England",
    "London",
    "North East",
    "North West",
    "South East",
    "South West",
    "West Midlands",
    "Yorkshire and The Humber",
)
CLOSENESS = ("Extremely close", "Very close", "Close", "Somewhat close", "Not close")

_ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True)
class Authority:
    """One authority for as long as it had this ONS code; `valid_to` is its last day.

    `old_number` is the DfE's three digits, `urn` the number of its page at Ofsted.
    `successors` are the old numbers that took its children's services over.
    """

    old_number: str
    name: str
    full_name: str | None
    ons_code: str
    urn: str | None
    region: str
    valid_from: dt.date | None
    valid_to: dt.date | None
    successors: tuple[str, ...]
    other_names: tuple[str, ...]

    def valid(self, on: dt.date) -> bool:
        """Was this the authority, under this code, on that day?"""
        began = self.valid_from is None or self.valid_from <= on
        return began and (self.valid_to is None or on <= self.valid_to)


# What the tables answer


@cache
def all_authorities() -> tuple[Authority, ...]:
    """Every version of every authority, ended ones too, by name and then by date.

    Raises ValueError, with file and row, when the table shipped is wrong.
    """
    return parse_authorities(_shipped(AUTHORITIES_FILE))


def current(on: dt.date) -> tuple[Authority, ...]:
    """The authorities of that day, by name: 153 since 1 April 2023."""
    return tuple(each for each in all_authorities() if each.valid(on))


def by_old_number(old_number: str, on: dt.date | None = None) -> Authority | None:
    """The authority with this DfE number, such as "895"."""
    return _version("old_number", old_number, on)


def by_urn(urn: str, on: dt.date | None = None) -> Authority | None:
    """The authority with this number at Ofsted, such as "80447"."""
    return _version("urn", urn, on)


def by_ons_code(ons_code: str) -> Authority | None:
    """The authority with this ONS code, such as "E06000049". A code has one version only."""
    return _version("ons_code", ons_code, on=None)


def by_name(name: str, on: dt.date | None = None) -> Authority | None:
    """The authority that goes by this name, however a document decorates it.

    "The London Borough of Hammersmith & Fulham's children's services" is Hammersmith and
    Fulham. The whole text must be the name: `named_in` looks for one inside a title.
    """
    forms = (" ".join(words) for words in _ever_plainer(_words(name)))
    known = next((form for form in forms if form in _versions("name")), "")
    return _version("name", known, on)


def named_in(text: str, on: dt.date | None = None) -> Authority | None:
    """The authority that a title names, or None: where it names several, the longest name.

    Whole words only, so "York" is not in "North Yorkshire". Where the text has capitals, so
    must the name: reading and bury are also words. An address does not name an authority, nor
    does a police or a health service. In a longer text, where an authority is named more often
    than its partners are, that one wins.
    """
    mentions = [(_version("name", name, on), len(name)) for name in _mentions(text)]
    named = [authority for authority, _ in mentions]
    authority, _ = max(
        mentions, key=lambda mention: (named.count(mention[0]), mention[1]), default=(None, 0)
    )
    return authority


def neighbours(authority: Authority, model: int) -> tuple[Authority, ...]:
    """Its ten statistical neighbours in the model of 2021 or 2025, the closest first.

    Empty when the model has none for it: that of 2021 does not know Cumberland. A neighbour
    that has ended since is given as it last was. Raises ValueError for another model.
    """
    models = _neighbours()
    if model not in models:
        raise ValueError(f"There is no neighbour model {model}: there are {sorted(models)}.")
    ranked = models[model].get(authority.old_number, ())
    return tuple(_versions("old_number")[number][-1] for number in ranked)


# How a name is read

# No digits: a footnote's number sticks to the name before it, and no name has one.
_WORD = re.compile(r"[^\W\d_]+(?:['’‘][^\W\d_]+)*|&")
_POSSESSIVE = re.compile(r"['’‘]s$|['’‘]")
# What follows a name that is not the authority's here. An address: a postcode, perhaps with
# the town before it ("Westminster, London SW1H 9EX"), or the rest of a street or a building.
# Or another body called after the place: police and health services sign joint inspections.
_ELSEWHERE = re.compile(
    r"\W+([A-Z][a-z]+\W+)?[A-Z]{1,2}\d[A-Z\d]?\s+\d[A-Z]{2}\b"
    r"|\s+(Avenue|House|Lane|Place|Road|Square|Street)\b"
    r"|\s+(CCG|Clinical Commissioning|Constabulary|Fire|ICB|Integrated Care|NHS|Police)\b"
)

_Words = tuple[str, ...]

# What is put around a name, as words. It comes off a piece at a time, and only as far as a
# known name: "City of London Council" is "City of London", and there is no "London".
_AFTER_A_NAME: tuple[_Words, ...] = (
    ("children", "services"),
    ("childrens", "services"),
    ("children", "trust"),
    ("childrens", "trust"),
    ("local", "authority"),
    ("local", "safeguarding", "children", "board"),
    ("safeguarding", "children", "board"),
    ("council",),
    ("corporation",),
    ("city", "of"),
    ("city",),
    ("county",),
    ("borough",),
    ("district",),
    ("metropolitan",),
)
_BEFORE_A_NAME: tuple[_Words, ...] = (
    ("council", "of"),
    ("london", "borough", "of"),
    ("royal", "borough", "of"),
    ("metropolitan", "borough", "of"),
    ("borough", "of"),
    ("city", "of"),
    ("county", "of"),
)

# Places whose names hold an authority's name, and that are in another's area or in several.
_NOT_AUTHORITIES = frozenset(
    {
        "bradford on avon",
        "bury st edmunds",
        "greater manchester",
        "newcastle under lyme",
        "sutton coldfield",
    }
)


def _words(text: str) -> _Words:
    """The words that names are compared by: no case, no punctuation, no possessive, no "the"."""
    words = (_plain(word.group()) for word in _WORD.finditer(text))
    return tuple(word for word in words if word != "the")


def _plain(word: str) -> str:
    return "and" if word == "&" else _POSSESSIVE.sub("", word.casefold())


def _ever_plainer(words: _Words) -> Iterator[_Words]:
    """The words as they are, then with what is put around a name coming off, bit by bit."""
    while True:
        plainer = words
        yield plainer
        while start := next((each for each in _BEFORE_A_NAME if plainer[: len(each)] == each), ()):
            plainer = plainer[len(start) :]
            yield plainer
        end = next((each for each in _AFTER_A_NAME if words[-len(each) :] == each), ())
        if not end:
            return
        words = words[: -len(end)]


def _mentions(text: str) -> Iterator[str]:
    """The names that stand in a text, in order, none inside another."""
    found = [word for word in _WORD.finditer(text) if _plain(word.group()) != "the"]
    words = tuple(_plain(word.group()) for word in found)
    has_capitals = text != text.lower()
    at = 0
    while at < len(words):
        size, name = _longest_name_at(words, at)
        first, last = found[at], found[at + size - 1]
        at += size
        is_a_word = has_capitals and first.group().islower()
        is_elsewhere = _ELSEWHERE.match(text, last.end())
        if name in _versions("name") and not is_a_word and not is_elsewhere:
            yield name


def _longest_name_at(words: _Words, at: int) -> tuple[int, str]:
    """The longest name that begins there and its number of words, else the word that does."""
    for size in range(min(_most_words(), len(words) - at), 1, -1):
        name = " ".join(words[at : at + size])
        if name in _versions("name") or name in _NOT_AUTHORITIES:
            return size, name
    return 1, words[at]


# The tables, read once and checked


def parse_authorities(text: str) -> tuple[Authority, ...]:
    """The authorities of a table with AUTHORITY_COLUMNS.

    Raises ValueError, with file and row, for a column, code or date that is not as it should
    be, for a number or name that two authorities have on the same day, and for an authority
    that has ended and whose successors are not there the day after.
    """
    rows = [(row, _authority(row)) for row in _rows(AUTHORITIES_FILE, text, AUTHORITY_COLUMNS)]
    _refuse_shared_keys(rows)
    _refuse_lost_successors(rows)
    return tuple(authority for _, authority in rows)


def parse_neighbours(text: str) -> dict[int, dict[str, tuple[str, ...]]]:
    """The neighbours' old numbers by model and old number, the closest first.

    Raises ValueError, with file and row, for a value that is not as it should be, an authority
    that is not known, a rank out of turn and a neighbour named twice.
    """
    models: dict[int, dict[str, tuple[str, ...]]] = {}
    for row in _rows(NEIGHBOURS_FILE, text, NEIGHBOUR_COLUMNS):
        row.one_of("closeness", CLOSENESS)
        model = int(row.like("model", r"20\d\d", "a year"))
        old_number = _known_number(row, "old_number")
        neighbour = _known_number(row, "neighbour_old_number")
        ranked = models.setdefault(model, {}).get(old_number, ())
        row.one_of("rank", (str(len(ranked) + 1),))
        if neighbour in (old_number, *ranked):
            raise row.wrong("neighbour_old_number", "an authority not named before")
        models[model][old_number] = (*ranked, neighbour)
    return models


@dataclass(frozen=True)
class _Row:
    """One row of a table of ours. It knows its place, to say what is wrong where."""

    place: str
    cells: Mapping[str, str]

    def wrong(self, column: str, expected: str) -> ValueError:
        return ValueError(f"{self.place}: {column} is {self.cells[column]!r}, expected {expected}.")

    def like(self, column: str, pattern: str, expected: str) -> str:
        if not re.fullmatch(pattern, self.cells[column]):
            raise self.wrong(column, expected)
        return self.cells[column]

    def one_of(self, column: str, values: Iterable[str]) -> str:
        if self.cells[column] not in values:
            raise self.wrong(column, f"one of {', '.join(values)}")
        return self.cells[column]

    def date(self, column: str) -> dt.date | None:
        try:
            value = self.cells[column]
            return dt.date.fromisoformat(value) if value else None
        except ValueError:
            raise self.wrong(column, "a date such as 2023-04-01, or nothing") from None

    def list(self, column: str) -> tuple[str, ...]:
        return tuple(self.cells[column].split("|")) if self.cells[column] else ()


def _shipped(file: str) -> str:
    return files("lineofsight.model").joinpath(file).read_text("utf-8")


def _rows(file: str, text: str, columns: tuple[str, ...]) -> Iterator[_Row]:
    reader = csv.reader(io.StringIO(text), strict=True)
    header = next(reader, [])
    if tuple(header) != columns:
        raise ValueError(f"{file}, row 1: the columns are {header}, expected {list(columns)}.")
    for cells in reader:
        place = f"{file}, row {reader.line_num}"
        if len(cells) != len(columns):
            raise ValueError(f"{place}: {len(cells)} cells, expected {len(columns)}.")
        yield _Row(place, dict(zip(columns, cells, strict=True)))


def _authority(row: _Row) -> Authority:
    authority = Authority(
        old_number=row.like("old_number", r"\d{3}", "three digits"),
        name=row.like("name", r"\S.*", "a name"),
        full_name=row.cells["full_name"] or None,
        ons_code=row.like("ons_code", r"E(06|08|09|10)\d{6}", "a code such as E06000049"),
        urn=row.like("urn", r"(\d{5,7})?", "five to seven digits, or nothing") or None,
        region=row.one_of("region", REGIONS),
        valid_from=row.date("valid_from"),
        valid_to=row.date("valid_to"),
        successors=row.list("successors"),
        other_names=row.list("other_names"),
    )
    if _first_day(authority) > _last_day(authority):
        raise row.wrong("valid_to", f"a date from {authority.valid_from} on, or nothing")
    if bool(authority.valid_to) != bool(authority.successors):
        raise row.wrong("successors", "old numbers when valid_to is given, and only then")
    return authority


def _known_number(row: _Row, column: str) -> str:
    if row.cells[column] not in _versions("old_number"):
        raise row.wrong(column, f"an old_number of {AUTHORITIES_FILE}")
    return row.cells[column]


def _refuse_shared_keys(rows: list[tuple[_Row, Authority]]) -> None:
    """A code is one row's; a number and a name are one row's on any one day."""
    seen: dict[tuple[str, str], list[tuple[_Row, Authority]]] = {}
    for row, authority in rows:
        for column, keys in _KEYS.items():
            for key in keys(authority):
                for earlier, other in seen.setdefault((column, key), []):
                    if column == "ons_code" or _same_days(authority, other):
                        raise row.wrong(column, f"another than that of {earlier.place}")
                seen[column, key].append((row, authority))


def _refuse_lost_successors(rows: list[tuple[_Row, Authority]]) -> None:
    for row, authority in rows:
        if authority.valid_to:
            day_after = authority.valid_to + _ONE_DAY
            there = {other.old_number for _, other in rows if other.valid(day_after)}
            if not there.issuperset(authority.successors):
                raise row.wrong("successors", f"old numbers of authorities of {day_after}")


def _same_days(one: Authority, other: Authority) -> bool:
    return _first_day(one) <= _last_day(other) and _first_day(other) <= _last_day(one)


def _first_day(authority: Authority) -> dt.date:
    return authority.valid_from or dt.date.min


def _last_day(authority: Authority) -> dt.date:
    return authority.valid_to or dt.date.max


# Looked up often, so kept

_KEYS: dict[str, Callable[[Authority], Iterable[str]]] = {
    "ons_code": lambda authority: [authority.ons_code],
    "old_number": lambda authority: [authority.old_number],
    "urn": lambda authority: [authority.urn] if authority.urn else [],
    "name": lambda authority: {
        " ".join(_words(name)) for name in (authority.name, *authority.other_names)
    },
}


def _version(column: str, key: str, on: dt.date | None) -> Authority | None:
    """Of the versions with this key, the last that had begun that day, or else the first."""
    versions = _versions(column).get(key, ())
    begun = [each for each in versions if on is None or _first_day(each) <= on]
    return begun[-1] if begun else next(iter(versions), None)


@cache
def _versions(column: str) -> dict[str, tuple[Authority, ...]]:
    """The versions that have each key in this column, the oldest first."""
    versions: dict[str, tuple[Authority, ...]] = {}
    for authority in sorted(all_authorities(), key=_first_day):
        for key in _KEYS[column](authority):
            versions[key] = (*versions.get(key, ()), authority)
    return versions


@cache
def _most_words() -> int:
    return max(len(name.split()) for name in (*_versions("name"), *_NOT_AUTHORITIES))


@cache
def _neighbours() -> dict[int, dict[str, tuple[str, ...]]]:
    return parse_neighbours(_shipped(NEIGHBOURS_FILE))
