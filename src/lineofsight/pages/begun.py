"""Hands files that a form brought on to a job, and says where to read how it goes."""

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from lineofsight.loading.jobs import JOBS, Order
from lineofsight.loading.telling import Work
from lineofsight.memory.words import counted
from lineofsight.views.sources import Sources
from lineofsight.workspace.uploads import Taken, take


def taken(sources: Sources, files: Sequence[Path], unless_begun: ExitStack) -> Taken:
    """The files, taken over from the request; dropped at the end unless a job has begun."""
    found = take(sources.workspace, files)
    unless_begun.callback(found.drop)
    return found


def begun(sources: Sources, what: str, work: Work, files: Taken, unless_begun: ExitStack) -> str:
    """The address of the job, which drops the files once it is over."""
    unless_begun.pop_all()
    job = JOBS.begin(sources.workspace, Order(what, work, files.drop))
    return f"/data/adding#job-{job}"


def named(files: Sequence[Path]) -> str:
    """Files in a few words: "lists.xlsx and 1 other"."""
    if len(files) == 1:
        return files[0].name
    return f"{files[0].name} and {counted(len(files) - 1, 'other')}"
