"""One child's record."""

from lineofsight.pages.page import Page
from lineofsight.views.access import Needs
from lineofsight.views.children.child import child, table

PAGE = Page("child", "/children/{reference}", Needs.CHILDREN, child, table)
