"""Sentences that say leaders did not know, and their near neighbours. All are our own."""

import random
import re
import time
import tomllib
from dataclasses import replace
from importlib.resources import files

import pytest

from lineofsight.errors import OurMistake
from lineofsight.language.awareness import NEEDED, WORDS, explained, unaware_sentences, words_in

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
    Managers were not aware that staff had stopped completing chronologies.
    This was not something of which leaders were aware.
    Leaders know that children wait for assessments but are not aware of the delays that follow.
    However, not all members of the board are clear about the extent of neglect in the area.
    Police leaders were not aware of the backlog of unreviewed referrals.
    The police were unaware of the number of children who had been held overnight.
    Leaders were aware of some but not all of the weaknesses in practice.
    Leaders know about most of this work, with the exception of private fostering.
    Leaders' oversight had not picked this up.
    Leaders know how many children wait but do not know what happens to them.
    Senior leaders' failure to understand the pressures at the front door has put children at risk.
    Police leaders have not recognised the extent to which children are being criminalised.
    Not all partners had recognised the extent to which thresholds had drifted.
    There is no evidence that leaders understand the impact of these delays on children.
    Audit activity has not highlighted the lack of direct work with children.
    Leaders had not identified how these gaps in recording hide poor work.
    Scrutiny by elected members has not been effective in identifying the weaknesses.
    Not every audit picked up weaknesses that were evident to inspectors.
    Managers have not been effective in identifying such delays.
    Frontline managers have not recognised this poor practice.
    Inspectors, not leaders, identified these failings.
    Leaders overlooked the declining quality of supervision.
    Inspectors identified practice issues that had been overlooked by managers.
    Neither audits nor performance data had brought this to leaders' attention.
    Their monitoring did not show that children were drifting in care.
    Weaknesses in practice were not picked up through supervision or audit.
    The impact of this on children is not understood or recognised by leaders.
    These weaknesses in practice had not come to light.
    It emerged during the inspection that visits to these children had lapsed.
    Gaps remain in leaders' understanding of how well children are doing after reunification.
    There is no strategic understanding of the needs of care leavers.
    The assistant director was unaware of the high number of unallocated cases until this visit.
    The board has an insufficient grip on, and understanding of, performance.
    Leaders visit teams and meet children but do not have a clear picture of practice.
    Partners have yet to establish an accurate understanding of the scale of serious youth violence.
    Management understanding of this work is not yet robust.
    Senior leaders had a mistaken view that practice was improving.
    However, knowledge of the impact of this work is limited at a strategic level.
    There is limited understanding across the partnership of the extent of harmful sexual behaviour.
    Performance clinics have not helped leaders to identify where practice has declined.
    It was only during the inspection that leaders became aware that visits had not been done.
    Senior leaders believed that practice was better than it is.
    Senior leaders had assumed that these visits were taking place, when they were not.
    Managers cannot be certain of, and do not know, the quality of direct work.
    Political oversight has not been effective in identifying the decline in services.
    The police do not know how many children are affected by domestic abuse.
    Some children had been without an allocated worker for months, and leaders did not know.
    Senior managers were not told about these concerns.
    Health partners were not aware of the scale of delay in completing assessments.
    The audit programme misses important weaknesses in practice.
    Leaders were not alerted to these concerns by their performance system.
    Many managers are unaware of the true quality of practice.
    Leaders do not have full clarity about how many children are waiting for a service.
    Leaders had no knowledge of these failures.
    Leaders' failure to recognise these weaknesses has meant that children have waited too long.
    There was a lack of recognition by leaders of the scale of the problem.
    Leaders had failed to appreciate how far practice had deteriorated.
    Supervision and management oversight have failed to identify shortfalls in practice.
    Because of this, leaders cannot see where practice is weak.
    This means that there is no accurate picture at senior level of how well children are doing.
    A lack of analysis prevents the partnership from understanding why rates are rising.
    The audits that inspectors reviewed did not recognise weaknesses in planning.
    More worryingly, there was no awareness among senior managers that these children were unsafe.
    Before the visit, the local authority was not aware of these gaps.
    Managers were unable to say whether these children were safe.
    The quality of personal education plans is not known to the virtual school leaders.
    Service managers have not had an accurate overview of children's progress to permanence.
    It is surprising that leaders had not recognised this.
    Leaders have not kept themselves well enough informed about children placed at a distance.
    Not all of the weaknesses seen by inspectors had been identified by managers.
    Senior leaders wrongly believed that all children had been seen.
    These shortfalls went unrecognised by the trust.
    Senior managers do not have a grip on practice and do not recognise its weaknesses.
    It is unacceptable that senior leaders did not know that children were living in caravans.
    Councillors are not well enough informed about the experiences of children in care.
    Leaders had under-estimated the extent of change required.
    There is insufficient awareness among elected members of the pressures facing the service.
    Some audits do not identify weaknesses in practice that inspectors saw.
    Board members do not understand the specific needs of children supervised by the service.
    The poor quality of practice was hidden from leaders by unreliable data.
    These concerns were not previously known to the council.
    Previous leaders did not recognise the decline in services.
    There is no shared understanding among leaders of what is working and what is not.
    Political and corporate leaders were unsighted on the deterioration in services.
    Nor were leaders aware of the number of children living with unassessed carers.
    There is a lack of insight into the effectiveness of early help among partners' leaders.
    None of these weaknesses was known to leaders before the inspection.
    Managers' knowledge of the needs of children waiting for a service is too limited.
    Managers have not understood that poor recording leaves children at risk.
    The authority has no mechanism to know whether referrals lead to help.
    Leaders were oblivious to the poor quality of this work.
    The council has not appreciated how many children are affected by these weaknesses.
    The deterioration in services was not recognised quickly enough by senior leaders.
    The local authority does not always know where its care leavers are living.
    The council's leadership was shocked to learn how poor services had become.
    Cabinet members had not understood the implications of the budget reduction for children.
    Ineffective quality assurance means that leaders are not aware of the quality of practice.
    Audits do not always uncover poor practice, which leaves leaders with too positive a view.
    The extent of private fostering arrangements is not known to the council.
    The number of children living in private fostering is not known to the council.
    Board members could not demonstrate that they understood how well children are protected.
    There is no system for senior managers to know whether children have been seen.
    Some years ago there was a corporate failure to grasp how far standards had slipped.
    There was a collective failure on the part of members and officers to understand this decline.
    The inability of the partnership to identify the full extent of exploitation is a concern.
    Auditors' judgements were too generous and did not recognise poor practice.
    The needs of children with complex difficulties are not understood by commissioners.
    Inspectors found children at risk of harm who had not been identified by managers.
    Case sampling by inspectors revealed delays for children that had not been known to leaders.
    These weaknesses were only identified when inspectors looked at records.
    The board does not receive sufficient performance data, and this limits its understanding.
    Awareness among elected members of the difficulties facing the service is low.
    The board's understanding of safeguarding, although it is improving, is not yet complete.
    Management awareness of, and data on, children who go missing and who are at risk are poor.
    Strategic understanding of the profile of children at risk of exploitation is underdeveloped.
    The council's knowledge of the children who are being criminally exploited is too limited.
    The impact of services for abused children has not been analysed or understood by partners.
    What happens to children after their cases are closed is not understood by the partnership.
    The Safeguarding Children Board (SCB) does not have a clear understanding of practice.
    Leaders, including those in partner agencies, lack an understanding of the needs of children.
    The council – together with its schools – had not identified these weaknesses.
    The board, which has had three chairs in two years, does not know how good practice is.
    Prior to the arrival of the new chief executive, leaders had not grasped these weaknesses.
    The inspection found shortfalls at night that were previously unknown to managers.
    This practice continued for some months without the knowledge of senior managers.
    Few of the weaknesses in practice had been recognised by managers.
    Only a small number of these issues had been identified by the council's own audits.
    None of this had been identified through supervision, audit or performance management.
    This weakness is not one that the council had identified for itself.
    Senior leaders believed that children were being visited, but this was not the case.
    Senior leaders expressed surprise at the weaknesses in the leaving care service.
    Leaders are not yet fully conversant with the quality of practice in all teams.
    Senior managers have an unrealistic view of the quality of practice.
    There is too little evidence that the board understands the quality of practice.
    At a strategic level there is no clear understanding of the needs of missing children.
    Partners do not have a clear understanding of the prevalence of neglect.
    Partners do not have a picture of what is driving demand.
    There is no shared picture among partners of the number of children at risk.
    The scale of exploitation has been under-recognised by the partnership.
    The quality of practice was not known to, or understood by, senior managers.
    As a result of inspection activity, leaders became aware that visits had lapsed.
    Leaders were unable to demonstrate that they knew how long children had been waiting.
    Leaders had not been close enough to practice to recognise when standards slipped.
    The KSCB has not understood why so few children are reported missing.
    Deficits in the knowledge of cabinet members mean that they do not challenge poor performance.
    The service's own evaluation underestimates the scale of the backlog.
    Team managers do not have a thorough enough understanding of the quality of practice.
    Monitoring has not been robust enough to alert councillors to the deterioration in services.
    The checks and balances in place have not been rigorous enough to identify weak practice.
    This was not recognised in the council's self-evaluation.
    The council does not have an accurate assessment of how many children live with relatives.
    Dip sampling did not identify that none of the children had been seen alone.
    The board is not sufficiently rigorous in its understanding of how well plans are working.
    Practice with care leavers is weak, which senior leaders had not identified.
    Serious drift in a number of cases had gone unnoticed by managers.
    The council supports many young people in hostels and does not know how safe they are.
    Neither the audit programme nor supervision had identified that children were drifting.
    The decline in practice took leaders by surprise.
    The board no longer has a clear view of practice.
    The extent of the drift had escaped leaders' attention.
    Weaknesses missed by managers were clear to inspectors.
    These children had fallen off the radar of senior managers.
    Contrary to what leaders believed, supervision is infrequent.
    Audit does not tell leaders enough about the quality of practice.
    Managers discovered this when inspectors asked to see the records.
    There is no dashboard to tell members how many children are waiting.
    The council had judged itself to be ready, but this was not the case.
    Leaders no longer know how well children are doing in their placements.
    The council had not expected inspectors to find so many children waiting.
    The local authority's audits paint a rosier picture than inspectors found.
    Managers described supervision as strong, but inspectors saw little of it.
    No one in the council could say how many families were waiting for support.
    Practice was found by inspectors to be much weaker than leaders had believed.
    The data system does not allow managers to see which assessments are overdue.
    The director had not been told by area managers that visits had been suspended.
    Managers could give inspectors only an estimate of the number of overdue visits.
    The weaknesses found at the front door came as a surprise to the leadership team.
    Compliance reports gave false assurance to the leadership team about supervision.
    The state of children's records was not what senior leaders had believed it to be.
    Inspectors graded practice lower than the local authority's auditors in most cases.
    Aggregated data obscures the poor performance of one area team from senior leaders.
    A fault in the software prevents late visits from appearing on managers' dashboards.
    Members had received reassuring reports that did not reflect the reality of practice.
    Inspectors found weaknesses in a service that leaders had considered to be a strength.
    The gap between how leaders perceive services and how children experience them is wide.
    Without data on outcomes, the board is not able to judge whether early help is working.
    Managers are not able to tell if children in these homes are safe.
    Leaders acted when shown what was happening in this home, having had no knowledge of it.
    There is a marked difference between how leaders see the service and what inspectors found.
    There was much difference between inspectors' and auditors' grades.
    Contrary to the view expressed in the self-evaluation, the quality of plans is not improving.
    Leaders were confident that every child had been seen, but inspectors found several who had not.
    Leaders' assessment of their own performance is not aligned with the findings of inspectors.
    Despite leaders' confidence that thresholds are understood, inspectors found wide variation.
    Senior managers were not able to give inspectors an accurate number of children who are missing.
    The council had judged itself to be performing well; inspectors did not agree.
    The monitoring of these children is too weak for managers to know whether they are safe.
    During the inspection it transpired that several children had not been visited for months.
    It took a request from inspectors for managers to discover that the panel had stopped meeting.
    Inspectors were told that all had a plan; however, this was found to be so for only half.
    The weekly report does not count families on the list, and their delays have gone unnoticed.
    In over half of the cases, inspectors disagreed with the auditor's more favourable grading.
    The view of leaders that caseloads are manageable is at odds with what staff told inspectors.
    Leaders' ability to understand practice is hampered by the lack of an audit programme.
    The council was unable to give inspectors reliable data about how many people had been homeless.
    The council lacks reliable data and cannot say how many children are missing education.
    Leaders are beginning to get to grips with this, having previously been unaware of it.
    Leaders are beginning to get to grips with this, having not known how far practice had slipped.
    The director told inspectors that all visits were done, but inspectors found that they were not.
    Managers told inspectors that no child was waiting, but this proved to be untrue for many.
    Little is known about the quality of the education that these children receive.
    What leaders thought was a robust tracking system was found to omit a large number of children.
    The council's evaluation of its progress does not reflect the weaknesses that inspectors found.
    Despite assurances given to inspectors by managers that all was well, this was not the case.
    Weak practice at night was brought to leaders' attention for the first time by inspectors.
    Performance management tells the leadership team little about the difference made for children.
    This decline in practice was not something senior leaders had anticipated.
    The self-evaluation said that thresholds were sound, a conclusion at odds with inspectors' own.
    Unbeknown to senior managers, staff had stopped recording visits.
    The significance of the fall in referrals was lost on the partnership.
    The full picture only became clear to leaders when inspectors shared their findings.
    Leaders had no sight of a list of children, none of whom had been identified by managers.
    The waiting list came to light only because inspectors asked to see it.
    Before this inspection, leaders believed that thresholds were well understood.
    It was inspectors rather than managers who identified this weakness.
    An independent review of the service found few weaknesses, but inspectors found many.
    Visits had stopped without senior leaders being aware.
    Leaders had misplaced confidence in the accuracy of their data.
    The council could not produce an accurate list of children who are privately fostered.
    The adoption team manager was not aware that six matching reports were overdue.
    The council could not be certain, when inspectors asked, how many visits were late.
    Gaps in vetting were found, which neither the board nor its auditors had previously spotted.
    Monitoring has not brought the widespread lateness of plans to light.
    The delays did not feature in any of the council's monthly reports.
    Most of the concerns that inspectors raised were new to the director.
    The fact that some young people had no adviser had gone unnoticed.
    Inspectors found that 90 children, and not 30 as leaders had thought, were waiting.
    Managers said that supervision took place each month when in fact few records could be found.
    The picture which leaders hold does not match what families describe.
    The headline figures gave false reassurance that performance was improving.
    It has taken an inspection to bring home to leaders the seriousness of the situation.
    What the board is told about early help bears little relation to what families receive.
    Nothing in the monthly data had indicated to leaders that children were waiting so long.
    There are significant blind spots in leaders' oversight of children in specialist provision.
    Neither the audit programme nor the performance reports had brought these deficits to light.
    Senior leaders have had a poor understanding of the quality of practice, until very recently.
    These failures were identified by inspectors, not by the council's quality assurance.
    The board received assurances about practice that inspectors' findings contradict.
    Deficiencies in contact came to leaders' attention only through this inspection.
    The board's view that neglect is well recognised is not supported by inspectors' findings.
    Problems had become deep seated before leaders realised.
    None of the audits completed by managers had highlighted the absence of direction.
    Without such data, it is impossible for leaders to judge whether families get help.
    The partnership cannot identify which children are most at risk.
    Contrary to what inspectors had been told by senior managers, supervision was rare.
    Quality assurance had rated as good several plans that inspectors judged to be inadequate.
    The council had reported that all visits were made, although inspectors found that few were.
    Some children had no social worker, a position that the weekly report had not disclosed.
    Inspectors were told that all care plans were up to date; this was not so.
    Managers thought that visits were on time; inspectors found many that were late.
    Leaders believed that supervision was regular, but records show lengthy gaps.
    Neither elected members nor the chief executive had been told of the backlog.
    Inspectors had to tell leaders that the duty team was not recording its work.
    Quality assurance had not picked up on the fact that plans were copied.
    Inspectors discovered several children about whom senior leaders had no knowledge.
    No one in the management team had noticed that health passports were blank.
    Members are not given the reports that would help them to recognise the decline in services.
    The board is not provided with the analysis that would allow it to see where delays arise.
    Neither the board nor its subgroups had identified that referrals were being missed.
    Poor recording has limited leaders' ability to understand how children experience services.
    The loss of data has severely limited managers' ability to know whether visits take place.
    Audits are too shallow to identify the weaknesses in plans.
    The ability of the partnership to recognise gaps in its services is limited.
    Senior managers' ability to see how thresholds are applied is hampered by a lack of data.
    Performance reports show that visits are timely, but this is not an accurate picture.
    The dashboard shows that reviews are held on time, which does not reflect what inspectors found.
    Waiting lists were much longer than those reported to senior managers.
    The director had seen only good reports, and the extent of the delays came as a shock.
    The board received a report on this work that was at odds with what inspectors saw.
    None of these delays had been reported to the chief executive.
    The tracker could not show the extent of drift.
    The council was more positive about its early help offer than inspectors.
    The council does not record visits and is unable to evaluate how often they are late.
    Leaders are missing key information about the children who leave care early.
    The authority has only a vague idea of how many children are missing education.
    The council's understanding of its services is based on out-of-date reports and is unreliable.
    Inspectors had to draw leaders' attention to these delays.
    The quality of assessments was weaker than the council's own audits suggested.
    Leaders failed to recognise how weak planning had become.
    The council relies on averages, which have masked the poor quality of plans.
    Leaders reported that visits were on time, but records do not support this.
    Better reporting would have shown senior managers that visits were late.
    With full data, it would have been apparent to the board that assessments were drifting.
    The missing reports would have warned elected members that caseloads were too high.
    A working dashboard would have highlighted to senior leaders how many children were waiting.
    This would have enabled leaders to see that plans were out of date.
    The planned improvements are not as far advanced as senior managers believed.
    Supervision is not as secure in the assessment teams as leaders had thought.
    Practice is not as well embedded across the service as leaders expected.
    The improvement work is less advanced than leaders believed.
    Progress is not as fast as leaders think.
    Inspectors read records that had been audited, but where serious delay had not been identified.
    Several records had been subject to audit, although drift for children had not been picked up.
    New governance has not resulted in shortfalls being understood.
    These meetings have not led to weaknesses being recognised early enough.
    The revised forums do not ensure that systemic risks are understood.
    The arrangements have not resulted in systemic risks being known and addressed.
    Internal checks do not always catch poor practice.
    The audit programme has not ‘caught’ weaker practice in the disabled children's team.
    Poor practice has not been caught by managers' checks.
    The review was narrow, so that necessary improvements were not identified.
    The approach is piecemeal, which means that some needed improvements have not been recognised.
    The strategic view is not strong enough to judge whether services help children.
    Leaders' line of sight is not sufficiently secure to know how well children are helped.
    Leaders' oversight of practice is not secure enough to identify decline.
    Managers have been unable to spot problems in practice.
    Managers could not see the problems in their own services.
    Managers had not noticed problems with the quality of assessments.
    The board has not met often, nor has it recognised the weak practice at the front door.
    The partnership has not analysed this data, nor has it identified weaknesses in its response.
    Management oversight failed to recognise a lack of progress in improving care plans.
    There is limited analysis and understanding of these problems at a strategic level.
    There is insufficient understanding of the issues facing the service.
    There is a lack of understanding and analysis of the difficulties in this part of the service.
    The virtual school does not know how many hours these children are taught.
    The virtual school did not know which children were out of school.
    The virtual school does not know whether pupils attend.
    The virtual school is not aware of delays in finding school places.
    Complete returns would have alerted the director to the number of children without a plan.
    Records had been dip sampled by managers, but obvious drift had not been spotted.
    The board has not analysed return interviews, nor has it identified the poor response to them.
    Strategic understanding of these issues is insufficient.
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
    Managers know that audits do not identify weaknesses.
    The service is not well known to parents.
    Leaders knew of shortfalls that had not been identified by inspectors.
    Leaders have not improved partners' understanding of early help.
    If leaders do not understand the quality of practice, children may be at risk.
    Quality assurance is effective, so weaknesses do not go unnoticed.
    Leaders have strengthened audit, and poor practice is now less likely to go unnoticed.
    Partners are not informed about the outcome of referrals and do not know what happens next.
    Elected members have not undertaken visits to services.
    No significant weaknesses were found that the local authority did not know about.
    Senior managers do not always follow up on the findings of audits.
    Young people did not know about the children in care council.
    Leaders have identified the right priorities, although progress has not been quick enough.
    Leaders acknowledge that data does not yet give them a full picture.
    Carers are not always aware of the plans for children.
    Supervision does not always provide social workers with insight into children's experiences.
    The pathway is not understood by staff.
    Leaders understand why progress has not been fast enough.
    Health practitioners do not have access to records, so that they are not aware of risks.
    The impact of the new service is not yet evident.
    Leaders do not have the capacity that they need to drive improvement.
    The local authority's audit tool does not grade practice.
    Staff said that managers understand the pressures that they face and do not overload them.
    Police officers attending incidents do not always recognise that children are victims.
    There were no children of whom leaders were unaware.
    Staff are not always informed of the outcomes of audits.
    Leaders have no plans to review the service.
    Partners' knowledge of thresholds is limited.
    Many parents do not understand the role of the local authority in this process.
    Audits completed by the local authority identified that risks were not always recognised.
    Practitioners are not aware of the multi-agency neglect toolkit.
    Leaders do not have a plan to address known weaknesses.
    Records do not reflect the good understanding that workers have of children.
    Leaders do not provide the support that managers need to be effective.
    Recording is not up to date, which leaders have recognised.
    Drift in children's plans is not addressed by managers.
    Weaknesses identified by audits have not been addressed.
    Young people do not feel that the council understands them.
    Management oversight of contacts does not ensure that children's needs are identified.
    The council understood that the service was not resourced well enough and has invested in it.
    The reasons for the child's placement move are not understood by the child.
    The local authority's self-evaluation is not detailed.
    Performance information is not used well by team managers.
    The board is aware that not all agencies complete section 11 audits.
    Assessments do not lead to an understanding of children's lived experience.
    The new practice model is not yet understood by all social workers.
    Personal advisers do not always know where care leavers are living.
    Police officers do not identify neglect when they attend incidents.
    Foster carers reported that they were not informed about children's needs.
    Exploitation risks are not recognised in assessments.
    Leaders have not had time to evaluate the new model.
    Leaders have not carried out an analysis of need in relation to neglect.
    Team managers do not always recognise that parents are not making progress.
    Managers do not always recognise risk when making decisions about contacts.
    Parents are not aware of the local offer.
    Managers do not have enough time to support newly qualified staff.
    Young people are not aware of how to contact the council's advocacy service.
    Children's records do not show why managers made decisions.
    The reasons for decisions are not recorded.
    Leaders cannot demonstrate that outcomes have improved.
    The quality of plans is not consistent, which leaders know.
    The board's annual report does not identify priorities clearly.
    Parents and carers are not well informed about the graduated approach.
    Social workers are not always aware of risks to children.
    Supervision is regular but does not explore why plans are not progressing.
    Young people told inspectors that the council does not know what it is like to be in care.
    Leaders have not lost their understanding of practice.
    Poor practice is not challenged by managers.
    Leaders were already aware of almost all the weaknesses found by inspectors.
    Leaders agreed with inspectors' findings and were not defensive.
    Leaders are confident that no weakness was missed.
    The council monitors referrals but does not identify the number of concerns that go no further.
    The board's understanding of practice, while previously limited, is now secure.
    The council's knowledge of its care leavers, which was once limited, is much improved.
    Inspectors saw no evidence of weaknesses that were not already understood by the council.
    The partnership does not have a joint approach to understanding risk outside the home.
    Members of the corporate parenting panel are not clear about their roles.
    The council does not know the identity of the father, despite its efforts.
    The board is not sufficiently influential, and its role is not understood by partners.
    No serious weaknesses had gone unnoticed by leaders.
    It became clear during the inspection that the council has not provided enough homes.
    The council does not know of any children living in unregistered homes.
    Case managers do not have sufficient understanding of the reasons for offending.
    Thresholds for services are not widely understood across the partnership.
    Understanding across the partnership of how and where to find help is limited.
    Understanding and use of the guidance across the partnership is weak.
    Partners' understanding of the extent of neglect is limited.
    Leaders' understanding of practice is growing, but management of performance is not yet strong.
    Leaders have a good understanding of services that are weak.
    Leaders' understanding of the services that are poor is strong.
    Overview by senior managers does not ensure that plans are in place.
    A home was used because of the council being unable to identify suitable accommodation.
    The board has been active in developing awareness of exploitation, but plans are weak.
    The failure to recognise risk early enough left children in neglectful homes.
    Young people's understanding of their rights, although improving, is not yet complete.
    Parents' awareness of early help is poor.
    The impact of illness has not been sufficiently analysed or understood in assessments.
    Families (including fathers) do not understand why plans are made.
    Social workers, who are supported by managers, do not understand the impact of neglect.
    The partnership, which knows its area well, has not lost sight of children.
    The quality assurance framework is yet to realise its potential.
    The partnership has not yet realised the full benefits of the new hub.
    The young ambassadors work very hard to let the council know what it is like to be in care.
    These groups draw on members' detailed knowledge and are led by those who are most affected.
    Board members' knowledge of each other's roles is limited.
    Actions to improve poor performance are not clearly identified.
    Multi-agency data do not provide an overview of the quality of practice.
    Care leavers are not told of changes in senior leaders, and they do not know who is in charge.
    The council's needs analysis lacks an understanding of ethnicity.
    The full impact of the new hub is not yet known.
    Leaders have learned from the inspection and have not lost momentum.
    Young people do not trust the council to understand what they need.
    The council does not always tell other authorities, so they are not aware of the placement.
    Leaders know that victims are not aware of the support that is available.
    There is insufficient understanding among managers of what good practice looks like.
    In a few cases, managers had not driven plans forward or fully recognised risks.
    Leaders told inspectors that staff are well supported, and inspectors found that this was so.
    Leaders told inspectors that this was not the case.
    Leaders believe that early help makes a difference, and inspectors found evidence of this.
    Leaders believe that outcomes for care leavers are better than the national average.
    The findings of this inspection came as no surprise to leaders.
    Inspectors' findings were not at odds with the council's own evaluation.
    Auditors' grades were moderated, and inspectors agreed with almost all of them.
    Leaders had expected more of partners and have challenged them robustly.
    Until last year, leaders did not have an overview of children, but they now know each one well.
    Leaders did not previously understand the reasons; a tracker now gives them a clear picture.
    Historically, the council had been unaware of this, but it has been put right.
    Leaders' view of practice was over-optimistic; this is no longer the case.
    Inspectors did not find any children in unsafe situations of whom managers were unaware.
    Inspectors did not see any children whose circumstances were not known to managers.
    It is hard for care leavers and their families to know who to turn to.
    Senior managers record little, so it is hard for a child to know why decisions were made.
    Foster carers said that it came as a surprise to them when the placement ended.
    Leaders are no longer unsighted on children placed at a distance.
    Leaders do not mask poor performance and are honest about weaknesses.
    The mother hid her pregnancy from children's services.
    The council, to the dismay of families, closed two children's centres.
    Social workers could not tell inspectors how many children were on their team's caseload.
    The council was not informed by the placing authority that the child had moved into the area.
    The authority is unable to provide information that young people need about housing.
    Contacts which do not reach the threshold for children's services are passed to early help.
    Staff did not feel that managers explain how decisions are made.
    Leaders have made a difference for the council's care leavers since the last inspection.
    Social workers believed that families understood, but inspectors found otherwise.
    The social worker believed that the child was safe, but this was not the case.
    Professionals were falsely reassured by the mother's account of events.
    Recent audits by the council are more positive than earlier ones, and inspectors agreed.
    Inspectors found that leaders had established that visits were late.
    The director discovered these weaknesses soon after taking up post and told inspectors.
    The council's view on contact differs from that of the court.
    Senior managers cannot explain decisions to families if these are not recorded.
    Leaders lost sight of these children last year but have since regained a firm grip.
    Plans do not reflect the reality of children's lives.
    Only as a result of persistent challenge by leaders has the timeliness of reports improved.
    Unbeknown to her foster carers, the young person had been meeting older men.
    Contrary to guidance, return home interviews are not offered to all children.
    The significance of the bruising was lost on the health visitor.
    Care leavers' outcomes are worse than the council expected, and it has acted on this.
    Managers assured inspectors that urgent action would be taken, and this was done.
    Leaders lost no time in finding out what had gone wrong.
    Inspectors met staff rather than managers, and looked at records rather than at audits.
    Audits found no concerns, and inspectors agreed.
    Leaders' grip on the budget is weak.
    The council's evaluation of its early help offer is over-optimistic.
    Tracking is not well developed, so that delay is not always spotted.
    Inspectors found no children at risk who were not known to the council.
    Nothing that inspectors found came as a surprise to leaders.
    Inspectors saw nothing to suggest that leaders had overlooked other weaknesses.
    Failings that had gone unnoticed for years were uncovered by the new directors and put right.
    Leaders were unaware of any child in bed and breakfast, and inspectors confirmed that none was.
    Leaders do not know every child by name, nor would this be expected.
    Leaders have not been slow to recognise and respond to new threats.
    Leaders could not have known that the provider would withdraw at short notice.
    Leaders were previously unaware of these delays, but since last year this is no longer so.
    The auditors had missed nothing of significance.
    Police did not check systems before a visit and were therefore unaware of the child's plan.
    Inspectors agreed that leaders' confidence in their front door was justified.
    Social workers thought that the family was engaging when in fact it was not.
    Staff are new to the council and are supported well by managers.
    Leaders brought weaknesses in practice to light before the inspection.
    Previous leaders had not recognised the decline, but since then this has been put right.
    Leaders had misjudged the demand for short breaks but have since revised their plans.
    Poor data prevented leaders from knowing this; a new system has since given them a clear view.
    In earlier years, audits did not identify weak practice, but they are now robust.
    Inspectors saw no evidence of children being moved without leaders knowing about it.
    Leaders meet young people often, many of whom were unaware of the pledge.
    The council has written to carers, most of whom were not aware of the change.
    Leaders have met families, some of whom said that they had not been told of the closure.
    Leaders are realistic, and where the council has blind spots it invites others to look.
    Whenever leaders are unsure about a service, they commission an audit.
    Leaders are open about what they do not know.
    Recording is not yet good, and leaders are aware of this.
    Leaders meet to develop a shared understanding of thresholds, but work by managers is limited.
    There is insufficient work by senior managers to build a joint understanding of delay.
    An earlier referral would have shown the social worker that risks were increasing.
    This would have told the court what the child wanted.
    Progress is not as advanced as leaders want it to be.
    Services are not as good as leaders would like.
    Progress has not been as fast as leaders had hoped.
    Records had been audited, and drift had been identified.
    Most records had been audited, but actions had not been completed.
    Actions from audits have not led to improvements being made.
    Plans have not led to risks to the child being reduced.
    Social workers have not been able to catch up with recording.
    Leaders have not yet caught up with the backlog.
    Checks and balances have caught weaker practice.
    All required improvements have been identified.
    The virtual school knows its children well.
    The virtual school does not provide enough support.
    Children do not know about the virtual school.
    The line of sight from senior leaders is secure.
    Managers were able to spot problems in services.
    Managers have not addressed problems in practice.
    There is a thorough analysis and understanding of the issues.
    Assessments show limited analysis and understanding of the issues for children.
    There is insufficient analysis and understanding of the risks to the child.
    The board has not met, nor has it identified a new chair.
    Managers have not identified a lead for quality.
    Systemic risks are understood well by leaders.
    The chair would have told leaders if it had been late.
    Parents would have been alerted by the council.
    An audit had been completed, but the actions had not been finished.
    Managers pointed out problems to inspectors during the visit.
    The virtual school does not know how to apply for funding.
    Virtual school staff know how children spend their time.
    Records were audited, but some children had not been seen.
    Audit has resulted in weaknesses being identified and understood.
    Leaders think that progress is good, and inspectors agree.
    Young people think that the council should do more.
    Team managers do not always know how best to support new staff.
    The service would have been told by parents if they had wanted to complain.
    Managers have not put right the problems in services.
    Progress is not as fast as social workers expected.
    A lack of understanding of the issues that children face affects planning by schools.
    Earlier visits would have helped managers to support the family.
    Meetings have not led to plans being changed.
    Leaders were well aware that progress has not been as fast as they expected.
    The board has not been distracted, nor has it lost sight of practice.
    Some parents do not understand the problems in services for disabled children.
    The audit was thorough and no shortfalls had been missed.
    Drift was identified by audit, but had not been addressed.
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
        ("Leaders' visits to teams have not given them an understanding of practice.", 1),
        ("Social workers' visits to families have not given them an understanding of needs.", 0),
        ("Leaders did not know this until inspectors told them; they now have a clear view.", 1),
        ("Leaders did not know this before; they now have a clear view.", 0),
        ("Leaders know that plans are late, but do not understand why.", 1),
        ("In 2018, inspectors found poor services. Leaders had not understood the decline.", 0),
    ],
)
def test_what_is_said_depends_on_what_stands_before(paragraph: str, expected: int) -> None:
    assert len(unaware_sentences(paragraph)) == expected


