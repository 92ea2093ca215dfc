"""What comparing gives: one item for each thing that was looked at, and how sure it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What an item says of the text."""

    VERBATIM = "quotation_verbatim"
    ALTERED = "quotation_altered"
    NOT_FOUND = "quotation_not_found"
    SUPPORTED = "supported"
    LEFT_OUT = "left_out"
    CONTRADICTED = "contradicted"
    DATE_DIFFERS = "date_differs"
    COUNT_DIFFERS = "count_differs"
    FIGURE_DIFFERS = "figure_differs"
    NAME_DIFFERS = "name_spelt_two_ways"


TITLES: Mapping[Kind, str] = {
    Kind.VERBATIM: "Quoted word for word",
    Kind.ALTERED: "Quoted with other words",
    Kind.NOT_FOUND: "Quoted and found nowhere",
    Kind.SUPPORTED: "Supported by a paragraph",
    Kind.LEFT_OUT: "In the report and not in the text",
    Kind.CONTRADICTED: "The report says otherwise",
    Kind.DATE_DIFFERS: "Days that differ",
    Kind.COUNT_DIFFERS: "Asks that are counted otherwise",
    Kind.FIGURE_DIFFERS: "Figures that differ",
    Kind.NAME_DIFFERS: "Names spelt two ways",
}


class Certainty(StrEnum):
    """How sure an item is; a person decides what it means."""

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"
    CANNOT_SAY = "cannot say"


@dataclass(frozen=True)
class TextPlace:
    """Where words stand. `page` counts the file's pages from 1; None where a file has none.

    `paragraph` is the printed number in a report, and counts paragraphs from 1 in a text.
    """

    file: str
    page: int | None = None
    paragraph: str | None = None


@dataclass(frozen=True)
class Item:
    """One thing found: both places, both wordings, and what differs between them.

    Where two texts are compared with each other, the second stands in the place of the report.
    """

    kind: Kind
    certainty: Certainty
    text_place: TextPlace | None = None
    text_words: str | None = None
    report_place: TextPlace | None = None
    report_words: str | None = None
    difference: str | None = None


@dataclass(frozen=True)
class Compared:
    """A text beside its reports. `about` is the report that the text speaks of, if it can be told.

    `other_speakers` counts the quotations that are of people and not of inspectors; they are not
    looked for.
    """

    text: str
    reports: tuple[str, ...]
    other_texts: tuple[str, ...]
    about: str | None
    why: str
    other_speakers: int
    items: tuple[Item, ...]
