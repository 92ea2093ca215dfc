"""Whether questions from elsewhere would have been the right ones, and how fast they are.

    python benchmarks/elsewhere.py --from DIR [--least 50] [--documents 1000]

Everything is frozen at the day before each full inspection under DIR, if at least so many documents
about others were out. For each thing that the inspection then asked, the rank of the first
question that matches it: one that its own themes and subjects raise (`Questions.raised_by`), by the
same rule that made the list. Beside it stand the same asks against the lists of other inspections
(shuffled dates), asks of other inspections against the same lists (random asks), and the questions
in random order; and the same for a list in the order of how many councils were asked.

A list that knew something of a council would do better on its own asks than on the shuffled ones.

Then the documents are kept again and again under other authorities' names, up to the number of
documents, and all questions are asked for one council; and again after one document more. The
limits are 120 seconds for 1,000 documents and 5 seconds for one more; reading is not counted.
"""

import argparse
import datetime as dt
import hashlib
import random
import sqlite3
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count, islice
from pathlib import Path

from lineofsight.clock import now, stopwatch, today
from lineofsight.frameworks.reading_room import documents_in, read_documents
from lineofsight.memory.elsewhere.elsewhere import elsewhere
from lineofsight.memory.elsewhere.kept import keep_heard, kept_heard
from lineofsight.memory.elsewhere.questions import QUESTIONS
from lineofsight.memory.elsewhere.raised import Heard, heard, text_of
from lineofsight.memory.elsewhere.ranking import Ranked
from lineofsight.memory.grading import is_full_inspection
from lineofsight.memory.lookup import subject
from lineofsight.model.documents import NamedAuthority, Reading
from lineofsight.workspace.database import database
from lineofsight.workspace.keeping import keep
from lineofsight.workspace.library import authorities
from lineofsight.workspace.reader_version import reader_version

SEED = 6
TIMES = 10  # each control is drawn so often
LIMIT = 120 / 1000  # seconds a document
LIMIT_OF_ONE = 5.0  # seconds
DAY = dt.timedelta(days=1)
_JOBS = 2

List = Sequence[str]
Ask = frozenset[str]


@dataclass(frozen=True)
class Frozen:
    """One full inspection: what it asked, as the questions that match, and the list before it."""

    asks: tuple[Ask, ...]
    ranked: tuple[Ranked, ...]


def main() -> int:
    """Print the table and the times, and tell the caller whether both limits were kept."""
    asked = _arguments()
    files, _ = documents_in([asked.folder])
    readings = [each for each in read_documents(files, _JOBS) if each.status == "read"]
    frozen = list(
        _frozen(readings, [raised for each in readings if (raised := heard(each))], asked.least)
    )
    if not frozen:
        sys.stderr.write("No full inspection has so many documents before it: try fewer.\n")
        return 3
    sys.stdout.write("\n".join(_table(frozen)) + "\n\n")
    return _timed(readings, asked.documents)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--from", dest="folder", type=Path, required=True)
    parser.add_argument("--least", type=int, default=50, help="Documents before an inspection.")
    parser.add_argument("--documents", type=int, default=1000, help="Documents to be timed with.")
    return parser.parse_args()


# Whether they would have been the right ones


def _frozen(readings: Sequence[Reading], raised: Sequence[Heard], least: int) -> Iterator[Frozen]:
    held = list(dict.fromkeys(each.authority for each in raised))
    for each in readings:
        if not (is_full_inspection(each) and each.authority and each.inspection_start):
            continue
        as_at = each.inspection_start - DAY
        asks = tuple(_asks(each))
        if asks and sum(document.published < as_at for document in raised) >= least:
            about = subject(each.authority.name, held)
            yield Frozen(asks, elsewhere(about, as_at, raised))


def _asks(reading: Reading) -> Iterator[Ask]:
    for ask in reading.asks:
        if ask.list == "local_authority":
            matching = QUESTIONS.raised_by(text_of(ask), ask.themes)
            yield frozenset(each.id for each in matching)


def _table(frozen: Sequence[Frozen]) -> Iterator[str]:
    yield f"Full inspections: {len(frozen)}. Questions: {len(QUESTIONS.by_id)}."
    yield ""
    yield "| order | asks | n | median rank | first 5 | first 10 | first 20 |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | ---: |"
    for name, order in (("as it is", _as_it_is), ("by councils alone", _by_councils)):
        for whose, ranks in _ranks(frozen, order):
            yield f"| {name} | {whose} | {_figures(ranks)} |"


