"""What is typed to see all that commands print with --json, on made-up councils and documents."""

import datetime as dt
from pathlib import Path

from tests.functional.conftest import COUNCIL, DAY, further_money, run
from tests.functional.money.statistics_folder import statistics_folder
from tests.functional.money.test_high_needs_and_pressure import FIRST, flows_file
from tests.unit.views.making_themes import document, workspace

from lineofsight.register.kinds.acted import Acted, say_acted
from lineofsight.register.kinds.told import How, Role, Told, say_told
from lineofsight.register.store import open_register
from lineofsight.views.access import THIS_PERSON

BEFORE = "2026-08-31"
RELEASE = "Wexcombe’s services were rated ‘good’. “Pathway plans are full of ambition,” it says."
OUT_OF_LINE = "cin.not_seen"
EFFECTS = """
children = "children.csv"

[[costs]]
name = "Residential care"
year = "2025-26"
weekly = 7650
source = "Fictional outturn"

[[savings]]
ref = "A"
title = "The youth club"
service = "Youth"
year = "2023-24"
pounds = 60000

[[savings]]
ref = "B"
title = "The parenting course"
service = "Parenting"
year = "2024-25"
pounds = 40000

[supposed]
child_years_a_thousand = 5
several = 2
cost = "Residential care"

[supposed.times]
A = 1.1
B = 1.2

[[feared]]
saving = "A"
outcome = "Children who come into care"
cost = "Residential care"
years_each = 2
after_years = 1

[feared.before]
"2021-22" = 40
"2022-23" = 42

[feared.since]
"2024-25" = 41
"""


def typed(site: Path, home: Path) -> list[list[str]]:
    """Each line that is typed, without --json: on the fictional council, and on files made here."""
    return [*_of_documents(site, home), *_of_lists(site, home), *_of_money(site, home)]


def _of_documents(site: Path, home: Path) -> list[list[str]]:
    kept, documents = ["--workspace", str(site)], site.parent / "documents"
    (report,) = documents.glob("wexcombe*24 june 2024.pdf")
    text = home / "release.txt"
    text.write_text(RELEASE, encoding="utf-8")
    merged = workspace(home / "merged", document("Cumberland", "2024-02-24"))
    return [
        ["read", str(documents), "--full"],
        ["compare", str(text), "--with", str(report)],
        ["threads", COUNCIL, "--findings", *kept],
        ["elsewhere", COUNCIL, "--as-at", DAY, *kept],
        ["library", "list", *kept],
        ["search", "plans", *kept],
        ["authority", COUNCIL, *kept],
        ["authority", "Cumberland", "--workspace", str(merged)],
        ["national", *kept],
    ]


def _of_lists(site: Path, home: Path) -> list[list[str]]:
    of_site = ["--as-at", DAY, "--workspace", str(site)]
    of_two_days = ["--workspace", str(two_days(home))]
    return [
        ["check", *of_site],
        ["check", "--as-at", DAY, *of_two_days],
        ["changes", "--as-at", DAY, *of_two_days],
        ["known-since", *of_two_days],
        ["imports", "list", *of_two_days],
        ["register", "verify", *of_two_days],
        ["cases", "all", *of_site],
        ["quality", *of_site],
    ]


def two_days(home: Path) -> Path:
    """Lists of two days: children vanish, the later lists are corrected, and leaders are told."""
    kept = home / "workspace"
    for day, style, children in (
        (BEFORE, "official", "40"), (DAY, "official", "20"), (DAY, "messy", "20"),
    ):  # fmt: skip
        folder = home / day / style
        drawn = ("--children", children, "--as-at", day, "--style", style)
        run("make-council", str(folder), *drawn)
        workbook = folder / f"annex_a_{day}.xlsx"
        run("import", str(workbook), "--as-at", day, "--workspace", str(kept))
    record_told(kept)
    return kept


def record_told(kept: Path) -> None:
    """That leaders were told of one measure, and acted."""
    on = dt.date.fromisoformat(DAY)
    told = Told(on, Role.DIRECTOR, How.BRIEFING, "Briefing 12.")
    with open_register(kept) as register:
        say_told(register, OUT_OF_LINE, told, THIS_PERSON.who)
        say_acted(register, OUT_OF_LINE, Acted(on, "Minutes of a meeting."), THIS_PERSON.who)


def _of_money(site: Path, home: Path) -> list[list[str]]:
    files, kept = site.parent, ["--workspace", str(site)]
    statistics = ["--from", str(statistics_folder(_made(home / "statistics")))]
    return [
        *further_money(files),
        ["savings", str(files / "wexcombe_savings.csv"), *kept],
        ["claims", str(files / "wexcombe_claims.csv"), "--from", str(files / "statistics")],
        ["effects", str(_effects_file(home))],
        ["high-needs", FIRST, *statistics, "--flows", str(flows_file(home))],
        ["pressure", FIRST, *statistics],
        ["brief", *kept],
    ]


def _effects_file(folder: Path) -> Path:
    (folder / "children.csv").write_text("reach,child\nA,id1\nA,id2\nB,id2\n", encoding="utf-8")
    file = folder / "savings.toml"
    file.write_text(EFFECTS, encoding="utf-8")
    return file


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder
