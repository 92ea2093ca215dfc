"""A document beside what it asks and finds."""

from lineofsight.pages.page import Page, Picture
from lineofsight.views.access import Needs
from lineofsight.views.inspections.document import document, page_picture, table

PAGE = Page("document", "/inspections/documents/{sha256}", Needs.PUBLISHED, document, table)
PICTURES = (
    Picture(
        "document_page",
        "/inspections/documents/{sha256}/page-{number}.png",
        Needs.PUBLISHED,
        page_picture,
        "image/png",
    ),
)
