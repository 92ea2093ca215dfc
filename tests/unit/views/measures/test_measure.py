"""One measure: its figure in words, who is not in it, its past, its teams, its law."""

from pathlib import Path

import pytest
from tests.unit.views.making_measures import Counts, Lists, opened, workspace

from lineofsight.charts.measure import draw_measure_charts
from lineofsight.errors import WrongUse
from lineofsight.views.asked import Asked, NotHere
from lineofsight.views.measures.measure import MeasurePage, measure, table

LATE = "cpp.visit_overdue"
COUNTS = Counts(met=62, not_met=10, excluded=2, cannot_say=3, due_10=4, due_20=9)


def page(folder: Path, measure_id: str = LATE, **filters: str) -> MeasurePage:
    with opened(folder) as sources:
        return measure(sources, Asked({"measure": measure_id}, filters))


def shown(folder: Path, counts: Counts, measure_id: str = LATE) -> MeasurePage:
    return page(workspace(folder, Lists(figures={measure_id: counts})), measure_id)


def sentence(folder: Path, counts: Counts, measure_id: str) -> tuple[str, str]:
    found = shown(folder, counts, measure_id).answered
    assert found is not None
    return found.answer.sentence, found.answer.unseen


def test_there_is_no_measure_of_another_name(tmp_path: Path) -> None:
    with pytest.raises(NotHere, match="look for it under Measures"):
        page(tmp_path, "cpp.visits")


# The figure in words


def test_a_share_is_of_those_of_whom_it_could_be_told(tmp_path: Path) -> None:
    assert sentence(tmp_path, COUNTS, LATE) == (
        "10 of the 72 children of whom it could be told (13.9%).",
        "It cannot be told of 3 more. Not in this number: 2 left out.",
    )


def test_what_is_good_is_counted_where_more_is_better(tmp_path: Path) -> None:
    said, _ = sentence(tmp_path, Counts(met=60, not_met=2), "leaving.adviser_allocated")
    assert said == "60 of the 62 young people of whom it could be told (96.8%)."


def test_a_count_says_of_how_many(tmp_path: Path) -> None:
    said, unseen = sentence(tmp_path, Counts(met=583, not_met=9), "cin.unallocated")
    assert said == "9 of the 592 children of whom it could be told."
    assert unseen == "It could be told of everyone asked about."


def test_a_number_to_know_is_said_alone(tmp_path: Path) -> None:
    assert sentence(tmp_path, Counts(met=1), "cpp.open")[0] == "1 child."


def test_a_ratio_says_for_how_many_workers(tmp_path: Path) -> None:
    said, _ = sentence(tmp_path, Counts(met=29), "workforce.children_per_worker")
    assert said == "29 children have a named worker, and there are 2: 14.5 for each."


def test_nothing_counted_is_not_all_well(tmp_path: Path) -> None:
    said, unseen = sentence(tmp_path, Counts(met=25, cannot_say=2), "cpp.no_visit_yet")
    assert said == "0 of the 25 children of whom it could be told."
    assert unseen == (
        "Nothing counted is not the same as all being well. It cannot be told of 2 more."
    )


def test_nobody_to_tell_it_of(tmp_path: Path) -> None:
    assert sentence(tmp_path, Counts(cannot_say=4), LATE) == (
        "There are no children of whom it could be told.",
        "Nothing counted is not the same as all being well. It cannot be told of 4 more.",
    )


# How they stand


def test_every_verdict_has_its_words_and_its_worklist(tmp_path: Path) -> None:
    found = shown(tmp_path, COUNTS).answered
    assert found is not None
    assert [(each.words, each.children, each.address) for each in found.answer.verdicts] == [
        ("overdue", 10, "/children?measure=cpp.visit_overdue&verdict=not_met"),
        ("in time", 62, "/children?measure=cpp.visit_overdue&verdict=met"),
        ("cannot tell", 3, "/children?measure=cpp.visit_overdue&verdict=cannot_say"),
        ("not in this number", 2, "/children?measure=cpp.visit_overdue&verdict=excluded"),
    ]


def test_where_nothing_falls_due_it_is_so_or_not(tmp_path: Path) -> None:
    found = shown(tmp_path, Counts(met=60, not_met=2), "leaving.adviser_allocated").answered
    assert found is not None
    stands = {each.words: each.means for each in found.answer.verdicts}
    assert stands["it is not so"] == "no adviser is named"
    assert stands["it is so"] == "an adviser is named"


