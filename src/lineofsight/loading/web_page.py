"""The paragraphs of a web page: what is printed, without menus and scripts.

A form is kept: on many councils' sites the whole page stands in one.
"""

from html.parser import HTMLParser

_BLOCKS = frozenset(
    (
        "address", "article", "blockquote", "body", "br", "dd", "div", "dl", "dt", "figcaption",
        "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "main", "ol", "p", "pre",
        "section", "table", "td", "th", "tr", "ul",
    )
)  # fmt: skip
_HIDDEN = frozenset(
    ("script", "style", "nav", "footer", "noscript", "svg", "template", "button", "select")
)
_TITLE = "title"  # stands again in the page's own heading


def paragraphs_of_web_page(text: str) -> list[str]:
    """Its paragraphs and items in order; an item begins with a bullet."""
    page = _Page()
    page.feed(text)
    page.close()
    return [paragraph for paragraph in page.ended() if paragraph.strip("• \n\t")]


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._paragraphs: list[str] = []
        self._held: list[str] = []
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """A block begins a paragraph, a hidden part is passed over until it ends."""
        if tag in _HIDDEN or tag == _TITLE:
            self._hidden.append(tag)
        if tag in _BLOCKS:
            self._end_paragraph()
        if tag == "li" and not self._hidden:
            self._held.append("• ")

    def handle_endtag(self, tag: str) -> None:
        """A block ends its paragraph."""
        if tag in self._hidden:
            del self._hidden[self._hidden.index(tag) :]
        if tag in _BLOCKS:
            self._end_paragraph()

    def handle_data(self, data: str) -> None:
        """The words themselves."""
        if not self._hidden:
            self._held.append(data)

    def ended(self) -> list[str]:
        """The paragraphs, once everything has been fed."""
        self._end_paragraph()
        return self._paragraphs

    def _end_paragraph(self) -> None:
        words = "".join(self._held)
        if words.strip() and words.strip() != "•":
            self._paragraphs.append(words)
            self._held = []
        elif "•" not in words:
            self._held = []
