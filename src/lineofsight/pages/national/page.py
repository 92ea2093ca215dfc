"""What inspectors have said across the country."""

from lineofsight.pages.page import Page, Picture
from lineofsight.views.access import Needs
from lineofsight.views.inspections.national import national_chart, national_page, table

PAGE = Page("national", "/inspections/national", Needs.PUBLISHED, national_page, table)
PICTURES = (
    Picture(
        "national_chart",
        "/inspections/national/{chart}.svg",
        Needs.PUBLISHED,
        national_chart,
        "image/svg+xml",
    ),
)
