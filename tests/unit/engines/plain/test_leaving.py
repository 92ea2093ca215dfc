"""List 9, care leavers: what measures.md says, drawn."""

from collections.abc import Callable

import pytest

Check = Callable[..., None]


def test_in_touch(check: Check) -> None:
    check(
        "leaving.in_touch",
        """
        in_touch  eligibility      |
        yes       former_relevant  | met
        no        former_relevant  | not_met
        REFU      relevant         | not_met     declined
        NREQ      qualifying       | not_met     support not wanted
        .         former_relevant  | not_met     not known
        ?         former_relevant  | cannot_say
        died      former_relevant  | excluded
        RHOM      former_relevant  | excluded
        abroad    former_relevant  | excluded
        yes       eligible         | excluded    still in care
        .         eligible         | excluded
        ?         eligible         | excluded
        yes       .                | cannot_say
        .         .                | cannot_say
        died      .                | excluded
        """,
    )


@pytest.mark.parametrize(
    ("measure", "columns"),
    [
        ("leaving.suitable_accommodation", "suitability=suitable"),
        ("leaving.homeless_or_emergency", "accommodation=U"),
        ("leaving.address_not_known", "accommodation=U"),
        ("leaving.education_employment_training", "activity=F1"),
        ("leaving.contact_overdue", "last_contact=2026-09-01"),
    ],
)
def test_who_counts_in_every_measure_but_two(check: Check, measure: str, columns: str) -> None:
    column, cell = columns.split("=")
    check(
        measure,
        f"""
        in_touch  eligibility      {column}  |
        yes       former_relevant  {cell}  | met
        yes       relevant         {cell}  | met
        yes       qualifying       {cell}  | met
        yes       eligible         {cell}  | excluded
        died      former_relevant  {cell}  | excluded
        RHOM      former_relevant  {cell}  | excluded
        abroad    former_relevant  {cell}  | excluded
        .         former_relevant  {cell}  | cannot_say  died, perhaps
        ?         former_relevant  {cell}  | cannot_say
        yes       .                {cell}  | cannot_say
        yes       ?                {cell}  | cannot_say
        REFU      former_relevant  {cell}  | met
        """,
    )


@pytest.mark.parametrize(
    ("measure", "columns"),
    [
        ("leaving.adviser_allocated", "adviser=Ben Moss"),
        ("leaving.pathway_plan_overdue", "pathway_review=2026-09-01"),
    ],
)
def test_who_counts_for_adviser_and_pathway_plan(check: Check, measure: str, columns: str) -> None:
    column, cell = columns.split("=")
    check(
        measure,
        f"""
        in_touch  eligibility      {column}  |
        yes       former_relevant  {cell}  | met
        yes       relevant         {cell}  | met
        yes       eligible         {cell}  | met
        yes       qualifying       {cell}  | excluded
        .         qualifying       {cell}  | excluded
        died      former_relevant  {cell}  | excluded
        RHOM      eligible         {cell}  | excluded
        abroad    relevant         {cell}  | excluded
        .         former_relevant  {cell}  | cannot_say
        yes       .                {cell}  | cannot_say
        """,
    )


def test_contact_overdue(check: Check) -> None:
    check(
        "leaving.contact_overdue",
        """
        date_of_birth  adviser      last_contact  |
        2007-01-15     .            2026-07-30    | met         2 months to the day
        2007-01-15     .            2026-07-29    | not_met
        2007-01-15     .            .             | not_met
        2007-01-15     .            2026-10-01    | cannot_say
        2007-01-15     .            ?             | cannot_say
        2005-10-01     .            .             | not_met     20
        2005-09-30     .            .             | -           21, and no adviser
        2005-09-30     Unallocated  .             | -
        2005-09-30     Ben Moss     .             | not_met
        2001-10-01     Ben Moss     .             | not_met     24
        2001-09-30     Ben Moss     .             | -           25
        2005-09-30     ?            .             | cannot_say
        .              Ben Moss     2026-09-01    | cannot_say
        2027-01-01     Ben Moss     2026-09-01    | cannot_say
        """,
    )
    check(
        "leaving.contact_overdue",
        """
        last_contact  |
        2026-08-30    | met
        2026-08-29    | not_met
        """,
        leaving__contact_months=1,
    )


