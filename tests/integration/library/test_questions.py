"""Questions to the library, as typed: tables, JSON, files and charts."""

import csv
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import duckdb
import pytest

Run = Callable[..., Any]
SVG = "{http://www.w3.org/2000/svg}"
QUESTIONS = (
    ("library", "list"),
    ("search", "visits"),
    ("authority", "Cumberland"),
    ("national",),
)


def by_question(words: tuple[str, ...]) -> str:
    return words[0]


@pytest.mark.parametrize("question", QUESTIONS, ids=by_question)
def test_an_empty_library_says_so_kindly(run: Run, question: tuple[str, ...]) -> None:
    outcome = run(*question)
    assert (outcome.code, outcome.out) == (3, "")
    assert "no documents in the library yet" in outcome.err
    assert "lineofsight library add" in outcome.err


@pytest.mark.parametrize("question", QUESTIONS, ids=by_question)
def test_every_table_is_written_as_csv_and_parquet(
    filled: Run, tmp_path: Path, question: tuple[str, ...]
) -> None:
    as_csv, as_parquet = tmp_path / "table.csv", tmp_path / "table.parquet"
    outcome = filled(*question, "--csv", as_csv, "--parquet", as_parquet)
    assert outcome.code == 0
    assert outcome.err == f"Written: {as_csv}\nWritten: {as_parquet}\n"
    with as_csv.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    with duckdb.connect() as connection:
        table = connection.read_parquet(str(as_parquet))
        assert table.columns == header
        assert len(table.fetchall()) == len(rows) > 0


# The keys are a public contract: one may be added here, none taken away.
KEYS = {
    ("library", "list"): "sha256 status problem authority framework inspection_start "
    "inspection_end published overall asks unaware pages added reader_version places",
    ("search", "visits"): "rank authority framework inspection_end published kind n page "
    "paragraph excerpt quote sha256 file",
    ("authority", "Cumberland"): "authority ended predecessors successors documents asked_again "
    "praised_then_asked",
    ("national",): "documents inspected_from inspected_to grades asks unaware not_counted "
    "sticking shelf_life",
}


@pytest.mark.parametrize("question", QUESTIONS, ids=by_question)
def test_json_has_its_keys_and_stays_the_same(filled: Run, question: tuple[str, ...]) -> None:
    first, second = filled(*question, "--json"), filled(*question, "--json")
    assert first.out == second.out
    rows = [json.loads(line) for line in first.out.splitlines()]
    assert rows
    assert [set(row) for row in rows] == [set(KEYS[question].split())] * len(rows)


def test_the_list_shows_grades_in_words_and_what_was_not_read(filled: Run, folder: Path) -> None:
    out = filled("library", "list").out
    assert "The library: 2 documents" in out
    assert "requires improvement to be good (3rd of 4)" in out
    assert f"not read: {folder / 'c.pdf'}: The PDF holds no text" in out.replace("\n", "")


def test_search_finds_a_phrase_and_a_number_with_a_sign(filled: Run) -> None:
    (hit,) = map(json.loads, filled("search", '"care leavers" 21+', "--json").out.splitlines())
    assert (hit["authority"], hit["kind"], hit["page"]) == ("Cumberland", "ask", 2)
    assert hit["quote"] == "Visits to care leavers over 21."


def test_a_phrase_whose_quotation_marks_the_shell_took(filled: Run) -> None:
    assert len(filled("search", "leavers over", "21", "--json").out.splitlines()) == 1
    assert filled("search", "leavers visits", "21", "--json").out == ""


def test_brackets_in_a_document_are_shown_as_they_are(filled: Run) -> None:
    assert "[often weekly]" in filled("search", "weekly").out


def test_search_without_a_hit_says_so(filled: Run) -> None:
    outcome = filled("search", "unicorns")
    assert (outcome.code, outcome.out) == (0, "")
    assert "No passage of the library holds all of: unicorns." in outcome.err


@pytest.mark.parametrize("typed", ["", " ", '""', "***"])
def test_search_for_nothing_is_wrong_use(filled: Run, typed: str) -> None:
    outcome = filled("search", typed)
    assert outcome.code == 2
    assert "no word to look for" in outcome.err


