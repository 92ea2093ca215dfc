"""What is said of a cell of a savings file that cannot be used, what that does, and what to do."""

NO_TITLE = "The row has no title, so it is set aside: write one."
NO_AMOUNT = (
    "This is no amount of money, so its row is set aside: write one alone in the cell, such as "
    "£150,000."
)
NO_UNIT = (
    "Nothing says whether this is pounds, thousands or millions, so its row is set aside: write £, "
    "£000 or £m in the title of the column."
)
TWO_UNITS = (
    "The title says thousands or millions and the cell says pounds, so its row is set aside: write "
    "the unit in one of the two places."
)
TOO_MUCH = (
    "This would be £100 million or more, so its row is set aside: if it is in pounds already, "
    "write £ before it; if it is so much, write it with “m” after it."
)
TWICE = (
    "Two columns stand for the same financial year, so the row is set aside: take one of them out."
)
TWO_SUMS = (
    "The amount is neither the sum of the years nor the last of them, so its row is set aside: "
    "correct one or the other, or take one out."
)
TWO_STARTS = (
    "The saving begins in another year than its first amount, so its row is set aside: correct one "
    "or the other, or take one out."
)
NO_PERIOD = (
    "This does not say what the amount covers, so its row is set aside: write “a year”, “once” or "
    "“over 2 years”, say."
)
NO_SIGN = (
    "This is neither “saving” nor “budget change”, so it is left out and what a minus means stays "
    "a question: write one of the two."
)
NO_START = (
    "This is no day, month or financial year, so it is left out and the saving has no first year: "
    "write one such as 2021-22 or September 2021."
)
NO_DAY = "This is no date, so it is left out: write one such as 2021-09-30."
NO_PERCENT = "This is no percentage, so its row is set aside: write one such as 20%."
PERCENT_OR_SHARE = (
    "This may be a share or a percentage (0.2 is 20% or 0.2%, and 1 all or 1%), so its row is set "
    "aside: write it as text with the sign, such as 20%."
)
PERCENT_OUTSIDE = (
    "A cut is more than nothing and at most the whole, so the row is set aside: write a percentage "
    "above 0 and up to 100."
)
NO_BASE = (
    "This does not begin with an amount, so it is left out and what the percentage is of stays a "
    "question: write the pounds first, such as £450,000 net budget."
)
NOTHING = (
    "A percentage of nothing or less is no saving, so the row is set aside: write the budget that "
    "the percentage is of."
)
NO_PRICES = (
    "This is neither nominal nor the prices of a year, so the row is set aside: write “nominal” or "
    "“real 2019-20”."
)
NO_STAGE = (
    "This is no stage that is known, so it is left out and the stage is unknown: write “proposed”, "
    "“approved”, “delivered” or “withdrawn”."
)
NO_THEME = "This is no theme, so it is left out: write one from the list of themes."
NO_REACH = (
    "This is no number of children, so it is left out and whom the saving reaches stays a "
    "question: write a whole number."
)
WRONG_TOTAL = (
    "This total is not what the rows above it come to, as far as they could be read, so it is left "
    "out: look for a row that is missing, set aside or written twice."
)