def test_excluded_are_only_those_whom_the_other_words_let_in(check: Check) -> None:
    check(
        "leaving.contact_overdue",
        """
        date_of_birth  in_touch  adviser   |
        2007-01-15     died      .         | excluded
        2005-09-30     died      .         | -
        2001-09-30     died      Ben Moss  | -
        .              died      .         | cannot_say
        """,
    )


def test_adviser_allocated(check: Check) -> None:
    check(
        "leaving.adviser_allocated",
        """
        date_of_birth  adviser   |
        2005-10-01     Ben Moss  | met
        2005-10-01     .         | not_met
        2005-10-01     duty      | not_met
        2005-10-01     ?         | cannot_say
        2005-09-30     .         | -           21
        .              .         | cannot_say
        """,
    )


def test_over_21_without_adviser(check: Check) -> None:
    check(
        "leaving.over_21_without_adviser",
        """
        date_of_birth  adviser   eligibility      |
        2005-09-30     .         former_relevant  | not_met
        2005-09-30     #N/A      former_relevant  | not_met
        2005-09-30     Ben Moss  former_relevant  | met
        2005-10-01     .         former_relevant  | -           20
        2001-10-01     .         former_relevant  | not_met     24
        2001-09-30     .         former_relevant  | -           25
        2005-09-30     ?         former_relevant  | cannot_say
        .              .         former_relevant  | cannot_say
        2005-09-30     .         qualifying       | not_met
        2005-09-30     .         eligible         | excluded
        """,
    )


def test_over_21_no_contact_12_months(check: Check) -> None:
    check(
        "leaving.over_21_no_contact_12_months",
        """
        date_of_birth  last_contact  |
        2005-09-30     2025-09-30    | met         12 months to the day
        2005-09-30     2025-09-29    | not_met
        2005-09-30     .             | not_met
        2005-09-30     2026-10-01    | cannot_say
        2005-10-01     .             | -
        """,
    )


def test_pathway_plan_overdue(check: Check) -> None:
    check(
        "leaving.pathway_plan_overdue",
        """
        date_of_birth  adviser   pathway_review  |
        2007-01-15     .         2026-03-30      | met         6 months to the day
        2007-01-15     .         2026-03-29      | not_met
        2007-01-15     .         .               | not_met
        2005-09-30     .         .               | -
        2005-09-30     Ben Moss  .               | not_met
        2007-01-15     .         2026-10-01      | cannot_say
        2007-01-15     .         ?               | cannot_say
        """,
    )


def test_suitable_accommodation(check: Check) -> None:
    check(
        "leaving.suitable_accommodation",
        """
        suitability  |
        suitable     | met
        unsuitable   | not_met
        .            | not_met     not known
        ?            | cannot_say
        """,
    )


def test_homeless_and_address_not_known(check: Check) -> None:
    check(
        "leaving.homeless_or_emergency",
        """
        accommodation  |
        S              | not_met
        V              | not_met
        W              | not_met
        X              | excluded    custody apart
        U              | met
        R              | met
        .              | cannot_say
        ?              | cannot_say
        """,
    )
    check(
        "leaving.address_not_known",
        """
        accommodation  |
        .              | not_met
        R              | not_met
        X              | met
        U              | met
        ?              | cannot_say
        """,
    )


def test_education_employment_training(check: Check) -> None:
    check(
        "leaving.education_employment_training",
        """
        activity  |
        F1        | met
        P5        | met
        F3        | met
        G4        | not_met
        G6        | not_met
        .         | not_met     not known
        ?         | cannot_say
        """,
    )
