"""Fictional inspection documents, with a record of every fact planted in them.

For `make demo`, since no real document may be kept in the repository, and as truth for the tests
of the reader: nothing here knows how documents are read.
"""

from lineofsight.demo.documents.drawing import FictionalDocument, draw
from lineofsight.demo.documents.layout import every_layout
from lineofsight.demo.documents.library import write_library

__all__ = ["FictionalDocument", "draw", "every_layout", "write_library"]
