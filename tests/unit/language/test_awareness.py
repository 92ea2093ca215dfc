"""Sentences that say leaders did not know, and their near neighbours. All are our own."""

import random
import time
from importlib.resources import files

import pytest

from lineofsight.errors import OurMistake
from lineofsight.language.awareness import WORDS, explained, unaware_sentences, words_in

SAY_SO = """
    Until this inspection, senior leaders had not recognised the drift in permanence planning.
    Leaders were not aware of late private fostering visits until inspectors told them.
    Senior managers did not know that visits to disabled children were overdue.
    Leaders were not sighted on the number of children waiting for assessment.
    The leadership team had not understood the weaknesses at the front door before inspectors came.
    Managers' own checks had not identified the gaps in return home interviews.
    Before inspectors arrived, leaders had been unaware of poor practice in one service.
    Until this inspection, partners had not understood how many children were being exploited.
    Strategic leaders across the partnership were not aware of the backlog.
    The council had underestimated the scale of the problem at its front door.
    This was not known to senior leaders until inspectors raised it.
    These weaknesses had not been identified by managers.
    The self-evaluation did not recognise the decline in the quality of plans.
    Audits had not identified these shortfalls.
    The authority's audit programme had failed to identify widespread weaknesses.
    Internal audits fail to pinpoint the full extent of poor practice.
    Elected members were not fully sighted on the weaknesses in services for care leavers.
    Not all senior leaders are aware of how poor the service is.
    Leaders only became aware of these shortfalls during the inspection.
    The extent of this was unknown to leaders.
    Leaders lacked insight into the experiences of children living in unregistered homes.
    Senior leaders have had limited understanding of the quality of frontline practice.
    Neither the council nor its partners had recognised the scale of the deterioration.
    The local authority did not have an accurate picture of how many children were waiting.
    Corporate parents have lost sight of some of their most vulnerable young people.
    The lack of reliable data means that leaders do not know how many children are waiting.
    Senior leaders had not fully grasped the impact of high caseloads.
    The partnership does not know how many children are affected.
    Leaders acknowledge that they were not aware of these weaknesses before the inspection.
    There was a lack of awareness among senior leaders of the delays in the hub.
    Weaknesses in the oversight of unregistered homes had gone unnoticed by senior managers.
    Leaders did not have a line of sight to children placed at a distance.
    Leaders were surprised by the extent of the shortfalls that inspectors found.
    The scale of these failings came to light only during this inspection.
    Senior leaders' awareness of these issues was limited.
    It was not until this inspection that leaders understood how serious the position was.
    Inspectors brought this to the attention of leaders, who had not known about it.
    Leaders had not identified that statutory visits were not taking place.
    Poor recording prevents managers from having an accurate understanding of practice.
    Reports do not give members a full picture of the quality of services.
    It is difficult for the board to know whether training makes a difference.
    Sadly, weak practice at the front door had not been recognised.
    Oversight by senior leaders has not been strong enough to identify these weaknesses.
    The reasons for this are not understood by the local authority.
    The local authority has been slow to recognise the decline in its services.
    The director failed to gather returns and understand why carers leave.
""".strip().splitlines()

DO_NOT = """
    Leaders were aware of this shortfall before the inspection.
    Inspectors did not find anything that leaders were not aware of.
    Inspectors did not identify any weakness of which leaders were unaware.
    There was nothing in this inspection that leaders were not already aware of.
    There were no areas for improvement that were not already known to leaders.
    All the weaknesses that inspectors found were known to leaders.
    Leaders are fully aware of these weaknesses and have plans in place.
    Young people were not aware of their entitlements.
    The council has a charter, but most of the care leavers were not aware of it.
    Parents do not understand what needs to change.
    Social workers did not recognise the risks to these children.
    Social workers and managers did not recognise the risks to these children.
    Managers do not always identify drift and delay in children's plans.
    Some children were not known to the local authority.
    Risks to children were not recognised soon enough by managers.
    In a small number of cases, risks were not understood.
    Leaders cannot be assured that visits take place on time.
    Senior leaders cannot be confident that children are safe.
    The local authority cannot be certain that all plans are up to date.
    Leaders do not have reliable data on the timeliness of visits.
    The data do not give a clear picture of performance.
    Thresholds are not well understood by partners.
    Team managers are not aware of the criteria for moving cases.
    Children told the council that they did not know who their adviser was.
    Leaders know their services well and are not complacent.
    Leaders recognise that audits do not identify all weaknesses.
    Leaders do not accept poor practice and know what needs to change.
    Senior leaders understand that the pace of change has not been quick enough.
    Senior leaders are well informed and have an accurate view of practice.
    The self-evaluation is accurate and identifies the same weaknesses as inspectors.
    The local authority's self-assessment is too optimistic.
    Social workers have an over-optimistic view of parents' capacity to change.
    Assessments do not recognise the impact of neglect.
    The impact of this work is not yet known.
    The seriousness of his injuries is not known.
    Leaders are not only aware of these issues but have acted on them.
    Leaders do not underestimate the scale of what still has to be done.
    Managers understand the reasons for delay and have not lost sight of these children.
    The authority is aware that not all care leavers know about the pledge.
    The partnership's strategy has raised awareness of neglect.
    When weaknesses have been identified, managers have not always acted.
    Weaknesses identified at the last inspection have not been addressed.
    At the last inspection, leaders were not aware of these weaknesses.
    The board does not understand what is needed and fails to say where improvements can be made.
""".strip().splitlines()


