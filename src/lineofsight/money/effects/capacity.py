"""View 3: what fewer workers, or more work for the same ones, does to a shared waiting list.

This is where small savings compound although no child is hit twice: near full, a little less
capacity makes the wait much longer. Work comes at random and is taken in order from one list by
whoever is free. A team is not quite such a queue; the model says how sharply waits react, not how
long one child will wait.

Sources: A. K. Erlang, Solution of some problems in the theory of probabilities of significance in
automatic telephone exchanges, 1917 (M/M/c); A. O. Allen, Probability, Statistics and Queueing
Theory, second edition 1990 (the Allen-Cunneen approximation for other variation).
"""

from dataclasses import dataclass

_DAYS_A_WEEK = 5  # working days


@dataclass(frozen=True)
class Team:
    """Workers who share a list. `busy` is the share of their time that is taken, below 1.

    `days_a_case` are one worker's working days on one case. `more_work` is the share by which work
    grows, such as 0.05 when children of a service that ends come here. `variation` is the mean of
    the squared coefficients of variation of arrivals and of work: 1 for the M/M/c queue.
    """

    name: str
    workers: int
    workers_lost: int
    busy: float
    days_a_case: float
    more_work: float = 0.0
    variation: float = 1.0


@dataclass(frozen=True)
class Queue:
    """A list in its long run. Where work comes faster than it is done, there is no wait to give:
    `wait_days` is None and the list grows by `grows_by` cases a working week.
    """

    workers: int
    busy: float
    wait_days: float | None
    waiting: float | None
    grows_by: float


@dataclass(frozen=True)
class Capacity:
    """A team's list before and after; `times` is how much longer the wait is, None if endless."""

    team: Team
    before: Queue
    after: Queue
    times: float | None


def capacity(team: Team) -> Capacity:
    """View 3 of one team."""
    work = team.busy * team.workers
    before = _queue(team, team.workers, work)
    after = _queue(team, team.workers - team.workers_lost, work * (1 + team.more_work))
    if before.wait_days is None or after.wait_days is None:
        return Capacity(team, before, after, None)
    return Capacity(team, before, after, after.wait_days / before.wait_days)


def share_who_wait(workers: int, work: float) -> float:
    """Erlang's C: the share of cases that find nobody free; `work` in workers, below `workers`.

    By way of Erlang's B, whose recursion stays within a computer's numbers for any team.
    """
    blocked = 1.0
    for each in range(1, workers + 1):
        blocked = work * blocked / (each + work * blocked)
    return blocked / (1 - work / workers * (1 - blocked))


def _queue(team: Team, workers: int, work: float) -> Queue:
    if work >= workers:
        too_much = (work - workers) / team.days_a_case * _DAYS_A_WEEK
        return Queue(workers, 1.0, None, None, too_much)
    wait = share_who_wait(workers, work) * team.days_a_case / (workers - work) * team.variation
    return Queue(workers, work / workers, wait, wait * work / team.days_a_case, 0.0)
