"""The words of a web page, and nothing that it would do or fetch."""

import re
from html.parser import HTMLParser

_SILENT = {"script", "style", "template", "noscript", "svg", "object"}
_LINES = set("p div br tr li h1 h2 h3 h4 h5 h6 table ul ol section article header footer blockquote pre dt dd".split())


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag in _LINES:
            self.found.append("\n")
        elif tag in ("td", "th"):
            self.found.append("\t")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _LINES:
            self.found.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(re.sub(r"\s+", " ", data))


def words_of_page(html: str) -> str:
    """What a reader would see, a paragraph a line."""
    parser = _Words()
    parser.feed(html)
    parser.close()
    lines = (line.strip() for line in "".join(parser.found).split("\n"))
    return "\n".join(line for line in lines if line)
