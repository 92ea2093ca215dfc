"""The fields of the form for one saving: the columns of the register, in plain words.

The amount and the percentage share a field with a unit beside it; a period is how, and over how
many years; a saving may carry a few themes. Everything else is a column each.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lineofsight.model.themes import THEMES
from lineofsight.money.savings.proposal import Sign, Stage
from lineofsight.money.savings.typed import POUNDS, Row, columns

PERCENT = "%"
MOST_CHARACTERS = 300
_NOT_SAID = ("", "Not said")
_YEARS = " years"
_THEMES = ("theme_1", "theme_2", "theme_3")
_OWN_COLUMNS = [each for each in columns() if each not in ("amount", "percent", "period", "themes")]


@dataclass(frozen=True)
class Field:
    """One field: its name, what stands above it, and what may be chosen, where it is a choice.

    Each choice is a value and its words. `is_long` is one with room for a sentence.
    """

    name: str
    label: str
    hint: str
    choices: tuple[tuple[str, str], ...] = ()
    is_long: bool = False


@dataclass(frozen=True)
class Part:
    """Fields that belong together."""

    heading: str
    fields: tuple[Field, ...]


_UNITS = (
    _NOT_SAID,
    (POUNDS, "pounds"),
    ("£000", "thousands of pounds"),
    ("£m", "millions of pounds"),
    (PERCENT, "per cent of a budget"),
)
_PERIODS = (
    _NOT_SAID,
    ("a year", "A full year: so much every year, once all of it is in"),
    ("first year", "Part of a year: so much in the first year"),
    ("once", "One-off: so much once, and never again"),
    ("over", "So much over several years, not said how"),
    ("spread over", "Over several years, the same in each"),
    ("rising over", "Rising over several years to so much a year"),
    ("cash over", "Rising over several years that come to so much in all"),
)
_SIGNS = (
    _NOT_SAID,
    (Sign.SAVING.value, "The minus is a cost"),
    (Sign.BUDGET_CHANGE.value, "The minus is a saving"),
)
_STAGES = (
    _NOT_SAID,
    *(
        (each.value.replace("_", " "), each.value.replace("_", " ").capitalize())
        for each in Stage
        if each is not Stage.UNKNOWN
    ),
)
_THEME_CHOICES = (("", "None"), *((each.id, each.title) for each in THEMES))

PARTS = (
    Part(
        "What is saved",
        (
            Field("title", "Title of the saving", "What it is, in a few words. It must be there."),
            Field("amount", "What it saves", "A number, such as 150,000 or 20. It must be there."),
            Field("unit", "Unit of that number", "A number such as £150k has its own.", _UNITS),
            Field(
                "percent_of",
                "Per cent of what?",
                "Only for a percentage: the budget, pounds first, such as £450,000 net budget. "
                "Several with “;” between them while that is not clear.",
            ),
            Field("sign", "If the number has a minus", "What does the minus mean?", _SIGNS),
            Field(
                "prices",
                "Prices",
                "“nominal”, or the year of real prices, such as “real 2019-20”.",
            ),
        ),
    ),
    Part(
        "When",
        (
            Field(
                "starts",
                "When it begins",
                "A financial year such as 2026-27, a month such as September 2026, or a day.",
            ),
            Field("period", "What the amount covers", "Recurrent or one-off.", _PERIODS),
            Field("years", "Over how many years?", "Only where it is over several years."),
        ),
    ),
    Part(
        "Whom it is about",
        (
            Field("service", "Service", "One service as the council calls it."),
            Field("directorate", "Directorate", "The department or committee that it is of."),
            Field("reach", "Children it reaches", "A whole number, and nobody’s name."),
            *(
                Field(name, words, hint, _THEME_CHOICES)
                for name, words, hint in zip(
                    _THEMES,
                    ("Theme", "A second theme", "A third theme"),
                    (
                        "With none, the words of the title may suggest one.",
                        "If it is about another one too.",
                        "If it is about three.",
                    ),
                    strict=True,
                )
            ),
        ),
    ),
    Part(
        "What was promised",
        (
            Field(
                "promise",
                "Promise",
                "As it was made, such as “no effect on front-line services”.",
                is_long=True,
            ),
            Field("check_by", "Day to check the promise", "For example, 30 September 2027."),
        ),
    ),
    Part(
        "Where it stands",
        (
            Field("reference", "Reference", "The council’s own. With none, it is given a number."),
            Field("stage", "Stage", "How far the decision has come.", _STAGES),
            Field(
                "ring_fence", "Ring-fenced grant", "The grant that the money belongs to, if any."
            ),
            Field(
                "overlaps",
                "May be the same as",
                "References of savings that may be this one, with “;” between them.",
            ),
            Field("said_on", "Day on which it was said", "For example, 12 February 2026."),
            Field("source", "Source", "The paper that it stands in."),
        ),
    ),
)
NAMES = tuple(field.name for part in PARTS for field in part.fields)


def row_of(typed: Mapping[str, str]) -> Row:
    """The row that the fields make; its amount is still in the unit that was chosen."""
    said = {name: _tidy(typed.get(name, "")) for name in NAMES}
    money = "percent" if said["unit"] == PERCENT else "amount"
    years = said["years"] and f"{said['years']}{_YEARS}"
    return {
        **{name: said[name] for name in _OWN_COLUMNS},
        "amount": "",
        "percent": "",
        money: said["amount"],
        "period": f"{said['period']} {years}".strip(),
        "themes": "; ".join(dict.fromkeys(filter(None, (said[name] for name in _THEMES)))),
    }


def unit_of(typed: Mapping[str, str]) -> str:
    """The unit of the amount as a title has it: "" where none was chosen, and for a percentage."""
    unit = typed.get("unit", "")
    return unit if unit in dict(_UNITS) and unit != PERCENT else ""


def fields_of(row: Row) -> Iterator[tuple[str, str]]:
    """The fields that make this row of the file again."""
    yield from ((name, row[name]) for name in _OWN_COLUMNS)
    yield "amount", row["percent"] or row["amount"]
    yield "unit", PERCENT if row["percent"] else POUNDS
    period, _, years = row["period"].removesuffix(_YEARS).rpartition(" ")
    is_over = row["period"].endswith(_YEARS)
    yield "period", period if is_over else row["period"]
    yield "years", years if is_over else ""
    themes = row["themes"].split("; ")
    yield from zip(_THEMES, themes, strict=False)


def field_of(column: str) -> str:
    """The field in which a column of the register is typed."""
    return {"percent": "amount", "themes": _THEMES[0]}.get(column, column)


def _tidy(typed: str) -> str:
    """One line without what no page shows: a file of rows holds no more."""
    return " ".join("".join(each if each.isprintable() else " " for each in typed).split())
