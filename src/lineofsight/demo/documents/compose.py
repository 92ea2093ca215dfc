"""Turns a plan into a script: every word of the document, before it is laid out."""

from lineofsight.demo.documents import voice
from lineofsight.demo.documents.asks import write_asks
from lineofsight.demo.documents.bank import Theme
from lineofsight.demo.documents.dates import moment
from lineofsight.demo.documents.desk import Desk
from lineofsight.demo.documents.findings import write_sections
from lineofsight.demo.documents.layout import Row
from lineofsight.demo.documents.model import STRENGTH, Judgement, Script, Strength
from lineofsight.demo.documents.people import cast


def compose(desk: Desk) -> Script:
    """The script of one document, its paragraphs numbered as the layout numbers them."""
    layout, brief = desk.layout, desk.brief
    people, strengths = cast(desk.rng, 8), _strengths(desk)
    script = Script(
        authority=brief.authority,
        moment=moment(brief.start, brief.end, layout.forms, desk.options.date_form),
        published=brief.published,
        lead=people[0],
        colleagues=people[1:3],
        addressees=people[3:],
        judgements=tuple(_judgement(desk, row) for row in layout.rows),
        asks=write_asks(desk),
        strengths=strengths,
        sections=write_sections(desk, {strength.theme for strength in strengths}),
        topic=desk.rng.choice(layout.topics),
        ordinal=brief.ordinal,
        judged_in=brief.judged_in,
    )
    return layout.number(script, desk.options)


def _judgement(desk: Desk, row: Row) -> Judgement:
    grade = desk.brief.grades[row.key]
    printed = (row.grades or desk.layout.grades)[grade]
    if desk.layout.may_shorten and desk.options.short_grades:
        printed = printed.removesuffix(" to be good")
    return Judgement(f"judgement-{row.key}", row.key, row.label, grade, printed)


def _strengths(desk: Desk) -> tuple[Strength, ...]:
    """A list of strengths, on themes that nothing else in the plan criticises."""
    told = {subject.partition("/")[0] for row in desk.brief.asks for subject in row}
    told |= {follow.subject.partition("/")[0] for follow in desk.brief.follows}
    told |= desk.brief.silent_themes | set(desk.brief.unaware)
    free = [theme for theme in desk.layout.pool() if theme.name not in told]
    desk.rng.shuffle(free)
    chosen = free[: desk.rng.randint(*desk.layout.strengths)]
    return tuple(
        Strength(f"strength{place}", _strength(desk, theme), theme.name)
        for place, theme in enumerate(chosen, start=1)
    )


def _strength(desk: Desk, theme: Theme) -> str:
    """A strength as sentences, or as a noun phrase where this copy prints them short."""
    found = desk.rng.choice(desk.layout.subjects(theme))
    if desk.layout.short_strengths and desk.options.short_strengths:
        return f"The {' and '.join(desk.rng.sample(found.qualities, 2))} of {found.words}."
    return " ".join(voice.finding(theme, (found,), STRENGTH, desk.rng))
