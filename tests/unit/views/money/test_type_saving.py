"""The form for one saving: empty, with what was typed, and with the savings typed before."""

from pathlib import Path

from tests.unit.views.making_themes import opened, workspace

from lineofsight.money.savings.typed import as_csv
from lineofsight.views.asked import Asked
from lineofsight.views.drafts import DRAFTS, Draft, Fault
from lineofsight.views.money.saving_fields import NAMES
from lineofsight.views.money.type_saving import TAKEN_AWAY, TypeSaving, mark_of, type_saving
from lineofsight.workspace.money_files import keep_typed_savings


def page(folder: Path, draft: str | None = None) -> TypeSaving:
    with opened(folder) as sources:
        return type_saving(sources, Asked({}, {"draft": draft} if draft else {}))


def test_it_is_empty_at_first(tmp_path: Path) -> None:
    shown = page(workspace(tmp_path))
    assert shown.values == dict.fromkeys(NAMES, "")
    assert (shown.faults, shown.typed, shown.taken_away) == ((), (), None)


def test_what_was_typed_comes_back_with_what_is_wrong(tmp_path: Path) -> None:
    fault = Fault("amount", "Type it.")
    kept = DRAFTS.keep(Draft((("title", "Hubs"),), (fault,)), b"key")
    shown = page(workspace(tmp_path), kept)
    assert (shown.values["title"], shown.faults, shown.taken_away) == ("Hubs", (fault,), None)


def test_what_was_taken_away_is_said(tmp_path: Path) -> None:
    kept = DRAFTS.keep(Draft((("title", "Hubs"), (TAKEN_AWAY, "S1")), ()), b"key")
    assert page(workspace(tmp_path), kept).taken_away == "S1"


def test_a_draft_that_is_gone_is_said(tmp_path: Path) -> None:
    (fault,) = page(workspace(tmp_path), "gone").faults
    assert "no longer kept" in fault.sentence


def test_savings_typed_before_stand_below_each_under_its_own_mark(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    rows = [
        {"reference": "S1", "title": "Hubs", "amount": "1"},
        {"reference": "S2", "title": "Two"},
    ]
    keep_typed_savings(folder, as_csv(rows))
    typed = page(folder).typed
    assert [(each.reference, each.title) for each in typed] == [("S1", "Hubs"), ("S2", "Two")]
    assert len({each.mark for each in typed}) == 2
    assert mark_of({"a": "1", "b": "2"}) == mark_of({"b": "2", "a": "1"})
