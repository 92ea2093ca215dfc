"""What ties each event to all before it, so that none can be changed without a trace.

The chain holds a salted digest of what an event says and not the words themselves. Once words and
salt are erased the digest tells nothing, not even to somebody who guesses the words, and the chain
still holds.
"""

import hashlib
import hmac
import json
from dataclasses import dataclass


@dataclass(frozen=True)
class Head:
    """The last event and its hash, which stands for everything up to it; 0 and "" for none.

    Noted outside, it shows later whether anything was taken from the end or written anew.
    """

    number: int
    hash: str


NOTHING_YET = Head(0, "")


@dataclass(frozen=True)
class Link:
    """An event as the chain holds it. `previous` is the hash of the event before it."""

    number: int
    kind: str
    about: str
    subject: str
    role: str
    name: str
    moment: str
    body_digest: str
    previous: str

    @property
    def fields(self) -> tuple[int | str, ...]:
        """Everything that is chained, in the order in which it is hashed and kept."""
        return tuple(vars(self).values())

    @property
    def hash(self) -> str:
        """SHA-256 of the fields as a JSON list, in hexadecimal digits."""
        return hashlib.sha256(json.dumps(self.fields).encode()).hexdigest()


def body_digest(salt: str, said: str) -> str:
    """What the chain holds in place of the words: HMAC-SHA-256 with the salt as its key."""
    return hmac.digest(_bytes(salt), _bytes(said), "sha256").hex()


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogateescape")  # so is text read that somebody spoilt