@pytest.mark.parametrize("name", ["Cumberland", "cumberland council", "CUMBERLAND"])
def test_a_name_in_any_spelling_has_one_story(filled: Run, name: str) -> None:
    story = json.loads(filled("authority", name, "--json").out)
    assert story["authority"] == {
        "name": "Cumberland",
        "ons_code": "E06000063",
        "urn": "2733690",
    }
    assert [each["authority"] for each in story["documents"]] == ["Cumbria", "Cumberland"]
    assert [each["is_before"] for each in story["documents"]] == [True, False]
    assert story["predecessors"] == [{"name": "Cumbria", "ended": "2023-03-31"}]


def test_a_story_reads_from_the_body_before_to_the_framework_of_today(filled: Run) -> None:
    out = " ".join(filled("authority", "Cumberland").out.split())
    assert "It took over from Cumbria (until 2023-03-31)" in out
    assert "(about Cumbria)" in out
    assert "overall effectiveness: requires improvement to be good (3rd of 4)" in out
    assert "[overall effectiveness is no longer printed]" in out
    assert "care leavers: inadequate (4th of 4)" in out
    assert "Leaders did not know that visits had stopped." in out
    assert "2015-07-16: paragraph 7 │ 2026-05-15: ask 1" in out


def test_an_authority_that_ended_tells_its_own_story(filled: Run) -> None:
    out = filled("authority", "Cumbria").out
    assert "Cumbria: 1 document\n" in out
    assert "It ended on 2023-03-31; after it came Cumberland and Westmorland and Furness." in out


def test_an_authority_without_documents(filled: Run) -> None:
    outcome = filled("authority", "Kent")
    assert outcome.code == 3
    assert "The library holds no document about Kent: add some" in outcome.err


def test_an_unknown_authority_is_told_the_nearest_names(filled: Run) -> None:
    outcome = filled("authority", "Cumberlnd")
    assert outcome.code == 2
    assert "There is no authority called “Cumberlnd”: try Cumberland" in outcome.err


def test_the_national_picture_counts_and_names_nobody(filled: Run) -> None:
    outcome = filled("national")
    assert outcome.code == 0
    assert "2 documents, inspected 2015-07-16 to 2026-05-15." in outcome.out
    assert "1 of 1, 100% (21–100%)" in outcome.out
    assert "Cumb" not in outcome.out
    assert "Cumb" not in filled("national", "--json").out


@pytest.mark.parametrize(
    ("question", "names"),
    [
        (("authority", "Cumberland"), {"cumberland-grades", "cumberland-themes"}),
        (
            ("national",),
            {
                "national-grades-by-year",
                "national-asks-by-year",
                "national-asks-by-grade",
                "national-unaware-by-grade",
                "national-praise-lasts",
            },
        ),
    ],
    ids=["authority", "national"],
)
def test_charts_are_drawn_with_their_words(
    filled: Run, tmp_path: Path, question: tuple[str, ...], names: set[str]
) -> None:
    charts = tmp_path / "charts"
    assert filled(*question, "--charts", charts).code == 0
    assert {each.name for each in charts.iterdir()} == {
        f"{name}.{kind}" for name in names for kind in ("svg", "png")
    }
    for name in names:
        drawn = ET.fromstring((charts / f"{name}.svg").read_text("utf-8"))  # noqa: S314 - ours
        assert drawn.get("role") == "img"
        assert drawn.findtext(f"{SVG}title")
        assert len(drawn.findtext(f"{SVG}desc") or "") > 50


def test_a_newer_library_is_refused(filled: Run, workspace: Path) -> None:
    connection = sqlite3.connect(workspace / "library.sqlite")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    outcome = filled("national")
    assert outcome.code == 2
    assert "made by a newer Line of Sight" in outcome.err


def test_a_workspace_can_be_named(run: Run, stand_in: Any, folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    assert run("library", "add", folder / "b.pdf", "--workspace", other).code == 0
    assert run("library", "list").code == 3
    assert run("library", "list", "--workspace", other).code == 0
