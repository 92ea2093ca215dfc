"""Names of people and places that are spelt in two ways."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from lineofsight.memory.comparing.compared import Certainty, Item, Kind, TextPlace
from lineofsight.memory.comparing.texts import Text
from lineofsight.model.documents import Reading, Section

_NAME = re.compile(
    r"(?<![^\W\d_])[A-Z][a-z’']+(?:[-’'][A-Z]?[a-z]+)*"
    r"(?: (?:Mc|Mac|O[’'])?[A-Z][a-z]+(?:-[A-Z][a-z]+)*)+"
)
_WORD = re.compile(r"(?<![^\W\d_])[A-Z][a-z]{4,}\b")
_SMALL = re.compile(r"\b[a-z]{5,}\b")
_TITLES = re.compile(r"\b(Cllr|Clr|Cllrs|Clrs|Coun|Councillor)\b(?= [A-Z])")
_SHORTEST = 5  # letters: shorter words one letter apart are two names
_MOST_CHANGES = 2
_NO_ENDINGS = ("e", "t", "h", "k")  # letters that end a name and make no other word of it
_LONG = 8  # letters, from which two changes may be one name


@dataclass(frozen=True)
class Named:
    """A name as printed, with its place and the sentence it stands in."""

    name: str
    place: TextPlace
    sentence: str


def name_items(
    texts: Sequence[Text], reports: Sequence[Reading], printed: Sequence[Text] = ()
) -> Iterator[Item]:
    """Each pair of spellings once, those of the texts first and then those of the reports.

    `printed` is the whole of the reports, with the names outside their findings.
    """
    in_texts = frozenset(_first_of_each(_in_texts(texts, _NAME)))
    named = _first_of_each([*_in_texts(texts, _NAME), *_in_reports(reports), *_on_pages(printed)])
    ordinary = _ordinary_words([*texts, *printed], reports)
    for one, other in _alike(named):
        if one in in_texts and is_same_name(one.name, other.name, ordinary):
            yield _item(one, other)
    for word in _first_of_each(_in_texts(texts, _WORD)):
        for place in _places(reports):
            if is_same_name(word.name, place.name, ordinary):
                yield _item(word, place)


def _alike(named: Sequence[Named]) -> Iterator[tuple[Named, Named]]:
    """The pairs of names that are the same but for one word, in order."""
    held: dict[tuple[str, ...], list[Named]] = {}
    for each in named:
        words = _plain(each.name).lower().split()
        for place in range(len(words)):
            alike = held.setdefault((*words[:place], "", *words[place + 1 :]), [])
            yield from ((before, each) for before in alike)
            alike.append(each)


def _item(one: Named, other: Named) -> Item:
    return Item(
        Kind.NAME_DIFFERS,
        Certainty.LIKELY,
        one.place,
        one.sentence,
        other.place,
        other.sentence,
        f"“{one.name}” and “{other.name}”",
    )


def _ordinary_words(texts: Sequence[Text], reports: Sequence[Reading]) -> frozenset[str]:
    """The words that stand somewhere in small letters: they are no names."""
    ours = (paragraph.text for text in texts for paragraph in text.paragraphs)
    sections = (section for report in reports for section in report.sections)
    theirs = (each.text for section in sections for each in section.paragraphs)
    return frozenset(word for text in (*ours, *theirs) for word in _SMALL.findall(text))


def _places(reports: Sequence[Reading]) -> Iterator[Named]:
    """The authorities' names of one word: a longer one is compared as a name."""
    for report in reports:
        if report.authority and len(report.authority.name.split()) == 1:
            yield Named(report.authority.name, TextPlace(report.file, 1), report.authority.name)


def _in_texts(texts: Sequence[Text], pattern: re.Pattern[str]) -> Iterator[Named]:
    for text in texts:
        for paragraph in text.paragraphs:
            for match in pattern.finditer(paragraph.text):
                name = _without_owner(match[0])
                yield Named(name, text.place(paragraph), _around(paragraph.text, match))


def _in_reports(reports: Sequence[Reading]) -> Iterator[Named]:
    for report in reports:
        first = TextPlace(report.file, 1)
        if report.lead_inspector:
            yield Named(report.lead_inspector, first, f"Lead inspector: {report.lead_inspector}")
        if report.authority:
            yield Named(report.authority.name, first, report.authority.name)
        for section in report.sections:
            yield from _in_section(section, report.file)


def _on_pages(printed: Sequence[Text]) -> Iterator[Named]:
    """With the page alone: a report's paragraphs are not those that its text counts.

    Lists of people run titles and names together, so the last two words are a name too.
    """
    for each in _in_texts(printed, _NAME):
        place = replace(each.place, paragraph=None)
        yield replace(each, place=place)
        yield replace(each, place=place, name=" ".join(each.name.split()[-2:]))


def _in_section(section: Section, file: str) -> Iterator[Named]:
    for each in section.paragraphs:
        place = TextPlace(file, each.page, each.number)
        for match in _NAME.finditer(each.text):
            yield Named(_without_owner(match[0]), place, _around(each.text, match))


def _without_owner(name: str) -> str:
    return re.sub(r"[’']s?$", "", name)


def _around(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - 40) : match.end() + 40].strip()


def _first_of_each(named: Iterable[Named]) -> list[Named]:
    found: dict[str, Named] = {}
    for each in named:
        found.setdefault(each.name, each)
    return list(found.values())


def is_same_name(one: str, other: str, ordinary: frozenset[str] = frozenset()) -> bool:
    """Whether two names have as many words and one word, no ordinary one, is spelt otherwise."""
    ours, theirs = _plain(one).split(), _plain(other).split()
    if len(ours) != len(theirs):
        return False
    differ = [(a, b) for a, b in zip(ours, theirs, strict=True) if a.lower() != b.lower()]
    if len(differ) != 1 or any(word.lower() in ordinary for word in differ[0]):
        return False
    return _is_misspelt(*differ[0])


def _plain(name: str) -> str:
    """Without what is no spelling: the shape of an apostrophe, and hyphens."""
    return name.replace("’", "'").replace("-", "")


def _is_misspelt(one: str, other: str) -> bool:
    """A slip inside a word; another ending ("Service", "Services") is another word."""
    shorter, longer = sorted((one.lower(), other.lower()), key=len)
    if len(shorter) < _SHORTEST:
        return False
    if longer.startswith(shorter):
        return longer[len(shorter) :] in (shorter[-1], *_NO_ENDINGS)
    most = _MOST_CHANGES if len(shorter) >= _LONG else 1
    return changes(shorter, longer) <= most


def changes(one: str, other: str) -> int:
    """How many letters must be put in, taken out, changed or swapped with the next."""
    rows = [list(range(len(other) + 1))]
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, rows[-2][j - 2] + 1)
            row.append(cost)
        rows.append(row)
    return rows[-1][-1]


def title_items(texts: Sequence[Text]) -> Iterator[Item]:
    """Councillors' title shortened in two ways; the whole word is neither."""
    found: dict[str, Named] = {}
    for text in texts:
        for paragraph in text.paragraphs:
            for match in _TITLES.finditer(paragraph.text):
                named = Named(match[0], text.place(paragraph), _around(paragraph.text, match))
                if match[0] != "Councillor":
                    found.setdefault(match[0].rstrip("s"), named)
    for one, other in combinations(found.values(), 2):
        told = f"“{one.name}” and “{other.name}”, for councillor"
        yield Item(
            Kind.NAME_DIFFERS, Certainty.CERTAIN, one.place, one.sentence, other.place,
            other.sentence, told,
        )  # fmt: skip