def test_a_nought_has_a_line_where_somebody_could_stand_so(tmp_path: Path) -> None:
    found = shown(tmp_path, Counts(met=5), "cpp.open").answered
    assert found is not None
    nobody = {each.words: each.address for each in found.answer.verdicts if not each.children}
    assert nobody == {"cannot tell": None}


def test_why_people_are_not_counted_comes_with_how_many(tmp_path: Path) -> None:
    reasons = {"Date: is blank": 1, "Start: is after the day": 2}
    lists = Lists(figures={LATE: COUNTS}, not_counted={LATE: reasons})
    found = page(workspace(tmp_path, lists)).answered
    assert found is not None
    assert [(each.why, each.children) for each in found.answer.not_counted] == [
        ("Start: is after the day", 2),
        ("Date: is blank", 1),
    ]


def test_the_cells_that_it_needs_are_told_and_no_others(tmp_path: Path) -> None:
    cells = {("protection", "last_visit"): (4, 1), ("protection", "gender"): (9, 9)}
    found = page(workspace(tmp_path, Lists(figures={LATE: COUNTS}, cells=cells))).answered
    assert found is not None
    assert [(each.title, each.blank, each.unread) for each in found.columns] == [
        ("Date of the Last Statutory Visit", 4, 1)
    ]


# Its past and its teams


def months(*not_met: int) -> list[Lists]:
    return [Lists(figures={LATE: Counts(met=100 - each, not_met=each)}) for each in not_met]


@pytest.mark.parametrize(
    ("not_met", "said"),
    [
        ((10,), "One import has a figure so far, so nothing can be said of change."),
        ((10, 12), "2 imports so far have a figure: too few to tell a change from chance."),
        (
            (10, 12, 11, 10, 12, 11, 10, 12),
            "The newest figure is within the limits of its own past.",
        ),
        (
            (10, 12, 11, 10, 12, 11, 10, 12, 40),
            "The newest figure is above the upper limit: something has changed by more than "
            "chance, and it is getting worse.",
        ),
        (
            (40, 12, 11, 10, 12, 11, 10, 12, 12, 14),
            "The newest figure is seven or more in a row below the average: something has changed "
            "by more than chance, and it is getting better.",
        ),
    ],
)
def test_whether_it_has_changed(tmp_path: Path, not_met: tuple[int, ...], said: str) -> None:
    found = page(workspace(tmp_path, *months(*not_met))).over_time
    assert found is not None
    assert found.trend.sentence == said


def test_an_import_without_a_figure_says_why(tmp_path: Path) -> None:
    blind = Lists(figures={LATE: Counts(blind="needs “Date”")})
    found = page(workspace(tmp_path, blind, *months(10))).over_time
    assert found is not None
    assert [(each.figure, each.shows) for each in found.trend.rows] == [
        ("not known", "needs “Date”"),
        ("10 of 100 (10.0%)", ""),
    ]


def test_teams_are_held_against_the_council_and_not_ranked(tmp_path: Path) -> None:
    teams = {LATE: [("Team Heron", 2, 60), ("Team Bittern", 30, 60), ("Team Jay", 4, 30)]}
    found = page(workspace(tmp_path, Lists(figures={LATE: COUNTS}, teams=teams))).answered
    assert found is not None
    assert [(each.team, each.stands) for each in found.teams.rows] == [
        ("Team Bittern", "above the 99.8% limits"),
        ("Team Heron", "below the 99.8% limits"),
        ("Team Jay", "within"),
    ]
    assert found.teams.sentence == (
        "2 of 3 teams differ from the whole council’s share (24.0%) by more than chance usually "
        "makes it: Team Bittern is above the 99.8% limits; Team Heron is below the 99.8% limits."
    )


def test_of_many_teams_some_lie_outside_by_chance(tmp_path: Path) -> None:
    teams = {LATE: [(f"Team {n}", 30 if n < 7 else 4, 60) for n in range(40)]}
    found = page(workspace(tmp_path, Lists(figures={LATE: COUNTS}, teams=teams))).answered
    assert found is not None
    assert "; and 2 more, in the table." in found.teams.sentence
    assert found.teams.sentence.endswith("chance alone would put about 2 outside the 95% limits.")


