"""Steps of threads: one thing asked, and what one later document says became of it."""

import datetime as dt
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from lineofsight.errors import OurMistake
from lineofsight.memory.grading import is_board_review
from lineofsight.memory.mentions import line_date
from lineofsight.memory.threads.asked import BOARD, Asked, asked_in
from lineofsight.memory.threads.later import Later
from lineofsight.memory.threads.ranking import Near, ranked
from lineofsight.memory.threads.status import Status, suggested
from lineofsight.model.documents import Reading

# Two documents by their content, the earlier first.
Pair = tuple[str | None, str | None]

_MOST_QUOTES = 3
_DAYS_A_YEAR = 365.25
# The framework of documents about special educational needs, which a different law asks of.
_SEND = "area_send"


@dataclass(frozen=True)
class Evidence:
    """A sentence of the later document, its page (from 1), and its paragraph or "ask 3"."""

    quote: str
    page: int
    paragraph: str | None


@dataclass(frozen=True)
class Step:
    """What became of one thing asked, as one later document tells it.

    The fields up to `certainty` are the contract of `lineofsight threads`; those after it tell
    the documents by content and day, and in words what moved the suggestion most. `n` is the
    ask's number in its list.
    """

    authority: str
    earlier_file: str
    n: int
    part: str | None
    text: str
    themes: tuple[str, ...]
    later_file: str
    status: str
    evidence: tuple[Evidence, ...]
    certainty: str
    earlier_sha256: str | None
    earlier_on: dt.date
    later_sha256: str | None
    later_on: dt.date
    moved_by: tuple[str, ...] = ()


def steps(
    authority: str, readings: Sequence[Reading], passing_over: Collection[Pair] = ()
) -> Iterator[Step]:
    """Every step of one authority's documents, by the day of the earlier and of the later.

    Pairs of documents that are passed over, by their content, give none. A document that has no
    day is in no step: see `undated`. Documents about special educational needs are followed by
    such documents only, and the others by the others.
    """
    laid_out: dict[str, Later] = {}
    for earlier, later in pairs(readings):
        if (earlier.sha256, later.sha256) not in passing_over:
            if later.file not in laid_out:
                laid_out[later.file] = Later(later)
            for each in asked_in(earlier):
                yield _step(authority, each, (earlier, later), laid_out[later.file])


def pairs(readings: Sequence[Reading]) -> Iterator[tuple[Reading, Reading]]:
    """Each document that asks something, with each that can say what became of it."""
    line = sorted(_dated(readings), key=lambda each: (line_date(each), each.file))
    for earlier in line:
        if any(ask.list != BOARD for ask in earlier.asks):
            yield from ((earlier, later) for later in line if follows(later, earlier))


def undated(readings: Sequence[Reading]) -> list[Reading]:
    """The documents that have no day, and are therefore in no step."""
    return [each for each in readings if line_date(each) is None]


def follows(later: Reading, earlier: Reading) -> bool:
    """Whether a document can say what became of what the other asked: later, and of its kind."""
    before, after = line_date(earlier), line_date(later)
    if before is None or after is None or before >= after or is_board_review(later):
        return False
    return _is_send(earlier) == _is_send(later)


def _is_send(reading: Reading) -> bool:
    return (reading.framework or "").startswith(_SEND)


def _dated(readings: Sequence[Reading]) -> list[Reading]:
    """Each document once, by its content, where it has a day."""
    once = {each.sha256 or each.file: each for each in readings}
    return [each for each in once.values() if line_date(each) is not None]


def _step(authority: str, asked: Asked, pair: tuple[Reading, Reading], later: Later) -> Step:
    near = ranked(asked.matter, asked.themes, later)
    found = suggested(near, asked.themes, later, years_between(*pair))
    mentioned = found.status is not Status.NOT_MENTIONED
    before, after = pair
    return Step(
        authority=authority,
        earlier_file=before.file,
        n=asked.n,
        part=asked.part,
        text=asked.text,
        themes=asked.themes,
        later_file=after.file,
        status=found.status.value,
        evidence=evidence_of(near) if mentioned else (),
        certainty=found.certainty.value,
        earlier_sha256=before.sha256,
        earlier_on=day_of(before),
        later_sha256=after.sha256,
        later_on=day_of(after),
        moved_by=found.moved_by,
    )


def evidence_of(near: Sequence[Near]) -> tuple[Evidence, ...]:
    """The nearest sentences of the nearest passages, the nearest passage first."""
    return tuple(
        Evidence(each.quote, each.passage.page, each.passage.paragraph)
        for each in near[:_MOST_QUOTES]
    )


def years_between(earlier: Reading, later: Reading) -> float:
    """The years between two documents that are in a step."""
    return (day_of(later) - day_of(earlier)).days / _DAYS_A_YEAR


def day_of(reading: Reading) -> dt.date:
    """The day of a document that is in a step."""
    on = line_date(reading)
    if on is None:
        raise OurMistake("A document without a day is in no step.")
    return on
