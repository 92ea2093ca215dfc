"""Python reads this as it starts: every place that a program then calls is noted, and most refused.

It is for the process that serves and for those that it begins, so that it stands in the path of
both. An audit hook sees what Python opens; it cannot be taken off again.
"""

import os
import sys
from pathlib import Path

NOTES = Path(os.environ["LINEOFSIGHT_CALLED"])
CALLS = (
    "socket.connect",
    "socket.sendto",
    "socket.sendmsg",
    "socket.bind",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "socket.gethostbyaddr",
)


def _watch(event: str, told: tuple[object, ...]) -> None:
    if event not in CALLS:
        return
    place = told[-1] if event in ("socket.connect", "socket.bind") else told
    host = place[0] if isinstance(place, tuple) and place else place
    with NOTES.open("a", encoding="utf-8") as notes:
        notes.write(f"{event} {host}\n")
    if host != "127.0.0.1":
        raise PermissionError(f"{event} {host}: only this machine may be called.")


sys.addaudithook(_watch)
with NOTES.open("a", encoding="utf-8") as begun:
    begun.write(f"began {os.getpid()}\n")
