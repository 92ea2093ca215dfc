"""What our own lists say to a question: its answer, that it is blind, and what that weighs."""

from collections.abc import Mapping
from dataclasses import dataclass

from lineofsight.measures.registry import all_measures
from lineofsight.memory.elsewhere.questions import Question
from lineofsight.memory.elsewhere.weights import WEIGHTS


@dataclass(frozen=True)
class Answer:
    """A measure's figure: n of d, or a value in the measure's unit. d and value can be None."""

    measure: str
    n: int | None
    d: int | None
    value: float | None


@dataclass(frozen=True)
class Ours:
    """A measure that our lists answer, and whether it is out of line for any child."""

    answer: Answer
    is_out_of_line: bool


@dataclass(frozen=True)
class OurAnswers:
    """The measures that our lists answer, by id. `answered` is None where no lists were given."""

    answered: Mapping[str, Ours] | None = None

    def to(self, question: Question) -> Answer | None:
        """The figure that answers it: the first that is out of line, else the first there is."""
        found = self._of(question)
        chosen = next((each for each in found if each.is_out_of_line), next(iter(found), None))
        return chosen.answer if chosen else None

    def is_blind(self, question: Question) -> bool:
        """Whether nothing here can see it: no measure answers, or, without lists, none could."""
        if self.answered is None:
            return not any(each in all_measures() for each in question.measures)
        return not self._of(question)

    def weight(self, question: Question) -> float:
        """What that weighs when questions are put in order: 1 where our lists do not answer it."""
        found = self._of(question)
        if not found:
            return 1.0
        if any(each.is_out_of_line for each in found):
            return WEIGHTS.sight.children_out_of_line
        return WEIGHTS.sight.none_out_of_line

    def _of(self, question: Question) -> list[Ours]:
        answered = self.answered or {}
        return [answered[each] for each in question.measures if each in answered]
