"""One import: its lists, and what the measures came to then."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.data.imports_one import one_import, table

PAGE = Page("import_", "/data/imports/{number}", Needs.COUNCIL, one_import, table)
