"""What is planted adds up, is near England's figures, and has every verdict a measure can have."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date

import pytest

from lineofsight.demo.council import Answer, Council, Row, make_council
from lineofsight.demo.council.cases import case_id, row_ids
from lineofsight.demo.council.expected import measures, said_of
from lineofsight.errors import WrongUse
from lineofsight.model.codes import codes
from lineofsight.model.tables import Type, table
from lineofsight.model.verdicts import Verdict

AS_AT = date(2026, 9, 30)
CHILDREN = 3000

BOTH_WAYS = {"met", "not_met", "cannot_say"}
CARE = BOTH_WAYS | {"excluded"}  # short breaks are left out of each
FRONT_DOOR_AND_ADOPTERS = (
    *("referrals.", "early_help.", "assessments.", "section47.", "conferences."),
    *("adoption.decision", "adopters."),
)
CAN_SAY = {
    **{measure: CARE for measure in measures() if measure.startswith(("care.", "leaving."))},
    **{measure: BOTH_WAYS for measure in measures() if measure.startswith(("cin.", "cpp."))},
    "care.open": {"met", "excluded", "cannot_say"},
    "care.initial_health_assessment_in_time": CARE | {"not_yet_due"},
    "care.interim_order_over_26_weeks": BOTH_WAYS,
    "care.with_parents_on_full_order": BOTH_WAYS,
    "cin.open": {"met", "cannot_say"},
    "cin.plan_open": {"met", "cannot_say"},
    "cpp.open": {"met", "cannot_say"},
    "cpp.not_seen_alone": CARE,
    "workforce.children_per_worker": {"met", "cannot_say"},
    **{measure: BOTH_WAYS for measure in measures() if measure.startswith(FRONT_DOOR_AND_ADOPTERS)},
    "contacts.volume": {"met", "cannot_say"},
    "contacts.to_referral": BOTH_WAYS | {"not_yet_due"},
    "contacts.repeat": BOTH_WAYS,
    "referrals.volume": {"met", "cannot_say"},
    "adoption.entry_to_placed": {"met", "cannot_say"},
    "adoption.order_to_match": {"met", "cannot_say"},
}


def cases(council: Council, *, messy: bool) -> Iterator[tuple[str, str, Answer, Row]]:
    for table_id, rows in council.rows.items():
        for row, row_id in zip(rows, row_ids(table_id, rows, messy=False), strict=True):
            for measure, answer in said_of(row, messy=messy).items():
                yield measure, case_id(measure, row, row_id), answer, row


def counted(council: Council, *, messy: bool = False) -> dict[str, Counter[str]]:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for measure, _, answer, _ in cases(council, messy=messy):
        counts[measure][answer.verdict.value] += 1
    return counts


def share(count: Counter[str], verdict: str) -> float:
    return count[verdict] / (count["met"] + count["not_met"])


@pytest.mark.parametrize("messy", [False, True])
def test_one_verdict_a_case_and_measure(council: Council, *, messy: bool) -> None:
    seen = Counter((measure, case) for measure, case, _, _ in cases(council, messy=messy))
    assert max(seen.values()) == 1


@pytest.mark.parametrize("messy", [False, True])
def test_every_child_asked_for_is_open_or_cannot_be_told(council: Council, *, messy: bool) -> None:
    counts = counted(council, messy=messy)
    assert counts["cin.open"].total() == CHILDREN
    assert counts["cin.unallocated"].total() == CHILDREN


def test_each_measure_has_every_verdict_that_it_can_have() -> None:
    # The rarest comes once in seven councils of the usual size: hence a large one, and this seed.
    counts = counted(make_council(20_000, 2, AS_AT), messy=True)
    assert {measure: set(count) for measure, count in counts.items()} == CAN_SAY


def test_rubbish_only_ever_makes_a_case_unanswerable(council: Council) -> None:
    clean = {(m, case): answer.verdict for m, case, answer, _ in cases(council, messy=False)}
    messy = {(m, case): answer.verdict for m, case, answer, _ in cases(council, messy=True)}
    assert set(clean) <= set(messy)
    changed = {verdict for case, verdict in messy.items() if clean.get(case) != verdict}
    assert changed == {Verdict.CANNOT_SAY}


def test_the_same_seed_draws_the_same_council(council: Council) -> None:
    assert make_council(CHILDREN, 1, AS_AT) == council
    assert make_council(CHILDREN, 2, AS_AT) != council


def test_rates_are_near_those_of_england(council: Council) -> None:
    counts = counted(council)
    for_each = {measure: count["met"] / CHILDREN for measure, count in counts.items()}
    assert for_each["care.open"] == pytest.approx(67 / 330, abs=0.03)
    assert for_each["cpp.open"] == pytest.approx(40.6 / 330, abs=0.02)
    assert share(counts["cpp.repeat_plan"], "not_met") == pytest.approx(0.245, abs=0.08)
    assert share(counts["cpp.open_over_2_years"], "not_met") == pytest.approx(0.023, abs=0.025)
    assert share(counts["care.three_or_more_placements"], "not_met") == pytest.approx(
        0.10, abs=0.04
    )
    assert share(counts["care.outside_authority"], "not_met") == pytest.approx(0.44, abs=0.06)
    assert share(counts["care.dental_check_overdue"], "not_met") == pytest.approx(0.19, abs=0.06)
    assert share(counts["care.health_assessment_overdue"], "not_met") == pytest.approx(
        0.10, abs=0.07
    )
    assert share(counts["leaving.suitable_accommodation"], "met") == pytest.approx(0.89, abs=0.06)
    assert share(counts["leaving.education_employment_training"], "met") == pytest.approx(
        0.54, abs=0.07
    )


def test_the_front_door_is_as_busy_as_in_england(council: Council) -> None:
    counts = counted(council)
    for_each = {measure: count.total() / CHILDREN for measure, count in counts.items()}
    assert for_each["referrals.volume"] == pytest.approx(519 / 330 / 2, abs=0.15)
    assert for_each["section47.repeat_within_12_months"] == pytest.approx(159.5 / 330 / 2, abs=0.06)
    assert for_each["conferences.within_15_working_days"] == pytest.approx(60 / 330 / 2, abs=0.03)
    for measure, verdict, rate, within in (
        ("referrals.repeat_within_12_months", "not_met", 0.21, 0.05),
        ("referrals.no_further_action", "met", 0.065, 0.05),
        ("assessments.within_45_working_days", "met", 0.857, 0.05),
        ("assessments.no_further_action", "met", 0.30, 0.1),
        ("section47.to_conference", "met", 0.322, 0.08),
        ("conferences.within_15_working_days", "met", 0.814, 0.07),
        ("conferences.to_plan", "met", 0.86, 0.07),
    ):
        assert share(counts[measure], verdict) == pytest.approx(rate, abs=within), measure


def test_children_are_adopted_as_often_as_in_england(council: Council) -> None:
    in_care = counted(council)["care.open"]["met"]
    adopted = [row for row in council.rows["adoption"] if row.cells["adopted_date"]]
    assert len(adopted) / in_care == pytest.approx(3000 / 81770, abs=0.02)
    orders = [row for row in council.rows["care"] if row.cells["legal_status"] == "E1"]
    assert len(orders) / in_care == pytest.approx(0.06, abs=0.03)


def test_full_care_orders_and_foster_homes_are_as_common_as_in_england(council: Council) -> None:
    open_rows = [row for row in council.rows["care"] if "care.open" in row.answers]
    orders = Counter(row.cells["legal_status"] for row in open_rows)
    homes = Counter(str(row.cells["placement_type"])[0] for row in open_rows)
    assert orders["C2"] / len(open_rows) == pytest.approx(0.59, abs=0.06)
    assert orders["C1"] / len(open_rows) == pytest.approx(0.16, abs=0.04)
    assert homes["U"] / len(open_rows) == pytest.approx(0.67, abs=0.07)


def test_one_worker_for_about_fifteen_children(council: Council) -> None:
    workers = {row.cells["worker"] for row in council.rows["need"] if row.answers}
    assert CHILDREN / len(workers) == pytest.approx(15.2, abs=2.5)


def test_a_child_in_care_or_on_a_plan_is_open_in_list_6(council: Council) -> None:
    statuses = {row.person: row.cells["status"] for row in council.rows["need"] if row.answers}
    for list_id, measure in (("care", "care.open"), ("protection", "cpp.open")):
        open_rows = [row for row in council.rows[list_id] if measure in row.answers]
        assert {row.person for row in open_rows} <= set(statuses)


def test_every_cell_is_a_column_and_every_code_a_code_of_the_model(council: Council) -> None:
    for list_id, rows in council.rows.items():
        columns = {column.id: column for column in table(list_id).columns}
        assert {frozenset(row.cells) for row in rows} == {frozenset(columns)}
        for column in columns.values():
            if column.codes and column.type is Type.CODE:
                used = {row.cells.get(column.id) for row in rows} - {None}
                assert used <= set(codes(column.codes)), (list_id, column.id)


def ages(council: Council, list_id: str) -> set[int]:
    return {age for row in council.rows[list_id] if isinstance(age := row.cells["age"], int)}


def test_ages_are_those_of_each_list(council: Council) -> None:
    assert ages(council, "care") == set(range(18))
    assert ages(council, "leaving") == set(range(16, 26))
    assert ages(council, "protection") == {-1, *range(18)}


def test_nothing_happens_to_a_child_in_care_before_birth(council: Council) -> None:
    for row in council.rows["care"]:
        born = row.cells["date_of_birth"]
        days = [each for each in row.cells.values() if isinstance(each, date)]
        assert born is None or min(days) == born


@pytest.mark.parametrize(("children", "as_at"), [(0, AS_AT), (10, date(2035, 1, 1))])
def test_a_council_that_cannot_be_drawn_is_refused(children: int, as_at: date) -> None:
    with pytest.raises(WrongUse):
        make_council(children, 1, as_at)


def test_one_child_makes_a_council() -> None:
    assert counted(make_council(1, 1, AS_AT))["cin.open"].total() == 1
