"""Monthly workbooks of one council: each continues the one before, and says what was planted."""

import csv
import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from lineofsight.__main__ import cli
from lineofsight.demo.council import Council, Row
from lineofsight.demo.council.expected import Expected, figures
from lineofsight.demo.council.over_time import (
    Months,
    draw_months,
    month_ends,
    story_names,
    write_months,
)
from lineofsight.demo.council.over_time.changes import Change, Watch
from lineofsight.errors import WrongUse
from lineofsight.model.tables import all_tables

LAST = dt.date(2026, 9, 30)
MONTHS = month_ends(LAST, 18)
ONE_ROW_A_CHILD = {
    "need": ("need_start", "need_end"),
    "protection": ("plan_start", "plan_end"),
    "care": ("care_start", "care_end"),
}
ONLY_GO_FORWARD = (
    *("last_seen", "last_visit", "last_review", "last_iro_contact", "last_health_assessment"),
    *("last_dental_check", "last_contact", "pathway_review", "legal_start", "placement_start"),
)


@pytest.fixture(scope="module")
def quiet() -> Months:
    return draw_months(1200, 4, MONTHS, ())


@pytest.fixture(scope="module")
def councils(quiet: Months) -> Sequence[Council]:
    return list(quiet.councils())


@pytest.fixture(scope="module")
def troubled() -> Months:
    return draw_months(2000, 5, MONTHS, story_names())


def cases(council: Council, team: str | None = None) -> list[Expected]:
    return [
        Expected(measure, row.person, row.person, answer, row, ("", 0))
        for rows in council.rows.values()
        for row in rows
        for measure, answer in row.answers.items()
        if team in (None, row.cells.get("team"))
    ]


def by_start(council: Council) -> Mapping[tuple[str, str, object], Row]:
    """Rows of Lists 6 to 9 by child and the day they began, which is never written again."""
    return {
        (table, row.person, row.cells.get(ONE_ROW_A_CHILD.get(table, ("", ""))[0])): row
        for table in (*ONE_ROW_A_CHILD, "leaving")
        for row in council.rows[table]
    }


def pairs(councils: Sequence[Council]) -> Iterator[tuple[Row, Row]]:
    """The same row at a month-end and at the next."""
    for earlier, later in pairwise(councils):
        now = by_start(later)
        yield from ((row, now[key]) for key, row in by_start(earlier).items() if key in now)


@pytest.mark.parametrize(
    ("last", "ends"),
    [
        (dt.date(2026, 9, 30), ["2026-07-31", "2026-08-31", "2026-09-30"]),
        (dt.date(2026, 9, 29), ["2026-06-30", "2026-07-31", "2026-08-31"]),
        (dt.date(2024, 3, 1), ["2023-12-31", "2024-01-31", "2024-02-29"]),
    ],
)
def test_month_ends_are_the_last_days_up_to_the_day(last: dt.date, ends: list[str]) -> None:
    assert [day.isoformat() for day in month_ends(last, 3)] == ends


def test_every_list_has_its_columns_and_people(councils: Sequence[Council]) -> None:
    for council in councils:
        for table in all_tables():
            rows = council.rows[table.id]
            assert len(rows) > 10
            assert {frozenset(row.cells) for row in rows} == {
                frozenset(column.id for column in table.columns)
            }


def test_nothing_is_known_before_it_happens(councils: Sequence[Council]) -> None:
    for council in councils:
        for rows in council.rows.values():
            for row in rows:
                later = {
                    column
                    for column, cell in row.cells.items()
                    if isinstance(cell, dt.date) and cell > council.as_at
                }
                assert later <= {"date_of_birth"}, row.table


def test_what_was_recorded_stays_recorded(councils: Sequence[Council]) -> None:
    seen = 0
    for before, after in pairs(councils):
        for column in ONLY_GO_FORWARD:
            if isinstance(day := before.cells.get(column), dt.date):
                later = after.cells[column]
                assert isinstance(later, dt.date)
                assert later >= day, column
                seen += later > day
        for column in ("date_of_birth", "ethnicity", "gender", "disability"):
            assert before.cells[column] == after.cells[column]
    assert seen > 1000


def test_nobody_opens_again_what_was_closed(councils: Sequence[Council]) -> None:
    ended = 0
    for before, after in pairs(councils):
        _, end = ONE_ROW_A_CHILD.get(before.table, ("", ""))
        if day := before.cells.get(end):
            assert after.cells[end] == day
            ended += 1
    assert ended > 100


