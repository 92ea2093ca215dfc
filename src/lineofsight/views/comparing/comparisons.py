"""What comparing found, for the page that shows it: in this process and nowhere else.

A text may be a draft that nobody has seen yet. So nothing of it stands in an address, in a file or
in a log, and it goes when somebody says so, when newer ones take its place, or with the program.
"""

import hmac
import threading
from collections import OrderedDict
from dataclasses import dataclass, field

from lineofsight.views.comparing.compared import Found

_MOST = 20
_DIGITS = 16


@dataclass
class Comparisons:
    """The newest comparisons of this process."""

    _kept: OrderedDict[str, Found] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def keep(self, found: Found, key: bytes) -> str:
        """Keep it, and give what stands for it in an address: a keyed digest of it."""
        name = hmac.digest(key, repr(found).encode(), "sha256").hex()[:_DIGITS]
        with self._lock:
            self._kept[name] = found
            self._kept.move_to_end(name)
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        return name

    def find(self, name: str) -> Found | None:
        """What an address means; None once it is gone."""
        with self._lock:
            return self._kept.get(name)

    def forget(self, name: str) -> None:
        """Drop it now."""
        with self._lock:
            self._kept.pop(name, None)


COMPARISONS = Comparisons()
