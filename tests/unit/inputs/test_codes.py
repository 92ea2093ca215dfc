"""Which code a cell holds, as real files write it."""

import pytest

from lineofsight.inputs.annex_a.codes import UNREADABLE, spellings
from lineofsight.inputs.annex_a.columns import parse_column
from lineofsight.inputs.cells import Cell
from lineofsight.model.codes import code_lists
from lineofsight.model.tables import Column, Table, Type, all_tables, table

CODED = [
    (table, column)
    for table in all_tables()
    for column in table.columns
    if column.type is Type.CODE
]


@pytest.mark.parametrize(("table", "column"), CODED, ids=lambda each: each.id)
def test_every_code_is_read_as_itself(table: Table, column: Column) -> None:
    assert column.codes is not None
    for code in code_lists()[column.codes]:
        spelt = spellings(table.id, column.id)
        assert spelt.code(code) == code
        assert spelt.code(f" x) {code}\xa0") == code


@pytest.mark.parametrize(("table", "column"), CODED, ids=lambda each: each.id)
def test_what_nobody_knows_is_no_code(table: Table, column: Column) -> None:
    assert spellings(table.id, column.id).code("a sentence that says something else") is UNREADABLE
    assert spellings(table.id, column.id).code("") is None
    assert spellings(table.id, column.id).code("nan") is None


# table.column, cell, code (None: blank, "?": unread)
SEEN = """
need.status              a) Looked after child                       looked_after
need.status              CLA&CP                                      looked_after
need.status              CP/CLA                                      looked_after
need.status              CP Ext                                      protection_plan
need.status              b) Child Protection plan                    protection_plan
need.status              CiN                                         need_plan
need.status              CF Assessment in progress                   assessment
need.status              Closed - stepdown                           closed
need.status              Care leaver                                 closed
need.status              e)                                          closed
need.need_code           N1 - Abuse or Neglect                       N1
need.need_code           Abuse, neglect and exploitation             N1
need.need_code           PSRMEM - Support with memory                ?
need.disability          None                                        no
need.disability          c) Unknown                                  -
referrals.no_further_action  NFA                                     yes
referrals.no_further_action  No further action                       yes
referrals.no_further_action  FA                                      no
referrals.no_further_action  U                                       no
referrals.no_further_action  b) No                                   no
contacts.contact_source  q) 6: Police                                6
contacts.contact_source  u) 10: Unknown                              10
contacts.contact_source  POLICE                                      6
assessments.child_seen   Child not seen alone                        yes
assessments.child_seen   Child not seen                              no
protection.seen_alone    Child not seen alone                        no
protection.seen_alone    Child seen alone                            yes
protection.seen_alone    No Visit - new in last month                -
protection.seen_alone    No visit was possible                       ?
protection.seen_alone    Yes-See care notes for details              yes
protection.seen_alone    c) Unknown                                  -
protection.first_category  YNNN                                      neglect
protection.first_category  Emotional abuse; Neglect                  multiple
protection.first_category  e) Multiple/not recommended               multiple
protection.first_category  Neglect; nonsense                         ?
care.legal_status        C1: ICO                                     C1
care.legal_status        V2: Single period under S20                 V2
care.legal_status        S20                                         V2
care.legal_status        Code 'C1' is not mapped                     ?
care.placement_type      a) U1: Foster placement - relatives - long term  U1
care.placement_type      zz) T4: Temporary placement - seven days or less  T4
care.placement_type      A5OUT - Placed for adoption                 A5
care.placement_type      A6 IN - Placed for adoption                 A6
care.placement_type      Placed with own parents [P1]                P1
care.placement_type      Z11                                         Z11
care.placement_type      U                                           -
care.placement_provider  e) PR4 - Private provision                  PR4
care.placement_location  Y                                           in
care.placement_location  No                                          out
care.placement_location  b) Out                                      out
care.end_reason          k) E47: Special Guardianship Orders - relative/friend  E47
care.permanence_plan     f) Long-term fostering                      f
care.permanence_plan     Parallel Plan                               g
care.permanence_plan     Long term fostering/SGO                     ?
care.interview_offered   Offered and Declined (by YP)                yes
care.interview_accepted  Offered and Declined (by YP)                no
care.interview_accepted  Offered and Accepted                        yes
care.interview_offered   Not Offered (Missing Again)                 no
care.interview_accepted  Not Offered (Missing Again)                 -
leaving.in_touch         01 - Yes, resident in the UK                yes
leaving.in_touch         2                                           no
leaving.in_touch         d) Refu                                     REFU
leaving.in_touch         e) NREQ                                     NREQ
leaving.in_touch         f) Rhom                                     RHOM
leaving.in_touch         No, gone abroad                             abroad
leaving.in_touch         03 - Yes, gone abroad                       abroad
leaving.in_touch         No contact since May                        ?
leaving.in_touch         Unknown                                     -
leaving.suitability      1                                           suitable
leaving.suitability      0 - Unsuitable                              unsuitable
leaving.suitability      0                                           -
leaving.accommodation    B: Parents/relatives                        B
leaving.accommodation    U1                                          U
leaving.accommodation    B With parents or relatives                 B
leaving.accommodation    (Z) 16+ Staying Put                         Z
leaving.accommodation    Gone abroad                                 G
leaving.accommodation    Living abroad                               G
leaving.accommodation    S No fixed abode / homeless                 S
leaving.accommodation    A friend's sofa                             ?
leaving.activity         F3: Full time in training or employment     F3
leaving.activity         Part time in training or employment         P5
leaving.activity         G5: Not in education, employment or training - other  G5
leaving.eligibility      d) Eligible child                           eligible
care.gender              d) Neither                                  neither
adopters.gender          d)                                          not_stated
adopters.gender          c) Neither                                  neither
adopters.left_reason     1 - Adopter withdrew from process           1
"""


@pytest.mark.parametrize("line", SEEN.strip().splitlines())
def test_as_files_write_it(line: str) -> None:
    name, rest = line.split(maxsplit=1)
    cell, code = (part.strip() for part in rest.rsplit(maxsplit=1))
    said = spellings(*name.split(".")).code(cell)
    assert said == {"?": UNREADABLE, "-": None}.get(code, code)


@pytest.mark.parametrize(
    ("name", "cell", "code"),
    [
        ("leaving.suitability", 0.0, None),
        ("leaving.suitability", False, "unsuitable"),
        ("leaving.in_touch", 1.0, "yes"),
        ("care.unaccompanied", True, "yes"),
        ("contacts.contact_source", 6.0, "6"),
    ],
)
def test_cells_that_are_not_text(name: str, cell: Cell, code: str | None) -> None:
    assert spellings(*name.split(".")).code(cell) == code


PLACES = {
    "WAL": "WAL",
    "wal": "WAL",
    "WAL - Child placed in Wales": "WAL",
    "Scotland": "SCO",
    "Walsall": "Walsall",
    "Scarborough": "Scarborough",
    "CON": "CON",
    "not known": None,
}


def test_a_place_is_a_code_or_words_of_its_own() -> None:
    care = table("care")
    read = parse_column(care, care.column("placement_authority"), list(PLACES))
    assert read.values == list(PLACES.values())
    assert not read.unread