def test_whoever_was_open_is_open_or_has_an_end(councils: Sequence[Council]) -> None:
    for earlier, later in pairwise(councils):
        now = by_start(later)
        for key, row in by_start(earlier).items():
            if row.table in ONE_ROW_A_CHILD and not row.cells[ONE_ROW_A_CHILD[row.table][1]]:
                assert key in now


def test_ages_move_on(councils: Sequence[Council]) -> None:
    older = 0
    for before, after in pairs(councils):
        earlier, later = before.cells["age"], after.cells["age"]
        assert isinstance(earlier, int)
        assert isinstance(later, int)
        assert later in (earlier, earlier + 1)
        older += later > earlier
    assert older > 100


def test_workers_change_and_so_do_teams(councils: Sequence[Council]) -> None:
    changed = [(before, after) for before, after in pairs(councils) if before.table == "care"]
    for column, least in (("worker", 50), ("team", 5)):
        assert sum(b.cells[column] != a.cells[column] for b, a in changed) > least


def test_so_many_are_open_at_every_month_end(councils: Sequence[Council]) -> None:
    for council in councils:
        said = figures(cases(council))
        assert said["cin.open"].n == pytest.approx(1200, rel=0.12)
        assert said["care.open"].n == pytest.approx(240, rel=0.25)
        assert said["cpp.open"].n == pytest.approx(147, rel=0.35)


STEADY = {
    "cin.not_seen": 6,
    "cpp.visit_overdue": 8,
    "cpp.review_overdue": 6,
    "care.visit_overdue": 6,
    "care.review_overdue": 6,
    "care.health_assessment_overdue": 6,
    "care.dental_check_overdue": 9,
    "leaving.contact_overdue": 8,
    "leaving.pathway_plan_overdue": 7,
    "assessments.within_45_working_days": 5,
    "conferences.within_15_working_days": 14,
}


def test_without_stories_nothing_drifts(councils: Sequence[Council]) -> None:
    said = [figures(cases(council)) for council in councils]
    for measure, within in STEADY.items():
        values = [each[measure].value or 0 for each in said]
        first, last = sum(values[:6]) / 6, sum(values[-6:]) / 6
        assert first == pytest.approx(last, abs=within), measure


@pytest.mark.parametrize("place", [7, 17])
def test_rates_are_near_those_of_england(councils: Sequence[Council], place: int) -> None:
    said = figures(cases(councils[place]))
    for measure, rate, within in (
        ("care.dental_check_overdue", 19, 8),
        ("care.health_assessment_overdue", 10, 7),
        ("care.three_or_more_placements", 10, 6),
        ("care.outside_authority", 44, 10),
        ("cpp.repeat_plan", 24.5, 12),
        ("leaving.suitable_accommodation", 89, 6),
        ("assessments.within_45_working_days", 85, 5),
        ("referrals.no_further_action", 6.4, 5),
    ):
        assert said[measure].value == pytest.approx(rate, abs=within), measure


def test_each_story_shows_where_and_when_it_should(troubled: Months) -> None:
    assert [story.name for story in troubled.stories.told] == list(story_names())
    for story in troubled.stories.told[1:]:
        measure = story.plot.measures[0]
        worse = -1 if measure.startswith("conferences") else 1
        before, after = (
            figures(cases(troubled.council_on(day), story.team))[measure].value or 0
            for day in (story.since - dt.timedelta(days=1), story.visible_from)
        )
        assert worse * (after - before) > 4, story.name
        assert story.children


def test_a_story_leaves_other_teams_alone(troubled: Months, councils: Sequence[Council]) -> None:
    story = next(each for each in troubled.stories.told if each.name == "unseen")
    last = troubled.council_on(LAST)
    others = [each for each in cases(last) if each.row.cells.get("team") != story.team]
    usual = figures(cases(councils[-1]))["cin.not_seen"].value
    assert figures(others)["cin.not_seen"].value == pytest.approx(usual, abs=7)


def test_those_over_21_vanish_in_one_team(troubled: Months) -> None:
    story = troubled.stories.told[0]
    place = MONTHS.index(story.visible_from)
    before = troubled.council_on(MONTHS[place - 1])
    after = troubled.council_on(LAST)
    in_team = over_21(before, story.team)
    assert len(in_team) > 5
    assert not over_21(after, story.team)
    assert in_team & story.children
    listed = {row.person for row in after.rows["leaving"]}
    assert not story.children & listed


def over_21(council: Council, team: str | None) -> set[str]:
    """Those whose 21st birthday is two months back or more."""
    born_by = council.as_at.replace(year=council.as_at.year - 21) - dt.timedelta(days=62)
    return {
        row.person
        for row in council.rows["leaving"]
        if row.cells["team"] == team and str(row.cells["date_of_birth"]) <= born_by.isoformat()
    }


