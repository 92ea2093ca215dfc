"""Which authority a number, a name or a title means, and on which day."""

import csv
import datetime as dt
import io
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lineofsight.model.authorities import (
    AUTHORITY_COLUMNS,
    NEIGHBOUR_COLUMNS,
    Authority,
    all_authorities,
    by_name,
    by_old_number,
    by_ons_code,
    by_urn,
    current,
    named_in,
    neighbours,
    parse_authorities,
    parse_neighbours,
)

TODAY = dt.date(2026, 4, 1)
ONE_DAY = dt.timedelta(days=1)

# Each day on which an authority or a code began, and the days around it.
DAYS = sorted(
    {
        each.valid_from + days
        for each in all_authorities()
        if each.valid_from
        for days in (-ONE_DAY, dt.timedelta(), ONE_DAY)
    }
)


def numbers(found: tuple[Authority, ...]) -> list[str]:
    return [each.old_number for each in found]


def names(found: tuple[Authority, ...]) -> list[str]:
    return [each.name for each in found]


def known(authority: Authority | None) -> Authority:
    assert authority is not None
    return authority


# The authorities


def test_there_are_153_and_each_has_all_its_codes() -> None:
    today = current(TODAY)
    assert len(today) == 153
    for each in today:
        assert all((each.old_number, each.ons_code, each.urn, each.region, each.full_name)), each


@pytest.mark.parametrize(
    ("on", "count"),
    [
        ("2010-03-31", 152),
        ("2019-03-31", 152),
        ("2019-04-01", 151),  # Bournemouth, Poole and Dorset became two
        ("2021-04-01", 152),  # Northamptonshire became two
        ("2023-04-01", 153),  # Cumbria became two
    ],
)
def test_there_were_as_many_as_the_country_had(on: str, count: int) -> None:
    assert len(current(dt.date.fromisoformat(on))) == count


@pytest.mark.parametrize("on", DAYS)
@pytest.mark.parametrize("key", ["old_number", "ons_code", "urn", "name"])
def test_a_key_is_one_authority_on_any_day(on: dt.date, key: str) -> None:
    values = [getattr(each, key) for each in current(on)]
    values = [value for value in values if value]
    assert len(values) == len(set(values))


def test_those_that_ended_have_successors_the_day_after() -> None:
    ended = [each for each in all_authorities() if each.valid_to]
    assert len(ended) == 12
    for each in ended:
        assert each.valid_to
        there = numbers(current(each.valid_to + ONE_DAY))
        assert each.successors
        assert set(each.successors) <= set(there)


@pytest.mark.parametrize(
    ("name", "on", "ons_code"),
    [
        ("Cumbria", "2017-11-01", "E10000006"),
        ("Cumbria", "2024-11-01", "E10000006"),
        ("Cumberland", "2024-11-01", "E06000063"),
        ("Dorset", "2018-06-01", "E10000009"),
        ("Dorset", "2019-03-31", "E10000009"),
        ("Dorset", "2019-04-01", "E06000059"),
        ("Dorset County Council", None, "E06000059"),
        ("Somerset", "2022-07-18", "E10000027"),
        ("Somerset", None, "E06000066"),
        ("North Yorkshire", "2018-07-02", "E10000023"),
        ("Buckinghamshire", "2017-11-06", "E10000002"),
        ("Gateshead", "2013-03-31", "E08000020"),
        ("Northumberland", "2013-04-01", "E06000057"),
        ("Barnsley", "2025-03-31", "E08000016"),
        ("Sheffield", "2025-04-01", "E08000039"),
        ("Cheshire East", "2008-01-01", "E06000049"),  # nothing came before it here
    ],
)
def test_the_day_chooses_the_version(name: str, on: str | None, ons_code: str) -> None:
    day = dt.date.fromisoformat(on) if on else None
    assert known(by_name(name, day)).ons_code == ons_code


def test_every_number_leads_back_to_its_authority() -> None:
    for each in all_authorities():
        on = each.valid_to or TODAY
        assert by_old_number(each.old_number, on) is each
        assert by_ons_code(each.ons_code) is each
        if each.urn:
            assert by_urn(each.urn, on) is each


def test_what_is_not_known_is_none() -> None:
    assert by_old_number("999") is None
    assert by_urn("") is None
    assert by_ons_code("E09999999") is None
    assert by_name("") is None
    assert by_name("Atlantis City Council") is None


# Names


