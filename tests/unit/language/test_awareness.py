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
    The local authority does not know itself well.
    Leaders have been kept in the dark about the true extent of delays.
    The council's leaders have not maintained a sufficient line of sight to practice.
    The weaknesses had not been brought to the attention of senior leaders.
    Performance information had not alerted managers to these children.
    Leaders have yet to understand fully the reasons for high re-referral rates.
    Partnership leaders have not identified that children wait too long for therapy.
    Strategic leaders do not know how well children are being protected.
    The local authority's understanding of its own performance is limited.
    Leaders' understanding of the quality of practice is weak.
    The reasons for the high number of repeat child protection plans are not understood.
    The council has underestimated how much needs to be done.
    The trust had not identified that children were being left too long in neglectful homes.
    Inspectors identified a number of issues that managers had not identified.
    Leaders do not have a realistic view of the quality of services.
    The council had not anticipated the impact of high turnover on the quality of practice.
    Leaders had not understood why children were waiting so long for a plan of permanence.
    The lead member was not fully sighted on these concerns.
    Until very recently, senior leaders did not know that these visits were not happening.
    Before this visit, leaders had not identified that recording was so poor.
    The council's oversight has not been sufficient to identify these weaknesses.
    Leaders did not know that assessments were being closed without children being seen.
    Because audits are not completed, leaders do not know enough about the quality of practice.
    The self-evaluation had not highlighted the poor quality of supervision.
    The absence of effective quality assurance has left leaders blind to weaknesses in practice.
    Leaders' awareness of the impact on children is not good enough.
    Leaders' view of the quality of practice is overly optimistic.
    Governance arrangements had not identified the weaknesses in the edge of care service.
    Few senior leaders understood how serious the position was.
    The trust failed to recognise that its services were getting worse.
    Leaders' knowledge of the lived experience of care leavers is underdeveloped.
    Managers were unaware that visits to children in unregulated placements had lapsed.
    The chief executive was not aware of the significant failings in children's services.
    Senior leaders had not realised how far standards had fallen.
    Leaders had not recognised the extent of the decline.
    Leaders lost their line of sight to frontline practice during the restructure.
    Leaders underestimate the impact of workforce instability on children.
    Senior managers did not know about the gap in services until inspectors raised it with them.
    No one at a senior level knew how many children were waiting.
    Leaders had lost sight of the basics of good social work.
    The partnership has not understood the extent of neglect across the area.
    Senior leaders lack a clear understanding of the shortfalls in practice.
    The inspection found shortfalls of which leaders were unaware.
    A lack of accurate data means that managers do not have a clear view of performance.
    Leaders were surprised by the findings of inspectors.
    Internal scrutiny has been ineffective in uncovering these weaknesses.
    Leaders are not clear about the extent of the shortfalls.
    These shortfalls were not identified in the council's self-evaluation.
    It took this inspection for leaders to understand how poor assessments were.
    Leaders do not have effective systems to enable them to understand children's experiences.
    Political leaders were not told about the decline and remained ignorant of it.
    Leaders were previously unsighted about delays in applying to court.
    Senior leaders in the trust have an incomplete picture of performance.
    Performance reports have masked the decline in practice, and leaders have not seen it.
    The scrutiny committee has not been well informed about weaknesses in performance.
    The DCS was unaware of the high number of children living in unregistered provision.
    The partnership's multi-agency audits have not detected the drift that inspectors saw.
    The chief officer group had not understood the risk that vacancies posed to services.
    None of these concerns had been identified through the council's own audits.
    Weak practice has remained hidden from senior managers.
    The extent to which children experience drift is not understood.
    The full extent of the failings in the leaving care service only emerged during the inspection.
    Local leaders across health and care did not recognise the growing gaps in services.
    Poor performance data has meant that this deterioration was not visible to leaders.
    The ICB does not understand how long children wait for health assessments.
    Too little is known by leaders about how well children do after adoption support ends.
    The council had been working on the mistaken assumption that visits were being completed.
    There has been a collective failure to recognise the extent of the decline.
    Leaders were not able to say how many children had waited for longer than six months.
    The depth of these problems has not been well understood across the leadership team.
    Strategic partners do not know if children are safer as a result of their work.
    Managers have insufficient awareness of the number of overdue assessments.
    Senior leaders had not had sight of the audit that showed this decline.
    This weakness had been missed by leaders.
    Leaders were not cognisant of the impact of the restructure on social workers and children.
    The local authority has over-estimated the progress that it has made.
    This was a gap that leaders had not spotted.
    Leaders have a limited line of sight to children on the edge of care.
    Senior leaders did not have a good enough line of sight into the work of the teams.
    The council has not made itself aware of the experiences of children in unregistered settings.
    Dataset errors mean that leaders do not know which children have had a health assessment.
    Leaders do not have an understanding of why so many children re-enter care.
    Routine monitoring did not reveal that visits had stopped.
    Senior leaders do not sufficiently understand practice on the ground.
    Councillors have had little insight into the quality of frontline practice.
    What was happening to these children was not known to senior managers.
    The council has been slow to realise how fragile its improvements are.
    Leaders did not recognise soon enough that practice was declining.
    There was a failure by senior leaders to understand the impact of high caseloads on children.
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
    The impact of the new strategy is not yet known.
    When managers identify weaknesses, they do not always follow these up.
    Senior leaders are sighted on the shortfalls and have credible plans to put them right.
    The local authority has not raised awareness of private fostering.
    Elected members understand their role as corporate parents well.
    Privately fostered children are not always identified by schools.
    The strategy is not widely known among partners.
    Children's needs are not understood well enough by their social workers.
    The impact of domestic abuse on children is not fully understood in assessments.
    The Children in Care Council is not well known to younger children.
    The virtual school did not know that the child had moved.
    Although audits identify shortfalls in practice, actions are not always completed.
    The annual report is not sufficiently analytical.
    The self-evaluation is accurate, and inspectors found little that leaders did not already know.
    Assessments do not consistently identify the risks to children.
    Leaders are ambitious for children and want to know what is not working.
    Child and family assessments do not give a clear picture of children's experiences.
    Not all partners understand the threshold for referral to children's social care.
    Auditors identified weak practice but the authority has not acted on it.
    Staff told inspectors that leaders know them well, and they do not feel unsupported.
    Staff are not clear about their roles and responsibilities.
    The father's identity was not known to social workers.
    Case summaries do not give an accurate picture of risk.
    There is no doubt that leaders understand the weaknesses.
    Child protection conference chairs do not always understand the risk.
    Children who are at risk of exploitation are not consistently identified.
    Some social workers do not understand the impact of domestic abuse on children.
    Elected members are not shy of challenging officers when they know performance is poor.
    The service is new and has not yet been evaluated.
    Leaders have not underestimated the task ahead of them.
    Risks to unborn babies are not always identified early enough.
    Senior leaders have not lost sight of the child.
    The local authority does not always identify the risks to children quickly enough.
    Management oversight does not always identify drift in children's plans, and records are brief.
    Leaders were aware of the decline in performance before the inspection began.
    Leaders have not taken effective action to tackle the weaknesses.
    Schools do not understand the graduated approach.
    Performance reports do not include data on the timeliness of assessments.
    Leaders know that the quality of practice is too variable.
    Managers do not always recognise risk.
    Partner agencies do not have a shared understanding of thresholds.
    Leaders receive limited information about the timeliness of health assessments.
    Parents and carers do not know where to find the local offer.
    Domestic abuse is not always recognised as a risk by practitioners.
    Health practitioners do not always identify neglect.
    The council has not identified enough foster homes.
    Leaders did not wait for this inspection before acting on known weaknesses.
    Leaders have not shared the findings of audits with staff.
    Leaders have not helped staff to understand the new model of practice.
    The court was not aware of the child's medical history.
    Leaders have identified that care leavers do not know their rights.
    Leaders were not surprised by the findings of this inspection.
    Elected members do not visit frontline teams.
    Senior leaders know where practice is weak, and have not been slow to act.
    Leaders have not yet evaluated the impact of the training.
    Information is not shared, so school nurses were not aware of the child protection plan.
    The lack of suitable placements is well known to leaders.
    Managers have not ensured that staff understand children's needs.
    Children are not always aware of the plans for them.
    Audits are not undertaken regularly and do not include the views of children.
    Supervision does not always help social workers to understand children's experiences.
    Leaders had not acted on the shortfalls that they had identified.
    Managers are well sighted on children who are not in full-time education.
    The board has not identified its priorities for next year.
    Audits are not moderated and learning is not shared.
    The local authority has not completed an assessment of the child's needs.
    Leaders have recognised that they need to do more, as not all children are seen alone.
    The partnership has not sought the views of children.
    Not all managers know the social workers in their teams well.
    The local authority has no up-to-date sufficiency strategy.
    There is no clear view of what happened to the child while missing.
    Case audits do not always consider the experience of the child.
    Parents told us that the local authority does not understand their child's needs.
    Care leavers feel that the council does not understand them.
    Drift for a small number of children had not been recognised by their social workers.
    Without a chronology, social workers cannot understand the history of neglect.
    Managers have not always understood when to seek legal advice.
    Performance reports are not sufficiently detailed.
    Leaders do not fully use what they know about children to plan services.
    Few children know who the lead member is.
    The audit tool is not well understood by managers.
    Leaders were quick to understand what inspectors told them and did not dispute the findings.
    The board has not agreed how it will measure success.
    The significance of the injury was not recognised by hospital staff.
    Sometimes, risks are not identified until there is a crisis.
    Leaders have not lost their focus on improvement or their understanding of what matters.
    Foster carers feel that managers do not recognise their skills.
    Social workers do not know which manager to go to.
    The council knew about the weaknesses but failed to act.
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
        ("Leaders have made changes. They had not, however, seen that contacts were closed.", 1),
        ("The previous inspection found that leaders had not recognised the weaknesses.", 0),
        ("Although leaders know that caseloads are high, they do not know what this does.", 1),
        ("Leaders know that audits do not identify weaknesses.", 0),
        ("Leaders know that plans are late, but do not understand why.", 1),
        ("In 2018, inspectors found poor services. Leaders had not understood the decline.", 0),
    ],
)
def test_what_is_said_depends_on_what_stands_before(paragraph: str, expected: int) -> None:
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
        ("leaders|managers ,,20 unaware", "leaders ,,20 unwary", "'unwary' is not known"),
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
