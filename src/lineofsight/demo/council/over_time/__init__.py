"""The fictional council month after month: whole lives drawn once, and what each month-end shows.

A life is drawn with all its days, to the last. A workbook holds what was recorded by its day, so
later workbooks can only continue earlier ones.
"""

from lineofsight.demo.council.over_time.month_ends import month_ends
from lineofsight.demo.council.over_time.months import Months, draw_months
from lineofsight.demo.council.over_time.stories import story_names
from lineofsight.demo.council.over_time.writing import write_months

__all__ = ["Months", "draw_months", "month_ends", "story_names", "write_months"]
