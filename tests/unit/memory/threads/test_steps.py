"""What became of something asked: the status, the words that say so, and what is compared."""

from dataclasses import replace

from tests.unit.memory.threads.conftest import (
    DONE,
    ELSEWHERE,
    SUPERVISION,
    WANTING,
    MakeReport,
)

from lineofsight.memory.threads.steps import steps, undated
from lineofsight.model.documents import Part


def test_what_is_now_done_is_resolved_and_quoted_with_its_place(report: MakeReport) -> None:
    earlier = report("2016-03-04", asks=(SUPERVISION,))
    later = report("2019-03-04", paragraphs=((ELSEWHERE, "strength"), (DONE, "strength")))
    (step,) = steps("Wexcombe", [later, earlier])
    assert step.status == "resolved"
    assert (step.earlier_file, step.later_file) == ("2016-03-04.pdf", "2019-03-04.pdf")
    best = step.evidence[0]
    assert (best.quote, best.page, best.paragraph) == (DONE, 3, "2")


def test_what_is_still_wanting_is_open(report: MakeReport) -> None:
    earlier = report("2016-03-04", asks=(SUPERVISION,))
    later = report("2019-03-04", asks=(SUPERVISION,), paragraphs=((WANTING, "shortfall"),))
    (step,) = steps("Wexcombe", [earlier, later])
    assert step.status in {"persists", "improved_not_resolved"}
    assert "ask 1" in {each.paragraph for each in step.evidence}


def test_a_document_without_findings_mentions_nothing(report: MakeReport) -> None:
    earlier = report("2016-03-04", asks=(SUPERVISION,))
    (step,) = steps("Wexcombe", [earlier, report("2019-03-04")])
    assert (step.status, step.evidence, step.certainty) == ("not_mentioned", (), "low")


def test_an_ask_with_parts_gives_a_step_a_part(report: MakeReport) -> None:
    parts = (Part("a", "is recorded"), Part("b", "is offered to foster carers"))
    earlier = report("2016-03-04", asks=("Supervision that",), parts=parts)
    later = report("2019-03-04", paragraphs=((DONE, "strength"),))
    found = list(steps("Wexcombe", [earlier, later]))
    assert [each.part for each in found] == ["a", "b"]
    assert found[0].text == "Supervision that is recorded"


def test_each_later_document_is_asked_and_no_earlier_one(report: MakeReport) -> None:
    line = [report(day, asks=(SUPERVISION,)) for day in ("2013-01-01", "2016-01-01", "2019-01-01")]
    found = [(each.earlier_on.year, each.later_on.year) for each in steps("Wexcombe", line)]
    assert found == [(2013, 2016), (2013, 2019), (2016, 2019)]


def test_the_same_document_twice_is_one_document(report: MakeReport) -> None:
    earlier = report("2016-03-04", asks=(SUPERVISION,))
    later = report("2019-03-04", paragraphs=((DONE, "strength"),))
    copy = replace(later, file="a copy.pdf")
    assert len(list(steps("Wexcombe", [earlier, later, copy]))) == 1


def test_the_safeguarding_boards_list_is_not_the_authoritys(report: MakeReport) -> None:
    earlier = report("2016-03-04", asks=(SUPERVISION,))
    boards = replace(earlier, asks=(replace(earlier.asks[0], list="lscb"),))
    later = report("2019-03-04", paragraphs=((DONE, "strength"),))
    assert list(steps("Wexcombe", [boards, later])) == []


def test_special_educational_needs_are_followed_apart(report: MakeReport) -> None:
    earlier = report("2016-03-04", asks=(SUPERVISION,))
    send = report("2019-03-04", paragraphs=((DONE, "strength"),), framework="area_send")
    assert list(steps("Wexcombe", [earlier, send])) == []


def test_a_document_without_a_day_is_left_out_and_told(report: MakeReport) -> None:
    earlier = report("2016-03-04", asks=(SUPERVISION,))
    later = replace(report("2019-03-04"), inspection_end=None)
    assert list(steps("Wexcombe", [earlier, later])) == []
    assert undated([earlier, later]) == [later]
