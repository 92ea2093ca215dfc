"""Scores of paragraphs followed: the facts hold no sentence, and a step is marked."""

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

import findings
import pytest
from hashes import hash_of_opening

from lineofsight.memory.threads.findings import FindingStep
from lineofsight.memory.threads.status import Status
from lineofsight.memory.threads.steps import Evidence
from lineofsight.model.documents import Reading

Mark = Callable[[findings.FindingFacts], findings.Marked]
KNOWN = findings.load(Path(__file__).parents[3] / "scores" / "facts")
LATE = "Visits to children are often late, and managers do not know of it."
OF_STRENGTHS = {"lasts", "lost", "not_mentioned"}


def test_there_are_40_steps_of_ten_pairs_none_of_them_set_aside() -> None:
    assert len(KNOWN) == 40
    assert len({(each["earlier"], each["later"]) for each in KNOWN}) == 10
    assert not {digest[0] for digest in findings.wanted(KNOWN)} & set("01234")


def test_the_facts_hold_hashes_numbers_and_words_that_we_know() -> None:
    for each in KNOWN:
        known = OF_STRENGTHS if each["kind"] == "strength" else {str(one) for one in Status}
        assert each["status"] is None or each["status"] in known
        assert bool(each["places"]) == (each["status"] not in (None, "not_mentioned"))
        assert re.fullmatch(r"[0-9a-f]{16}", each["opening"])
        for place in each["places"]:
            assert re.fullmatch(r"(ask )?\d+|None", str(place["paragraph"]))


@pytest.fixture(autouse=True)
def followed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is read, the program says that visits are still late, and quotes paragraph 3."""
    says = FindingStep(
        authority="", earlier_file="", kind="shortfall", page=2, paragraph="7", text=LATE,
        themes=(), is_hidden=False, later_file="", status="worse",
        evidence=(Evidence("They are late.", 4, "3"),), certainty="high",
        earlier_on=dt.date(2024, 3, 8), later_on=dt.date(2026, 3, 8),
    )  # fmt: skip
    monkeypatch.setattr(findings, "finding_steps", lambda *_: [says])


@pytest.fixture
def facts() -> findings.FindingFacts:
    return {
        "earlier": "one", "later": "other", "page": 2, "opening": hash_of_opening(LATE),
        "kind": "shortfall", "status": "persists", "certainty": "high",
        "places": [{"page": 4, "paragraph": "3"}],
    }  # fmt: skip


@pytest.fixture
def mark(perfect: Reading) -> Mark:
    def marked(facts: findings.FindingFacts) -> findings.Marked:
        (only,) = findings.mark_all([facts], {"one": perfect, "other": perfect})
        return only

    return marked


def test_a_step_is_marked_and_added_up(mark: Mark, facts: findings.FindingFacts) -> None:
    marked = mark(facts)
    assert marked.right["shortfalls"] is marked.right["mentioned"] is True  # open, as worse is
    assert marked.right["quoted"] is True
    assert marked.right["strengths"] is marked.right["not_mentioned"] is None
    scores = findings.scores_of([marked])
    assert scores["findings"]["shortfalls"].percent == 100
    assert "100.00" in "\n".join(findings.lines(scores, {}))


def test_another_status_and_another_place_are_wrong(
    mark: Mark, facts: findings.FindingFacts
) -> None:
    assert mark({**facts, "status": "resolved"}).right["shortfalls"] is False
    assert mark({**facts, "places": [{"page": 3, "paragraph": "4"}]}).right["quoted"] is False
    unmentioned = mark({**facts, "status": "not_mentioned", "places": []}).right
    assert (unmentioned["not_mentioned"], unmentioned["quoted"]) == (False, None)


def test_what_the_program_does_not_follow_is_wrong(
    mark: Mark, facts: findings.FindingFacts
) -> None:
    marked = mark({**facts, "opening": "0" * 16})
    assert marked.right["shortfalls"] is marked.right["quoted"] is False


def test_what_finds_nothing_should_not_be_followed(
    mark: Mark, facts: findings.FindingFacts
) -> None:
    nothing: findings.FindingFacts = {**facts, "status": None, "places": []}
    assert mark(nothing).right["is_finding"] is False
    assert mark({**nothing, "page": 9}).right["is_finding"] is True


def test_without_documents_there_is_no_score(facts: findings.FindingFacts) -> None:
    assert findings.scores_of(findings.mark_all([facts], {})) == {}