def test_one_workers_children_are_not_shown(tmp_path: Path) -> None:
    per_worker = "workforce.children_per_worker"
    lists = Lists(
        figures={per_worker: Counts(met=48)}, teams={per_worker: [("A", 31, 2), ("B", 17, 1)]}
    )
    found = page(workspace(tmp_path, lists), per_worker).answered
    assert found is not None
    assert {each.team: each.figure for each in found.teams.rows}["B"] == "not shown: one worker"
    assert "17" not in str(found.teams)


def test_many_teams_are_shown_when_asked(tmp_path: Path) -> None:
    teams = {LATE: [(f"Team {n}", 2, 60) for n in range(60)]}
    folder = workspace(tmp_path, Lists(figures={LATE: COUNTS}, teams=teams))
    some, every = page(folder).answered, page(folder, teams="all").answered
    assert some is not None
    assert every is not None
    assert (some.teams.at_once, every.teams.at_once, len(some.teams.rows)) == (50, 60, 60)
    with pytest.raises(WrongUse, match="“teams”"):
        page(folder, teams="some")


def test_a_chart_is_there_once_it_is_drawn(tmp_path: Path) -> None:
    folder = workspace(tmp_path, *months(10, 12))
    before = page(folder).over_time
    draw_measure_charts(folder)
    after = page(folder).over_time
    assert before is not None
    assert after is not None
    assert before.trend.chart is not None
    assert before.trend.chart.svg is None
    assert after.trend.chart is not None
    assert (after.trend.chart.svg or "").startswith("<svg")
    assert before.trend.sentence in after.trend.chart.described


# What it means


def test_the_law_stands_with_its_source_and_state(tmp_path: Path) -> None:
    about = shown(tmp_path, Counts(met=1), "cpp.review_overdue").about
    assert about is not None
    first = next(each for each in about.rules if each.id == "child_protection.first_review_months")
    assert first.in_full == (
        "The first review conference is held after the initial conference within 3 months"
    )
    assert (first.is_law, first.state) == (True, "in force")
    assert first.source.startswith("Working Together")


@pytest.mark.parametrize(
    ("set_standards", "stands"),
    [
        ({}, "assumed: the council has not said"),
        ({"protection.visit_working_days": 15}, "set by the council"),
    ],
)
def test_a_local_standard_says_who_set_it(
    tmp_path: Path, set_standards: dict[str, int], stands: str
) -> None:
    lists = Lists(figures={LATE: COUNTS})
    about = page(workspace(tmp_path, lists, set_standards=set_standards)).about
    assert about is not None
    (own,) = about.standards
    days = set_standards.get("protection.visit_working_days", 10)
    assert (own.value, own.stands) == (f"{days} working days", stands)
    assert f"{days} working days" in about.definition.lines[0].when


def test_a_blind_measure_says_what_it_needs_and_still_what_it_means(tmp_path: Path) -> None:
    found = shown(tmp_path, Counts(blind="needs “Date of visit” in List 7"))
    assert (found.status_words, found.why_blind) == (
        "not visible",
        "needs “Date of visit” in List 7",
    )
    assert found.answered is None
    assert found.about is not None


def test_one_without_a_definition_says_only_what_it_needs(tmp_path: Path) -> None:
    found = shown(tmp_path, COUNTS)
    assert found.about is not None
    declared = page(tmp_path, "cpp.reviewed_in_timescale")
    assert (declared.about, declared.answered) == (None, None)
    assert declared.why_blind == "needs other data"


def test_before_any_lists_it_says_what_it_means(tmp_path: Path) -> None:
    found = page(tmp_path)
    assert found.as_at is None
    assert found.about is not None


def test_the_table_has_verdicts_reasons_imports_and_teams(tmp_path: Path) -> None:
    lists = Lists(
        figures={LATE: COUNTS}, teams={LATE: [("Heron", 10, 72)]}, not_counted={LATE: {"blank": 3}}
    )
    file = table(page(workspace(tmp_path, lists)))
    assert [row[0] for row in file.rows] == [
        *["verdict"] * 4, "not in the number", "team", "import",
    ]  # fmt: skip
    assert all(len(row) == len(file.headings) for row in file.rows)


def test_the_table_of_a_blind_one_says_why(tmp_path: Path) -> None:
    (row,) = table(shown(tmp_path, Counts(blind="needs “Date”"))).rows
    assert row[-1] == "needs “Date”"
