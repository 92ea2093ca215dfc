"""Pages that were made already, kept for as long as nothing that they show has changed."""

import threading
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path

from lineofsight.views.sources import state_of

MOST_BYTES = 64 * 1024**2


class PageCache:
    """Made pages by address, the least used dropped first. All go when the workspace changes."""

    def __init__(self, workspace: Path, most_bytes: int = MOST_BYTES) -> None:
        self._workspace = workspace
        self._most_bytes = most_bytes
        self._state: object = None
        self._bytes = 0
        self._made: OrderedDict[str, bytes] = OrderedDict()
        self._lock = threading.Lock()

    def page(self, address: str, make: Callable[[], bytes]) -> bytes:
        """The page at this address, made now if it was not made since the last change."""
        state = state_of(self._workspace)
        kept = self._found(state, address)
        if kept is not None:
            return kept
        made = make()
        if state_of(self._workspace) == state:  # else it may show some of before, some of after
            self._keep(state, address, made)
        return made

    def kept(self, address: str) -> bytes | None:
        """The page at this address; None where it was not made since the last change."""
        return self._found(state_of(self._workspace), address)

    def _found(self, state: object, address: str) -> bytes | None:
        with self._lock:
            if state != self._state:
                self._forget(state)
            if address not in self._made:
                return None
            self._made.move_to_end(address)
            return self._made[address]

    def _forget(self, state: object) -> None:
        self._made.clear()
        self._bytes = 0
        self._state = state

    def _keep(self, state: object, address: str, made: bytes) -> None:
        with self._lock:
            if state != self._state or address in self._made:
                return
            self._made[address] = made
            self._bytes += len(made)
            while self._bytes > self._most_bytes:
                _, dropped = self._made.popitem(last=False)
                self._bytes -= len(dropped)
