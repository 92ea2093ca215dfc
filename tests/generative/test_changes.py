"""New, cleared and still open, against a referee that walks the lists of verdicts by hand.

The referee knows nothing of spells: for each case and import it walks back to see since when.
"""

import datetime as dt
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from lineofsight.evaluation.changes import MeasureChange, measure_change
from lineofsight.evaluation.line_of_imports import spell_row
from lineofsight.evaluation.spells import Spell, Stand, follow
from lineofsight.model.verdicts import Verdict
from lineofsight.workspace.read_model import newest, next_generation

SEEN = "cin.not_seen"
NOW = dt.datetime(2026, 11, 20, 9, tzinfo=dt.UTC)
FIRST = dt.date(2026, 1, 31)
ENDS = (Verdict.MET, Verdict.EXCLUDED, Verdict.NOT_YET_DUE)

# One import: the verdict of each case that is asked about; None where the measure is blind.
Import = dict[str, Verdict] | None

verdicts = st.sampled_from([Verdict.NOT_MET, Verdict.NOT_MET, Verdict.CANNOT_SAY, *ENDS])
imports = st.lists(
    st.none() | st.dictionaries(st.sampled_from("abcde"), verdicts), min_size=2, max_size=8
)


def visible_since(case: str, at: int, given: list[Import]) -> int | None:
    """The referee: the first import at which a case was not met, if nobody has said otherwise."""
    since = None
    for place in range(at, -1, -1):
        verdicts = given[place]
        if verdicts is None:
            continue
        verdict = verdicts.get(case)
        if verdict == "not_met":
            since = place
        elif verdict != "cannot_say":
            break
    return since


def refereed(then: int, now: int, given: list[Import]) -> dict[str, dict[str, int]]:
    """Each case of each kind of change, with the import since which it was visible."""
    found: dict[str, dict[str, int]] = {"new": {}, "cleared": {}, "still_open": {}, "untold": {}}
    latest = given[now]
    assert latest is not None
    for case in "abcde":
        before, after = visible_since(case, then, given), visible_since(case, now, given)
        if after is None:
            if before is not None:
                found["cleared"][case] = before
        elif latest.get(case) == "cannot_say":
            found["untold"][case] = after
        elif before is None:
            found["new"][case] = after
        else:
            found["still_open"][case] = after
    return found


def day(place: int) -> dt.date:
    return FIRST + dt.timedelta(days=30 * place)


def answered(given: list[Import], then: int, now: int) -> MeasureChange:
    """What the program says, from spells that it followed import by import."""
    lasting: dict[str, Spell] = {}
    rows: dict[str, list[tuple[object, ...]]] = {"spell": [], "untold": [], "figure": []}
    for place, verdicts in enumerate(given):
        if verdicts is None:
            rows["figure"].append((place, SEEN, "blind", "needs a list", *[None] * 10))
            continue
        met = sum(each is Verdict.NOT_MET for each in verdicts.values())
        rows["figure"].append((place, SEEN, "answered", None, met, None, met, *[0] * 7))
        cases = [Stand(case, case, "Heron", each, "why") for case, each in verdicts.items()]
        spells = follow(SEEN, lasting, cases, place)
        lasting = dict(spells.lasting)
        rows["spell"] += map(spell_row, spells.ended)
        rows["untold"] += [(place, SEEN, case) for case in spells.untold]
    rows["spell"] += map(spell_row, lasting.values())
    with tempfile.TemporaryDirectory() as folder:
        with next_generation(Path(folder), NOW) as draft:
            line = [(n, str(day(n)), NOW.isoformat(), n + 1, None) for n in range(len(given))]
            draft.insert("import", line)
            for table, found in rows.items():
                draft.insert(table, found)  # type: ignore[arg-type]
        with newest(Path(folder)) as answers:
            return measure_change(answers, SEEN, then, now)


@settings(max_examples=150, deadline=None)
@given(given=imports, data=st.data())
def test_changes_are_those_of_the_referee(given: list[Import], data: st.DataObject) -> None:
    now = data.draw(st.integers(1, len(given) - 1))
    then = data.draw(st.integers(0, now - 1))
    found = answered(given, then, now)
    if given[then] is None or given[now] is None:
        assert found.why_not == "needs a list"
        assert not any((found.new, found.cleared, found.still_open, found.untold))
        return
    expected = refereed(then, now, given)
    for kind, cases in expected.items():
        told = {each.case: each.visible for each in getattr(found, kind)}
        assert told == {case: day(place) for case, place in cases.items()}, kind
    assert len(found.new) + len(found.still_open) == (found.now.n if found.now else None)


@settings(max_examples=50, deadline=None)
@given(given=imports)
def test_who_is_cleared_is_said_with_what_was_said(given: list[Import]) -> None:
    for now in range(1, len(given)):
        before, after = given[now - 1], given[now]
        if before is None or after is None:
            continue
        for each in answered(given, now - 1, now).cleared:
            assert each.cleared == day(now)
            assert each.verdict == (str(after[each.case]) if each.case in after else None)
            assert (each.reason is None) == (each.verdict is None)
