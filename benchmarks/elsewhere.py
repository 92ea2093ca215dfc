"""Whether questions from elsewhere would have been the right ones, and how fast they are.

    python benchmarks/elsewhere.py --from DIR [--least 50]

Everything is frozen at the day before each full inspection under DIR, if at least so many documents
about others were out. For each thing that the inspection then asked, the rank of the first
question that matches it: one that its own themes and subjects raise (`Questions.raised_by`), by the
same rule that made the list. Beside it stand the same asks against the lists of other inspections
(shuffled dates), asks of other inspections against the same lists (random asks), and the questions
in random order; and the same for a list in the order of how many councils were asked.

A list that knew something of a council would do better on its own asks than on the shuffled ones.
"""

import argparse
import datetime as dt
import random
import statistics
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from lineofsight.clock import stopwatch
from lineofsight.frameworks.reading_room import documents_in, read_documents
from lineofsight.memory.elsewhere.elsewhere import elsewhere
from lineofsight.memory.elsewhere.questions import QUESTIONS
from lineofsight.memory.elsewhere.raised import Heard, heard, text_of
from lineofsight.memory.elsewhere.ranking import Ranked
from lineofsight.memory.grading import is_full_inspection
from lineofsight.memory.lookup import subject
from lineofsight.model.documents import Reading

SEED = 6
TIMES = 10  # each control is drawn so often
LIMIT = 120 / 1000  # seconds a document, all that it raises
DAY = dt.timedelta(days=1)

List = Sequence[str]
Ask = frozenset[str]


@dataclass(frozen=True)
class Frozen:
    """One full inspection: what it asked, as the questions that match, and the list before it."""

    asks: tuple[Ask, ...]
    ranked: tuple[Ranked, ...]


def main() -> int:
    """Print the table, and tell the caller whether the limit of time was kept."""
    asked = _arguments()
    files, _ = documents_in([asked.folder])
    readings = [each for each in read_documents(files, 2) if each.status == "read"]
    began = stopwatch()
    raised = [found for each in readings if (found := heard(each))]
    seconds = stopwatch() - began
    frozen = list(_frozen(readings, raised, asked.least))
    if not frozen:
        sys.stderr.write("No full inspection has so many documents before it: try fewer.\n")
        return 3
    sys.stdout.write("\n".join(_table(frozen, len(raised), seconds)) + "\n")
    return int(seconds > LIMIT * len(raised))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--from", dest="folder", type=Path, required=True)
    parser.add_argument("--least", type=int, default=50, help="Documents before an inspection.")
    return parser.parse_args()


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


def _table(frozen: Sequence[Frozen], documents: int, seconds: float) -> Iterator[str]:
    yield f"Full inspections: {len(frozen)}. Questions: {len(QUESTIONS.by_id)}."
    yield ""
    yield "| order | asks | n | median rank | first 5 | first 10 | first 20 |"
    yield "| --- | --- | ---: | ---: | ---: | ---: | ---: |"
    for name, order in (("as it is", _as_it_is), ("by councils alone", _by_councils)):
        for whose, ranks in _ranks(frozen, order):
            yield f"| {name} | {whose} | {_figures(ranks)} |"
    yield ""
    yield f"What {documents} documents raise: {seconds:.1f} s; limit {LIMIT * documents:.0f} s."


def _as_it_is(ranked: Sequence[Ranked]) -> List:
    return [each.question.id for each in ranked]


def _by_councils(ranked: Sequence[Ranked]) -> List:
    return _as_it_is(sorted(ranked, key=lambda each: -each.councils))


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


if __name__ == "__main__":
    sys.exit(main())
