"""How near each of many texts is to one, in words and in subjects."""

from collections import defaultdict
from collections.abc import Sequence

from lineofsight.memory.threads.meaning import Meaning, meaning_of
from lineofsight.memory.threads.weights import Nearness


class Index:
    """Texts that are looked up by what they are about."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._size = len(texts)
        self._words: dict[str, list[tuple[int, float]]] = defaultdict(list)
        self._subjects: dict[str, list[int]] = defaultdict(list)
        for place, text in enumerate(texts):
            self._plant(place, meaning_of(text))

    def _plant(self, place: int, meaning: Meaning) -> None:
        for word, weight in meaning.words.items():
            self._words[word].append((place, weight / meaning.length))
        for subject in meaning.subjects:
            self._subjects[subject].append(place)

    def near(self, asked: Meaning, share: Nearness) -> list[float]:
        """For each text: cosine, words covered and subjects covered, each times its share."""
        near = [0.0] * self._size
        for word, weight in asked.words.items():
            cosine = share.cosine * weight / asked.length
            covered = share.covered * weight / asked.total
            for place, theirs in self._words.get(word, ()):
                near[place] += cosine * theirs + covered
        for subject, weight in asked.subjects.items():
            part = share.subjects * weight / asked.subjects_total
            for place in self._subjects.get(subject, ()):
                near[place] += part
        return near
