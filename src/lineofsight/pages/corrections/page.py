"""What a second import of the same day corrected: rows, figures, and how many stand differently."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.data.corrections import corrections_page, table

ADDRESS = "/data/imports/{number}/corrections"

PAGE = Page("corrections", ADDRESS, Needs.COUNCIL, corrections_page, table)
