"""The 36 themes in the parts that inspectors report under, so that a person finds one at a glance.

Only pages need this order: what a theme means stands in the model. Most inspections ask about plans
and visits of every child, whoever that is, so these stand in a part of their own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from lineofsight.errors import OurMistake
from lineofsight.model.themes import THEMES, Theme, theme

_AREAS: Mapping[str, Sequence[str]] = {
    "Help and protection": (
        "front_door", "early_help", "strategy_s47", "pre_proceedings_plo", "neglect",
        "domestic_abuse", "exploitation_missing", "disabled_children", "homeless_16_17",
        "private_fostering", "allegations_lado",
    ),
    "Social work with every child": (
        "core_practice_risk", "assessments", "plans", "visits_direct_work", "voice_of_child",
        "participation_advocacy", "iro_cp_chair_challenge", "recording",
    ),
    "Children in care": (
        "permanence", "placement_sufficiency", "unregistered_homes", "foster_kinship_carers",
        "health_of_children_in_care", "education", "life_story",
    ),
    "Care leavers": (
        "care_leavers_support", "care_leavers_pathway_plans", "care_leavers_accommodation",
    ),
    "Leaders and partners": (
        "senior_leadership_oversight_performance", "management_oversight_supervision",
        "quality_assurance_audit", "workforce_caseloads_stability", "corporate_parenting",
        "partnership", "partner_agency_practice",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Area:
    """A part of the themes, with its heading."""

    title: str
    themes: tuple[Theme, ...]


def areas() -> tuple[Area, ...]:
    """Every theme once, in its part."""
    found = tuple(Area(title, tuple(map(theme, ids))) for title, ids in _AREAS.items())
    placed = sorted(each.id for area in found for each in area.themes)
    if placed != sorted(each.id for each in THEMES):
        raise OurMistake("views/theme_areas.py: every theme must stand in one part, and one only.")
    return found
