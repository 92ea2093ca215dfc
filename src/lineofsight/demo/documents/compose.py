"""Turns a plan into a script: every word of the document, before it is laid out."""

import random

from lineofsight.demo.documents import voice
from lineofsight.demo.documents.asks import write_asks
from lineofsight.demo.documents.bank import Theme
from lineofsight.demo.documents.brief import Brief
from lineofsight.demo.documents.dates import moment
from lineofsight.demo.documents.findings import write_sections
from lineofsight.demo.documents.layout import Layout
from lineofsight.demo.documents.model import STRENGTH, Judgement, Script, Strength
from lineofsight.demo.documents.options import Options
from lineofsight.demo.documents.people import cast


def compose(layout: Layout, brief: Brief, options: Options, rng: random.Random) -> Script:
    """The script of one document, its paragraphs numbered as the layout numbers them."""
    people = cast(rng, 8)
    script = Script(
        authority=brief.authority,
        moment=moment(brief.start, brief.end, layout.forms, options.date_form),
        published=brief.published,
        lead=people[0],
        colleagues=people[1:3],
        addressees=people[3:],
        judgements=tuple(_judgements(layout, brief)),
        asks=write_asks(layout, brief, options, rng),
        strengths=_strengths(layout, brief, rng),
        sections=write_sections(layout, brief, options, rng),
        topic=rng.choice(layout.topics),
        earlier=brief.earlier,
        ordinal=brief.ordinal,
        judged_in=brief.judged_in,
    )
    return layout.number(script, options)


def _judgements(layout: Layout, brief: Brief) -> list[Judgement]:
    return [
        Judgement(
            mark=f"judgement-{row.key}",
            key=row.key,
            label=row.label,
            grade=brief.grades[row.key],
            as_printed=(row.grades or layout.grades)[brief.grades[row.key]],
        )
        for row in layout.rows
    ]


def _strengths(layout: Layout, brief: Brief, rng: random.Random) -> tuple[Strength, ...]:
    """A list of strengths, on themes that nothing else in the plan criticises."""
    told = {subject.partition("/")[0] for row in brief.asks for subject in row}
    told |= {follow.subject.partition("/")[0] for follow in brief.follows} | brief.silent
    free = [theme for theme in layout.pool() if theme.name not in told]
    rng.shuffle(free)
    chosen = free[: rng.randint(*layout.strengths)]
    return tuple(
        Strength(f"strength{place}", _strength(layout, theme, rng))
        for place, theme in enumerate(chosen, start=1)
    )


def _strength(layout: Layout, theme: Theme, rng: random.Random) -> str:
    subjects = layout.subjects(theme)
    return " ".join(voice.finding(theme, (rng.choice(subjects),), STRENGTH, rng))
