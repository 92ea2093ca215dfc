"""The worklist: children about whom something needs an answer."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.children.children import children, table

PAGE = Page("children", "/children", Needs.CHILDREN, children, table)
