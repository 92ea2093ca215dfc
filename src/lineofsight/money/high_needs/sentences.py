"""What is said of a cell of a list of grant figures that cannot be used, and what to do."""

NO_DAY = "This is no date, so its row is set aside: write one such as 2025-03-31."
NO_MADE_ON = "This is no date, so it is left out: write one such as 2025-02-28."
NO_AMOUNT = (
    "This is no amount in pounds, thousands or millions, so its row is set aside: write one such "
    "as £112.1m, or say the unit in the column's title."
)
TWO_UNITS = (
    "The title says thousands or millions and the cell says pounds, so its row is set aside: write "
    "the unit in one of the two places."
)
TOO_MUCH = (
    "This would be £2 billion or more, so its row is set aside: it may be in pounds already; if so "
    "it is, write £ before it."
)
BOTH_SIGNS = (
    "The row has both a deficit and a balance, so it is set aside: write one of them, since a "
    "deficit is positive in the one column and negative in the other."
)
A_SURPLUS = (
    "A deficit with a minus or in brackets is read as a surplus: if it is a deficit, write it "
    "without; if it is a surplus, write it under “balance”, where nothing is in doubt."
)
NO_FIGURE = "The row has neither a deficit nor a balance, so it is set aside: write one of them."
NO_STATUS = (
    "This is no kind of figure that is known, so its row is set aside: write “budget”, “forecast”, "
    "“outturn” or “claim”."
)
NO_PLACE = (
    "This is no place that is known, so its row is set aside: write one such as “section 251”, "
    "“accounts”, “grant note”, “assurance”, “revenue outturn”, “committee” or “press”."
)
NO_SOURCE = "The row does not say where its figure stands, so it is set aside: write the source."
NO_ANSWER = "This is neither yes nor no, so it is left out: write one of them."
NO_MAKING_DAY = (
    "The forecast does not say when it was made, so it is set aside: add the day, without which "
    "nobody can tell how far ahead it looked."
)
