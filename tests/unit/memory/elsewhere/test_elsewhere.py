"""Which documents are listened to, what is one question, and what goes first."""

import dataclasses
import datetime as dt
from collections.abc import Sequence

from tests.unit.memory.elsewhere.making_heard import AS_AT, HERE, document, leeds, passage

from lineofsight.memory.elsewhere.answers import Answer, OurAnswers, Ours
from lineofsight.memory.elsewhere.elsewhere import NO_LISTS, elsewhere
from lineofsight.memory.elsewhere.raised import Heard, Kind
from lineofsight.memory.elsewhere.ranking import Ranked


def asked(documents: Sequence[Heard], ours: OurAnswers = NO_LISTS) -> tuple[Ranked, ...]:
    return elsewhere(leeds(documents), AS_AT, documents, ours)


def order(*documents: Heard, ours: OurAnswers = NO_LISTS) -> list[str]:
    return [each.question.id for each in asked(documents, ours)]


def test_no_later_document_leaks_in() -> None:
    earlier = document("Kent", "2024-02-24", "neglect")
    planted = document("Bury", AS_AT.isoformat(), "neglect", "adoption")
    later = document("Bolton", "2024-06-01", "neglect", "life_story")
    (only,) = asked([planted, earlier, later])
    assert only == asked([earlier])[0]
    assert [each.authority for each in only.sources] == ["Kent"]


def test_no_document_of_this_council_leaks_in_whenever_it_is_from() -> None:
    others = [document("Kent", "2023-01-01", "neglect"), document("Bury", "2015-01-01", "identity")]
    own = [
        document(HERE, day, "identity", "adoption", by=passage(Kind.PRIORITY_ACTION))
        for day in ("2014-01-01", "2024-02-24", AS_AT.isoformat(), "2024-06-01")
    ]
    assert asked([*own, *others]) == asked(others)


def test_nor_does_a_later_document_change_the_order() -> None:
    earlier = [
        document("Kent", "2023-01-01", "neglect"),
        document("Bury", "2015-01-01", "identity"),
    ]
    later = [
        document(each, "2024-02-25", "identity", by=passage(Kind.ASK))
        for each in ("Derby", "Devon", "Essex")
    ]
    assert asked([*later, *earlier]) == asked(earlier)
    after = elsewhere(leeds(later), dt.date(2024, 2, 26), [*later, *earlier])
    assert after[0].question.id == "identity"  # a day later they count


def test_what_was_found_here_raises_no_question() -> None:
    own = document(HERE, "2023-01-01", "adoption")
    assert order(own, document("Kent", "2023-01-01", "neglect")) == ["neglect"]


def test_nor_what_was_found_in_those_that_came_before() -> None:
    about = "Cumberland"
    documents = [document("Cumbria", "2020-01-01", "adoption"), document("Kent", "2020-01-01")]
    found = elsewhere(
        leeds([]).__class__(about, None, (), (documents[0].authority,)), AS_AT, documents
    )
    assert found == ()


def test_ten_councils_are_one_question_with_ten_sources() -> None:
    councils = ("Kent", "Bury", "Bolton", "Derby", "Dorset", "Devon", "Essex", "Ealing", "Bexley",
                "Barnet")  # fmt: skip
    (only,) = asked([document(each, "2023-01-01", "neglect") for each in councils])
    assert only.councils == len(only.sources) == 10
    assert {(each.passage.page, each.passage.paragraph) for each in only.sources} == {(4, "12")}


def test_sources_stand_newest_first() -> None:
    (only,) = asked([document("Kent", day, "neglect") for day in ("2019-01-01", "2023-01-01")])
    assert [each.published.year for each in only.sources] == [2023, 2019]
    assert only.councils == 1


def test_one_long_report_is_not_ten_councils() -> None:
    long = document("Kent", "2023-01-01", *["neglect"] * 10)
    two = [document(each, "2023-01-01", "identity") for each in ("Bury", "Bolton")]
    assert order(long, *two) == ["identity", "neglect"]


def test_the_newer_the_graver_and_the_nearer_go_first() -> None:
    day = "2023-01-01"
    plain = document("Kent", day, "neglect")
    assert order(document("Bury", "2015-01-01", "identity"), plain)[0] == "neglect"
    assert order(plain, document("Bury", day, "identity", by=passage(grave=True)))[0] == "identity"
    action = passage(Kind.PRIORITY_ACTION)
    assert order(plain, document("Bury", day, "identity", by=action))[0] == "identity"
    assert order(plain, document("Sheffield", day, "identity"))[0] == "identity"  # a neighbour


def test_where_leaders_did_not_know_goes_first() -> None:
    known, unknown = passage(), passage(unaware=True)
    assert order(
        document("Kent", "2023-01-01", "neglect", by=known),
        document("Bury", "2023-01-01", "identity", by=unknown),
    ) == ["identity", "neglect"]


def test_an_ask_counts_more_than_leaders_who_did_not_know_and_they_more_than_a_shortfall() -> None:
    of_each = [
        document("Kent", "2023-01-01", "adoption", by=passage()),
        document("Bury", "2023-01-01", "identity", by=passage(Kind.UNAWARE)),
        document("Devon", "2023-01-01", "neglect", by=passage(Kind.ASK)),
    ]
    assert order(*of_each) == ["neglect", "identity", "adoption"]


def test_words_that_raised_a_question_are_spent_for_those_below() -> None:
    both = [document(each, "2023-01-01", "neglect", "voice") for each in ("Kent", "Bury", "Devon")]
    more = document("Essex", "2023-01-01", "neglect")
    own_words = document("Derby", "2023-01-01", "identity")
    found = asked([*both, more, own_words])
    assert [each.question.id for each in found] == ["neglect", "identity", "voice"]
    assert found[-1].worth == 0
    assert found[-1].councils == 3  # who raised it is shown all the same


def test_other_words_of_the_same_document_are_not_spent() -> None:
    kent = document("Kent", "2023-01-01", "neglect", by=passage(Kind.ASK))
    other = document("Kent", "2023-01-01", "voice", by=passage(quote="Other words."))
    whole = dataclasses.replace(kent, raised=(*kent.raised, *other.raised))
    assert all(each.worth > 0 for each in asked([whole]))


def test_our_own_answer_puts_a_question_first_or_last() -> None:
    documents = [document("Kent", "2023-01-01", "pathway_plans", "reviews_in_care")]
    answer = Answer("leaving.pathway_plan_overdue", 3, 40, 7.5)
    well = OurAnswers({"leaving.pathway_plan_overdue": Ours(answer, is_out_of_line=False)})
    badly = OurAnswers({"leaving.pathway_plan_overdue": Ours(answer, is_out_of_line=True)})
    assert order(*documents, ours=well)[-1] == "pathway_plans"
    assert order(*documents, ours=badly)[0] == "pathway_plans"


def test_blind_is_what_no_measure_can_answer() -> None:
    plans, neglect, homeless = (
        asked([document("Kent", "2023-01-01", each)])[0].question
        for each in ("pathway_plans", "neglect", "homeless_16_17")
    )
    assert [NO_LISTS.is_blind(each) for each in (plans, neglect, homeless)] == [False, True, True]
    no_figures = OurAnswers({})
    assert no_figures.is_blind(plans)
    assert no_figures.to(plans) is None


def test_a_day_before_the_first_document_has_no_questions() -> None:
    documents = [document("Kent", "2023-01-01", "neglect")]
    assert elsewhere(leeds(documents), dt.date(2010, 1, 1), documents) == ()
