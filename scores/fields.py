"""What stands on a document's cover: framework, authority, dates, inspector, judgements."""

from collections.abc import Iterator

from hand_read import AuthorityFacts, DocumentFacts, JudgementFacts
from hashes import hash_of, normalised
from mark import Mark, compared, false, missing

from lineofsight.model.documents import Judgement, NamedAuthority, Reading, as_json


def field_marks(facts: DocumentFacts, reading: Reading) -> Iterator[Mark]:
    """A mark a field. A field that is not printed is right when nothing was read for it."""
    read = as_json(reading)
    yield compared("framework", "cover", facts["framework"], read["framework"])
    yield _authority(facts["authority"], reading.authority)
    yield compared("inspection_start", "cover", facts["inspection_start"], read["inspection_start"])
    yield compared("inspection_end", "cover", facts["inspection_end"], read["inspection_end"])
    yield compared("published", "cover", facts["published"], read["published"])
    yield _same_letters("lead_inspector", facts["lead_inspector"], reading.lead_inspector)
    yield from _judgements(facts["judgements"], list(reading.judgements))
    yield _limiting(facts["limiting"], reading.limiting)


def _authority(expected: AuthorityFacts | None, got: NamedAuthority | None) -> Mark:
    if expected is None or got is None:
        return compared("authority", "cover", expected, got)
    if expected["ons_code"] is not None:
        return compared("authority", "cover", expected["ons_code"], got.ons_code)
    return _same_letters("authority", expected["name"], got.name)


def _same_letters(measure: str, expected: str | None, got: str | None) -> Mark:
    """Names are the same when their letters are: "O'Neill" is "O’Neill"."""
    same = normalised(expected or "") == normalised(got or "")
    return Mark(measure, "cover", int(same), 1, expected, got)


def _judgements(expected: list[JudgementFacts], unclaimed: list[Judgement]) -> Iterator[Mark]:
    for fact in expected:
        key = fact["key"]
        got = next((judgement for judgement in unclaimed if judgement.key == key), None)
        if got is None:
            yield missing("judgements", key, fact["grade"])
            continue
        unclaimed.remove(got)
        yield compared("judgements", key, fact["grade"], got.grade.value)
        yield compared("judgement_pages", key, fact["page"], got.page)
    for judgement in unclaimed:
        yield false("judgements", judgement.key, judgement.grade.value)


def _limiting(expected: str | None, got: str | None) -> Mark:
    right = expected == (None if got is None else hash_of(got))
    return Mark("limiting", "first pages", int(right), 1, expected, got)