def test_every_full_and_every_other_name_is_its_authority() -> None:
    for each in all_authorities():
        for name in (each.full_name or each.name, *each.other_names):
            assert by_name(name, each.valid_to or TODAY) is each, name


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("2532283_dorset", "Dorset"),
        ("2532287_bournemouth, christchurch & poole", "Bournemouth, Christchurch and Poole"),
        ("2733698_westmorland and furness", "Westmorland and Furness"),
        ("80427_bath and north east somerset", "Bath and North East Somerset"),
        ("80428_bedford", "Bedford"),
        ("80441_bristol", "Bristol"),
        ("80450_london corporation", "City of London"),
        ("80455_isles_of_scilly", "Isles of Scilly"),
        ("80465_durham", "Durham"),
        ("80477_kingston upon hull", "Kingston upon Hull"),
        ("80546_windsor & maidenhead", "Windsor and Maidenhead"),
        ("80559_southend-on-sea", "Southend-on-Sea"),
        ("80560_st helens", "St Helens"),
        ("80570_telford_&_wrekin", "Telford and Wrekin"),
    ],
)
def test_folder_names_are_understood(folder: str, name: str) -> None:
    urn = folder.split("_")[0]
    assert known(by_urn(urn)).name == name
    assert known(by_name(folder)).name == name


@pytest.mark.parametrize(
    ("given_name", "name"),
    [
        ("Hull City Council", "Kingston upon Hull"),
        ("Kingston upon Hull, City of", "Kingston upon Hull"),
        ("Royal Borough of Kingston upon Thames", "Kingston upon Thames"),
        ("City of York Council", "York"),
        ("City of London", "City of London"),
        ("City of London Corporation", "City of London"),
        ("the Council of the Isles of Scilly", "Isles of Scilly"),
        ("County Durham", "Durham"),
        ("Durham County Council’s children’s services", "Durham"),
        ("Herefordshire, County of", "Herefordshire"),
        ("St. Helens Metropolitan Borough Council", "St Helens"),
        ("Medway Towns", "Medway"),
        ("Bath & North East Somerset", "Bath and North East Somerset"),
        ("Telford and the Wrekin", "Telford and Wrekin"),
        ("City of Bradford Metropolitan District Council", "Bradford"),
        ("Newcastle City Council", "Newcastle upon Tyne"),
        ("Leeds Local Safeguarding Children Board", "Leeds"),
        ("Kent Safeguarding Children Board", "Kent"),
        ("Birmingham Children's Trust", "Birmingham"),
        ("BCP Council", "Bournemouth, Christchurch and Poole"),
        ("Northamptonshire Children’s Trust", "Northamptonshire"),
    ],
)
def test_names_people_use(given_name: str, name: str) -> None:
    assert known(by_name(given_name)).name == name


@pytest.mark.parametrize("text", ["Kingston", "London", "Yorkshire", "Northampton", "Council"])
def test_a_part_of_a_name_is_no_name(text: str) -> None:
    assert by_name(text) is None


DECORATIONS_BEFORE = (
    "",
    "The ",
    "London Borough of ",
    "Royal Borough of ",
    "Metropolitan Borough of ",
    "Borough of ",
    "City of ",
    "The City of ",
)
DECORATIONS_AFTER = (
    "",
    " Council",
    " City Council",
    " County Council",
    " Metropolitan Borough",
    " Metropolitan Borough Council",
    " local authority",
    " children's services",
    " Council’s children’s services",
    " Safeguarding Children Board",
    " Local Safeguarding Children Board",
    ".",
)


@given(
    authority=st.sampled_from(all_authorities()),
    before=st.sampled_from(DECORATIONS_BEFORE),
    after=st.sampled_from(DECORATIONS_AFTER),
    respell=st.sampled_from(
        [
            str.upper,
            str.lower,
            str.title,
            lambda text: text.replace(" and ", " & "),
            lambda text: text.replace("-", " ").replace(",", ""),
            lambda text: text.replace("'", "‘").replace(" ", "  "),
        ]
    ),
    on=st.sampled_from([None, *DAYS]),
    data=st.data(),
)
def test_case_and_decorations_change_nothing(
    authority: Authority,
    before: str,
    after: str,
    respell: Callable[[str], str],
    on: dt.date | None,
    data: st.DataObject,
) -> None:
    name = data.draw(st.sampled_from((authority.name, *authority.other_names)))
    assert by_name(respell(before + name + after), on) is known(by_name(name, on))


@given(st.text())
def test_any_text_names_an_authority_or_none(text: str) -> None:
    assert {by_name(text), named_in(text)} <= {None, *all_authorities()}


# Titles


