"""What commands print that has no class of its own: a test compares it with what they print."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from lineofsight.evaluation.changes import ClearedCase, FigureAt, OpenCase
from lineofsight.evaluation.control_limits import Direction, Signal
from lineofsight.evaluation.corrected import Corrections
from lineofsight.evaluation.vanished import Vanishing
from lineofsight.memory.elsewhere.answers import Answer
from lineofsight.money.care.forecast import Range, Verdict
from lineofsight.money.care.kinds import Kind
from lineofsight.money.care.rows import CareRow


@dataclass(frozen=True)
class Place:
    """Where a row stood in the council's files."""

    file: str
    sheet: str | None
    row: int


@dataclass(frozen=True)
class Case:
    """One child's answer in one measure."""

    measure: str
    case: str
    child: str | None
    team: str | None
    worker: str | None
    verdict: str
    reason: str
    dates: Mapping[str, dt.date]
    rows: tuple[Place, ...]
    also_in_care: bool | None
    days: int | None


@dataclass(frozen=True)
class ListedRow:
    """One row of one list about the child."""

    table: str
    file: str
    sheet: str | None
    row: int
    cells: Mapping[str, str | int | None]
    unread: tuple[str, ...]
    meanings: Mapping[str, str]


@dataclass(frozen=True)
class Child:
    """Everything recorded about one child, and every answer."""

    child: str
    as_at: dt.date
    rows: tuple[ListedRow, ...]
    answers: tuple[Case, ...]


@dataclass(frozen=True)
class DoubtfulRow:
    """One row that a check finds."""

    list: str
    child: str | None
    team: str | None
    file: str
    sheet: str | None
    row: int


@dataclass(frozen=True)
class Doubt:
    """One day-one check of the lists, and the rows that it finds."""

    check: str
    title: str
    hides: str
    to_do: str
    source: str
    rows: int | None
    children: int | None
    not_asked: str | None
    found: tuple[DoubtfulRow, ...]


@dataclass(frozen=True)
class ChangedMeasure:
    """What changed of one measure from the earlier import to the later."""

    measure: str
    then: FigureAt | None
    now: FigureAt | None
    why_not: str | None
    new: tuple[OpenCase, ...]
    cleared: tuple[ClearedCase, ...]
    still_open: tuple[OpenCase, ...]
    untold: tuple[OpenCase, ...]
    signals: tuple[Signal, ...]
    directions: tuple[Direction, ...]
    baseline: int


@dataclass(frozen=True)
class Changes:
    """Everything that changed from one import to a later one."""

    then: dt.date
    as_at: dt.date
    measures: tuple[ChangedMeasure, ...]
    vanished: tuple[Vanishing, ...]
    corrected: Corrections | None


@dataclass(frozen=True)
class RaisedBy:
    """A passage of another council's document that raises the question."""

    authority: str
    file: str
    published: dt.date
    quote: str
    page: int
    paragraph: str | None


@dataclass(frozen=True)
class QuestionElsewhere:
    """A question from elsewhere."""

    rank: int
    question: str
    theme: str
    raised_by: tuple[RaisedBy, ...]
    measures: tuple[str, ...]
    answer: Answer | None
    blind: bool
    id: str
    councils: int
    councils_unaware: int
    rising: bool


@dataclass(frozen=True)
class Reach:
    """The children that one saving, or one service that stays, reaches."""

    name: str
    count: int
    linked: bool


@dataclass(frozen=True)
class CareCost:
    """What a kind of home costs over the whole forecast."""

    kind: Kind
    title: str
    pounds_a_week: Decimal
    prices: str
    source: str
    child_weeks: Range
    pounds: Range
    pounds_if_as_many_as_now: int


@dataclass(frozen=True)
class CareOrigin:
    """One forecast of all children in care, made on a day in the past."""

    day: dt.date
    median: float
    least: float
    most: float
    model_score: float
    stock_and_flow: float
    persistence: int
    happened: int
    inside: bool


@dataclass(frozen=True)
class CareBackCast:
    """How forecasts made on past days did. Scores are in children, and less is better."""

    months_ahead: int
    origins: tuple[CareOrigin, ...]
    model_crps_children: float
    stock_and_flow_error_children: float
    as_many_as_now_error_children: float
    inside_80_percent_interval: int


@dataclass(frozen=True)
class CareDays:
    """How long children were seen in one kind of home, at one age and after one time in it."""

    kind: Kind
    age: str
    time_band: int
    days: float


@dataclass(frozen=True)
class CareMoves:
    """How often such children left that home in one way."""

    kind: Kind
    age: str
    time_band: int
    then: str
    times: int


@dataclass(frozen=True)
class CareRead:
    """What was read of the returns."""

    children: int
    rows: int
    episodes: int
    repeats: int
    set_aside: Mapping[str, int]


@dataclass(frozen=True)
class CareForecast:
    """The forecast with everything that it rests on."""

    verdict: Verdict
    used: str
    since: dt.date
    until: dt.date
    months: int
    seed: int
    more_children_a_month: Mapping[Kind, float]
    entered_children_a_month: float
    entries_variance_over_mean: float
    in_care_now: Mapping[Kind, int]
    rows: tuple[CareRow, ...]
    costs: tuple[CareCost, ...]
    cost_of_all_pounds: Range
    cost_noise_log_points: float
    not_costed: tuple[Kind, ...]
    back_cast: CareBackCast | None
    child_days: tuple[CareDays, ...]
    moves: tuple[CareMoves, ...]
    read: CareRead
