"""Typing a saving field by field: refused, mended, kept, shown wherever savings are, taken away."""

import re
import stat
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from starlette.testclient import TestClient
from tests.functional.web.markup import faults_in

from lineofsight.__main__ import cli
from lineofsight.demo.money import write_money
from lineofsight.web.app import Site, build_app
from lineofsight.web.security import Door
from lineofsight.workspace.money_files import FOLDER, TYPED_SAVINGS

FORM = "/money/savings/add"
HUBS = {"title": "Hubs: shorter hours", "amount": "150", "unit": "£000", "theme_1": "early_help"}
ERROR = re.compile(r'govuk-error-message" id="([^"]+)"')
MARK = re.compile(r'name="mark" value="([^"]+)"')


class Reader:
    """Somebody at a browser."""

    def __init__(self, workspace: Path) -> None:
        self.workspace = workspace
        app = build_app(Site(workspace, Door(None)))
        self.browser = TestClient(app, base_url="http://127.0.0.1")

    @property
    def file(self) -> Path:
        return self.workspace / FOLDER / TYPED_SAVINGS

    def sees(self, address: str) -> str:
        answer = self.browser.get(address)
        assert answer.status_code == 200, answer.text
        return answer.text

    def sends(self, address: str, fields: dict[str, str], expected: int = 200) -> str:
        found = re.search(r'name="token" value="([^"]+)"', self.sees(FORM))
        assert found
        answer = self.browser.post(address, data={"token": found[1], **fields})
        assert answer.status_code == expected, answer.text
        return answer.text

    def types(self, **fields: str) -> str:
        return self.sends("/money/savings/typed", fields)

    def takes_away(self, mark: str, expected: int = 200) -> str:
        return self.sends("/money/savings/taken-away", {"mark": mark}, expected)

    def runs(self, *words: str) -> str:
        done = CliRunner().invoke(cli, [*words], catch_exceptions=False)
        assert done.exit_code in (0, 1), done.output
        return done.output

    def pounds_a_year(self) -> tuple[int, int]:
        totals = self.browser.get("/money.json").json()["savings"]["totals"]
        return totals["recurrent"]["low"], totals["recurrent"]["high"]


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    return Reader(tmp_path / "workspace")


def test_the_money_leads_there_and_back(reader: Reader) -> None:
    assert f'href="{FORM}"' in reader.sees("/money")
    assert 'href="/money"' in reader.sees(FORM)


def test_refused_mended_kept_and_shown(reader: Reader) -> None:
    refused = reader.types(**{**HUBS, "unit": "", "reach": "many"})
    assert ERROR.findall(refused) == ["amount-error", "reach-error"]
    assert "<title>Error: " in refused
    assert 'value="Hubs: shorter hours"' in refused
    assert not reader.file.exists()

    shown = reader.types(**HUBS, reach="200")
    assert "Typed 1: Hubs: shorter hours" in shown
    assert "typed here" in shown
    assert reader.pounds_a_year() == (150_000, 150_000)
    questions = reader.browser.get("/money.json").json()["savings"]["questions"]
    assert {each["kind"] for each in questions} == {"stage", "starts"}
    assert faults_in(reader.sees(FORM)) == []


def test_the_command_the_theme_and_the_brief_have_it_too(reader: Reader) -> None:
    reader.types(**HUBS)
    assert "Typed 1: Hubs" in reader.sees("/themes/early_help")
    assert "£150,000" in reader.runs("savings", str(reader.file))
    assert "Typed 1" in reader.runs("brief", "--workspace", str(reader.workspace))
    assert "Typed 1" in reader.sees("/brief")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps rights elsewhere")
def test_only_its_owner_can_read_the_file(reader: Reader) -> None:
    reader.types(**HUBS)
    assert stat.S_IMODE(reader.file.stat().st_mode) == 0o600


def test_beside_a_kept_file_it_is_one_register(reader: Reader, tmp_path: Path) -> None:
    savings, _ = write_money(tmp_path)
    reader.runs("savings", str(savings), "--keep", "--workspace", str(reader.workspace))
    assert reader.pounds_a_year() == (455_000, 865_000)
    before = reader.browser.get("/money.json").json()["together"]["effects"]
    reader.types(**HUBS)
    assert reader.pounds_a_year() == (605_000, 1_015_000)
    page = reader.browser.get("/money.json").json()
    assert page["together"]["effects"] != before
    assert [each["is_typed"] for each in page["savings"]["lines"]].count(True) == 1
    assert page["savings"]["file"] == f"{savings.name} and {TYPED_SAVINGS}"

    reader.runs("savings", str(savings), "--keep", "--workspace", str(reader.workspace))
    assert reader.pounds_a_year() == (605_000, 1_015_000)  # kept again, the typed one stays
    assert "by another version" not in reader.sees("/money")
    reader.takes_away(MARK.findall(reader.sees(FORM))[0])
    assert reader.pounds_a_year() == (455_000, 865_000)
    assert reader.browser.get("/money.json").json()["together"]["effects"] == before
    assert "by another version" not in reader.sees("/money")


def test_taken_away_it_stands_in_the_form_to_be_mended(reader: Reader) -> None:
    reader.types(**HUBS, period="over", years="2")
    reader.types(title="Edge of care", amount="£40k")
    first, second = MARK.findall(reader.sees(FORM))
    form = reader.takes_away(first)
    assert "Typed 1 was taken away" in form
    assert MARK.findall(form) == [second]
    assert 'value="Hubs: shorter hours"' in form
    assert '<option value="over" selected>' in form
    assert '<option value="£" selected>' in form
    assert "Hubs" not in reader.sees("/money")
    assert "not there any more" in reader.takes_away(first, expected=400)

    reader.takes_away(second)
    assert not reader.file.exists()
    assert "No savings are kept yet" in reader.sees("/money")


def test_words_that_look_like_markup_or_columns_stay_words(reader: Reader) -> None:
    reader.types(title='<b>"Hubs", one; two</b>', amount="£40k")
    reader.types(title="Edge of care", amount="£30k")
    assert "&lt;b&gt;&#34;Hubs&#34;, one; two&lt;/b&gt;" in reader.sees("/money")
    assert reader.pounds_a_year() == (70_000, 70_000)


def test_a_form_without_its_token_keeps_nothing(reader: Reader) -> None:
    assert reader.browser.post("/money/savings/typed", data=HUBS).status_code == 400
    assert not reader.file.exists()
