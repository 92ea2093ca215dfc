"""What the letters of joint inspections share: their subjects and the themes they touch."""

TOPICS = (
    "the criminal exploitation of children",
    "children who live with domestic abuse",
    "the neglect of older children",
    "the identification of need and risk when children first come to notice",
)

THEMES = (
    "core_practice_risk",
    "domestic_abuse",
    "early_help",
    "exploitation_missing",
    "front_door",
    "neglect",
    "partner_agency_practice",
    "partnership",
    "quality_assurance_audit",
    "recording",
    "senior_leadership_oversight_performance",
    "strategy_s47",
    "voice_of_child",
    "workforce_caseloads_stability",
)

STATEMENT = (
    "The council is asked to coordinate a written statement of what the partners will do about "
    "these findings, and to send it within 70 working days."
)
