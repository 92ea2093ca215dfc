"""Which sheet and column was read as what, and the form that corrects it."""

from lineofsight.pages.mapping.correcting import read_again, take_as_file
from lineofsight.pages.page import Action, Page
from lineofsight.views.access import Needs
from lineofsight.views.data.mapping import mapping, table

PAGE = Page("mapping", "/data/mapping", Needs.COUNCIL, mapping, table, has_form=True)
ACTIONS = (
    Action("read_again", "/data/mapping/again", Needs.CHILDREN, read_again),
    Action("take_mapping", "/data/mapping/file", Needs.CHILDREN, take_as_file),
)
