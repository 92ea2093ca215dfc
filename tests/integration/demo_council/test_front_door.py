"""Lists 1 to 5, 10 and 11 tell the same lives as Lists 6 to 8, with answers on both sides.

The day is Wednesday 30 September 2026; 31 August was a bank holiday.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

import pytest

from lineofsight.demo.council import Council, Row, make_council
from lineofsight.demo.council.calendar import is_working_day, months_after
from lineofsight.demo.council.cases import row_ids

AS_AT = date(2026, 9, 30)
ONE_DAY = timedelta(days=1)
ANSWERED = {"met", "not_met"}

# measure, list, the column that starts the clock, a day and its verdicts, the next and its
BY_HAND = [
    ("contacts.volume", "contacts", "contact_date", (2026, 3, 30), set(), {"met"}),
    ("contacts.to_referral", "contacts", "contact_date", (2026, 9, 23), ANSWERED, {"not_yet_due"}),
    ("referrals.volume", "referrals", "referral_date", (2026, 3, 30), set(), {"met"}),
    (
        "assessments.open_past_45_working_days",
        *("assessments", "assessment_start", (2026, 7, 27), {"not_met"}, {"met"}),
    ),
    (
        "assessments.due_within_10_working_days",
        *("assessments", "assessment_start", (2026, 8, 11), {"met"}, {"not_met"}),
    ),
    ("assessments.child_seen", "assessments", "authorised", (2026, 3, 30), set(), ANSWERED),
    (
        "section47.open_past_15_working_days",
        *("section47", "strategy_date", (2026, 9, 8), {"not_met"}, {"met"}),
    ),
    ("section47.to_conference", "section47", "strategy_date", (2026, 3, 30), set(), ANSWERED),
    (
        "conferences.within_15_working_days",
        *("section47", "conference_date", (2026, 3, 30), set(), ANSWERED),
    ),
    ("adoption.entry_to_placed", "adoption", "placed_date", (2025, 9, 30), set(), {"met"}),
    ("adoption.order_to_match", "adoption", "match_date", (2025, 9, 30), set(), {"met"}),
    (
        "adoption.decision_open_over_12_months",
        *("adoption", "decision_date", (2025, 9, 29), {"not_met"}, {"met"}),
    ),
    ("adopters.stage_1_in_time", "adopters", "stage_1_end", (2025, 9, 30), set(), ANSWERED),
    ("adopters.stage_2_in_time", "adopters", "stage_2_end", (2025, 9, 30), set(), ANSWERED),
]


@pytest.fixture(scope="module")
def council() -> Council:
    return make_council(10_000, 5, AS_AT)


@pytest.fixture(scope="module")
def lives(council: Council) -> Mapping[str, Sequence[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for rows in council.rows.values():
        for row in rows:
            found[row.person].append(row)
    return found


def verdicts_on(council: Council, list_id: str, measure: str, column: str, day: date) -> set[str]:
    rows = [row for row in council.rows[list_id] if row.cells[column] == day]
    assert rows
    said = {row.answers[measure].verdict.value for row in rows if measure in row.answers}
    return said - {"cannot_say"}  # another cell is smudged


@pytest.mark.parametrize(("measure", "list_id", "column", "first", "on_it", "after"), BY_HAND)
def test_both_sides_of_the_boundary_are_planted_and_right(
    council: Council,
    measure: str,
    list_id: str,
    column: str,
    first: tuple[int, int, int],
    on_it: set[str],
    after: set[str],
) -> None:
    day = date(*first)
    assert verdicts_on(council, list_id, measure, column, day) == on_it
    assert verdicts_on(council, list_id, measure, column, day + ONE_DAY) == after


def clean(council: Council, measure: str, list_id: str) -> Iterator[tuple[Row, str]]:
    for row in council.rows[list_id]:
        if measure in row.answers and row.answers[measure].verdict.value in ANSWERED:
            yield row, row.answers[measure].verdict.value


def day(row: Row, column: str) -> date:
    cell = row.cells[column]
    assert isinstance(cell, date)
    return cell


def working_days(first: date, last: date) -> int:
    """Working days after the first day, up to the last."""
    days = (first + timedelta(days=each) for each in range(1, (last - first).days + 1))
    return sum(is_working_day(each) for each in days)


@pytest.mark.parametrize(
    ("measure", "list_id", "start", "end", "limit"),
    [
        (
            "assessments.within_45_working_days",
            *("assessments", "assessment_start", "authorised", 45),
        ),
        (
            "conferences.within_15_working_days",
            *("section47", "strategy_date", "conference_date", 15),
        ),
    ],
)
def test_the_last_working_day_is_in_time_and_the_next_is_not(
    council: Council, measure: str, list_id: str, start: str, end: str, limit: int
) -> None:
    said: dict[int, set[str]] = defaultdict(set)
    for row, verdict in clean(council, measure, list_id):
        taken = working_days(day(row, start), day(row, end))
        on_a_working_day = is_working_day(day(row, end))
        said[taken if on_a_working_day else taken + 1].add(verdict)
    assert said[limit] == {"met"}
    assert said[limit + 1] == {"not_met"}
    assert {each: verdicts for each, verdicts in said.items() if len(verdicts) > 1} == {}


def test_the_clock_of_working_together_starts_at_the_latest_referral(
    council: Council, lives: Mapping[str, Sequence[Row]]
) -> None:
    said: dict[int, set[str]] = defaultdict(set)
    measure = "assessments.within_45_working_days_of_referral"
    for row, verdict in clean(council, measure, "assessments"):
        start, done = day(row, "assessment_start"), day(row, "authorised")
        referred = max(each for each in days(lives[row.person], "referral_date") if each <= start)
        if is_working_day(done):
            said[working_days(referred, done)].add(verdict)
    assert said[45] == {"met"}
    assert said[46] == {"not_met"}


def days(rows: Sequence[Row], column: str) -> list[date]:
    cells = [row.cells.get(column) for row in rows]
    return [cell for cell in cells if isinstance(cell, date)]


def test_a_referral_on_the_seventh_day_counts_and_one_on_the_eighth_does_not(
    council: Council, lives: Mapping[str, Sequence[Row]]
) -> None:
    said: dict[int, set[str]] = defaultdict(set)
    for row, verdict in clean(council, "contacts.to_referral", "contacts"):
        contact = day(row, "contact_date")
        after = [(each - contact).days for each in days(lives[row.person], "referral_date")]
        gaps = [gap for gap in after if gap >= 0]
        said[min(gaps, default=99)].add(verdict)
    assert said[0] == said[7] == {"met"}
    assert said[8] == said[99] == {"not_met"}


def test_early_help_that_ended_six_months_before_the_referral_counts(
    council: Council, lives: Mapping[str, Sequence[Row]]
) -> None:
    said: dict[int, set[str]] = defaultdict(set)
    for row, verdict in clean(council, "early_help.stepped_up", "early_help"):
        end, referred = row.cells["assessment_end"], days(lives[row.person], "referral_date")
        if isinstance(end, date) and len(referred) == 1 and end <= referred[0]:
            said[(referred[0] - months_after(end, 6)).days].add(verdict)
    assert said[0] == {"met"}
    assert said[1] == {"not_met"}


def test_three_contacts_and_no_assessment_since_are_too_many(
    council: Council, lives: Mapping[str, Sequence[Row]]
) -> None:
    counts: dict[str, set[tuple[int, bool]]] = defaultdict(set)
    for row, verdict in clean(council, "contacts.repeat", "contacts"):
        counted = [each for each in days(lives[row.person], "contact_date") if each > PERIOD]
        starts = days(lives[row.person], "assessment_start")
        since = any(each >= min(counted) for each in starts)
        counts[verdict].add((min(len(counted), 3), since))
    assert counts["not_met"] == {(3, False)}
    assert counts["met"] == {(1, False), (2, False), (1, True), (2, True), (3, True)}


PERIOD = date(2026, 3, 30)


def test_a_child_open_on_the_day_of_the_first_contact_is_not_asked_about(
    council: Council, lives: Mapping[str, Sequence[Row]]
) -> None:
    gaps = Counter[int]()
    for row, _ in clean(council, "contacts.repeat", "contacts"):
        first = min(each for each in days(lives[row.person], "contact_date") if each > PERIOD)
        for start in days(lives[row.person], "need_start"):
            gaps[(start - first).days] += 1
    assert gaps[1]
    assert not gaps[0]


def test_an_enquiry_on_the_day_on_which_a_plan_began_is_not_left_open(
    council: Council, lives: Mapping[str, Sequence[Row]]
) -> None:
    asked: dict[int, set[bool]] = defaultdict(set)
    for row in council.rows["section47"]:
        plans = days(lives[row.person], "plan_start")
        undecided = row.cells["conference_date"] is None
        undecided = undecided and row.cells["conference_unnecessary"] == "no"
        strategy = row.cells["strategy_date"]
        if undecided and isinstance(strategy, date) and len(plans) == 1 and plans[0] <= AS_AT:
            asked[(strategy - plans[0]).days].add(
                "section47.open_past_15_working_days" in row.answers
            )
    assert asked[-1] == {True}
    assert asked[0] == {False}


def test_a_plan_that_began_in_the_period_has_its_conference_enquiry_and_assessment(
    council: Council, lives: Mapping[str, Sequence[Row]]
) -> None:
    seen = 0
    for row in council.rows["protection"]:
        start = row.cells["plan_start"]
        if "cpp.open" not in row.answers or row.rubbish or not isinstance(start, date):
            continue
        life = lives[row.person]
        lists = {each.table for each in life}
        if PERIOD < start <= AS_AT and "care" not in lists:
            seen += 1
            assert start in days(life, "conference_date")
            assert "need" in lists
    assert seen > 500


def test_a_plan_came_after_the_strategy_discussion_and_the_start_of_need(
    council: Council, lives: Mapping[str, Sequence[Row]]
) -> None:
    for row, _ in clean(council, "conferences.to_plan", "section47"):
        need = [each for each in lives[row.person] if each.table == "need" and each.answers]
        strategy, held = row.cells["strategy_date"], day(row, "conference_date")
        if isinstance(strategy, date):
            assert strategy <= held
            starts = [each for each in days(need, "need_start") if each <= AS_AT]
            assert all(start <= strategy for start in starts)


def test_a_child_placed_for_adoption_lives_with_the_adopters(
    lives: Mapping[str, Sequence[Row]],
) -> None:
    placed = 0
    for life in lives.values():
        adoption = [row for row in life if row.table == "adoption" and not row.rubbish]
        for care in (row for row in life if row.table == "care" and "care.open" in row.answers):
            if str(care.cells["placement_type"]).startswith("A") and adoption:
                placed += 1
                when = {row.cells["placed_date"] for row in adoption}
                start = care.cells["placement_start"]
                assert start in when or not in_the_past(start) or not all(map(in_the_past, when))
    assert placed > 20


def in_the_past(day: object) -> bool:
    return isinstance(day, date) and day <= AS_AT


def test_a_matched_child_has_a_family_in_the_list_of_adopters(council: Council) -> None:
    families = {row.cells["family_id"] for row in council.rows["adopters"]}
    matched = {row.cells["family_id"] for row in council.rows["adoption"]} - {None}
    assert len(matched) > 50
    assert matched <= families


@pytest.mark.parametrize(("stage", "months"), [(1, 2), (2, 4)])
def test_a_stage_may_take_as_many_months_and_not_a_day_more(
    council: Council, stage: int, months: int
) -> None:
    said: dict[int, set[str]] = defaultdict(set)
    for row, verdict in clean(council, f"adopters.stage_{stage}_in_time", "adopters"):
        end, start = day(row, f"stage_{stage}_end"), day(row, f"stage_{stage}_start")
        said[(end - months_after(start, months)).days].add(verdict)
    assert said[0] == {"met"}
    assert said[1] == {"not_met"}


def test_of_two_adopters_the_one_who_took_too_long_decides(council: Council) -> None:
    families: dict[object, list[Row]] = defaultdict(list)
    for row in council.rows["adopters"]:
        if row.cells["family_id"]:
            families[row.cells["family_id"]].append(row)
    differ = [
        rows
        for rows in families.values()
        if len({row.cells["stage_1_start"] for row in rows}) > 1
        and any("adopters.stage_1_in_time" in row.answers for row in rows)
    ]
    assert differ
    for rows in differ:
        said = [row.answers["adopters.stage_1_in_time"] for row in rows if row.answers]
        assert [answer.verdict for answer in said] == ["not_met"]


def test_rows_of_the_same_child_and_day_are_numbered_in_the_order_of_the_file(
    council: Council,
) -> None:
    rows = council.rows["contacts"]
    ids = row_ids("contacts", rows, messy=True)
    assert len(ids) == len(set(ids)) == len(rows)
    second = [each for each in ids if each.endswith("/2")]
    assert second
    for each in second:
        assert ids.index(each.removesuffix("/2")) < ids.index(each)
    undated = [row for row, each in zip(rows, ids, strict=True) if "/contacts/-" in each]
    assert {row.cells["contact_date"] is None or bool(row.rubbish) for row in undated} == {True}


def test_no_two_rows_are_the_same_in_every_cell(council: Council) -> None:
    for rows in council.rows.values():
        seen = Counter(tuple({**row.cells, **row.rubbish}.items()) for row in rows)
        assert max(seen.values()) == 1


@pytest.mark.parametrize("as_at", [date(2024, 2, 29), date(2025, 8, 31), date(2027, 1, 1)])
def test_a_council_can_be_drawn_for_any_day(as_at: date) -> None:
    council = make_council(150, 2, as_at)
    assert all(council.rows.values())
