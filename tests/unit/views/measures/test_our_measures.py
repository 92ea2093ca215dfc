"""Our measures as pages show them: nobody who is not in a figure goes unsaid."""

import sqlite3
from pathlib import Path

from tests.unit.views.making_themes import opened, workspace

from lineofsight.views.measures.of_known import of_known
from lineofsight.views.measures.our_measures import LeftOut, OurMeasure, our_measures
from lineofsight.views.themes.sight import figures_now

SUITABLE = {"n": 64, "d": 75, "value": 85.3, "met": 64, "not_met": 11, "cannot_say": 1}


def one(folder: Path, measure: str) -> OurMeasure:
    with opened(folder) as at:
        (found,) = our_measures(at, [figures_now(at)[measure]])
    return found


def test_a_measure_with_its_children_and_those_left_out(tmp_path: Path) -> None:
    folder = workspace(
        tmp_path,
        figures={"leaving.suitable_accommodation": SUITABLE},
        left_out=[
            ("leaving.suitable_accommodation", "LA in Touch: is blank", 1),
            ("leaving.suitable_accommodation", "an eligible child, still in care", 20),
            ("cpp.open", "another measure's", 5),
        ],
    )
    found = one(folder, "leaving.suitable_accommodation")
    assert found.in_short == "64 of 75 (85.3%)"
    assert found.left_out == (
        LeftOut("an eligible child, still in care", 20),
        LeftOut("LA in Touch: is blank", 1),
    )
    assert found.population == "young people receiving leaving-care services on the day"
    assert "on no list any more" in found.not_in_it
    assert found.to_look_at.words == "11 young people, it is not so"
    assert found.to_look_at.address == (
        "/children?measure=leaving.suitable_accommodation&verdict=not_met"
    )
    assert found.cannot_tell.words == "1 young person, cannot tell"


def test_a_number_to_know_lists_those_it_counts(tmp_path: Path) -> None:
    folder = workspace(tmp_path, figures={"cpp.open": {"n": 72, "met": 72, "not_met": 0}})
    found = one(folder, "cpp.open")
    assert found.to_look_at.children == 72
    assert found.to_look_at.address == "/children?measure=cpp.open&verdict=met"


def test_without_lists_there_is_none(tmp_path: Path) -> None:
    with opened(workspace(tmp_path)) as at:
        assert our_measures(at, figures_now(at).values()) == ()


def test_the_share_of_those_of_whom_it_is_known(tmp_path: Path) -> None:
    shown = {"leaving.suitable_accommodation": SUITABLE, "cpp.visit_overdue": SUITABLE}
    with opened(workspace(tmp_path, figures=shown)) as at:
        asked = [each for each in figures_now(at).values() if each.is_answered]
    verdicts = sqlite3.connect(":memory:")
    verdicts.execute("CREATE TABLE verdict (measure, verdict, reason)")
    verdicts.executemany(
        "INSERT INTO verdict VALUES ('leaving.suitable_accommodation', 'not_met', ?)",
        [("not known",)] * 5 + [("unsuitable",)] * 6,
    )
    assert of_known(verdicts, asked) == {"leaving.suitable_accommodation": "64 of 70 (91.4%)"}
    verdicts.execute("DELETE FROM verdict WHERE reason = 'not known'")
    assert of_known(verdicts, asked) == {}
    verdicts.close()
