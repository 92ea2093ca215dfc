"""What is not as it should be, where, and for how many children: most children first.

Only what a measure itself says: the council's own past, other councils and the law's history come
later. A shortfall is the council's, or a team's; never a worker's.
"""

from collections.abc import Iterable, Iterator, Mapping

from lineofsight.engines.query import Summary
from lineofsight.evaluation.results import Shortfall
from lineofsight.measures.measure import Good, Measure
from lineofsight.model.verdicts import Verdict


def shortfalls(measure: Measure, summary: Summary) -> Iterator[Shortfall]:
    """The council's shortfall in a measure, if it has one, and each team's."""
    if measure.good is Good.NONE:
        return
    teams = [(team, stand) for team, stand in summary.verdicts_by_team.items() if team is not None]
    for team, verdicts in ((None, summary.verdicts), *sorted(teams)):
        if children := verdicts.get(Verdict.NOT_MET, 0):
            sentence = _sentence(measure, team, children, verdicts)
            yield Shortfall(
                measure.id, team, children, None, sentence, _cannot_see(measure, verdicts)
            )


def most_children_first(found: Iterable[Shortfall]) -> tuple[Shortfall, ...]:
    """The shortfalls in the order in which they are shown."""
    return tuple(sorted(found, key=lambda each: (-each.children, each.measure, each.team or "")))


def _sentence(
    measure: Measure, team: str | None, children: int, verdicts: Mapping[Verdict, int]
) -> str:
    asked = children + verdicts.get(Verdict.MET, 0)
    where = f"{team}: " if team else ""
    negative = "not so for " if measure.good is Good.HIGH else ""
    note = f" {measure.note}" if measure.note else ""
    told = f"{negative}{children} of the {asked} of whom it could be told"
    return f"{where}{measure.title}: {told}.{note}"


def _cannot_see(measure: Measure, verdicts: Mapping[Verdict, int]) -> str:
    unknown = verdicts.get(Verdict.CANNOT_SAY, 0)
    return f"{unknown} who cannot be told. {measure.not_in_it}" if unknown else measure.not_in_it
