"""Heard elsewhere: what inspectors found in other councils, as questions for this one."""

import datetime as dt
from dataclasses import dataclass

from lineofsight.memory.elsewhere.answers import Answer, OurAnswers
from lineofsight.memory.elsewhere.ranking import Ranked
from lineofsight.memory.words import counted
from lineofsight.model.themes import theme
from lineofsight.views.asked import Asked
from lineofsight.views.elsewhere.heard_here import answers_here, heard_here
from lineofsight.views.figures import title_of
from lineofsight.views.item import Item
from lineofsight.views.missing import missing
from lineofsight.views.sources import Sources
from lineofsight.views.table import Table


@dataclass(frozen=True)
class QuestionLine:
    """One question, who was asked it, and what is known here.

    `councils_unaware` counts those where leaders did not know; `newest` is the newest source.
    `is_rising` says that it stands so high because it is heard more often of late than before.
    """

    rank: int
    id: str
    ask: str
    theme: str
    theme_title: str
    councils: int
    councils_unaware: int
    newest: str
    newest_on: dt.date
    here: str
    is_blind: bool
    is_rising: bool

    @property
    def heard(self) -> str:
        """Where it was heard, in a sentence."""
        said = f"Found in {counted(self.councils, 'other council')}"
        if self.is_rising:
            said += ", more often of late than before"
        if self.councils_unaware:
            said += f"; leaders did not know in {self.councils_unaware}"
        return f"{said}."


@dataclass(frozen=True)
class Questions:
    """Every question, the worthiest first."""

    title: str
    as_at: dt.date | None
    today: dt.date
    missing: tuple[str, ...]
    questions: tuple[QuestionLine, ...]

    @property
    def blind(self) -> int:
        """To how many of them nothing here has an answer."""
        return sum(each.is_blind for each in self.questions)


def questions(sources: Sources, asked: Asked) -> Questions:  # noqa: ARG001  every view is asked alike
    """The questions of other councils' documents that were published before today."""
    return Questions(
        title="Heard elsewhere",
        as_at=sources.as_at(),
        today=sources.today,
        missing=missing(sources),
        questions=question_lines(sources),
    )


def question_lines(sources: Sources) -> tuple[QuestionLine, ...]:
    """A line for each question, by rank."""
    ours = answers_here(sources)
    return tuple(
        line_of(rank, each, ours) for rank, each in enumerate(heard_here(sources), start=1)
    )


def line_of(rank: int, each: Ranked, ours: OurAnswers) -> QuestionLine:
    """One question in a line."""
    newest = each.sources[0]
    return QuestionLine(
        rank=rank,
        id=each.question.id,
        ask=each.question.ask,
        theme=each.question.theme,
        theme_title=theme(each.question.theme).title,
        councils=each.councils,
        councils_unaware=each.councils_unaware,
        newest=newest.authority,
        newest_on=newest.published,
        here=_here(each, ours),
        is_blind=ours.is_blind(each.question),
        is_rising=each.is_rising,
    )


def _here(each: Ranked, ours: OurAnswers) -> str:
    """What this council's own lists say to it, in a sentence."""
    answer = ours.to(each.question)
    if answer:
        return f"{title_of(answer.measure)}: {_figure(answer)}."
    if not each.question.measures:
        return "Nothing here can see this: there is no measure of it."
    if ours.is_blind(each.question):
        return "Nothing here can see this: a measure is declared, and no list answers it."
    return "Our lists could answer this, and none has been imported."


def _figure(answer: Answer) -> str:
    if answer.n is None:
        return f"{answer.value}"
    return f"{answer.n:,}" if answer.d is None else f"{answer.n:,} of {answer.d:,}"


def first_questions(sources: Sources, most: int) -> tuple[Item, ...]:
    """The first few as items of a short list."""
    return tuple(
        Item(f"{each.ask} {each.heard}", None, None, f"/questions/{each.id}")
        for each in question_lines(sources)[:most]
    )


def table(page: Questions) -> Table:
    """A line for each question."""
    headings = (
        "rank", "question", "theme", "councils", "councils where leaders did not know",
        "newest council", "newest day", "here", "nothing here can see it",
    )  # fmt: skip
    rows = [
        (
            each.rank, each.ask, each.theme_title, each.councils, each.councils_unaware,
            each.newest, each.newest_on.isoformat(), each.here, str(each.is_blind),
        )
        for each in page.questions
    ]  # fmt: skip
    return Table("questions", headings, rows)