def test_a_story_left_out_moves_no_other() -> None:
    (alone,) = draw_months(60, 5, MONTHS, ["unseen"]).stories.told
    together = draw_months(60, 5, MONTHS, story_names()).stories.told
    same = next(each for each in together if each.name == "unseen")
    assert same.team == alone.team
    assert (same.since, same.visible_from) == (alone.since, alone.visible_from)


def test_changes_are_those_of_the_verdicts(councils: Sequence[Council]) -> None:
    """Worked out again from the verdicts, month by month."""
    watch = Watch()
    measure, first_visible = "cpp.visit_overdue", dict[str, dt.date]()
    before: set[str] = set()
    for council in councils:
        said = [each for each in cases(council) if each.measure == measure]
        now = {each.case for each in said if each.answer.verdict == "not_met"}
        found: dict[Change, set[str]] = defaultdict(set)
        first_visible = {case: first_visible.get(case, council.as_at) for case in now}
        for changed in watch.changes(council, said):
            if changed.about == measure:
                found[changed.change].add(changed.case)
                if changed.change != Change.CLEARED:
                    assert changed.first_visible == first_visible[changed.case]
        if council is not councils[0]:
            assert found[Change.NEW] == now - before
            assert found[Change.STILL_OPEN] == now & before
            assert found[Change.CLEARED] == before - now
        before = now


def test_only_lists_without_an_end_lose_people(councils: Sequence[Council]) -> None:
    watch = Watch()
    changes = [each for council in councils for each in watch.changes(council, [])]
    gone = [each for each in changes if each.change == Change.VANISHED]
    assert {each.about for each in gone} == {"leaving"}


@pytest.mark.parametrize("style", ["official", "mixed"])
def test_the_same_seed_writes_the_same_bytes(tmp_path: Path, style: str) -> None:
    for name in ("one", "two"):
        months = draw_months(40, 3, MONTHS[-2:], ())
        assert len(list(write_months(tmp_path / name, months, style))) == 2
    written = sorted(file for file in (tmp_path / "one").rglob("*") if file.is_file())
    assert len(written) == 2 * 4 + 2
    for file in written:
        other = tmp_path / "two" / file.relative_to(tmp_path / "one")
        assert file.read_bytes() == other.read_bytes()


LONG = [pytest.param(style, marks=pytest.mark.long) for style in ("official", "export")]


@pytest.mark.parametrize("style", ["messy", *LONG])
def test_the_program_says_what_was_planted(tmp_path: Path, style: str) -> None:
    months = draw_months(90, 6, MONTHS[-12:], story_names())
    for workbook in list(write_months(tmp_path, months, style))[::5]:
        day, found = workbook.parent.name, tmp_path / f"{workbook.stem}.csv"
        words = ("cases", "all", str(workbook), "--as-at", day, "--csv", str(found))
        CliRunner().invoke(cli, words, catch_exceptions=False)
        assert verdicts(found) == verdicts(workbook.parent / "expected.csv")


def verdicts(path: Path) -> dict[tuple[str, str], str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return {(row["measure"], row["case"]): row["verdict"] for row in csv.DictReader(file)}


def test_the_command_says_what_was_told(tmp_path: Path) -> None:
    words = ("make-council", str(tmp_path), "--months", "12", "--children", "30", "--as-at")
    result = CliRunner().invoke(cli, [*words, "2026-09-30"], catch_exceptions=False)
    assert result.exit_code == 0
    assert "12 months, 2025-10-31 to 2026-09-30" in result.output
    told = json.loads((tmp_path / "stories.json").read_text("utf-8"))
    assert [story["story"] for story in told] == list(story_names())
    for story in told:
        assert "2025-10-31" < story["from"] <= story["visible_from"] <= "2026-09-30"
        assert story["reason"].endswith(".")


@pytest.mark.parametrize(
    ("months", "stories", "said"),
    [(11, ["unseen"], "12 months"), (12, ["unsen"], "no story called unsen")],
)
def test_a_story_that_cannot_be_told_is_refused(months: int, stories: list[str], said: str) -> None:
    with pytest.raises(WrongUse, match=said):
        draw_months(10, 1, MONTHS[-months:], stories)


def test_one_workbook_has_one_style(tmp_path: Path) -> None:
    words = ["make-council", str(tmp_path), "--style", "mixed", "--as-at", "2026-09-30"]
    result = CliRunner().invoke(cli, words)
    assert isinstance(result.exception, WrongUse)
