"""Fictional documents hold what was planted, where it was planted, and come out the same twice."""

import datetime as dt
import functools
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from lineofsight.demo.documents import FictionalDocument, draw, every_layout, write_library
from lineofsight.demo.documents import layout as layout_module
from lineofsight.demo.documents.bank import subject, themes
from lineofsight.demo.documents.dates import REPORT_FORMS, moment
from lineofsight.demo.documents.people import AUTHORITIES, COUNCILS
from lineofsight.model.authorities import named_in

LAYOUTS = sorted(every_layout())
SEEDS = range(5)

KEYS = {
    "framework",
    "authority",
    "inspection_start",
    "inspection_end",
    "published",
    "lead_inspector",
    "judgements",
    "asks",
    "strengths_listed",
    "unaware",
    "pages",
    "sections",
}
GRADES = {"outstanding", "good", "requires_improvement", "adequate", "inadequate", "none"}


@functools.cache
def drawn(layout: str, seed: int) -> FictionalDocument:
    return draw(layout, seed)


def everything() -> Iterator[FictionalDocument]:
    return (drawn(layout, seed) for layout in LAYOUTS for seed in SEEDS)


def squeeze(text: str) -> str:
    """Letters and figures only: a line's end, and the hyphen lost there, make no difference."""
    return re.sub(r"[^a-z0-9]", "", text.lower())


@functools.cache
def page_texts(pdf: bytes) -> tuple[str, ...]:
    document = pypdfium2.PdfDocument(pdf)
    texts = [page.get_textpage().get_text_bounded() for page in document]
    document.close()
    return tuple(squeeze(text) for text in texts)


def stands_on(pages: tuple[str, ...], first: int, text: str) -> bool:
    """Whether text begins on a page (counted from 1) and, at the most, ends on the next one."""
    wanted = squeeze(text)
    here, after = pages[first - 1], "".join(pages[first : first + 1])
    if wanted in here:
        return True
    return any(wanted[:cut] in here and wanted[cut:] in after for cut in range(1, len(wanted)))


def planted_texts(planted: dict[str, Any]) -> Iterator[tuple[int, str]]:
    """Every planted text with the page on which it begins."""
    for ask in planted["asks"]:
        yield ask["page"], ask["text"]
    for told in (*planted["strengths_listed"], *planted["unaware"]):
        yield told["page"], told["text"]
    for judgement in planted["judgements"]:
        yield judgement["page"], judgement["as_printed"]
    for section in planted["sections"]:
        for paragraph in section["paragraphs"]:
            yield paragraph["page"], paragraph["text"]


def test_every_file_in_the_folder_is_a_layout() -> None:
    files = {path.stem for path in layout_module.FOLDER.glob("*.py")} - {"__init__"}
    assert files
    assert set(LAYOUTS) == files


def test_there_is_a_bank_for_each_of_the_36_themes() -> None:
    assert len(themes()) == 36


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_was_planted_is_printed_where_it_says(layout: str) -> None:
    for seed in SEEDS:
        document = drawn(layout, seed)
        pages = page_texts(document.pdf)
        assert len(pages) == document.planted["pages"]
        for page, text in planted_texts(document.planted):
            assert stands_on(pages, page, text), (seed, page, text)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_parts_stand_with_their_ask(layout: str) -> None:
    for seed in SEEDS:
        document = drawn(layout, seed)
        pages = page_texts(document.pdf)
        for ask in document.planted["asks"]:
            near = [page for page in (ask["page"], ask["page"] + 1) if page <= len(pages)]
            for part in ask["parts"]:
                assert any(stands_on(pages, page, part["text"]) for page in near), (seed, part)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_record_has_the_shape_of_the_contract(layout: str) -> None:
    for seed in SEEDS:
        planted = drawn(layout, seed).planted
        assert set(planted) == KEYS
        assert {judgement["grade"] for judgement in planted["judgements"]} <= GRADES
        assert {ask["theme"] for ask in planted["asks"]} <= set(themes())
        dates = ("inspection_start", "inspection_end", "published")
        start, end, published = (dt.date.fromisoformat(planted[name]) for name in dates)
        assert start <= end < published


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_same_seed_gives_the_same_bytes(layout: str) -> None:
    first, again = drawn(layout, 0), draw(layout, 0)
    assert first.pdf == again.pdf
    assert first.planted == again.planted
    assert first.pdf != drawn(layout, 1).pdf


@pytest.mark.parametrize("layout", LAYOUTS)
def test_names_and_references_are_printed(layout: str) -> None:
    """Whose services, who led or signed, and the words that refer back to earlier inspections."""
    for seed in SEEDS:
        document = drawn(layout, seed)
        whole = "".join(page_texts(document.pdf))
        lead = document.planted["lead_inspector"]
        assert lead is None or squeeze(lead) in whole
        assert squeeze(document.planted["authority"]["name"]) in whole
        for section in document.planted["sections"]:
            for paragraph in section["paragraphs"]:
                assert (paragraph["reference"] or "") in paragraph["text"]


