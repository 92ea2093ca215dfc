"""What day and what moment it is: the only place that asks.

Everything else takes the day as an argument, so that an answer can be given again as it stood.
"""

import datetime as dt
import time


def today() -> dt.date:
    """The day on this machine's calendar."""
    return dt.date.today()


def now() -> dt.datetime:
    """This moment, in Coordinated Universal Time, to the second: for the record of an event."""
    return dt.datetime.now(dt.UTC).replace(microsecond=0)


def stopwatch() -> float:
    """Seconds on a clock that only runs forward: for measuring how long something took."""
    return time.perf_counter()
