"""What is said of a cell of a claims file that cannot be used, what that does, and what to do."""

NO_ABOUT = "The row does not say what its figure is of, so it is set aside: write it."
NO_FIGURE = (
    "This is no figure, so its row is set aside: write one alone in the cell, such as £90m, £5m to "
    "£15m or 12 times, with its unit at both ends of a range."
)
NO_DAY = "This is no date, so it is left out: write one such as 2024-03-31."
NO_STATUS = (
    "This is no kind of figure that is known, so it is kept as a claim: write “budget”, “forecast” "
    "or “outturn”."
)
NO_SERIES = "There is no such series to check with, so it is left out: write one from the guide."
