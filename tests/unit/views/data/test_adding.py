"""How it stands with what is being added."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.unit.views.making_data import opened

from lineofsight.loading.jobs import Job, State
from lineofsight.loading.telling import Said
from lineofsight.views.asked import Asked
from lineofsight.views.data import add as form
from lineofsight.views.data import adding as view
from lineofsight.views.drafts import DRAFTS, Draft, Fault


class Standing:
    """Jobs as they stand at one moment."""

    def __init__(self, *jobs: Job) -> None:
        self._jobs = jobs

    def of(self, workspace: Path) -> tuple[Job, ...]:
        return tuple(each for each in self._jobs if each.workspace == workspace)


def job(folder: Path, state: State, doing: str = "", *said: Said) -> Job:
    return Job(f"id-{state}", folder, "Lists: a.xlsx", state, doing, said)


@contextmanager
def with_jobs(monkeypatch: pytest.MonkeyPatch, *jobs: Job) -> Iterator[None]:
    with monkeypatch.context() as patched:
        patched.setattr(view, "JOBS", Standing(*jobs))
        patched.setattr(form, "JOBS", Standing(*jobs))
        yield


def page(folder: Path) -> view.Adding:
    with opened(folder) as there:
        return view.adding(there, Asked())


def test_with_nothing_to_do_it_says_so(tmp_path: Path) -> None:
    shown = page(tmp_path)
    assert (shown.jobs, shown.goes_on) == ((), False)
    assert shown.now == "Nothing is being added at this moment."


def test_what_is_done_now_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    jobs = (job(tmp_path, State.WAITING), job(tmp_path, State.RUNNING, "Drawing chart 2 of 9"))
    with with_jobs(monkeypatch, *jobs):
        shown = page(tmp_path)
    assert (shown.now, shown.goes_on) == ("Drawing chart 2 of 9.", True)
    assert [each.state_words for each in shown.jobs] == [
        "waiting for what was asked before",
        "being done now",
    ]


def test_what_came_of_it_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said = Said("Import 2: 3 of 4 rows are used.", "/data/imports/2")
    jobs = (job(tmp_path, State.DONE, "", said), job(tmp_path, State.FAILED, "", Said("Why.")))
    with with_jobs(monkeypatch, *jobs):
        shown = page(tmp_path)
    assert not shown.goes_on
    assert [each.state_words for each in shown.jobs] == ["done", "not done"]
    assert shown.jobs[0].said == (said,)


def test_another_workspace_is_not_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with with_jobs(monkeypatch, job(tmp_path / "other", State.RUNNING, "x")):
        assert page(tmp_path).jobs == ()


def test_the_form_has_what_was_typed_and_what_is_wrong(tmp_path: Path) -> None:
    fault = Fault("lists", "Choose a file.")
    draft = DRAFTS.keep(Draft((("as-at-day", "31"), ("as-at-month", "9")), (fault,)), b"key")
    with opened(tmp_path) as there:
        shown = form.add(there, Asked(filters={"draft": draft}))
    assert (shown.day, shown.month, shown.year) == ("31", "9", "")
    assert shown.faults == (fault,)


def test_a_draft_that_is_gone_says_so(tmp_path: Path) -> None:
    with opened(tmp_path) as there:
        (fault,) = form.add(there, Asked(filters={"draft": "gone"})).faults
    assert "choose the files again" in fault.sentence


def test_an_empty_form_has_no_faults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with with_jobs(monkeypatch, job(tmp_path, State.RUNNING)), opened(tmp_path) as there:
        shown = form.add(there, Asked())
    assert (shown.faults, shown.day, shown.goes_on) == ((), "", True)
