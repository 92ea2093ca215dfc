"""The councillor brief: the page, and the documents to take away."""

from collections.abc import Callable

from lineofsight.packs.brief import pdf, word
from lineofsight.pages.page import Page, Picture
from lineofsight.views.access import Needs
from lineofsight.views.asked import Asked
from lineofsight.views.brief.brief import Brief, brief, brief_to_give
from lineofsight.views.sources import Sources


def _made_by(maker: Callable[[Brief], bytes]) -> Callable[[Sources, Asked], bytes]:
    return lambda sources, asked: maker(brief_to_give(sources, asked))


PAGE = Page("brief", "/brief", Needs.COUNCIL, brief)
PICTURES = (
    Picture("brief_pdf", "/brief.pdf", Needs.COUNCIL, _made_by(pdf.as_pdf), pdf.MEDIA_TYPE),
    Picture("brief_word", "/brief.docx", Needs.COUNCIL, _made_by(word.as_word), word.MEDIA_TYPE),
)