@pytest.mark.parametrize(
    ("title", "name"),
    [
        (
            "Inspection of Kingston upon Thames local authority children's services",
            "Kingston upon Thames",
        ),
        (
            "Inspection of Kingston upon Hull City Council children’s services",
            "Kingston upon Hull",
        ),
        (
            "Focused visit to Bournemouth, Christchurch and Poole children’s services",
            "Bournemouth, Christchurch and Poole",
        ),
        (
            "Joint targeted area inspection of services for vulnerable children in Cheshire East",
            "Cheshire East",
        ),
        ("Birmingham Children's Trust", "Birmingham"),
        ("Inspection of North Yorkshire children's services", "North Yorkshire"),
        ("City of York Council", "York"),
        ("Focused visit to West Northamptonshire children’s services", "West Northamptonshire"),
        ("Northamptonshire County Council", "Northamptonshire"),
        ("Derby City Council", "Derby"),
        ("Derbyshire County Council", "Derbyshire"),
        ("Bedford Borough Council", "Bedford"),
        ("Focused visit to Central Bedfordshire children’s services", "Central Bedfordshire"),
        ("Area SEND inspection of North East Lincolnshire", "North East Lincolnshire"),
        ("Area SEND inspection of Lincolnshire Local Area Partnership", "Lincolnshire"),
        ("Cheshire West\nand Chester", "Cheshire West and Chester"),
        (
            "Inspection of Bracknell Forest local \nauthority children’s services",
            "Bracknell Forest",
        ),
        ("London Borough of Hammersmith & Fulham", "Hammersmith and Fulham"),
        ("READING BOROUGH COUNCIL", "Reading"),
        ("80443 bury focused visit", "Bury"),
        ("Inspection of Reading: how reading is taught", "Reading"),
        ("Doncaster1", "Doncaster"),  # a footnote's number
        # an address is not a name
        ("Ofsted, Store Street, Manchester M1 2WD. Focused visit to Bury", "Bury"),
        ("70 Petty France, Westminster, London SW1H 9EX. Visit to Gateshead", "Gateshead"),
        ("Halton Borough Council\nRutland House\nHalton Lea", "Halton"),
        # nor is another body, or a place elsewhere
        ("Bexley; Greenwich NHS; Gloucestershire Constabulary", "Bexley"),
        ("Kent; Greater Manchester; Bury St Edmunds", "Kent"),
        # of partners, the one the document keeps naming
        ("Chair of Bexley. Head of Gloucestershire. Inspection in Bexley", "Bexley"),
    ],
)
def test_the_authority_a_title_names(title: str, name: str) -> None:
    assert known(named_in(title)).name == name


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Inspection of services for children in need of help and protection",
        "Improving reading, and how to bury bad news",
        "Greater Manchester Police",
        "Yorkshire",
        "Northampton",
        "Sutton Coldfield",
    ],
)
def test_a_title_that_names_none(title: str) -> None:
    assert named_in(title) is None


def test_a_title_is_about_the_authority_of_its_day() -> None:
    title = "Inspection of Cumbria County Council children's services"
    assert known(named_in(title, dt.date(2017, 11, 22))).old_number == "909"
    title = "Inspection of Dorset"
    assert known(named_in(title, dt.date(2018, 6, 1))).old_number == "835"
    assert known(named_in(title)).old_number == "838"


@given(authority=st.sampled_from(all_authorities()), on=st.sampled_from([None, *DAYS]))
def test_every_authority_can_be_named_in_a_title(authority: Authority, on: dt.date | None) -> None:
    for name in (authority.name, authority.full_name):
        title = f"Focused visit to {name} local authority children’s services"
        assert named_in(title, on) is by_name(authority.name, on)


# Neighbours


def test_cheshire_easts_neighbours_in_both_models() -> None:
    cheshire_east = known(by_old_number("895"))
    assert names(neighbours(cheshire_east, 2025)) == [
        "Gloucestershire",
        "Warwickshire",
        "North Yorkshire",
        "Warrington",
        "Wiltshire",
        "Hampshire",
        "Cheshire West and Chester",
        "Oxfordshire",
        "Worcestershire",
        "Leicestershire",
    ]
    assert names(neighbours(cheshire_east, 2021)) == [
        "Cheshire West and Chester",
        "Warwickshire",
        "Central Bedfordshire",
        "North Yorkshire",
        "Hampshire",
        "Warrington",
        "North Somerset",
        "East Riding of Yorkshire",
        "Worcestershire",
        "Leicestershire",
    ]


@pytest.mark.parametrize("authority", all_authorities(), ids=lambda each: each.ons_code)
@pytest.mark.parametrize("model", [2021, 2025])
def test_each_has_ten_others_or_is_not_in_the_model(authority: Authority, model: int) -> None:
    found = neighbours(authority, model)
    in_model = {
        2021: authority.old_number not in ("942", "943"),
        2025: authority.old_number in numbers(current(TODAY)),
    }
    assert len(set(found)) == (10 if in_model[model] else 0)
    assert authority.old_number not in numbers(found)


