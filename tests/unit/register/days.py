"""Days on which things are said."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from lineofsight import clock


@contextmanager
def on(day: dt.date) -> Iterator[None]:
    """Noon of this day, for all that happens inside."""
    noon = dt.datetime.combine(day, dt.time(12), dt.UTC)
    with patch.object(clock, "today", lambda: day), patch.object(clock, "now", lambda: noon):
        yield


def june(day: int) -> dt.date:
    """A day of June 2026."""
    return dt.date(2026, 6, day)
