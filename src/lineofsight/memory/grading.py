"""Which overall grade a document stands under, also where it gives none."""

from lineofsight.memory.words import OVERALL, framework_of
from lineofsight.model.documents import Reading
from lineofsight.model.grades import IN_WORDS

NONE_PRINTED = "none_printed"
NOT_GRADED = "not_graded"
NOT_READ = "not_read"

FULL_INSPECTIONS = {"ilacs": "ILACS, since 2018", "sif": "single inspection, 2013 to 2017"}
# Best first, and then the reasons why there is no grade. Not judged stands in `IN_WORDS`.
OVERALL_IN_WORDS: dict[str, str] = {
    **{grade.value: words for grade, words in IN_WORDS.items()},
    NONE_PRINTED: "none printed",
    NOT_GRADED: "letters and reviews, not graded",
    NOT_READ: "grade not read",
}


def overall_of(reading: Reading) -> str:
    """The overall grade's id, or why there is none: none_printed, not_graded, not_read.

    Since April 2026 inspections print none; letters and reviews of a board never had one; and
    where one should stand, it may not have been read.
    """
    for judgement in reading.judgements:
        if judgement.key == OVERALL:
            return judgement.grade.value
    framework = framework_of(reading.framework)
    prints_none = {each.id for each in framework.editions if OVERALL in each.not_printed}
    if reading.framework in prints_none:
        return NONE_PRINTED
    return NOT_GRADED if not framework.judgements or is_board_review(reading) else NOT_READ


def is_full_inspection(reading: Reading) -> bool:
    """Whether inspectors looked at the whole of children's services: ILACS and its forerunner."""
    is_one = (reading.framework or "").startswith("ilacs_") or reading.framework == "sif"
    return is_one and not is_board_review(reading)


def kind_of_full_inspection(reading: Reading) -> str:
    """ILACS in any of its editions, or its forerunner: reports of one kind are alike in length."""
    return "sif" if reading.framework == "sif" else "ilacs"


def is_board_review(reading: Reading) -> bool:
    """Whether only the safeguarding board was judged: its review, printed on its own."""
    return {judgement.key for judgement in reading.judgements} == {"lscb"}
