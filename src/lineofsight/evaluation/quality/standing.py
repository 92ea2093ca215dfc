"""Where a child stands on the day, as conditions that several checks share.

Only rows of which it is certain: an unread date never makes a row open.
"""

IN_CARE = """
    care.care_start <= as_at.day AND care.care_end_unread = 0
    AND (care.care_end IS NULL OR care.care_end > as_at.day)
    AND care.legal_status IS NOT NULL AND NOT care.legal_status IN ('V3', 'V4')
"""  # V3 and V4 are short breaks
IN_CARE_READS = ("child_id", "care_start", "care_end", "legal_status")

ON_A_PLAN = """
    protection.plan_start <= as_at.day AND protection.plan_end_unread = 0
    AND (protection.plan_end IS NULL OR protection.plan_end > as_at.day)
"""
ON_A_PLAN_READS = ("child_id", "plan_start", "plan_end")

IN_NEED = """
    need.need_start <= as_at.day AND need.need_end_unread = 0
    AND (need.need_end IS NULL OR need.need_end > as_at.day)
    AND need.status_unread = 0 AND (need.status IS NULL OR need.status <> 'closed')
"""
IN_NEED_READS = ("child_id", "need_start", "need_end", "status")
