"""Writes the findings: what supports each ask, what became of earlier asks, and the rest."""

import dataclasses
import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from lineofsight.demo.documents import voice
from lineofsight.demo.documents.bank import BOARD, JOINT, SEND, Subject, Theme, subject, themes
from lineofsight.demo.documents.brief import OVERALL
from lineofsight.demo.documents.desk import Desk
from lineofsight.demo.documents.follow_up import follow_up
from lineofsight.demo.documents.layout import Area, Layout
from lineofsight.demo.documents.model import (
    MIXED,
    NEUTRAL,
    SHORTFALL,
    STRENGTH,
    Finding,
    Section,
    Sentence,
)

# How the paragraphs of a section lean, by its grade: strength, mixed, shortfall, neutral.
LEAN = {
    "outstanding": (8, 1, 0, 1),
    "good": (6, 3, 0, 1),
    "requires_improvement": (4, 4, 2, 1),
    "adequate": (4, 4, 2, 1),
    "inadequate": (2, 3, 4, 1),
}
USUAL = (4, 3, 2, 1)
TONES = (STRENGTH, MIXED, SHORTFALL, NEUTRAL)


@dataclass(frozen=True)
class Point:
    """One paragraph that has to be written: on what, in which tone, following up what."""

    theme: Theme
    subjects: tuple[Subject, ...]
    tone: str
    follows: str | None = None
    status: str | None = None


@dataclass
class Pen(Desk):
    """A desk with what is left to say: themes that leaders did not know of, marks to give out."""

    unaware: list[str]
    count: Iterator[int]

    def mark(self, kind: str) -> str:
        """A mark that no other fact has."""
        return f"{kind}{next(self.count)}"


def write_sections(desk: Desk, praised: set[str]) -> tuple[Section, ...]:
    """The opening summary, if the layout has one, then each section in order.

    Themes already praised in a list of strengths are left alone, so that nothing contradicts it.
    """
    layout, brief = desk.layout, desk.brief
    pen = Pen(**vars(desk), unaware=list(brief.unaware), count=itertools.count(1))
    points = _asked_points(pen) + _followed_points(pen)
    points += _unnoticed_points(pen, points)
    used = {point.theme.name for point in points} | brief.silent_themes | praised
    used |= {subject.partition("/")[0] for row in brief.asks for subject in row}
    opening = _summary(pen, points, used) if layout.summary else ()
    homes = [(point, _home(layout, point)) for point in points if layout.areas]
    sections = tuple(
        _section(pen, area, [point for point, home in homes if home is area], used)
        for area in layout.areas
    )
    return (Section(None, None, opening), *sections) if opening else sections


def _asked_points(pen: Pen) -> list[Point]:
    """A critical paragraph for each ask, unless an earlier ask's story already tells it."""
    told = {follow.subject for follow in pen.brief.follows}
    points = []
    for wanted, keys in zip(pen.layout.lists, pen.brief.asks, strict=True):
        for key in keys:
            if key not in told and wanted.style != "long":
                tone = pen.rng.choice((SHORTFALL, SHORTFALL, MIXED))
                points.append(_point(pen, subject(key), tone))
    return points


def _followed_points(pen: Pen) -> list[Point]:
    return [
        Point(themes()[found.theme], (found,), SHORTFALL, found.key, follow.status)
        for follow in pen.brief.follows
        for found in [subject(follow.subject)]
    ]


def _unnoticed_points(pen: Pen, points: list[Point]) -> list[Point]:
    """A critical paragraph for each thing leaders did not know of that no other one can hold."""
    held = {point.theme.name for point in points if point.status is None}
    held |= {point.theme.name for point in points if point.status not in (None, "resolved")}
    return [
        _point(pen, pen.layout.subjects(themes()[name])[0], SHORTFALL)
        for name in pen.brief.unaware
        if name not in held
    ]


def _point(pen: Pen, first: Subject, tone: str) -> Point:
    theme = themes()[first.theme]
    others = [
        other
        for other in pen.layout.subjects(theme, _where(first))
        if other != first and other.key not in pen.brief.silent
    ]
    second = (pen.rng.choice(others),) if others else ()
    return Point(theme, (first, *second), tone)


def _where(found: Subject) -> str:
    return found.where if found.where in (BOARD, SEND, JOINT) else ""


def _home(layout: Layout, point: Point) -> Area:
    """Where a point belongs: a section that names its theme, else its area, else the last."""
    board = point.subjects[0].where == BOARD
    areas = [area for area in layout.areas if (area.where == BOARD) is board]
    fitting = [area for area in areas if not area.tones or point.tone in area.tones] or areas
    named = [area for area in fitting if point.theme.name in area.themes]
    ranked = [area for practice in point.theme.areas for area in fitting if practice in area.takes]
    open_to_all = [area for area in fitting if not area.takes and not area.themes]
    return next(iter(named + ranked + open_to_all), fitting[-1])


