"""What changed since the import before: the few measures in which most became visible at once."""

import sqlite3

from lineofsight.measures.blind_spots import all_ids
from lineofsight.measures.measure import Good
from lineofsight.model.tables import table as table_named
from lineofsight.views.figures import title_of
from lineofsight.views.generation import once_a_generation
from lineofsight.views.item import Item
from lineofsight.views.sources import Sources

# Of measures that both imports answer: who became visible at the newest, out of all not met now.
_NEW = """
SELECT spell.measure, COUNT(*) AS new, now.not_met,
    (SELECT COUNT(*) FROM spell AS old
     WHERE old.measure = spell.measure AND old.cleared_import = :now) AS cleared
FROM spell
JOIN figure AS now ON now.measure = spell.measure AND now.import_no = :now
JOIN figure AS before ON before.measure = spell.measure AND before.import_no = :then
WHERE spell.visible_import = :now AND now.status = 'answered' AND before.status = 'answered'
GROUP BY spell.measure
ORDER BY new - cleared DESC, new DESC, spell.measure
"""
_VANISHED = """
SELECT list, vanished, open_before FROM vanishing
WHERE import_no = ? AND vanished > 0 ORDER BY vanished DESC, list
"""
_TWO_NEWEST = "SELECT number FROM import WHERE place IS NOT NULL ORDER BY place DESC LIMIT 2"


def changed_lately(sources: Sources, most: int) -> tuple[Item, ...]:
    """Children who vanished from a list first, then where more are new than cleared."""
    return _changed(sources.answers)[:most] if sources.answers else ()


@once_a_generation(most_kept=2)
def _changed(answers: sqlite3.Connection) -> tuple[Item, ...]:
    newest = [number for (number,) in answers.execute(_TWO_NEWEST)]
    if len(newest) < 2:
        return ()
    now, then = newest
    vanished = answers.execute(_VANISHED, [now]).fetchall()
    new = answers.execute(_NEW, {"now": now, "then": then}).fetchall()
    return (
        *(_vanished(*row) for row in vanished),
        *(_new(*row) for row in new if all_ids()[row[0]].good is not Good.NONE),
    )


def _vanished(name: str, vanished: int, open_before: int) -> Item:
    listed = table_named(name)
    sentence = (
        f"{vanished:,} of {open_before:,} who were open on List {listed.list_number} "
        f"({listed.title}) at the import before are on no list now."
    )
    return Item(sentence, vanished, open_before, "/data")


def _new(measure: str, new: int, not_met: int, cleared: int) -> Item:
    sentence = f"{title_of(measure)}: {new:,} new of {not_met:,}, and {cleared:,} cleared."
    return Item(sentence, new, not_met, f"/measures/{measure}#changed")
