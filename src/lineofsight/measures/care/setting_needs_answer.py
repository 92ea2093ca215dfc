"""Children in care in a setting that the law forbids at their age or that should be registered and shows no registration."""

import datetime as dt

from lineofsight.measures.measure import Good, Measure, Unit
from lineofsight.measures.populations import SHORT_BREAKS
from lineofsight.model.verdicts import Verdict
from lineofsight.shapes.expressions import All, Blank, InForce, Not, coded, under
from lineofsight.shapes.lists import CARE, Open
from lineofsight.shapes.question import Excluded, Outcome, Question, Rung

OUTSIDE_ENGLAND = coded("placement_authority", "NIR", "WAL", "SCO", "NUK")

MEASURE = Measure(
    id="care.setting_needs_answer",
    title="Children in care in a setting that the law forbids at their age or that should be registered and shows no registration",
    why="Some settings are against the law for children of that age, or must be registered.",
    good=Good.LOW,
    theme="unregistered_homes",
    area="in_care",
    unit=Unit.COUNT,
    law=(
        "children_in_care.other_arrangements_from_age",
        "children_in_care.registered_accommodation_under_age",
    ),
    source=62,
    not_in_it=(
        "Settings recorded as another type, and whether a registration number is a real one. Young"
        " people of 16 or 17 in independent living, which since 28 October 2023 the law allows only"
        " in registered supported accommodation or a setting that regulation 27C excepts."
    ),
    note=(
        "A provider that applied before 28 October 2023 may go on until that is decided, and shows"
        " no number by right."
    ),
    review_by=dt.date(2027, 11, 30),
    definition=Question(
        CARE,
        Open(),
        Outcome(Verdict.MET, "nothing in the list asks for an answer"),
        (
            Rung(
                All(
                    coded("placement_type", "P2", "H5", "K3"),
                    under("children_in_care.other_arrangements_from_age"),
                ),
                Verdict.NOT_MET,
                "under {children_in_care.other_arrangements_from_age}, in accommodation that is not"
                " care",
            ),
            Rung(
                All(coded("placement_type", "K2"), Blank("placement_urn"), Not(OUTSIDE_ENGLAND)),
                Verdict.NOT_MET,
                "a children's home in England with no registration number",
            ),
            Rung(
                All(
                    coded("placement_type", "H5", "K3"),
                    Blank("placement_urn"),
                    InForce("children_in_care.registered_accommodation_under_age"),
                ),
                Verdict.NOT_MET,
                "supported accommodation with no registration number",
            ),
            Rung(
                coded("placement_type", "Z1", "Z11", "Z12", "Z13", "Z14"),
                Verdict.NOT_MET,
                "a setting recorded as other",
            ),
        ),
        (
            SHORT_BREAKS,
            Excluded(
                coded("placement_type", "T1", "R1", "R2", "R3", "R5"),
                "a hospital, family centre or other residential setting, listed apart",
            ),
        ),
    ),
    examples="""
        every row: legal_status = C2, care_start = 2025-01-05
        child                           | date_of_birth | placement_type | placement_urn | placement_authority | verdict
        16 today                        | 2010-09-30    | P2             |               | E                   | met
        16 tomorrow                     | 2010-10-01    | P2             |               | E                   | not_met
        under 16, registered            | 2012-05-05    | K3             | SC1           | E                   | not_met
        over 16, registered             | 2009-05-05    | H5             | SC1           | E                   | met
        over 16, not registered         | 2009-05-05    | K3             |               | E                   | not_met
        home registered                 | 2012-05-05    | K2             | SC1           | E                   | met
        home not registered             | 2012-05-05    | K2             |               | E                   | not_met
        home in Wales                   | 2012-05-05    | K2             |               | WAL                 | met
        home, place is blank            | 2012-05-05    | K2             |               |                     | cannot_say
        home registered, place is blank | 2012-05-05    | K2             | SC1           |                     | met
        other                           | 2012-05-05    | Z1             |               | E                   | not_met
        other, newer code               | 2012-05-05    | Z13            |               | E                   | not_met
        stay in hospital                | 2012-05-05    | T1             |               | E                   | excluded
        other temporary stay            | 2012-05-05    | T4             |               | E                   | met
        health trust                    | 2012-05-05    | R2             |               | E                   | excluded
        family centre                   | 2012-05-05    | R3             |               | E                   | excluded
        foster home                     | 2012-05-05    | U6             |               | E                   | met
        foster home, birth is blank     |               | U6             |               | E                   | met
        birth is blank, not registered  |               | K3             |               | E                   | not_met
        birth is blank, registered      |               | K3             | SC1           | E                   | cannot_say
        type is blank                   | 2012-05-05    |                |               | E                   | cannot_say
    """,
)
