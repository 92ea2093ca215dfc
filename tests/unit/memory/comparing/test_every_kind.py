"""For every kind of item, a made-up text that has one and a made-up text that has none."""

from dataclasses import replace

import pytest
from tests.unit.memory.comparing.conftest import MakeReport, MakeText

from lineofsight.memory.comparing.compare import compare
from lineofsight.memory.comparing.compared import Certainty, Item, Kind, TextPlace
from lineofsight.memory.comparing.texts import Text
from lineofsight.model.documents import Reading

VISITS = "Visits to children are not always made as often as children’s plans require."
FAMILY_HUBS = "The scale of the early help services has improved, so that families get help sooner."
HOMES = "The supply of suitable local homes for children in care does not meet their needs."
GRADES = {"overall_effectiveness": "inadequate", "care_leavers": "inadequate", "in_care": "good"}
ASKS = (
    "The quality of supervision of social workers.",
    "The frequency and purpose of visits to children.",
    "The sufficiency of suitable local homes for children in care.",
    "The response to children in private fostering arrangements.",
)


@pytest.fixture
def report(make_report: MakeReport) -> Reading:
    return make_report(VISITS, FAMILY_HUBS, HOMES, asks=ASKS, grades=GRADES)


def of_kind(kind: Kind, text: Text, *reports: Reading) -> list[Item]:
    return [item for item in compare(text, reports).items if item.kind is kind]


def test_verbatim(make_text: MakeText, report: Reading) -> None:
    text = make_text("The report states: “Visits to children are not always made as often.”")
    (found,) = of_kind(Kind.VERBATIM, text, report)
    assert found.certainty is Certainty.CERTAIN
    assert found.text_place == TextPlace("article.txt", None, "1")
    assert found.report_place == TextPlace("report.pdf", 3, "1")
    assert found.report_words == VISITS


def test_only_punctuation_differs(make_text: MakeText, report: Reading) -> None:
    text = make_text("It found “the scale of the early help services, has improved”.")
    (found,) = of_kind(Kind.VERBATIM, text, report)
    assert found.difference == "the words are the same; capitals or punctuation differ"


def test_a_limit_that_is_cut_off_is_shown(make_text: MakeText, make_report: MakeReport) -> None:
    report = make_report("Assessments are thorough and timely, but not for disabled children.")
    text = make_text("Inspectors said “assessments are thorough and timely”.")
    (found,) = of_kind(Kind.VERBATIM, text, report)
    assert found.difference is not None
    assert "but not for disabled children" in found.difference


@pytest.mark.parametrize(
    ("quoted", "difference"),
    [
        ("Visits to children are always made as often as children’s plans require",
         "left out “not”"),
        ("early help services have improved, so that families get help sooner",
         "“have” for “has”; begins inside a sentence, after “the scale of the”"),
        ("The supply of very suitable local homes for children in care does not meet their needs",
         "added “very”"),
    ],
)  # fmt: skip
def test_altered(make_text: MakeText, report: Reading, quoted: str, difference: str) -> None:
    (found,) = of_kind(Kind.ALTERED, make_text(f"The report said: “{quoted}.”"), report)
    assert (found.certainty, found.difference) == (Certainty.LIKELY, difference)


def test_not_found(make_text: MakeText, report: Reading) -> None:
    invented = "Wexcombe is a national leader in every part of its work with families"
    true = "The report states: “Visits to children are not always made as often.”"
    text = make_text(true, f"Inspectors wrote: “{invented}.”")
    (found,) = of_kind(Kind.NOT_FOUND, text, report)
    assert (found.certainty, found.report_place) == (Certainty.LIKELY, None)


def test_what_people_say_is_not_looked_for(make_text: MakeText, report: Reading) -> None:
    text = make_text("Cllr Pat Example said: “We have the best social workers in the whole world.”")
    assert of_kind(Kind.NOT_FOUND, text, report) == []
    assert compare(text, [report]).other_speakers == 1


def test_supported(make_text: MakeText, report: Reading) -> None:
    text = make_text("The supply of local homes for children in care does not meet needs.")
    (found,) = of_kind(Kind.SUPPORTED, text, report)
    assert found.report_place == TextPlace("report.pdf", 3, "3")


def test_the_reports_words_without_marks(make_text: MakeText, report: Reading) -> None:
    (found,) = of_kind(Kind.SUPPORTED, make_text(VISITS), report)
    assert found.certainty is Certainty.CERTAIN


