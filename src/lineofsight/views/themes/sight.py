"""How this council would know: what its measures can say of each theme, and where nothing can."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from lineofsight.measures.blind_spots import Words, all_ids
from lineofsight.measures.measure import Good, NotMet, Unit
from lineofsight.measures.registry import all_measures
from lineofsight.memory.words import counted
from lineofsight.model.themes import THEMES
from lineofsight.views.figures import Figure, figures, leans_on_a_rule, title_of
from lineofsight.views.sources import Sources

NO_LISTS = "needs lists of children, and none has been imported yet"


class Sight(IntEnum):
    """How much of a theme can be seen here, the darkest first."""

    NOTHING = 0  # no measure is even declared
    NO_ANSWER = 1  # some are, and none can be answered
    IN_PART = 2
    EVERY_MEASURE = 3  # which is not everything: each sees the children in its population only


@dataclass(frozen=True)
class Seen:
    """A theme's measures in the newest import: those with a figure, and those without."""

    answered: tuple[Figure, ...]
    unanswered: tuple[Figure, ...]

    @property
    def sight(self) -> Sight:
        """How much that is."""
        if not self.answered:
            return Sight.NO_ANSWER if self.unanswered else Sight.NOTHING
        return Sight.IN_PART if self.unanswered else Sight.EVERY_MEASURE

    @property
    def declared(self) -> int:
        """How many measures there are."""
        return len(self.answered) + len(self.unanswered)

    @property
    def out_of_line(self) -> int:
        """How many are not as the law or a local standard asks, for some child."""
        return sum(map(is_against_a_rule, self.answered))

    @property
    def to_look_at(self) -> int:
        """How many more have children on their list, where no rule says how many may be."""
        return sum(map(is_to_look_at, self.answered))

    @property
    def in_words(self) -> str:
        """What can be seen, in a sentence."""
        if self.sight is Sight.NOTHING:
            return "Nothing here sees this: there is no measure of it."
        declared = counted(self.declared, "measure")
        if self.sight is Sight.NO_ANSWER:
            return f"Nothing here sees this: {declared} declared, and none can be answered yet."
        return f"{len(self.answered)} of {declared} answered: {self._amiss()}."

    def _amiss(self) -> str:
        if self.out_of_line and self.to_look_at:
            return (
                f"{self.out_of_line} out of line, {self.to_look_at} more with children to look at"
            )
        if self.out_of_line:
            return f"{self.out_of_line} out of line"
        if self.to_look_at:
            return f"none out of line with a rule, {self.to_look_at} with children to look at"
        return "nobody out of line among those of whom it can be told"


def figures_now(sources: Sources) -> Mapping[str, Figure]:
    """Every measure in the newest import; before there is one, none has an answer."""
    newest = sources.newest_import()
    if newest is None:
        return {each.id: _without_lists(each) for each in all_ids().values()}
    return figures(sources.need_answers(), newest[0])


def _without_lists(words: Words) -> Figure:
    said = (words.id, title_of(words.id), words.theme, words.area, words.unit, words.good)
    nothing = (None,) * 10
    return Figure(*said, "blind", NO_LISTS, *nothing)


def seen_by_theme(found: Mapping[str, Figure]) -> Mapping[str, Seen]:
    """Every theme, seen or not."""
    return {each.id: seen_of(each.id, found) for each in THEMES}


def seen_of(theme: str, found: Mapping[str, Figure]) -> Seen:
    """One theme, in the order of the measures."""
    own = [each for each in found.values() if each.theme == theme]
    return Seen(
        answered=tuple(each for each in own if each.is_answered),
        unanswered=tuple(each for each in own if not each.is_answered),
    )


def is_against_a_rule(figure: Figure) -> bool:
    """Whether it is not as the law or a local standard asks, for some child."""
    return figure.is_out_of_line and leans_on_a_rule(figure.id)


def is_to_look_at(figure: Figure) -> bool:
    """Whether some child is on its list and no rule is broken by that alone."""
    return figure.is_out_of_line and not leans_on_a_rule(figure.id)


def lacks_a_column(figure: Figure) -> bool:
    """Whether it could be answered, had these files the lists and columns that it asks for."""
    return figure.status == "blind" and figure.id in all_measures()


def needs_other_data(figure: Figure) -> bool:
    """Whether no list that is read here could answer it."""
    return figure.status == "blind" and figure.id not in all_measures()


def how_it_stands(figure: Figure) -> str:
    """An answered measure in a sentence: out of line or not, and for how many."""
    if is_only_a_number(figure):
        return "A number to know: no law or standard says what it should be."
    if not figure.not_met:
        return f"Out of line for none of {figure.asked:,}. {not_told(figure)}"
    of = f"{figure.not_met:,} of {figure.asked:,}"
    if leans_on_a_rule(figure.id):
        return f"Out of line for {of}."
    known = all_measures().get(figure.id)
    if known is None:
        return f"On no list any more, {of}: whether any duty to them is met, nothing here can say."
    if known.not_met_is is NotMet.FOR_REVIEW:
        return f"For review, {of}: no duty is broken by that alone."
    so = "Not so" if figure.good == Good.HIGH else "So"
    return f"{so} for {of}: no law or standard says how many may be."


def is_only_a_number(figure: Figure) -> bool:
    """Whether no child in it is out of line: it counts, or divides, and nothing more."""
    return figure.good == Good.NONE or Unit(figure.unit).is_an_average


def not_told(figure: Figure) -> str:
    """Of how many it cannot be told, and how many are left out."""
    return f"Cannot tell: {figure.cannot_say:,}. Left out: {figure.excluded:,}."
