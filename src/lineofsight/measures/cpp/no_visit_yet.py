"""Open child protection plans with no statutory visit recorded and older than the local standard."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.shapes.expressions import All, Any, Blank, On, before, past, working_days_after
from lineofsight.shapes.kinds import share
from lineofsight.shapes.lists import PROTECTION, Open

MEASURE = Measure(
    id="cpp.no_visit_yet",
    title="Open child protection plans with no statutory visit recorded and older than the local standard",
    why="The first weeks of a plan are when a child is least safe.",
    good=Good.LOW,
    theme="visits_direct_work",
    area="help_and_protection",
    unit=Unit.COUNT,
    standards=("protection.visit_working_days",),
    source=30,
    not_in_it="Plans whose visits stopped later: see the visits that are overdue.",
    note="10 working days is a common local standard, not law.",
    review_by=dt.date(2027, 11, 30),
    definition=share(
        PROTECTION,
        Open(),
        not_met=All(
            Any(Blank("last_visit"), before(On("last_visit"), On("plan_start"))),
            past(working_days_after(On("plan_start"), "protection.visit_working_days")),
        ),
        because="no visit since the plan began, more than {protection.visit_working_days} working days ago",
        otherwise="visited since the plan began, or it began {protection.visit_working_days} working days ago or less",
    ),
    examples="""
        child                    | plan_start | last_visit | verdict
        no visit, due today      | 2026-09-16 |            | met
        no visit, due yesterday  | 2026-09-15 |            | not_met
        visited before the plan  | 2026-01-05 | 2026-01-04 | not_met
        visited on its first day | 2026-01-05 | 2026-01-05 | met
        visit after the day      | 2026-01-05 | 2026-10-01 | cannot_say
        not readable             | 2026-01-05 | ??         | cannot_say
        not readable, new plan   | 2026-09-16 | ??         | met
        start is blank           |            |            | cannot_say
    """,
)