@pytest.mark.parametrize("sentence", [each.strip() for each in SAY_SO])
def test_says_that_leaders_did_not_know(sentence: str) -> None:
    assert unaware_sentences(sentence) == [sentence]


@pytest.mark.parametrize("sentence", [each.strip() for each in DO_NOT])
def test_does_not_say_so(sentence: str) -> None:
    assert [(each.says, each.words) for each in explained(sentence)] == []


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("Leaders act quickly. They were not aware of this weakness.", 1),
        ("Young people feel safe. They were not aware of this weakness.", 0),
        ("Leaders act quickly. Care leavers feel safe. They did not know about the offer.", 0),
        ("The board meets often. It does not have a clear understanding of practice.", 1),
        ("Audits are regular. They do not identify all weaknesses in practice.", 1),
        ("Many plans are late. They do not identify all weaknesses in parenting.", 0),
        ("Managers' oversight is weak, which means that they do not know who is waiting.", 1),
        ("The council failed. It was unaware of this. It was unaware of that, too.", 2),
        ("In 2018, inspectors found poor services. Leaders had not understood the decline.", 0),
    ],
)
def test_who_they_are_is_taken_from_the_sentences_before(paragraph: str, expected: int) -> None:
    assert len(unaware_sentences(paragraph)) == expected


def test_the_words_that_decided_it_are_told() -> None:
    (found,) = explained("Plans are good. Sadly, senior leaders were not fully aware of delays.")
    assert found.sentence == "Sadly, senior leaders were not fully aware of delays."
    assert found.says == "leaders were not aware"
    assert found.words == "leaders were not fully aware"


def test_nothing_is_found_in_nothing() -> None:
    assert unaware_sentences("") == []


# --- the words file ------------------------------------------------------------------------

TEXT = files("lineofsight.language").joinpath("awareness_words.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("[groups]", "[groupes]", "'groupes' is not known here"),
        ("[[rule]]\nsays", "[[rule]]\nsay", "'say' is not known here"),
        ('says = "leaders were not aware"', 'says = ""', "'says' must be there"),
        ("not_about =", "notabout =", "'notabout' is not known here"),
        ('not_about = ["cases"]', 'not_about = ["case"]', "'case' is not known here"),
        ("leaders|managers|checks ,,20 unaware", "leaders ,,20 unwary", "'unwary' is not known"),
        ("who = [", "whom = [", "'who' must be there"),
        ('"oblivious"', '"Oblivious"', "'Oblivious' is not a phrase"),
        ('"oblivious"', '"unsighted", "aware"', "'aware' is in"),
    ],
)
def test_a_mistake_in_the_words_file_is_refused(old: str, new: str, words: str) -> None:
    assert old in TEXT
    with pytest.raises(OurMistake) as refused:
        words_in(TEXT.replace(old, new))
    assert "awareness_words.toml" in str(refused.value)
    assert words in str(refused.value)


def test_every_rule_is_used_by_a_sentence_here() -> None:
    used = {each.says for sentence in SAY_SO for each in explained(sentence)}
    used |= {each.says for each in explained("The number of children waiting is not known.")}
    assert used == {rule.says for rule in WORDS.rules}


# --- speed ---------------------------------------------------------------------------------

PIECES = [
    *("leaders", "not", "and", "or", "recognise", "know", "fully", "weaknesses", "of", "children"),
    *("aware", "practice", ",", "extent", "been", "to", "by", "they", "who", "understanding"),
    *("until", "this inspection", "audits", "failed", "limited", "view", ";"),
]


@pytest.mark.parametrize("ending", ["", ". ", "; "])
@pytest.mark.long
def test_hostile_text_is_quick(ending: str) -> None:
    chosen = random.Random(7)  # noqa: S311 - not a secret
    text = " ".join(chosen.choice(PIECES) + ending for _ in range(20_000))[:100_000]
    for hostile in (text, "leaders not " * 8_500, "they " * 20_000, "of the children and " * 5_000):
        start = time.perf_counter()
        unaware_sentences(hostile)
        assert time.perf_counter() - start < 1
