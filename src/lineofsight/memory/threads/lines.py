"""Threads: one thing asked, with its steps through every later document."""

from collections.abc import Iterable
from dataclasses import dataclass

from lineofsight.memory.threads.status import OPEN, Status
from lineofsight.memory.threads.steps import Step


@dataclass(frozen=True)
class Thread:
    """One thing asked, and its steps, the oldest later document first. There is one at least."""

    steps: tuple[Step, ...]

    @property
    def asked(self) -> Step:
        """Any of its steps: what was asked is the same in all."""
        return self.steps[0]

    @property
    def name(self) -> str:
        """What tells it from every other thread, and can stand in an address."""
        part = "".join(each for each in self.asked.part or "" if each.isalnum())
        return f"{(self.asked.earlier_sha256 or '')[:16]}-{self.asked.n}{part}"

    @property
    def newest(self) -> Step:
        """The newest step that speaks of it; the newest of all where none does."""
        said = [each for each in self.steps if each.status != Status.NOT_MENTIONED]
        return (said or list(self.steps))[-1]

    @property
    def came_back(self) -> bool:
        """Whether a document says that it is done, and a later one that it is wanting."""
        said = [each.status for each in self.steps]
        done = said.index(Status.RESOLVED) if Status.RESOLVED in said else len(said)
        return any(status in OPEN for status in said[done:])

    @property
    def is_open(self) -> bool:
        """Whether the newest document that speaks of it finds it wanting."""
        return self.newest.status in OPEN


def threads_of(steps: Iterable[Step]) -> list[Thread]:
    """The threads that these steps make, the newest asked first, in the order of their list."""
    found: dict[tuple[str | None, int, str | None, str], list[Step]] = {}
    for each in sorted(steps, key=lambda step: step.later_on):
        # Some documents count their items from 1 again in each group, so the words tell too.
        found.setdefault((each.earlier_sha256, each.n, each.part, each.text), []).append(each)
    threads = [Thread(tuple(each)) for each in found.values()]
    return sorted(threads, key=lambda each: (-each.asked.earlier_on.toordinal(), each.asked.n))
