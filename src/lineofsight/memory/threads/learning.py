"""What threads teach across the country: which asks stick, and how long praise lasts.

Counts of asks and themes, national only: on one council's page they would be a predicted grade.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lineofsight.memory.grading import is_full_inspection
from lineofsight.memory.intervals import share
from lineofsight.memory.mentions import line_date
from lineofsight.memory.threads.kept import lines_held
from lineofsight.model.documents import Reading
from lineofsight.model.themes import THEMES

_DAYS_A_YEAR = 365.25
YEARS = ("under 2", "2 to 3", "3 to 4", "4 to 5", "5 or more")

_STEPS = """
SELECT
    earlier.sha256, later.sha256,
    json_extract(step, '$.themes[0]'), json_extract(step, '$.status')
FROM thread_step
JOIN document AS earlier ON earlier.id = earlier_id JOIN document AS later ON later.id = later_id
"""
_TONES = """
SELECT document.sha256, theme.theme, COALESCE(finding.tone, 'shortfall')
FROM theme
JOIN passage ON passage.id = theme.passage_id
JOIN document ON document.id = passage.document_id
LEFT JOIN finding ON finding.passage_id = passage.id
LEFT JOIN ask ON ask.passage_id = passage.id
WHERE theme.rank = 1 AND passage.kind IN ('ask', 'finding') AND ask.list IS NOT 'lscb'
"""


@dataclass(frozen=True)
class ThemeSticks:
    """Of d asks mainly about a theme, the next full inspection is read as saying n are done.

    `not_mentioned` of the d are read as not spoken of there. Statuses are suggestions from the
    text, of which about three in ten are wrong.
    """

    theme: str
    not_mentioned: int
    n: int
    d: int
    value: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class ShelfLife:
    """Of d themes of full inspections, the next one, so many years later, criticises n.

    `praised`: themes that the earlier praised and did not criticise; else those it did neither to.
    """

    years: str
    praised: bool
    n: int
    d: int
    value: float | None
    low: float | None
    high: float | None


def which_asks_stick(
    library: sqlite3.Connection, readings: Sequence[Reading]
) -> tuple[ThemeSticks, ...]:
    """For each theme, the asks of full inspections, followed to the next full inspection."""
    next_one = {(one.sha256, other.sha256) for one, other in _next_inspections(library, readings)}
    counts = Counter(
        (theme, status)
        for earlier, later, theme, status in library.execute(_STEPS)
        if (earlier, later) in next_one
    )
    return tuple(_sticks(theme.id, counts) for theme in THEMES)


def _sticks(theme: str, counts: Mapping[tuple[str, str], int]) -> ThemeSticks:
    of_theme = {status: n for (about, status), n in counts.items() if about == theme}
    done, silent = of_theme.get("resolved", 0), of_theme.get("not_mentioned", 0)
    return ThemeSticks(theme, silent, **share(done, sum(of_theme.values())))


def how_praise_lasts(
    library: sqlite3.Connection, readings: Sequence[Reading]
) -> tuple[ShelfLife, ...]:
    """By years between two full inspections: praised themes that the later one criticises."""
    tones: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for sha256, theme, tone in library.execute(_TONES):
        tones[sha256][theme].add(tone)
    criticised: Counter[tuple[str, bool]] = Counter()
    themes: Counter[tuple[str, bool]] = Counter()
    for earlier, later in _next_inspections(library, readings):
        before, after = tones[earlier.sha256 or ""], tones[later.sha256 or ""]
        for row, is_criticised in _themes_of_pair(_years(earlier, later), before, after):
            themes[row] += 1
            criticised[row] += is_criticised
    rows = [(years, praised) for years in YEARS for praised in (True, False)]
    return tuple(ShelfLife(*row, **share(criticised[row], themes[row])) for row in rows)


def _themes_of_pair(
    years: str, before: Mapping[str, set[str]], after: Mapping[str, set[str]]
) -> Iterator[tuple[tuple[str, bool], bool]]:
    """Each theme that was not criticised before: its row, and whether it is criticised after."""
    for theme in THEMES:
        tones = before.get(theme.id, set())
        if not tones & {"shortfall", "mixed"}:
            yield (years, "strength" in tones), "shortfall" in after.get(theme.id, set())


def _years(earlier: Reading, later: Reading) -> str:
    before, after = line_date(earlier), line_date(later)
    between = (after - before).days / _DAYS_A_YEAR if before and after else 0.0
    return YEARS[max(0, min(len(YEARS) - 1, int(between) - 1))]


def _next_inspections(
    library: sqlite3.Connection, readings: Iterable[Reading]
) -> list[tuple[Reading, Reading]]:
    """Each full inspection of an authority with the next one, each pair once."""
    full = [each for each in readings if is_full_inspection(each) and line_date(each)]
    found = {
        (earlier.sha256, later.sha256): (earlier, later)
        for line in lines_held(library, full)
        for earlier, later in pairwise(sorted(line, key=lambda each: str(line_date(each))))
    }
    return list(found.values())
