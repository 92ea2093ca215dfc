"""What day and what moment it is: the only place that asks.

Everything else takes the day as an argument, so that an answer can be given again as it stood.
"""

import datetime
import time


def today() -> datetime.date:
    """The day on this machine's calendar."""
    return datetime.date.today()


def now() -> datetime.datetime:
    """This moment, in Coordinated Universal Time, to the second: for the record of an event."""
    return datetime.datetime.now(datetime.UTC).replace(microsecond=0)


def stopwatch() -> float:
    """Seconds on a clock that only runs forward: for measuring how long something took."""
    return time.perf_counter()