def test_a_limit_only_in_the_report(make_text: MakeText, make_report: MakeReport) -> None:
    report = make_report("Most social workers know their children well and visit regularly.")
    text = make_text("Social workers know their children well and visit them regularly.")
    (found,) = of_kind(Kind.SUPPORTED, text, report)
    assert (found.certainty, found.difference) == (
        Certainty.POSSIBLE,
        "the report limits it: “Most”",
    )


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("Visits to children are made as often as children’s plans require.", "only the report"),
        ("The early help services have not improved, and families get no help.", "only the text"),
        ("Suitable local homes for children in care are sufficient.", "asks for this to be better"),
    ],
)
def test_contradicted(make_text: MakeText, report: Reading, said: str, why: str) -> None:
    (found,) = of_kind(Kind.CONTRADICTED, make_text(said), report)
    assert found.certainty is Certainty.POSSIBLE
    assert found.difference is not None
    assert why in found.difference


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("Wexcombe’s children’s services were rated ‘good’ overall.", [Kind.CONTRADICTED]),
        ("Children’s services have been judged inadequate.", [Kind.SUPPORTED]),
        ("Services for care leavers were judged to be good.", [Kind.CONTRADICTED]),
        ("The service for children in care is rated good, up from inadequate.", [Kind.SUPPORTED]),
        ("In 2019 children’s services were judged to be good.", []),
        ("We want children’s services to be rated good.", []),
        ("Leaders were judged to be making good progress overall.", []),
        ("A damning report rated services “inadequate” and “requiring improvement”.", []),
    ],
)
def test_grades(make_text: MakeText, report: Reading, said: str, kinds: list[Kind]) -> None:
    items = compare(make_text(said), [report]).items
    assert [item.kind for item in items if item.kind is not Kind.LEFT_OUT] == kinds


@pytest.mark.parametrize(
    ("said", "differs"),
    [
        ("Ofsted inspected the council between 8 April and 26 April 2024.", True),
        ("Ofsted inspected the council between 15 and 26 April 2024.", False),
        ("Inspectors visited from April 15 to April 26 this year.", False),
        ("Following an inspection from 22 to 26 April 2024 changes were made.", True),
        ("The report was published on 25 June 2024.", True),
        ("The report was published on 24 June 2024.", False),
        ("Inspectors visited in May 2024.", True),
        ("Inspectors visited in April.", False),
        ("The previous inspection was from 4 to 15 March 2024.", False),
        ("The inspection in 2015 took place from 1 to 12 June 2015.", False),
        ("The plan will be discussed on 3 June 2024.", False),
    ],
)
def test_days(make_text: MakeText, report: Reading, said: str, differs: bool) -> None:  # noqa: FBT001
    assert bool(of_kind(Kind.DATE_DIFFERS, make_text(said), report)) is differs


def test_asks_put_together(make_text: MakeText, report: Reading) -> None:
    text = make_text(
        "Inspectors said that these must improve:",
        "– quality of supervision of social workers, and the frequency of visits to children",
        "– sufficiency of suitable local homes",
        "– response to private fostering arrangements",
    )
    (found,) = of_kind(Kind.COUNT_DIFFERS, text, report)
    assert found.certainty is Certainty.LIKELY
    assert found.difference == "3 items for 4 asks of the report; asks 1 and 2 are one item"


@pytest.mark.parametrize(("number", "differs"), [("three", True), ("four", False), ("5", True)])
def test_asks_counted(
    make_text: MakeText,
    report: Reading,
    number: str,
    differs: bool,  # noqa: FBT001
) -> None:
    text = make_text(f"The report makes {number} recommendations.")
    assert bool(of_kind(Kind.COUNT_DIFFERS, text, report)) is differs


@pytest.mark.parametrize(("number", "differs"), [("three", True), ("two", False)])
def test_priority_actions_are_counted_apart(
    make_text: MakeText,
    report: Reading,
    number: str,
    differs: bool,  # noqa: FBT001
) -> None:
    first = [replace(ask, kind="priority_action") for ask in report.asks[:2]]
    report = replace(report, asks=(*first, *report.asks[2:]))
    text = make_text(f"There are {number} areas for priority action.")
    assert bool(of_kind(Kind.COUNT_DIFFERS, text, report)) is differs


def test_a_list_of_something_else_is_not_counted(make_text: MakeText, report: Reading) -> None:
    text = make_text("The council will:", "• open a hub", "• hire staff", "• buy a van")
    assert of_kind(Kind.COUNT_DIFFERS, text, report) == []


def test_a_count_that_differs(make_text: MakeText, make_report: MakeReport) -> None:
    report = make_report("Over 200 care leavers older than 21 have no personal adviser.")
    text = make_text("Some 120 care leavers older than 21 have no personal adviser.")
    (found,) = of_kind(Kind.FIGURE_DIFFERS, text, report)
    assert found.difference == "“120 care leavers” for “200 care leavers”"


def test_a_sum_in_the_second_of_two_sentences_differs(
    make_text: MakeText, make_report: MakeReport
) -> None:
    report = make_report(
        "Members protect the budgets of early help. There is a further £6 million from reserves."
    )
    text = make_text("Members protect early help budgets, with £5 million from reserves.")
    (found,) = of_kind(Kind.FIGURE_DIFFERS, text, report)
    assert found.difference == "“£5 million” for “£6 million”"


