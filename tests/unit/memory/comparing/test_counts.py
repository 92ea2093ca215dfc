"""What two sentences count, how long things last, and asks that are counted in other words."""

import pytest
from tests.unit.memory.comparing.conftest import MakeReport, MakeText

from lineofsight.memory.comparing.compare import compare
from lineofsight.memory.comparing.compared import Item, Kind
from lineofsight.memory.comparing.counts import counts_of
from lineofsight.model.documents import Reading


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("They read 120 letters and notes.", [(120, "letter")]),
        ("It lasts three to six months.", [(182.5, "time")]),
        ("It waits for up to a week, twice a year.", [(7, "time")]),
        ("Every 17-year-old has 3 lamps.", [(17, "year-old"), (3, "lamp")]),
        ("It waits a fortnight.", [(14, "time")]),
        ("Nearly two-thirds of them left.", [(2 / 3, "share")]),
        ("The choir meets on Thursdays.", [(3, "weekday")]),
        ("On 12 May 2016 it began, and in 2017/18 it ended.", []),
        ("It costs £2.5m, or 12 per cent.", [(12, "%"), (2_500_000, "£")]),
    ],
)
def test_counts(sentence: str, counts: list[tuple[float, str]]) -> None:
    assert [(each.value, each.noun) for each in counts_of(sentence)] == counts


@pytest.fixture
def report(make_report: MakeReport) -> Reading:
    return make_report(
        "Following advice, tutors went back to 120 letters and notes that awaited an answer.",
        "The calm among night school tutors is recent, being there for three to six months.",
        "The weekly bicycle clinic for apprentices is held each Tuesday and is popular with them.",
        "In one year the bicycle clinic mended 24 tandems, and 19 apprentices won prizes.",
        asks=("The bicycle clinic.",),
    )


def figures(said: str, make_text: MakeText, report: Reading) -> list[Item]:
    items = compare(make_text(said), [report]).items
    return [item for item in items if item.kind is Kind.FIGURE_DIFFERS]


@pytest.mark.parametrize(
    ("said", "difference"),
    [
        ("Tutors went back to 210 letters and notes that awaited an answer.",
         "“210 letters” for “120 letters”"),
        ("The calm among night school tutors has been there for nine to twelve months.",
         "“nine to twelve months” for “three to six months”"),
        ("The calm among night school tutors has been there for two years.",
         "“two years” for “three to six months”"),
        ("The weekly bicycle clinic for apprentices is popular and held each Thursday.",
         "“Thursday” for “Tuesday”"),
        ("In one year the bicycle clinic mended 24 tandems and apprentices won nine prizes.",
         "“nine prizes” in the text; “24 tandems” and “19 apprentices won” in the report's "
         "sentence"),
    ],
)  # fmt: skip
def test_a_figure_that_differs(
    make_text: MakeText, report: Reading, said: str, difference: str
) -> None:
    (found,) = figures(said, make_text, report)
    assert found.difference == difference


def test_a_figure_that_agrees(make_text: MakeText, report: Reading) -> None:
    said = "Tutors went back to 120 letters and notes that awaited an answer."
    assert figures(said, make_text, report) == []


def test_a_figure_of_which_the_sentence_says_nothing_supports_nothing(
    make_text: MakeText, make_report: MakeReport
) -> None:
    report = make_report("The bicycle clinic mends tandems for apprentices.")
    text = make_text("The bicycle clinic mends 300 tandems for apprentices.")
    kinds = {item.kind for item in compare(text, [report]).items}
    assert not kinds & {Kind.SUPPORTED, Kind.FIGURE_DIFFERS}


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Inspectors made just one recommendation.", Kind.SUPPORTED),
        ("The report makes a single recommendation.", Kind.SUPPORTED),
        ("Ofsted told the council to improve in two areas.", Kind.COUNT_DIFFERS),
        ("Ofsted lists five things that must get better.", Kind.COUNT_DIFFERS),
        ("The report asks for improvement in four areas.", Kind.COUNT_DIFFERS),
        ("The letter names three areas: lamps, bells and maps.", Kind.COUNT_DIFFERS),
        ("The letter names three areas of strength.", None),
        ("One of the recommendations is hard.", None),
    ],
)
def test_asks(make_text: MakeText, report: Reading, said: str, kind: Kind | None) -> None:
    items = compare(make_text(said), [report]).items
    found = [item.kind for item in items if item.kind in (Kind.SUPPORTED, Kind.COUNT_DIFFERS)]
    assert found == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("In June 2018 tutors opened the bicycle clinic to apprentices.", Kind.DATE_DIFFERS),
        ("In July 2017 tutors opened the bicycle clinic to apprentices.", Kind.DATE_DIFFERS),
        ("In July 2018 tutors opened the bicycle clinic to apprentices.", Kind.SUPPORTED),
        ("Tutors opened the bicycle clinic to apprentices.", Kind.SUPPORTED),
    ],
)
def test_when(make_text: MakeText, make_report: MakeReport, said: str, kind: Kind) -> None:
    report = make_report("Tutors opened (July 2018) the bicycle clinic to the apprentices.")
    kinds = [item.kind for item in compare(make_text(said), [report]).items]
    assert kinds == [kind]