def test_there_is_no_third_model() -> None:
    with pytest.raises(ValueError, match=r"no neighbour model 2019: there are \[2021, 2025\]"):
        neighbours(all_authorities()[0], 2019)


# The tables: one mistake each, and the sentence that says where

GOOD = {
    "name": "Avalon",
    "full_name": "Avalon Council",
    "ons_code": "E06000999",
    "urn": "80999",
    "old_number": "999",
    "region": "South West",
    "valid_from": "",
    "valid_to": "",
    "successors": "",
    "other_names": "",
}
ELSEWHERE = GOOD | {
    "name": "Lyonesse",
    "ons_code": "E06000998",
    "urn": "80998",
    "old_number": "998",
}


def table(columns: tuple[str, ...], *rows: dict[str, str]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def test_a_good_table_is_read() -> None:
    (avalon,) = parse_authorities(table(AUTHORITY_COLUMNS, GOOD))
    assert avalon.valid_from is None
    assert avalon.successors == ()


@pytest.mark.parametrize(
    ("mistake", "says"),
    [
        ({"name": ""}, "name is '', expected a name"),
        ({"ons_code": "E07000001"}, "ons_code is 'E07000001', expected a code such as E06000049"),
        ({"old_number": "99"}, "old_number is '99', expected three digits"),
        ({"urn": "SC12345"}, "urn is 'SC12345', expected five to seven digits, or nothing"),
        ({"region": "Wessex"}, "region is 'Wessex', expected one of East Midlands, "),
        ({"valid_from": "1/4/2019"}, "valid_from is '1/4/2019', expected a date such as"),
        ({"valid_to": "2015-02-31", "successors": "998"}, "valid_to is '2015-02-31', expected a"),
        (
            {"valid_from": "2019-04-01", "valid_to": "2019-03-31", "successors": "998"},
            "valid_to is '2019-03-31', expected a date from 2019-04-01 on",
        ),
        ({"valid_to": "2019-03-31"}, "successors is '', expected old numbers when valid_to"),
        ({"successors": "998"}, "successors is '998', expected old numbers when valid_to"),
        (
            {"valid_to": "2019-03-31", "successors": "997"},
            "successors is '997', expected old numbers of authorities of 2019-04-01",
        ),
        ({"ons_code": "E06000998"}, "ons_code is 'E06000998', expected another than that of"),
        ({"old_number": "998"}, "old_number is '998', expected another than that of"),
        ({"urn": "80998"}, "urn is '80998', expected another than that of"),
        ({"other_names": "Lyonesse"}, "name is 'Avalon', expected another than that of"),
    ],
)
def test_a_mistake_in_the_authorities_is_refused(mistake: dict[str, str], says: str) -> None:
    with pytest.raises(ValueError, match=r"^authorities\.csv, row 3: ") as refused:
        parse_authorities(table(AUTHORITY_COLUMNS, ELSEWHERE, GOOD | mistake))
    assert says in str(refused.value)


def test_an_unknown_column_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^authorities\.csv, row 1: the columns are .*'mayor'"):
        parse_authorities(table((*AUTHORITY_COLUMNS, "mayor"), GOOD))


def test_a_row_with_a_cell_too_many_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^authorities\.csv, row 3: 11 cells, expected 10"):
        parse_authorities(table(AUTHORITY_COLUMNS, GOOD) + "a,b,c,d,e,f,g,h,i,j,k\n")


@pytest.mark.parametrize(
    ("mistake", "says"),
    [
        ({"model": "new"}, "model is 'new', expected a year"),
        ({"old_number": "999"}, "old_number is '999', expected an old_number of authorities.csv"),
        ({"neighbour_old_number": "999"}, "neighbour_old_number is '999', expected an old_number"),
        ({"neighbour_old_number": "895"}, "expected an authority not named before"),
        ({"neighbour_old_number": "916"}, "expected an authority not named before"),
        ({"rank": "3"}, "rank is '3', expected one of 2"),
        ({"rank": "1"}, "rank is '1', expected one of 2"),
        ({"closeness": "Near"}, "closeness is 'Near', expected one of Extremely close, "),
    ],
)
def test_a_mistake_in_the_neighbours_is_refused(mistake: dict[str, str], says: str) -> None:
    first = dict(zip(NEIGHBOUR_COLUMNS, ("2025", "895", "1", "916", "Close"), strict=True))
    second = first | {"rank": "2", "neighbour_old_number": "937"}
    parse_neighbours(table(NEIGHBOUR_COLUMNS, first, second))
    with pytest.raises(ValueError, match=r"^neighbours\.csv, row 3: ") as refused:
        parse_neighbours(table(NEIGHBOUR_COLUMNS, first, second | mistake))
    assert says in str(refused.value)