def test_sums_of_two_texts(make_text: MakeText) -> None:
    one = make_text("The high needs debt now stands at £90m.")
    other = make_text("The special needs budget is £80 million overspent.", file="other.txt")
    (found,) = compare(one, [], [other]).items
    assert found.kind is Kind.FIGURE_DIFFERS
    assert found.report_place == TextPlace("other.txt", None, "1")
    assert found.difference is not None
    assert found.difference.startswith("high needs budget, debt: £90m in one and £80 million")


@pytest.mark.parametrize(
    "said",
    [
        "The special needs budget had a surplus of £1.6m.",
        "The dedicated schools grant deficit is £90,000,000.",
        "The special needs deficit will cost between £5m and £15m.",
        "The council has a road debt of £80m.",
    ],
)
def test_other_sums_do_not_differ(make_text: MakeText, said: str) -> None:
    one = make_text("The high needs debt now stands at £90m.")
    assert compare(one, [], [make_text(said, file="other.txt")]).items == ()


@pytest.mark.parametrize(
    ("said", "pair"),
    [
        ("Led by Erasmus Owlsworthey, inspectors came.", "“Erasmus Owlsworthey” and"),
        ("Mark Palfreyman spoke. Mark Palfrayman left.", "“Mark Palfreyman” and “Mark Palfrayman”"),
        ("Nobody in Wexcome knew.", "“Wexcome” and “Wexcombe”"),
        ("Led by Erasmus Owlsworthyt, inspectors came.", "“Erasmus Owlsworthyt” and"),
        ("Cllr Ann Example and Clr Pat Other came.", "“Cllr” and “Clr”, for councillor"),
    ],
)
def test_names(make_text: MakeText, report: Reading, said: str, pair: str) -> None:
    (found,) = of_kind(Kind.NAME_DIFFERS, make_text(said), report)
    assert found.difference is not None
    assert found.difference.startswith(pair)


def test_a_name_outside_the_findings(make_text: MakeText, report: Reading) -> None:
    text = make_text("A letter went to Barnaby Thistlewod.")
    whole = make_text("Chief Clerk Barnaby Thistlewood, Town Hall", file=report.file)
    items = compare(text, [report], printed={report.file: whole}).items
    (found,) = [item for item in items if item.kind is Kind.NAME_DIFFERS]
    assert found.difference == "“Barnaby Thistlewod” and “Barnaby Thistlewood”"


@pytest.mark.parametrize(
    "said",
    [
        "Family Hubs and the Family Hub opened.",
        "Ann Example met Anna Example and Alan Example.",
        "North Wexcombe and South Wexcombe differ.",
        "The Children’s Board and the Children's Board met.",
        "The Independent Board asked for an Independence Board; independent people sat on it.",
    ],
)
def test_two_names(make_text: MakeText, report: Reading, said: str) -> None:
    assert of_kind(Kind.NAME_DIFFERS, make_text(said), report) == []


def test_left_out(make_text: MakeText, report: Reading) -> None:
    text = make_text(
        "Supervision of social workers is to be better, and inspectors made visits.",
        "The sufficiency of homes for children in care is poor.",
    )
    found = of_kind(Kind.LEFT_OUT, text, report)
    assert [item.report_words for item in found if item.report_place][:2] == [ASKS[1], ASKS[3]]
    assert all(item.text_place is None for item in found)


def test_an_ask_is_spoken_of_when_its_matter_is(
    make_text: MakeText, make_report: MakeReport
) -> None:
    ask = "The quality of bicycle clinics and tandems, to ensure that in a year each apprentice "
    report = make_report(asks=(f"{ask}has a lamp, a map, a bell and someone who mends them.",))
    spoken = make_text("The list has clinics and tandems.")
    assert of_kind(Kind.LEFT_OUT, spoken, report) == []
    assert len(of_kind(Kind.LEFT_OUT, make_text("The list has lamps."), report)) == 1


def test_an_ask_is_spoken_of_when_what_it_means_in_particular_is(
    make_text: MakeText, make_report: MakeReport
) -> None:
    ask = "The effect of some sides of lending between the workshops of the town, in particular"
    report = make_report(asks=(f"{ask} the forge and the dyeworks.",))
    assert of_kind(Kind.LEFT_OUT, make_text("The forge and the dyeworks lend."), report) == []


def test_only_praised(make_text: MakeText, report: Reading) -> None:
    text = make_text("Visits to children are excellent and highly effective.")
    found = [item.difference or "" for item in of_kind(Kind.LEFT_OUT, text, report)]
    assert any("the text has only praise for it" in told for told in found)
