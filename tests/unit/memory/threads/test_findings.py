"""Paragraphs that are followed as asks are."""

from dataclasses import replace

from tests.unit.memory.threads.conftest import DONE, SUPERVISION, WANTING, MakeReport

from lineofsight.memory.threads.findings import finding_steps


def test_praise_that_a_later_document_takes_back_is_lost(report: MakeReport) -> None:
    earlier = report("2016-03-04", asks=(SUPERVISION,), paragraphs=((DONE, "strength"),))
    later = report("2019-03-04", asks=(SUPERVISION,), paragraphs=((WANTING, "shortfall"),))
    (step,) = finding_steps("Wexcombe", [earlier, later])
    assert (step.kind, step.status, step.paragraph) == ("strength", "lost", "1")


def test_a_shortfall_that_no_ask_is_about_is_hidden(report: MakeReport) -> None:
    earlier = report("2016-03-04", asks=(SUPERVISION,), paragraphs=((WANTING, "shortfall"),))
    about_another = (replace(earlier.asks[0], themes=("recording_systems",)),)
    later = report("2019-03-04", paragraphs=((DONE, "strength"),))
    (asked,) = finding_steps("Wexcombe", [earlier, later])
    (hidden,) = finding_steps("Wexcombe", [replace(earlier, asks=about_another), later])
    assert (asked.is_hidden, hidden.is_hidden) == (False, True)
    assert hidden.status == "resolved"
