"""Every broken workbook gets its sentence; what else was given is answered."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msoffcrypto.format.ooxml import OOXMLFile
from tests.broken.inputs.breaking import NOTHING_READ, compound, locked, whole
from tests.unit.inputs.workbooks import read_annex_a

from lineofsight.errors import NothingRead
from lineofsight.inputs import files

Maker = Callable[[Path], Path]


def test_the_whole_workbook_has_nothing_wrong(tmp_path: Path) -> None:
    assert read_annex_a([whole(tmp_path)]).problems == ()


@pytest.mark.parametrize(
    ("make", "says"), NOTHING_READ, ids=lambda each: getattr(each, "__name__", "")
)
def test_it_gets_its_sentence(tmp_path: Path, make: Maker, says: str) -> None:
    with pytest.raises(NothingRead, match=says):
        read_annex_a([make(tmp_path)])


@pytest.mark.parametrize(
    ("make", "says"), NOTHING_READ, ids=lambda each: getattr(each, "__name__", "")
)
def test_what_is_given_beside_it_is_read(tmp_path: Path, make: Maker, says: str) -> None:
    (tmp_path / "beside").mkdir()
    record = read_annex_a([make(tmp_path), whole(tmp_path / "beside")])
    assert len(record.tables) == 11
    assert [says in problem.problem for problem in record.problems] == [True]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(NothingRead, match="could not be opened: check that it is there"):
        read_annex_a([tmp_path / "nowhere.xlsx"])


def test_a_file_larger_than_any_councils(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = whole(tmp_path)
    monkeypatch.setattr(files, "MOST_BYTES", path.stat().st_size - 1)
    with pytest.raises(NothingRead, match="larger than"):
        read_annex_a([path])


def test_a_wrong_password_is_said_to_be_wrong_or_the_file_damaged(tmp_path: Path) -> None:
    with pytest.raises(NothingRead, match=r"password|damaged"):
        read_annex_a([locked(tmp_path)], password="guess")  # noqa: S106 - a wrong one


def test_a_workbook_under_a_password_opens_with_it_and_only_with_it(tmp_path: Path) -> None:
    path = tmp_path / "locked.xlsx"
    with whole(tmp_path).open("rb") as plain, path.open("wb") as out:
        OOXMLFile(plain).encrypt("a fine secret", out)
    assert len(read_annex_a([path], password="a fine secret").tables) == 11  # noqa: S106
    with pytest.raises(NothingRead, match="password does not open"):
        read_annex_a([path], password="another")  # noqa: S106
    with pytest.raises(NothingRead, match="load council lists again with `--ask-password`"):
        read_annex_a([path])


def test_an_old_workbook_with_no_sheets_in_it_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "old.xls"
    path.write_bytes(compound({"Workbook": bytes(5000)}))
    with pytest.raises(NothingRead, match=r"damaged|no list"):
        read_annex_a([path])


def test_every_cut_of_a_workbook_is_refused_or_read(tmp_path: Path) -> None:
    data = whole(tmp_path).read_bytes()
    for end in range(0, len(data), 997):
        path = tmp_path / "cut.xlsx"
        path.write_bytes(data[:end])
        with pytest.raises(NothingRead):
            read_annex_a([path])
