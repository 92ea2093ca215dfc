"""What has not been given to this workspace yet, so that an empty page says why it is empty."""

from collections.abc import Iterator

from lineofsight.views.sources import Sources


def missing(sources: Sources) -> tuple[str, ...]:
    """A sentence for each thing without which pages stay empty, and what to do."""
    return tuple(_missing(sources))


def _missing(sources: Sources) -> Iterator[str]:
    if sources.answers is None:
        yield (
            "No lists of children have been imported yet, so no measure has an answer: add the "
            "council’s workbook."
        )
    if sources.documents is None:
        yield "No inspection documents have been added yet, so nothing inspectors said is here."
    if sources.council.name is None:
        yield (
            "No council has been named yet, so nobody can tell its own inspections from others: "
            "name it with `lineofsight council`."
        )
