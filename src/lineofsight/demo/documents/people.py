"""Places and people that exist nowhere, named so that nobody could think otherwise."""

import random

AUTHORITIES = (
    "Wexcombe",
    "North Harrowdale",
    "Ellsmoor",
    "Tarrowby",
    "Brindlewick",
    "Quenby and Marle",
    "Ostrey",
    "West Pellingshire",
)

# How a council writes its own name, where it is not simply "... Council".
COUNCILS = {
    "Wexcombe": "Wexcombe Borough Council",
    "North Harrowdale": "North Harrowdale Metropolitan Borough Council",
    "Ellsmoor": "London Borough of Ellsmoor",
    "Ostrey": "Ostrey City Council",
    "West Pellingshire": "West Pellingshire County Council",
}

_FIRST = (
    "Imogen", "Barnaby", "Rosalind", "Ambrose", "Cordelia", "Ptolemy", "Wilhelmina", "Erasmus",
    "Araminta", "Lysander", "Philomena", "Thaddeus", "Ottoline", "Peregrine", "Euphemia", "Caspian",
)  # fmt: skip
_LAST = (
    "Quillfeather", "Thistledown", "Pennywhistle", "Larkspur", "Winterbottle", "Goosegrass",
    "Candlewick", "Merryweather-Finch", "Bramblethorn", "Foxglove", "Inkpen-Shaw", "Dandelyon",
    "Nettlefold", "Snowdrop", "Marchpane", "Owlsworthy",
)  # fmt: skip


def council(authority: str) -> str:
    """The council's full name, as it stands on a cover."""
    return COUNCILS.get(authority, f"{authority} Council")


def cast(rng: random.Random, size: int) -> tuple[str, ...]:
    """So many people with different names."""
    firsts, lasts = rng.sample(_FIRST, size), rng.sample(_LAST, size)
    return tuple(f"{first} {last}" for first, last in zip(firsts, lasts, strict=True))


def monarch(year: int, month: int) -> str:
    """Whose inspectors they were at the time."""
    return "Her" if (year, month) < (2022, 9) else "His"
