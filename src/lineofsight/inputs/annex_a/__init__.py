"""Annex A: the eleven child-level lists that inspectors ask a council for.

`read_with_mapping` gives the record, and says how each sheet was read.
"""

from lineofsight.inputs.annex_a.as_at import Suggestion, suggested_as_at
from lineofsight.inputs.annex_a.mapping import (
    MappedColumn,
    Mapping,
    read_mapped,
    read_mapping,
    write_mapping,
)
from lineofsight.inputs.annex_a.reading import read_with_mapping

__all__ = [
    "MappedColumn",
    "Mapping",
    "Suggestion",
    "read_mapped",
    "read_mapping",
    "read_with_mapping",
    "suggested_as_at",
    "write_mapping",
]
