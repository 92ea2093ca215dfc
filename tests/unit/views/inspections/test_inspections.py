"""The council's own inspections, and the way to every other authority's."""

from dataclasses import replace
from pathlib import Path

import pytest
from tests.unit.views.inspections.making import LETTER, address, library
from tests.unit.views.making_themes import opened, workspace

from lineofsight.errors import WrongUse
from lineofsight.model.documents import NamedAuthority, Reading
from lineofsight.views.asked import Asked
from lineofsight.views.inspections.authorities import Held
from lineofsight.views.inspections.inspections import Inspections, inspections, table


def page(folder: Path, **filters: str) -> Inspections:
    with opened(folder) as found:
        return inspections(found, Asked(filters=filters))


def names(found: tuple[Held, ...]) -> list[str]:
    return [each.name for each in found]


def about(name: str) -> Reading:
    return replace(LETTER, authority=NamedAuthority(name), sha256=name)


def test_a_named_council_has_its_own_story(tmp_path: Path) -> None:
    shown = page(library(tmp_path))
    assert shown.title == "What inspectors said about Wexcombe"
    assert shown.own
    assert len(shown.own.documents) == 4
    assert shown.why_not is None
    assert len(table(shown).rows) > 4


def test_without_a_council_it_says_so_and_shows_the_library(tmp_path: Path) -> None:
    shown = page(library(tmp_path, council=None))
    assert (shown.own, shown.is_council_named) == (None, False)
    assert shown.why_not == (
        "Nobody has said yet whose workspace this is, so it shows the library only."
    )
    assert names(shown.found) == ["Ellsmoor", "Tarrowby", "Wexcombe"]
    assert list(table(shown).rows) == []


@pytest.mark.parametrize("council", ["Leeds", "Nowhere in particular"])
def test_a_council_without_documents_says_so(council: str, tmp_path: Path) -> None:
    shown = page(library(tmp_path, council=council))
    assert shown.own is None
    assert shown.why_not == f"The library has no document about {council} yet: add some."


def test_without_documents_there_is_no_library(tmp_path: Path) -> None:
    shown = page(workspace(tmp_path))
    assert (shown.own, shown.found, shown.pages.rows) == (None, (), 0)


def test_every_authority_stands_by_name_with_its_documents(tmp_path: Path) -> None:
    *_, tarrowby, wexcombe = page(library(tmp_path)).found
    assert (wexcombe.documents, wexcombe.newest and wexcombe.newest.year) == (4, 2026)
    assert tarrowby.address == "/inspections/authorities/tarrowby"


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("wex", ["Wexcombe"]),
        ("O", ["Ellsmoor", "Tarrowby", "Wexcombe"]),
        ("Leeds", []),
        ("London Borough of Bexley", ["Bexley"]),
    ],
)
def test_an_authority_is_found_by_a_part_of_its_name_or_by_its_full_one(
    typed: str, found: list[str], tmp_path: Path
) -> None:
    folder = library(tmp_path)
    library(tmp_path, about("Bexley"))
    assert names(page(folder, authority=typed).found) == found


def test_a_long_library_has_pages_of_fifty(tmp_path: Path) -> None:
    folder = library(tmp_path, *(about(f"Place {n:03}") for n in range(101)))
    first, last = page(folder), page(folder, page="3")
    assert (len(first.found), first.pages.previous, first.pages.next) == (50, None, 2)
    assert names(last.found) == ["Place 100"]
    assert (last.pages.first, last.pages.last, last.pages.rows) == (101, 101, 101)
    with pytest.raises(WrongUse, match="3 pages, and no page 4"):
        page(folder, page="4")


def test_addresses_of_documents_are_their_content(tmp_path: Path) -> None:
    shown = page(library(tmp_path, LETTER, council="Tarrowby"))
    assert shown.own
    assert [each.address for each in shown.own.documents] == [address(LETTER)]
