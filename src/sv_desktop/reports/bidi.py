"""Right-to-left text put into the order in which it is drawn (UAX #9), with Arabic letters joined.

PDF draws glyphs from left to right and ReportLab joins no letters, so both are done here. Explicit
embeddings and isolates (X1-X10) do not occur: :func:`sv_desktop.reports.characters.visible` takes them out.
"""

import re
import unicodedata
from functools import cache

_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_MIRRORED = dict(zip("()[]{}<>«»‹›≤≥", ")(][}{><»«›‹≥≤", strict=True))
_STRONG = ("L", "R", "AL")
_FORMS = {"<isolated>": 0, "<final>": 1, "<initial>": 2, "<medial>": 3}
_DIRECTED = ("L", "R", "EN", "AN")
_PAIRS = dict(zip("([{", ")]}", strict=True))


def has_rtl(text: str) -> bool:
    """Whether any character is written from right to left."""
    return _RTL.search(text) is not None


def reads_rtl(text: str) -> bool:
    """Whether a paragraph runs from right to left: its first strong character does (rules P2, P3)."""
    return next((kind for kind in map(unicodedata.bidirectional, text) if kind in _STRONG), "L") != "L"


def drawn(line: str, *, rtl: bool) -> str:
    """One line in drawing order. rtl: whether its paragraph runs from right to left."""
    levels = _levels(line, rtl)
    pieces = [_mirrored(char, level) for char, level in zip(line, levels, strict=True)]
    for level in range(max(levels, default=0), 0, -1):  # rule L2
        start = None
        for index in range(len(levels) + 1):
            inside = index < len(levels) and levels[index] >= level
            if inside and start is None:
                start = index
            elif not inside and start is not None:
                pieces[start:index] = pieces[start:index][::-1]
                start = None
    return _marks_after_letters("".join(pieces))


def joined(text: str) -> str:
    """Arabic letters as the presentation forms (Unicode blocks FB50 and FE70) that their neighbours ask for."""
    forms = _forms()
    letters = [index for index, char in enumerate(text) if unicodedata.category(char) != "Mn"]
    shaped = list(text)
    for place, index in enumerate(letters):
        char = text[index]
        if char not in forms:
            continue
        before = text[letters[place - 1]] if place else ""
        after = text[letters[place + 1]] if place + 1 < len(letters) else ""
        after_joins = _joins_before(char) and (after in forms or after == "\u0640")
        before_joins = _joins_before(before) and 1 in forms[char]
        wanted = 3 if before_joins and after_joins else 1 if before_joins else 2 if after_joins else 0
        shaped[index] = forms[char].get(wanted, forms[char].get(wanted & 1, char))
    return _lam_alef("".join(shaped))


def _joins_before(char: str) -> bool:
    """Whether a letter reaches out to the one that follows it."""
    return char == "\u0640" or 2 in _forms().get(char, {})


@cache
def _forms() -> dict[str, dict[int, str]]:
    """Letter to its forms (isolated 0, final 1, initial 2, medial 3), read from Unicode's own decompositions."""
    found: dict[str, dict[int, str]] = {}
    for code in (*range(0xFB50, 0xFDFF), *range(0xFE70, 0xFEFD)):
        form, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if form in _FORMS and len(letters) == 1:
            found.setdefault(chr(int(letters[0], 16)), {})[_FORMS[form]] = chr(code)
    return found


@cache
def _ligatures() -> dict[str, str]:
    """Lam with alef must be one glyph: the two shaped letters to that glyph."""
    found = {}
    for code in range(0xFEF5, 0xFEFD):
        form, lam, alef = unicodedata.decomposition(chr(code)).split()
        lam_form, alef_forms = (3 if form == "<final>" else 2), _forms()[chr(int(alef, 16))]
        found[_forms()[chr(int(lam, 16))][lam_form] + alef_forms[1]] = chr(code)
    return found


def _lam_alef(text: str) -> str:
    for pair, ligature in _ligatures().items():
        text = text.replace(pair, ligature)
    return text


def _mirrored(char: str, level: int) -> str:
    return _MIRRORED.get(char, char) if level % 2 else char  # rule L4


