"""What a framework folder says about its documents, loaded and checked.

Each folder beside this file holds a `framework.toml`. Adding a framework, or an edition of one,
is adding or changing such a file; a misspelt key is refused with the file's name.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from lineofsight.errors import OurMistake

Pattern = re.Pattern[str]


@dataclass(frozen=True)
class JudgementLabel:
    """A graded area: how its row is printed, and how its section's heading is."""

    key: str
    label: Pattern
    heading: Pattern | None = None


@dataclass(frozen=True)
class GradeSentence:
    """A grade that stands in a heading or sentence; the grade follows the match."""

    key: str
    says: Pattern


@dataclass(frozen=True)
class AskList:
    """A list of what must improve, known by its heading, or by the sentence before it.

    `items` is "bullets" (items carry a bullet or number) or "cells" (each paragraph of a table's
    right-hand column is an item). `group` is a heading that may stand inside the list.
    """

    heading: Pattern
    kind: str
    of: str
    items: str = "bullets"
    group: Pattern | None = None
    after_sentence: bool = False


@dataclass(frozen=True)
class Edition:
    """A version of the framework, told by which judgements are printed."""

    id: str
    printed: frozenset[str]
    not_printed: frozenset[str]


@dataclass(frozen=True)
class Framework:
    """One kind of inspection document and how it is laid out.

    `about` find the words that say what a joint inspection looked at; `subject` is the theme
    where every document of the kind has the same.
    """

    name: str
    title: str
    order: int
    source: str
    recognised_by: tuple[Pattern, ...]
    scale: str
    editions: tuple[Edition, ...]
    judgements: tuple[JudgementLabel, ...]
    sentences: tuple[GradeSentence, ...]
    lists: tuple[AskList, ...]
    strengths: Pattern | None
    board: Pattern | None
    lead: tuple[Pattern, ...]
    lead_is_signatory: bool
    authority: tuple[Pattern, ...]
    about: tuple[Pattern, ...]
    subject: str | None
    limiting: Pattern | None
    aside: Pattern | None
    findings_begin: Pattern | None
    boilerplate: Pattern | None

    def edition(self, printed: frozenset[str]) -> str:
        """The id of the edition whose judgements these are; the first one if none fits."""
        for edition in self.editions:
            if edition.printed <= printed and not edition.not_printed & printed:
                return edition.id
        return self.editions[0].id


@cache
def all_frameworks() -> tuple[Framework, ...]:
    """Every framework there is a folder for, in the order in which they are tried."""
    here = resources.files(__package__)
    found = [
        _framework(folder.joinpath("framework.toml"))
        for folder in here.iterdir()
        if folder.joinpath("framework.toml").is_file()
    ]
    return tuple(sorted(found, key=lambda framework: framework.order))


def _framework(file: Traversable) -> Framework:
    where = str(file)
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        return _checked(_Keys(table, where))
    except (tomllib.TOMLDecodeError, re.error) as error:
        raise OurMistake(f"{where} cannot be used: {error}.") from error


class _Keys:
    """A table whose every key must be asked for: what is left over was misspelt."""

    def __init__(self, table: Mapping[str, Any], where: str) -> None:
        self.table = dict(table)
        self.where = where

    def take(self, key: str, *, default: Any = None) -> Any:
        return self.table.pop(key, default)

    def need(self, key: str) -> Any:
        if key not in self.table:
            raise OurMistake(f"{self.where} lacks the key '{key}'.")
        return self.table.pop(key)

    def pattern(self, key: str) -> Pattern | None:
        text = self.take(key)
        return None if text is None else compiled(text)

    def patterns(self, key: str) -> tuple[Pattern, ...]:
        return tuple(compiled(text) for text in self.take(key, default=[]))

    def tables(self, key: str) -> list["_Keys"]:
        return [_Keys(table, f"{self.where} [{key}]") for table in self.take(key, default=[])]

    def nothing_left(self) -> None:
        if self.table:
            raise OurMistake(f"{self.where} has keys that nothing reads: {sorted(self.table)}.")


def compiled(text: str) -> Pattern:
    """A pattern that ignores case; a space in it stands for any one white space."""
    return re.compile(text.replace(" ", r"\s"), re.IGNORECASE | re.MULTILINE)


def _checked(keys: _Keys) -> Framework:
    framework = Framework(
        name=keys.need("name"),
        title=keys.need("title"),
        order=keys.need("order"),
        source=keys.need("source"),
        recognised_by=keys.patterns("recognised_by"),
        scale=keys.take("scale", default="since_2013"),
        editions=tuple(_edition(each) for each in keys.tables("edition")),
        judgements=tuple(_judgement(each) for each in keys.tables("judgement")),
        sentences=tuple(_sentence(each) for each in keys.tables("sentence")),
        lists=tuple(_list(each) for each in keys.tables("list")),
        strengths=keys.pattern("strengths"),
        board=keys.pattern("board"),
        lead=keys.patterns("lead"),
        lead_is_signatory=keys.take("lead_is_signatory", default=False),
        authority=keys.patterns("authority"),
        about=keys.patterns("about"),
        subject=keys.take("subject"),
        limiting=keys.pattern("limiting"),
        aside=keys.pattern("aside"),
        findings_begin=keys.pattern("findings_begin"),
        boilerplate=keys.pattern("boilerplate"),
    )
    keys.nothing_left()
    return framework


def _edition(keys: _Keys) -> Edition:
    edition = Edition(
        id=keys.need("id"),
        printed=frozenset(keys.take("printed", default=[])),
        not_printed=frozenset(keys.take("not_printed", default=[])),
    )
    keys.nothing_left()
    return edition


def _judgement(keys: _Keys) -> JudgementLabel:
    label = JudgementLabel(
        key=keys.need("key"), label=compiled(keys.need("label")), heading=keys.pattern("heading")
    )
    keys.nothing_left()
    return label


def _sentence(keys: _Keys) -> GradeSentence:
    sentence = GradeSentence(key=keys.need("key"), says=compiled(keys.need("says")))
    keys.nothing_left()
    return sentence


def _list(keys: _Keys) -> AskList:
    ask_list = AskList(
        heading=compiled(keys.need("heading")),
        kind=keys.need("kind"),
        of=keys.need("of"),
        items=keys.take("items", default="bullets"),
        group=keys.pattern("group"),
        after_sentence=keys.take("after_sentence", default=False),
    )
    keys.nothing_left()
    return ask_list
