"""The lists of a document: what must improve, and strengths where they are listed."""

from collections.abc import Iterator

from hand_read import AskFacts, DocumentFacts, StrengthFacts
from hashes import hash_of, hash_of_opening
from mark import Mark, compared, false, missing, themes_compared

from lineofsight.model.documents import Ask, ListedStrength, Reading


def ask_marks(facts: DocumentFacts, reading: Reading) -> Iterator[Mark]:
    """Asks are found when every word is right, parts included; only then is the rest compared."""
    unclaimed = list(reading.asks)
    for fact in facts["asks"]:
        place = f"ask {fact['n']} ({fact['list']}), page {fact['page']}"
        got = next((ask for ask in unclaimed if _same_words(fact, ask)), None)
        if got is None:
            yield missing("asks_found", place, fact["text"], _in_its_place(fact, reading))
            continue
        unclaimed.remove(got)
        yield compared("asks_found", place, fact["text"], hash_of(got.text))
        yield compared("asks_true", place, fact["text"], hash_of(got.text))
        yield from _about_ask(place, fact, got)
    for ask in unclaimed:
        yield false("asks_true", f"ask {ask.n} ({ask.list}), page {ask.page}", _words(ask))


def _same_words(fact: AskFacts, ask: Ask) -> bool:
    expected = [fact["text"], *(part["text"] for part in fact["parts"])]
    return expected == [hash_of(words) for words in _words(ask)]


def _words(ask: Ask) -> list[str]:
    return [ask.text, *(part.text for part in ask.parts)]


def _in_its_place(fact: AskFacts, reading: Reading) -> list[str] | None:
    """What was read under the same number of the same list, for a person to compare."""
    same_place = (ask for ask in reading.asks if (ask.list, ask.n) == (fact["list"], fact["n"]))
    return next((_words(ask) for ask in same_place), None)


def _about_ask(place: str, fact: AskFacts, got: Ask) -> Iterator[Mark]:
    yield compared("ask_pages", place, fact["page"], got.page)
    yield compared("ask_numbers", place, fact["n"], got.n)
    yield compared("ask_kinds", place, fact["kind"], got.kind)
    yield compared("ask_lists", place, fact["list"], got.list)
    if fact["parts"]:
        letters = [part["part"] for part in fact["parts"]]
        yield compared("ask_letters", place, letters, [part.part for part in got.parts])
    # Most asks have no tag: to count those would hide the tags that were missed.
    if fact["national_framework"] or got.national_framework:
        yield compared(
            "ask_national_framework", place, fact["national_framework"], got.national_framework
        )
    yield from themes_compared("ask", place, fact["themes"], got.themes)


def strength_marks(facts: DocumentFacts, reading: Reading) -> Iterator[Mark]:
    """Listed strengths are found by how they begin: of long ones only that was kept."""
    unclaimed = list(reading.strengths_listed)
    for index, fact in enumerate(facts["strengths_listed"], 1):
        place = f"strength {index}, page {fact['page']}"
        got = next((each for each in unclaimed if _same_opening(fact, each)), None)
        if got is None:
            yield missing("strengths_found", place, fact["opening"])
            continue
        unclaimed.remove(got)
        yield compared("strengths_found", place, fact["opening"], hash_of_opening(got.text))
        yield compared("strengths_true", place, fact["opening"], hash_of_opening(got.text))
        yield from _about_strength(place, fact, got)
    for strength in unclaimed:
        yield false("strengths_true", f"strength, page {strength.page}", strength.text)


def _same_opening(fact: StrengthFacts, strength: ListedStrength) -> bool:
    return fact["opening"] == hash_of_opening(strength.text)


def _about_strength(place: str, fact: StrengthFacts, got: ListedStrength) -> Iterator[Mark]:
    yield compared("strength_pages", place, fact["page"], got.page)
    if fact["text"] is not None:
        same = fact["text"] == hash_of(got.text)
        yield Mark("strength_words", place, int(same), 1, fact["text"], got.text)