def _section(pen: Pen, area: Area, points: list[Point], used: set[str]) -> Section:
    grade = pen.brief.grades.get(area.key or "")
    wanted = pen.rng.randint(*area.size)
    points = points + _fillers(pen, area, grade, wanted - len(points), used)
    pen.rng.shuffle(points)
    return Section(area.title, area.key, tuple(_write(pen, point) for point in points), grade)


def _fillers(pen: Pen, area: Area, grade: str | None, count: int, used: set[str]) -> list[Point]:
    """Paragraphs on themes that nothing else in the document mentions."""
    free = [
        theme
        for theme in pen.layout.pool(area.where)
        if theme.name not in used and _fits(area, theme)
    ]
    pen.rng.shuffle(free)
    points = []
    for theme in free[: max(0, count)]:
        used.add(theme.name)
        tone = pen.rng.choices(TONES, weights=LEAN.get(grade or "", USUAL))[0]
        tone = tone if not area.tones or tone in area.tones else area.tones[0]
        points.append(_point(pen, pen.rng.choice(pen.layout.subjects(theme, area.where)), tone))
    return points


def _fits(area: Area, theme: Theme) -> bool:
    if area.themes or area.takes:
        return theme.name in area.themes or any(each in area.takes for each in theme.areas)
    return True


def _write(pen: Pen, point: Point) -> Finding:
    """The paragraph, with a sentence of what leaders did not know where the plan asks for one."""
    said, tone, reference = _said(pen, point)
    sentences = [Sentence(text) for text in said]
    critical = tone in (SHORTFALL, MIXED)
    if critical and point.theme.name in pen.unaware:
        pen.unaware.remove(point.theme.name)
        sentences.append(_unaware(pen, point))
    elif tone == SHORTFALL and pen.options.decoys and pen.rng.random() < 0.3:
        sentences.append(Sentence(pen.rng.choice(voice.KNEW)))
    return Finding(
        mark=pen.mark("finding"),
        sentences=tuple(sentences),
        theme=point.theme.name,
        tone=tone,
        subject=point.subjects[0].key,
        reference=reference,
        follows=point.follows,
        status=point.status,
    )


def _said(pen: Pen, point: Point) -> tuple[list[str], str, str | None]:
    if point.status is None:
        said = voice.finding(point.theme, point.subjects, point.tone, pen.rng)
        return said, point.tone, None
    first = point.subjects[0]
    told = follow_up(point.theme, first, point.status, pen.brief.earlier, pen.rng)
    return told.sentences, told.tone, told.reference


def _unaware(pen: Pen, point: Point) -> Sentence:
    together = pen.layout.where in (JOINT, SEND)
    blind = point.subjects[0].blind or point.theme.blind
    text = voice.unaware(pen.rng.choice(blind), pen.rng, together=together)
    return Sentence(text, unaware=pen.mark("unaware"))


def _summary(pen: Pen, points: list[Point], used: set[str]) -> tuple[Finding, ...]:
    """Paragraphs without numbers: how things stand, what is good, what worries inspectors most."""
    fresh = [p for p in points if p.status is None and p.subjects[0].where != BOARD]
    if pen.layout.areas:
        fresh = pen.rng.sample(fresh, min(len(fresh), pen.layout.summary - 2))
    anywhere = Area("", tones=(STRENGTH,))
    praise = [_write(pen, point) for point in _fillers(pen, anywhere, None, 1, used)]
    worries = [_write(pen, dataclasses.replace(point, tone=SHORTFALL)) for point in fresh]
    return (_opening(pen), *praise, *worries)


def _opening(pen: Pen) -> Finding:
    tone = _general_tone(pen)
    change = {
        STRENGTH: "have improved, and most children receive help that makes a difference to them",
        MIXED: "have changed a good deal, but children's experiences are still too uneven",
        SHORTFALL: "have not improved fast enough, and some children are not helped well",
    }[tone]
    reference = f"Since {pen.brief.earlier}"
    text = f"{reference}, services for children in {pen.brief.authority} {change}."
    return Finding(pen.mark("finding"), (Sentence(text),), "", tone, reference=reference)


def _general_tone(pen: Pen) -> str:
    grades = pen.brief.grades
    telling = grades.get(OVERALL) or ("inadequate" in grades.values() and "inadequate")
    if telling == "inadequate":
        return SHORTFALL
    return STRENGTH if (telling or grades.get("leaders")) in ("good", "outstanding") else MIXED
