"""What comparing found, in words: both wordings with what differs, and the way to each passage."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from lineofsight.memory.comparing.compared import TITLES, Compared, Item, Kind, TextPlace
from lineofsight.memory.comparing.marked import Piece, marked
from lineofsight.views.table import Cell, Table

_PASSAGE = """
SELECT passage.id
FROM passage JOIN document ON passage.document_id = document.id
WHERE sha256 = ? AND page = ? AND instr(text, ?)
"""


@dataclass(frozen=True)
class Report:
    """A document of the library as one that can be compared with, by its content."""

    sha256: str
    words: str
    address: str


@dataclass(frozen=True)
class Wording:
    """Words as printed, in pieces, and where they stand; `address` is None for the text's own."""

    pieces: tuple[Piece, ...]
    place: str
    address: str | None

    @property
    def words(self) -> str:
        """The whole of it."""
        return "".join(piece.words for piece in self.pieces)


@dataclass(frozen=True)
class Line:
    """One thing that was found. `text` or `beside` is None where only the other has words."""

    certainty: str
    difference: str | None
    text: Wording | None
    beside: Wording | None


@dataclass(frozen=True)
class Section:
    """Everything of one kind; its title is the same in the command."""

    kind: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Found:
    """A text beside reports. `about` is the report that it speaks of, and `why` says how we know.

    Every kind has its section, an empty one too: nothing found is an answer.
    """

    text: str
    reports: tuple[Report, ...]
    about: Report | None
    why: str
    other_speakers: int
    sections: tuple[Section, ...]


def found_of(
    compared: Compared, reports: Mapping[str, Report], library: sqlite3.Connection
) -> Found:
    """What was found, where the reports go by their content in place of a file's name."""
    telling = _Telling(reports, library)
    return Found(
        text=compared.text,
        reports=tuple(reports[each] for each in compared.reports),
        about=reports[compared.about] if compared.about else None,
        why=compared.why,
        other_speakers=compared.other_speakers,
        sections=tuple(
            Section(kind.value, TITLES[kind], telling.lines(kind, compared)) for kind in Kind
        ),
    )


@dataclass(frozen=True)
class _Telling:
    """Gives things found their words and addresses."""

    reports: Mapping[str, Report]
    library: sqlite3.Connection

    def lines(self, kind: Kind, compared: Compared) -> tuple[Line, ...]:
        return tuple(self._line(item) for item in compared.items if item.kind is kind)

    def _line(self, item: Item) -> Line:
        text, beside = _pieces(item)
        return Line(
            certainty=item.certainty.value,
            difference=item.difference,
            text=self._wording(text, item.text_place),
            beside=self._wording(beside, item.report_place),
        )

    def _wording(self, pieces: tuple[Piece, ...], place: TextPlace | None) -> Wording | None:
        if place is None or not pieces:
            return None
        if place.file not in self.reports:
            return Wording(pieces, _where(place), None)
        report = self.reports[place.file]
        words = "".join(piece.words for piece in pieces)
        where = f"{report.words}, {_where(place)}"
        return Wording(pieces, where, self._address(report, place.page or 1, words))

    def _address(self, report: Report, page: int, words: str) -> str:
        """The passage itself where the library holds it as one, else its page."""
        row = self.library.execute(_PASSAGE, [report.sha256, page, words]).fetchone()
        return f"{report.address}?page={page}{f'&passage={row[0]}' if row else ''}"


def _pieces(item: Item) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Word by word for a quotation with other words; elsewhere a sentence says what differs."""
    ours, theirs = item.text_words or "", item.report_words or ""
    if item.kind is Kind.ALTERED:
        return marked(ours, theirs)
    return _whole(ours), _whole(theirs)


def _whole(words: str) -> tuple[Piece, ...]:
    return (Piece(words, differs=False),) if words else ()


def _where(place: TextPlace) -> str:
    page = f"page {place.page}" if place.page is not None else None
    return ", ".join(filter(None, (page, _paragraph(place.paragraph))))


def _paragraph(paragraph: str | None) -> str | None:
    """As people say it: a list of what must improve has items."""
    if paragraph is not None and paragraph.isdigit():
        return f"paragraph {paragraph}"
    return paragraph.replace("ask ", "item ") if paragraph else None


HEADINGS = (
    "what", "certainty", "difference", "in the text", "where in the text", "in the report",
    "where in the report", "address",
)  # fmt: skip


def table_of(found: Found | None) -> Table:
    """A line for each thing found."""
    sections = found.sections if found else ()
    rows = [_row(section, line) for section in sections for line in section.lines]
    return Table("compared", HEADINGS, rows)


def _row(section: Section, line: Line) -> tuple[Cell, ...]:
    text, beside = line.text, line.beside
    ours = (text.words, text.place) if text else (None, None)
    theirs = (beside.words, beside.place, beside.address) if beside else (None, None, None)
    return section.title, line.certainty, line.difference, *ours, *theirs
