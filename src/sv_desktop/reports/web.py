"""A document as one HTML file: semantic, without script, and without a reference to anything outside it."""

from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Any

from sv_desktop.reports import typefaces
from sv_desktop.reports.addresses import parted
from sv_desktop.reports.blocks import (
    Answer,
    Bar,
    BarChart,
    Block,
    Bullets,
    Contents,
    Document,
    Facts,
    Heading,
    Para,
    SignaturePlace,
    StepChart,
    Table,
    TickBoxes,
    Tone,
    TrendChart,
    WritingLines,
)
from sv_desktop.reports.characters import ordered_elsewhere
from sv_desktop.reports.web_style import STYLE
from sv_desktop.reports.whole_file import whole_file
from sv_desktop.reports.wording import NOT_ANSWERED

_LISTED_LEVELS = 2
# The browser itself then refuses scripts, frames, forms and everything from outside.
#: Into how many parts the longest bar of a trend is divided.
_FINE = 1000
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'"


def write_web(document: Document, destination: Path) -> None:
    """Write it as UTF-8, whole or not at all. Raises PlainError when the file cannot be written."""
    with whole_file(destination) as file:
        file.write(html_of(document).encode("utf-8"))


def html_of(document: Document) -> str:
    """The page (HTML Living Standard)."""
    return "\n".join(_Page(document).lines()) + "\n"


class _Page:
    """A page while it is written: which headings there are, and at which we are."""

    def __init__(self, document: Document) -> None:
        self._document = document
        headings = [block for block in document.blocks if isinstance(block, Heading)]
        self._listed = [(number, one) for number, one in enumerate(headings, 1) if _listed(one)]
        self._headings = 0
        self._in_section = False

    def lines(self) -> Iterator[str]:
        document = self._document
        yield f'<!DOCTYPE html>\n<html lang="{escape(document.language)}">\n<head>\n<meta charset="utf-8">'
        yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
        yield '<meta name="color-scheme" content="light dark">'
        yield f"<title>{_line(document.title)}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>"
        yield '<a class="skip" href="#main">Skip to the main part</a>\n<header>'
        for block in document.cover:
            yield from self._block(block)
        yield '</header>\n<main id="main">'
        for block in document.blocks:
            yield from self._block(block)
        yield from self._end_section()
        yield f"</main>\n<footer><p>{_line(document.notice)}</p></footer>\n</body>\n</html>"

    def _block(self, block: Block) -> Iterator[str]:
        return _WRITERS[type(block)](self, block)

    def _end_section(self) -> Iterator[str]:
        if self._in_section:
            yield "</section>"
        self._in_section = False

    def heading(self, block: Heading) -> Iterator[str]:
        self._headings += 1
        level, key = block.level + self._document.heading_shift, f"h{self._headings}"
        if block.level == 1:
            yield from self._end_section()
            yield f'<section aria-labelledby="{key}">'
            self._in_section = True
        yield f'<h{level} id="{key}"{_tongue(block.text)}>{_line(block.text)}</h{level}>'

    def para(self, block: Para) -> Iterator[str]:
        if block.tone is Tone.TITLE:
            yield f"<h1{_tongue(block.text)}>{_line(block.text)}</h1>"
        elif block.tone is Tone.CODE:
            yield f"<pre><code>{escape(ordered_elsewhere(block.text))}</code></pre>"
        else:
            yield from _paragraphs(block.text, "" if block.tone is Tone.BODY else f' class="{block.tone}"')

    def answer(self, block: Answer) -> Iterator[str]:
        yield from self.facts(Facts(((block.label, block.text),)), "answer")

    def facts(self, block: Facts, kind: str = "facts") -> Iterator[str]:
        yield f'<dl class="{kind}">'
        for label, text in block.rows:
            yield f"<div><dt>{_line(label)}</dt><dd>"
            yield from _paragraphs(text) if text else [f'<p class="missing">{NOT_ANSWERED}</p>']
            yield "</dd></div>"
        yield "</dl>"

    def bullets(self, block: Bullets) -> Iterator[str]:
        name = "ol" if block.ordered else "ul"
        yield f"<{name}>"
        for item in block.items:
            yield f"<li{_tongue(item)}>{'<br>'.join(map(_linked, ordered_elsewhere(item).splitlines()))}</li>"
        yield f"</{name}>"

    def table(self, block: Table) -> Iterator[str]:
        """The roles are said again because a narrow screen shows every row as a card, and browsers then forget them."""
        heads = "".join(f'<th role="columnheader" scope="col">{_line(text)}</th>' for text in block.headers)
        yield f'<table role="table">\n<thead role="rowgroup"><tr role="row">{heads}</tr></thead>'
        yield '<tbody role="rowgroup">'
        for row in block.rows:
            yield '<tr role="row">'
            for head, text in zip(block.headers, row, strict=True):
                inside = "<br>".join(map(_linked, ordered_elsewhere(text).splitlines()))
                yield f'<td role="cell" data-label="{escape(head)}"{_tongue(text)}>{inside}</td>'
            yield "</tr>"
        yield "</tbody>\n</table>"

    def bars(self, block: BarChart) -> Iterator[str]:
        yield '<ul class="chart">'
        for bar in block.bars:
            yield _bar(bar, bar.note or f"{bar.part} of {bar.whole} answered")
        yield "</ul>"

    def steps(self, block: StepChart) -> Iterator[str]:
        yield '<ul class="chart">'
        for label, step in block.rows:
            done = 0 if step is None else step + 1
            yield _bar(Bar(label, done, len(block.steps)), block.steps[done - 1] if done else NOT_ANSWERED)
        yield "</ul>"

    def trend(self, block: TrendChart) -> Iterator[str]:
        most = max(abs(point.value) for point in block.trend.points) or 1.0
        yield '<ul class="chart">'
        for point, amount in zip(block.trend.points, block.trend.amounts, strict=True):
            part = round(_FINE * max(point.value, 0.0) / most)
            yield _bar(Bar(point.label, part, _FINE), amount if point.whole else f"{amount} so far")
        yield "</ul>"

    def writing(self, block: WritingLines) -> Iterator[str]:
        yield from _paragraphs(f"{block.label}: {'_' * 20}")

    def ticks(self, block: TickBoxes) -> Iterator[str]:
        yield from _paragraphs(block.label)
        yield from self.bullets(Bullets(block.options))

    def signature(self, block: SignaturePlace) -> Iterator[str]:
        yield from _paragraphs(block.text)

    def contents(self, block: Contents) -> Iterator[str]:
        yield f'<nav aria-labelledby="h{self._headings}">\n<ul class="contents">'
        for number, heading in self._listed:
            yield f'<li class="level{heading.level}"><a href="#h{number}">{_line(heading.text)}</a></li>'
        yield "</ul>\n</nav>"