def _marks_after_letters(text: str) -> str:
    """Vowel marks back behind the letter they belong to (rule L3), where fonts expect them."""
    return re.sub(
        "([\u0591-\u05bd\u05bf\u05c1\u05c2\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc]+)(.)",
        lambda found: found[2] + found[1][::-1],
        text,
    )


def _levels(line: str, rtl: bool) -> list[int]:
    """The level of every character: rules W1-W7 and N0-N2 over one level run, then I1-I2 and L1."""
    base = int(rtl)
    edge = "R" if rtl else "L"
    kinds = _weak([unicodedata.bidirectional(char) or "L" for char in line], edge)
    _brackets(line, kinds, edge)
    _neutral(kinds, edge)
    levels = [1 if kind == "R" else 2 if kind in ("EN", "AN") else 2 * base for kind in kinds]
    trailing = len(line.rstrip())
    return levels[:trailing] + [base] * (len(line) - trailing)


def _weak(kinds: list[str], edge: str) -> list[str]:
    """Numbers and their signs: after this only L, R, EN, AN and neutrals are left."""
    strong, before = edge, edge
    for index, kind in enumerate(kinds):
        if kind in ("NSM", "BN"):  # W1
            kind = before
        elif kind == "EN" and strong == "AL":  # W2
            kind = "AN"
        if kind in _STRONG:
            strong = kind
        kinds[index] = before = kind
    kinds = ["R" if kind == "AL" else kind for kind in kinds]  # W3
    for index in range(1, len(kinds) - 1):  # W4
        left, kind, right = kinds[index - 1 : index + 2]
        if left == right and ((kind == "ES" and left == "EN") or (kind == "CS" and left in ("EN", "AN"))):
            kinds[index] = left
    return _number_signs(kinds, edge)


def _number_signs(kinds: list[str], edge: str) -> list[str]:
    for order in (range(len(kinds)), range(len(kinds) - 1, -1, -1)):  # W5, from both sides
        before = ""
        for index in order:
            if kinds[index] == "ET" and before == "EN":
                kinds[index] = "EN"
            before = kinds[index]
    strong = edge
    for index, kind in enumerate(kinds):  # W6, W7
        if kind in ("L", "R"):
            strong = kind
        elif kind == "EN":
            kinds[index] = "L" if strong == "L" else "EN"
        elif kind in ("ES", "ET", "CS"):
            kinds[index] = "ON"
    return kinds


def _brackets(line: str, kinds: list[str], edge: str) -> None:
    """A pair of brackets goes with what it holds, or with what stands before it (N0)."""
    for start, end in sorted(_bracket_pairs(line, kinds)):
        inside = {_side(kind) for kind in kinds[start + 1 : end] if kind in _DIRECTED}
        if edge in inside:
            kinds[start] = kinds[end] = edge
        elif inside:
            before = next((_side(kind) for kind in reversed(kinds[:start]) if kind in _DIRECTED), edge)
            kinds[start] = kinds[end] = before


def _bracket_pairs(line: str, kinds: list[str]) -> list[tuple[int, int]]:
    """Places of matching brackets (BD16)."""
    pairs, waiting = [], list[tuple[str, int]]()
    for index, char in enumerate(line):
        if kinds[index] in _DIRECTED:
            continue
        if char in _PAIRS:
            waiting.append((_PAIRS[char], index))
        elif any(char == closing for closing, _ in waiting):
            while waiting[-1][0] != char:
                waiting.pop()
            pairs.append((waiting.pop()[1], index))
    return pairs


def _neutral(kinds: list[str], edge: str) -> None:
    """Spaces and signs take the direction of both neighbours, or of the paragraph (N1, N2)."""
    index = 0
    while index < len(kinds):
        if kinds[index] in _DIRECTED:
            index += 1
            continue
        end = index
        while end < len(kinds) and kinds[end] not in _DIRECTED:
            end += 1
        left = edge if index == 0 else _side(kinds[index - 1])
        right = edge if end == len(kinds) else _side(kinds[end])
        kinds[index:end] = [left if left == right else edge] * (end - index)
        index = end


def _side(kind: str) -> str:
    return "L" if kind == "L" else "R"
