"""What somebody typed into a form that could not be taken: kept for the page that says why.

It may say anything about anybody, so it stands in no address, in no file and in no log: in this
process only, until newer drafts take its place. The address holds a keyed digest of it.
"""

import hmac
import json
import threading
from collections import OrderedDict
from dataclasses import dataclass, field

DRAFT = "draft"  # the filter of an address that a draft is found by
_MOST = 100
_DIGITS = 16


@dataclass(frozen=True)
class Fault:
    """What is wrong with a form: in which field, and in a sentence what to do."""

    field: str
    sentence: str


@dataclass(frozen=True)
class Draft:
    """The fields of a form as they were typed, and what is wrong with them."""

    fields: tuple[tuple[str, str], ...]
    faults: tuple[Fault, ...]

    def typed(self, name: str) -> str:
        """What stands in a field; an empty text where nothing does."""
        return dict(self.fields).get(name, "")


@dataclass
class Drafts:
    """The newest drafts of this process."""

    _kept: OrderedDict[str, Draft] = field(default_factory=OrderedDict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def keep(self, draft: Draft, key: bytes) -> str:
        """Keep a draft, and say what stands for it in an address."""
        name = _digest(draft, key)
        with self._lock:
            self._kept[name] = draft
            self._kept.move_to_end(name)
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        return name

    def find(self, name: str) -> Draft | None:
        """The draft that an address means; None once it is gone."""
        with self._lock:
            return self._kept.get(name)


DRAFTS = Drafts()


def _digest(draft: Draft, key: bytes) -> str:
    said = json.dumps([draft.fields, [(each.field, each.sentence) for each in draft.faults]])
    return hmac.digest(key, said.encode(), "sha256").hex()[:_DIGITS]
