"""How addresses name children and workers: by keyed digests, so that none holds an id or a name.

Whoever sees an address (in a browser's history, over a shoulder) learns nothing from it, and nobody
without the workspace's key can tell whose it is. To find a child again, every child's reference is
worked out, once a generation of the read model.
"""

import hmac
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field

from lineofsight.views.asked import NotHere
from lineofsight.views.generation import once_a_generation
from lineofsight.views.sources import Sources
from lineofsight.workspace.keys import secret_key

DIGITS = 16  # 64 bits: two of 100,000 children share a reference once in four billion workspaces
_WORKER = "worker\N{NULL}"  # what no child's id begins with
# Whoever has left the lists has a verdict and no row. Grouped, both come as their indexes have
# them, and need no sorting: half the time.
_CHILDREN = """
SELECT child FROM recorded WHERE child IS NOT NULL GROUP BY child
UNION SELECT child FROM verdict WHERE child IS NOT NULL GROUP BY child
"""


@dataclass(frozen=True)
class References:
    """The references of one workspace, and the children of one generation of its read model."""

    key: bytes = field(repr=False)
    answers: sqlite3.Connection = field(repr=False)

    def reference(self, child: str) -> str:
        """What stands for this child in an address."""
        return _digest(self.key, child)

    def child(self, reference: str) -> str:
        """The id of the child behind a reference. Raises NotHere when the lists have none such."""
        child = _children(self.answers, self.key).get(reference)
        if child is None:
            raise NotHere(
                "No child in the newest lists has this address: look for the child in the worklist."
            )
        return child

    def worker(self, name: str) -> str:
        """What stands for this worker in an address."""
        return _digest(self.key, _WORKER + name)


def references(sources: Sources) -> References:
    """The references of this workspace. Raises NotHere when no lists have been imported."""
    return References(secret_key(sources.workspace), sources.need_answers())


@once_a_generation(most_kept=2)
def _children(answers: sqlite3.Connection, key: bytes) -> Mapping[str, str]:
    return {_digest(key, child): child for (child,) in answers.execute(_CHILDREN)}


def _digest(key: bytes, text: str) -> str:
    return hmac.digest(key, text.encode(), "sha256").hex()[:DIGITS]