def _listed(heading: Heading) -> bool:
    return heading.listed and heading.level <= _LISTED_LEVELS


def _bar(bar: Bar, words: str) -> str:
    """A row of a chart: a bar to look at, and what it says in words."""
    share = 100 * bar.part / bar.whole if bar.whole else 0
    drawn = f'<span class="bar" aria-hidden="true"><span style="width:{share:.0f}%"></span></span>'
    return f'<li><span class="what">{_line(bar.label)}</span>{drawn}<span class="count">{_line(words)}</span></li>'


def _paragraphs(text: str, kind: str = "") -> Iterator[str]:
    """One paragraph for every line that is not blank, each in its own direction."""
    for line in ordered_elsewhere(text).split("\n"):
        if line.strip():
            yield f"<p{kind}{_tongue(line)}>{_linked(line)}</p>"


def _line(text: str) -> str:
    return escape(" ".join(ordered_elsewhere(text).split()))


def _linked(line: str) -> str:
    return "".join(
        f'<a href="{escape(target)}" rel="noreferrer">{escape(piece)}</a>' if target else escape(piece)
        for piece, target in parted(line)
    )


def _tongue(text: str) -> str:
    """Direction and language of a person's text in another script."""
    if text.isascii():
        return ""
    language = typefaces.language(ordered_elsewhere(text), typefaces.REGULAR)
    return ' dir="auto"' + (f' lang="{language}"' if language else "")


_WRITERS: dict[type, Callable[[_Page, Any], Iterator[str]]] = {
    Heading: _Page.heading,
    Para: _Page.para,
    Answer: _Page.answer,
    Facts: _Page.facts,
    Bullets: _Page.bullets,
    Table: _Page.table,
    BarChart: _Page.bars,
    StepChart: _Page.steps,
    TrendChart: _Page.trend,
    WritingLines: _Page.writing,
    TickBoxes: _Page.ticks,
    SignaturePlace: _Page.signature,
    Contents: _Page.contents,
}