def test_all_themes_and_tones_come_up() -> None:
    asked, told, tones = set(), set(), set()
    for document in everything():
        asked |= {ask["theme"] for ask in document.planted["asks"]}
        for section in document.planted["sections"]:
            told |= {paragraph["theme"] for paragraph in section["paragraphs"]}
            tones |= {paragraph["tone"] for paragraph in section["paragraphs"]}
    assert asked == set(themes())
    assert told >= set(themes())
    assert tones == {"strength", "shortfall", "mixed", "neutral"}


def test_the_traps_come_up() -> None:
    """Asks over a page break, sub-items, groups, tags, unawareness, and a sentence of nothing."""
    seen: Counter[str] = Counter()
    for document in everything():
        pages, planted = page_texts(document.pdf), document.planted
        for ask in planted["asks"]:
            seen["crossing"] += squeeze(ask["text"]) not in pages[ask["page"] - 1]
            seen["parts"] += bool(ask["parts"])
            seen["group"] += bool(ask["group"])
            seen["tag"] += bool(ask["national_framework"])
            seen["priority"] += ask["kind"] == "priority_action"
        seen["unaware"] += len(planted["unaware"])
        seen["nothing"] += "noareasforpriorityaction" in "".join(pages)
    wanted = ("crossing", "parts", "group", "tag", "priority", "unaware", "nothing")
    assert min(seen[trap] for trap in wanted) >= 3, seen


@pytest.mark.parametrize(
    ("start", "end", "printed"),
    [
        (
            dt.date(2024, 6, 10),
            dt.date(2024, 6, 21),
            {
                "10 to 21 June 2024",
                "10 June 2024 to 21 June 2024",
                "10 – 21 June 2024",
                "10–21 June 2024",
                "10 June 2024 – 21 June 2024",
                "10 to 14 and 20 to 21 June 2024",
                "10/06/2024 to 21/06/2024",
            },
        ),
        (
            dt.date(2024, 2, 26),
            dt.date(2024, 3, 8),
            {
                "26 February 2024 to 8 March 2024",
                "26 February to 8 March 2024",
                "26 February – 8 March 2024",
                "26 February 2024 – 8 March 2024",
                "26 February to 1 March and 7 to 8 March 2024",
                "26/02/2024 to 08/03/2024",
            },
        ),
    ],
)
def test_dates_are_printed_in_many_forms(start: dt.date, end: dt.date, printed: set[str]) -> None:
    forms = {moment(start, end, REPORT_FORMS, each).printed for each in range(len(REPORT_FORMS))}
    assert forms == printed


@pytest.mark.parametrize("name", [*AUTHORITIES, *COUNCILS.values()])
def test_no_authority_could_be_taken_for_a_real_one(name: str) -> None:
    assert named_in(name) is None


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return write_library(tmp_path_factory.mktemp("library"), 7)


def planted_beside(path: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(path.with_suffix(".planted.json").read_text("utf-8"))
    return told


def test_the_library_spans_the_years_and_matches_its_records(library: list[Path]) -> None:
    assert len(library) == len(set(library)) == 14
    years = set()
    for path in library:
        planted = planted_beside(path)
        pages = page_texts(path.read_bytes())
        years.add(planted["inspection_start"][:4])
        assert all(stands_on(pages, page, text) for page, text in planted_texts(planted))
    assert {"2013", "2015", "2019", "2024", "2026"} <= years


def test_the_library_tells_of_leaders_who_did_not_know_twice(library: list[Path]) -> None:
    unaware = [path for path in library if planted_beside(path)["unaware"]]
    wexcombe = [path for path in unaware if path.name.startswith("wexcombe")]
    assert len(wexcombe) >= 2


def test_what_is_not_mentioned_is_not_mentioned(library: list[Path]) -> None:
    folder = library[0].parent
    lines = (folder / "threads.planted.jsonl").read_text("utf-8").splitlines()
    threads = [json.loads(line) for line in lines]
    assert {thread["status"] for thread in threads} == {
        "resolved",
        "improved_not_resolved",
        "persists",
        "worse",
        "not_mentioned",
    }
    texts = {path.name: "".join(page_texts(path.read_bytes())) for path in library}
    for thread in threads:
        words = squeeze(subject(thread["subject"]).words)
        silent = thread["status"] == "not_mentioned"
        assert bool(thread["evidence"]) is not silent
        assert not silent or words not in texts[thread["later_file"]], thread


def test_the_library_is_the_same_twice(library: list[Path], tmp_path: Path) -> None:
    again = write_library(tmp_path, 7)
    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in library]
