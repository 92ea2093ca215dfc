"""The savings of several files as one list: a council's own, and those typed beside it."""

from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from lineofsight.money.savings.reader import ReadSavings, read_savings


def read_together(files: Sequence[Path]) -> ReadSavings:
    """Every proposal, file by file; each says in its place which file it stands in.

    Raises NotRead for a file that cannot be read as savings.
    """
    read = [read_savings(file) for file in files]
    return ReadSavings(
        file=" and ".join(each.file for each in read),
        proposals=tuple(chain.from_iterable(each.proposals for each in read)),
        problems=tuple(chain.from_iterable(each.problems for each in read)),
        rows_set_aside=sum(each.rows_set_aside for each in read),
        columns_not_read=tuple(chain.from_iterable(each.columns_not_read for each in read)),
        sheets_not_read=tuple(chain.from_iterable(each.sheets_not_read for each in read)),
    )
