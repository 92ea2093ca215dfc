"""What was added since this program began, and what is being added now."""

from dataclasses import dataclass

from lineofsight.loading.jobs import JOBS, Job, State
from lineofsight.loading.telling import Said
from lineofsight.views.asked import Asked
from lineofsight.views.sources import Sources

_STATES = {
    State.WAITING: "waiting for what was asked before",
    State.RUNNING: "being done now",
    State.DONE: "done",
    State.FAILED: "not done",
}


@dataclass(frozen=True)
class Shown:
    """One job: what it is, how far, and what came of it."""

    id: str
    what: str
    state: str
    state_words: str
    doing: str
    said: tuple[Said, ...]


@dataclass(frozen=True)
class Adding:
    """The jobs about this workspace, the newest first. `goes_on` where one of them is not over."""

    title: str
    goes_on: bool
    now: str
    jobs: tuple[Shown, ...]


def adding(sources: Sources, asked: Asked) -> Adding:  # noqa: ARG001  every view is asked alike
    """How it stands at this moment."""
    jobs = JOBS.of(sources.workspace)
    open_still = [each for each in jobs if not each.is_over]
    return Adding(
        title="What is being added",
        goes_on=bool(open_still),
        now=_now(open_still),
        jobs=tuple(map(_shown, jobs)),
    )


def _now(open_still: list[Job]) -> str:
    running = next((each for each in open_still if each.state is State.RUNNING), None)
    if running:
        return f"{running.doing or 'Beginning'}."
    return "Beginning." if open_still else "Nothing is being added at this moment."


def _shown(job: Job) -> Shown:
    return Shown(job.id, job.what, job.state, _STATES[job.state], job.doing, job.said)
