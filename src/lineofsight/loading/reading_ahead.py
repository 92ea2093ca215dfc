"""The files of many days, read side by side while those before them are kept."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import islice
from multiprocessing import get_context

from lineofsight.law.standards import Standards
from lineofsight.loading.lists import DatedFiles, HowToRead, read
from lineofsight.workspace.imports import Load

_SIDE_BY_SIDE = 2  # each has a council's lists in memory
_WORTH_A_PROCESS = 4  # days; with fewer, starting processes takes longer than they save


def reading_ahead(
    several: Sequence[DatedFiles], how: HowToRead, standards: Standards
) -> Iterator[Callable[[], Load]]:
    """For each day, in this order, what gives its lists or raises why nothing could be read."""
    if len(several) < _WORTH_A_PROCESS:
        yield from (partial(read, dated, how, standards) for dated in several)
        return
    with ProcessPoolExecutor(_SIDE_BY_SIDE, mp_context=get_context("spawn")) as processes:
        waiting = (processes.submit(read, dated, how, standards).result for dated in several)
        coming = deque(islice(waiting, _SIDE_BY_SIDE + 1))
        while coming:
            yield coming.popleft()
            coming.extend(islice(waiting, 1))
