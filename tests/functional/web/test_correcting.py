"""Correcting in the browser how a file was read, without script."""

import csv
import datetime as dt
import io
import re
import time
from html import unescape
from pathlib import Path

import pytest
from tests.functional.web.test_adding import DAY, LONGEST, Reader, uploaded
from tests.unit.inputs.workbooks import titled, write_workbook

from lineofsight.inputs.cells import Cell
from lineofsight.loading.jobs import JOBS, State
from lineofsight.workspace.imports import imports

FIELD = re.compile(r'<select[^>]* name="([^"]+)"[^>]*>(.*?)</select>', re.DOTALL)
CHOSEN = re.compile(r'<option value="([^"]*)" selected>')
TYPED = re.compile(r'<input[^>]*type="(?:hidden|text)"[^>]*>')
ERROR = re.compile(r'govuk-error-message" id="([^"]+)-error">.*?</span> ([^<]+)<')
PROTECTION = "column-1-"


def filled_in(html: str) -> dict[str, str]:
    """The form as a browser would send it back unchanged."""
    form = html[html.index('action="/data/mapping/again"') :]
    fields = {name: "".join(CHOSEN.findall(inner)) for name, inner in FIELD.findall(form)}
    for each in TYPED.findall(form):
        name, value = (re.search(rf' {key}="([^"]*)"', each) for key in ("name", "value"))
        if name and value:
            fields[name[1]] = unescape(value[1])
    return fields


def sent(reader: Reader, to: str, changes: dict[str, str], *files: Path) -> str:
    """The form with these changes; the page that it leads to."""
    data = filled_in(reader.sees("/data/mapping")) | changes
    given = [("lists", (file.name, file.read_bytes())) for file in files]
    answer = reader.browser.post(f"/data/mapping/{to}", data=data, files=given)
    assert answer.status_code == 200, answer.text
    return answer.text


def read_again(reader: Reader, changes: dict[str, str], *files: Path) -> None:
    sent(reader, "again", changes, *files)
    end = time.monotonic() + LONGEST
    while not (job := JOBS.of(reader.workspace)[0]).is_over:
        assert time.monotonic() < end
        time.sleep(0.05)
    assert job.state is State.DONE, job.said


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    plan: dict[str, Cell] = {
        "child_id": "FX1",
        "date_of_birth": dt.date(2017, 1, 5),
        "age": 9,
        "plan_start": dt.date(2026, 1, 5),
    }
    rows = titled("protection", plan, lacking=["last_visit"])
    rows[0].append("Went to see")
    rows[1].append(dt.date(2026, 9, 1))
    odd: list[list[Cell]] = [["Client", "DOB"], ["FX2", dt.date(2010, 1, 5)]]
    return write_workbook(
        tmp_path / "lists.xlsx", {"Odd": odd, "List_7": rows, "Front_Sheet": [["x"]]}
    )


@pytest.fixture
def reader(tmp_path: Path, lists: Path) -> Reader:
    found = Reader(tmp_path / "workspace")
    found.adds("lists", [("lists", lists)], **DAY)
    return found


def test_the_form_shows_how_each_column_was_read(reader: Reader) -> None:
    fields = filled_in(reader.sees("/data/mapping"))
    assert fields["list-1"] == "protection"
    assert fields["list-2"] == "not_a_list"
    assert fields[f"{PROTECTION}child_id"] == "A"
    assert fields[f"{PROTECTION}last_visit"] == ""


def test_a_column_that_is_chosen_is_read_from_the_same_file(reader: Reader, lists: Path) -> None:
    html = reader.sees("/data/mapping")
    (letters,) = re.findall(r'value="([A-Z]+)">\1: Went to see', html.partition("last_visit")[2])[
        :1
    ]
    read_again(reader, {f"{PROTECTION}last_visit": letters}, lists)
    first, second = imports(reader.workspace)
    assert "last_visit" not in first.present["protection"]
    assert "last_visit" in second.present["protection"]
    assert (second.as_at, second.number) == (first.as_at, 2)
    assert filled_in(reader.sees("/data/mapping"))[f"{PROTECTION}last_visit"] == letters
    assert uploaded(reader) == []


def test_a_column_that_is_not_wanted_is_kept_out(reader: Reader, lists: Path) -> None:
    read_again(reader, {f"{PROTECTION}gender": ""}, lists)
    assert "gender" not in imports(reader.workspace)[-1].present["protection"]


def test_another_list_has_its_columns_told_by_their_titles(reader: Reader, lists: Path) -> None:
    read_again(reader, {"list-1": "care"}, lists)
    (present,) = imports(reader.workspace)[-1].present.items()
    assert present[0] == "care"
    assert {"child_id", "gender", "age"} <= present[1]


def test_a_sheet_that_was_none_can_be_said_to_be_a_list(reader: Reader, lists: Path) -> None:
    fields = filled_in(reader.sees("/data/mapping"))
    assert (fields["list-0"], fields["row-0"]) == ("not_a_list", "1")
    sent(reader, "again", {"list-0": "leaving"}, lists)  # it has no column of ids, and says so
    assert "Type the row of Odd" in sent(reader, "again", {"list-0": "need", "row-0": "x"}, lists)


def test_what_is_wrong_stands_beside_its_field_and_what_was_chosen_stays(reader: Reader) -> None:
    html = sent(reader, "again", {f"{PROTECTION}child_id": "", f"{PROTECTION}gender": "D"})
    wrong = {field: unescape(sentence) for field, sentence in ERROR.findall(html)}
    assert set(wrong) == {f"{PROTECTION}child_id", f"{PROTECTION}date_of_birth", "lists"}
    assert "nobody can say whose a row is" in wrong[f"{PROTECTION}child_id"]
    assert "both read from column D of List_7" in wrong[f"{PROTECTION}date_of_birth"]
    assert filled_in(html)[f"{PROTECTION}gender"] == "D"
    assert len(imports(reader.workspace)) == 1


def test_it_can_be_taken_as_the_file_that_the_command_takes(reader: Reader) -> None:
    data = filled_in(reader.sees("/data/mapping")) | {f"{PROTECTION}gender": ""}
    answer = reader.browser.post("/data/mapping/file", data=data)
    assert "attachment" in answer.headers["content-disposition"]
    lines = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    gender = next(each for each in lines if each["title"] == "Gender" and each["column"])
    assert (gender["read_as"], gender["sure"]) == ("", "ignored")
    assert {each["sheet"] for each in lines} == {"Odd", "List_7", "Front_Sheet"}


def test_what_the_page_does_not_offer_is_refused(reader: Reader, lists: Path) -> None:
    data = filled_in(reader.sees("/data/mapping"))
    for change in ({"list-1": "pupils"}, {f"{PROTECTION}gender": "ZZ"}, {"import": "x"}):
        given = [("lists", (lists.name, lists.read_bytes()))]
        answer = reader.browser.post("/data/mapping/again", data=data | change, files=given)
        assert answer.status_code == 400
    without = {name: value for name, value in data.items() if name != "token"}
    assert reader.browser.post("/data/mapping/file", data=without).status_code == 400
    assert len(imports(reader.workspace)) == 1
