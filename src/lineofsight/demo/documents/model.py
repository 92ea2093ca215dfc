"""What a fictional document says, before anybody decides how it is printed.

Everything with a `mark` is a fact: the layout prints it with that mark, the typesetter reports
the pages where the mark fell, and `planted` writes fact and page side by side.
"""

import datetime as dt
from dataclasses import dataclass

STRENGTH, SHORTFALL, MIXED, NEUTRAL = "strength", "shortfall", "mixed", "neutral"
PRIORITY, IMPROVE, RECOMMEND = "priority_action", "needs_improvement", "recommendation"
LOCAL_AUTHORITY, LSCB, PARTNERSHIP = "local_authority", "lscb", "partnership"


@dataclass(frozen=True)
class Judgement:
    """One graded area: its key in the public contract, its grade and the grade's printed words."""

    mark: str
    key: str
    label: str
    grade: str
    as_printed: str


@dataclass(frozen=True)
class Part:
    """A sub-item of an ask."""

    part: str
    text: str


@dataclass(frozen=True)
class Ask:
    """One item of what must improve. `subject` is the bank's key, `theme` its first theme."""

    mark: str
    n: int
    text: str
    kind: str
    owner: str
    subject: str
    parts: tuple[Part, ...] = ()
    national_framework: str | None = None
    tag: str | None = None
    group: str | None = None

    @property
    def theme(self) -> str:
        """The theme that was planted first."""
        return self.subject.partition("/")[0]


@dataclass(frozen=True)
class Strength:
    """One item of a printed list of strengths."""

    mark: str
    text: str
    theme: str


@dataclass(frozen=True)
class Sentence:
    """A sentence, with its own mark when it says that leaders did not know of a shortfall."""

    text: str
    unaware: str = ""


@dataclass(frozen=True)
class Finding:
    """A paragraph of what inspectors found. `subject` is the bank's key of its main subject;
    `follows` is the same where the paragraph takes up an earlier ask, and says what came of it."""

    mark: str
    sentences: tuple[Sentence, ...]
    theme: str
    tone: str
    subject: str = ""
    number: str | None = None
    reference: str | None = None
    follows: str | None = None
    status: str | None = None

    @property
    def text(self) -> str:
        """The whole paragraph as one line."""
        return " ".join(sentence.text for sentence in self.sentences)


@dataclass(frozen=True)
class Section:
    """A titled run of findings. `area` is the judgement's key, None in a letter."""

    title: str | None
    area: str | None
    findings: tuple[Finding, ...]
    grade: str | None = None


@dataclass(frozen=True)
class Moment:
    """When the inspection took place, and how the document prints it."""

    start: dt.date
    end: dt.date
    printed: str


@dataclass(frozen=True)
class Script:
    """A whole document's content. The first section is the opening summary, when there is one."""

    authority: str
    moment: Moment
    published: dt.date
    lead: str
    colleagues: tuple[str, ...]
    addressees: tuple[str, ...]
    judgements: tuple[Judgement, ...]
    asks: tuple[Ask, ...]
    strengths: tuple[Strength, ...]
    sections: tuple[Section, ...]
    topic: str = ""
    ordinal: str = ""
    judged_in: str = ""

    def judged(self, key: str) -> Judgement:
        """The judgement with this key."""
        return next(found for found in self.judgements if found.key == key)

    def asked(self, kind: str, owner: str) -> tuple[Ask, ...]:
        """The asks of one list."""
        return tuple(ask for ask in self.asks if (ask.kind, ask.owner) == (kind, owner))

    def section(self, area: str) -> Section:
        """The section about one area."""
        return next(found for found in self.sections if found.area == area)