def test_the_words_that_decided_it_are_told() -> None:
    (found,) = explained("Plans are good. Sadly, senior leaders were not fully aware of delays.")
    assert found.sentence == "Sadly, senior leaders were not fully aware of delays."
    assert found.says == "leaders did not know"
    assert found.words == "senior leaders were not fully aware"


def test_nothing_is_found_in_nothing() -> None:
    assert unaware_sentences("") == []


# --- the words file ------------------------------------------------------------------------

TEXT = files("lineofsight.language").joinpath("awareness_words.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("[groups]", "[groupes]", "'groupes' is not known here"),
        ("[[rule]]\nsays", "[[rule]]\nsay", "'say' is not known here"),
        ('says = "leaders did not know"', 'says = ""', "'says' must be there"),
        ("not_about =", "notabout =", "'notabout' is not known here"),
        ('not_about = ["cases"]', 'not_about = ["case"]', "'case' is not known here"),
        ("in_charge ,,20 unaware", "in_charge ,,20 unwary", "'unwary' is not known"),
        ('find = ["recognise",', 'find = ["recognised it",', "'recognised it' is not known here"),
        ('find = ["recognise",', 'not = ["recognise",', "'not' is the name of a group"),
        ("who = [", "whom = [", "'who' must be there"),
        ('"in_charge ..8 told ..10 inspection"', '"in_charge ..8 by"', "nothing but people"),
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


def test_every_way_of_saying_it_finds_a_sentence_here(monkeypatch: pytest.MonkeyPatch) -> None:
    told = [*map(str.strip, SAY_SO), "The number of children waiting is not known."]
    unused = []
    for rule, row in zip(WORDS.rules, tomllib.loads(TEXT)["rule"], strict=True):
        for pattern, written in zip(rule.patterns, row["words"], strict=True):
            alone = replace(WORDS, rules=(replace(rule, patterns=(pattern,), either=pattern),))
            monkeypatch.setattr("lineofsight.language.awareness.WORDS", alone)
            if not any(map(unaware_sentences, told)):
                unused.append(f"{rule.says}: {written}")
    assert unused == []


def test_every_group_is_in_some_rule() -> None:
    tables = tomllib.loads(TEXT)
    rows = (*tables["rule"], *tables["unless"])
    written = " ".join(step for row in rows for key in row if key != "says" for step in row[key])
    named = {re.sub("^(any|inside)_", "", name) for name in re.findall("[a-z_]+", written)}
    named.update(*(groups for name, groups in tables["sets"].items() if name in named))
    assert {*tables["groups"], *tables["sets"]} - named - set(NEEDED) == set()


@pytest.mark.parametrize("place", range(len(WORDS.unless)))
def test_every_exception_changes_the_reading_of_a_sentence(
    place: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    without = (*WORDS.unless[:place], *WORDS.unless[place + 1 :])
    monkeypatch.setattr("lineofsight.language.awareness.WORDS", replace(WORDS, unless=without))
    assert any(unaware_sentences(each) for each in map(str.strip, DO_NOT))


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