def _as_it_is(ranked: Sequence[Ranked]) -> List:
    return [each.question.id for each in ranked]


def _by_councils(ranked: Sequence[Ranked]) -> List:
    """The order of a plain count; of as many councils, by name, so that ours does not help it."""
    return _as_it_is(sorted(ranked, key=lambda each: (-each.councils, each.question.id)))


def _ranks(
    frozen: Sequence[Frozen], order: Callable[[Sequence[Ranked]], List]
) -> Iterator[tuple[str, list[int | None]]]:
    """The ranks of its own asks, and of the three controls."""
    lists = [order(each.ranked) for each in frozen]
    asks = [each.asks for each in frozen]
    chance = random.Random(SEED)  # noqa: S311  a control, not a secret
    yield "its own", _of(lists, asks)
    shuffled = (_of(chance.sample(lists, len(lists)), asks) for _ in range(TIMES))
    yield "shuffled dates", list(chain.from_iterable(shuffled))
    dealt = (_of(lists, _dealt(asks, chance)) for _ in range(TIMES))
    yield "random asks", list(chain.from_iterable(dealt))
    mixed = [chance.sample(each, len(each)) for each in lists]
    yield "random order", _of(mixed, asks)


def _of(lists: Sequence[List], asks: Sequence[Sequence[Ask]]) -> list[int | None]:
    return [
        next((rank for rank, question in enumerate(one, start=1) if question in ask), None)
        for one, of_one in zip(lists, asks, strict=True)
        for ask in of_one
    ]


def _dealt(asks: Sequence[Sequence[Ask]], chance: random.Random) -> list[list[Ask]]:
    """As many asks for each inspection as it has, drawn from all of them."""
    every = [ask for of_one in asks for ask in of_one]
    return [chance.sample(every, len(of_one)) for of_one in asks]


def _figures(ranks: Sequence[int | None]) -> str:
    """How many, the median of those found, and the shares of all within the first so many."""
    found = [each for each in ranks if each]
    within = [sum(each <= most for each in found) / len(ranks) for most in (5, 10, 20)]
    shares = " | ".join(f"{each:.0%}" for each in within)
    return f"{len(ranks)} | {statistics.median(found):.0f} | {shares}"


# How fast they are


def _timed(readings: Sequence[Reading], documents: int) -> int:
    many = list(islice(_again_and_again(readings), documents + 1))
    with tempfile.TemporaryDirectory() as folder, database(Path(folder)) as library:
        _keep(library, many[:-1])
        questions, all_of_them = _asked(library)
        _keep(library, many[-1:])
        _, of_one = _asked(library)
    sys.stdout.write(
        f"{documents} documents, {questions} questions for one council: {all_of_them:.1f} s "
        f"(limit {LIMIT * documents:.0f} s)\n"
        f"one document more, and all questions again: {of_one:.1f} s (limit {LIMIT_OF_ONE:.0f} s)\n"
    )
    return int(all_of_them > LIMIT * documents or of_one > LIMIT_OF_ONE)


def _asked(library: sqlite3.Connection) -> tuple[int, float]:
    """How many questions there are for the first council of the library, and the seconds."""
    held = authorities(library)
    begun = stopwatch()
    keep_heard(library)
    found = elsewhere(subject(held[0].name, held), today(), list(kept_heard(library)))
    return len(found), stopwatch() - begun


def _keep(library: sqlite3.Connection, readings: Sequence[Reading]) -> None:
    for each in readings:
        keep(library, each, [Path(each.file)], reader_version(), now())


def _again_and_again(readings: Sequence[Reading]) -> Iterator[Reading]:
    """The readings with an authority, and then again under names that no authority has."""
    named = [(each, each.authority) for each in readings if each.authority]
    yield from (each for each, _ in named)
    for time in count(2):
        for each, authority in named:
            digest = hashlib.sha256(f"{each.sha256} {time}".encode()).hexdigest()
            other = NamedAuthority(f"{authority.name} {time}")
            yield replace(each, sha256=digest, file=f"{time} {each.file}", authority=other)


if __name__ == "__main__":
    sys.exit(main())
