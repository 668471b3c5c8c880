"""Drawings in SVG that would load, run or never end; and those that are only drawings."""

import pytest

from app.domain.errors import UserError
from app.library.drawings import check_drawing


def drawing(inner: str, top: str = "", before: str = "") -> bytes:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return f"{before}<svg {names} {top}>{inner}</svg>".encode()


LINES = "".join(
    f'<g id="g{at}"><use href="#g{at + 1}"/><use href="#g{at + 1}"/></g>' for at in range(40)
)
CHAIN = "".join(f'<g id="g{at}"><use href="#g{at + 1}"/></g>' for at in range(5_000))

HARMFUL = {
    "document type": drawing("", before="<!DOCTYPE svg>"),
    "entities": drawing("&a;", before='<!DOCTYPE svg [<!ENTITY a "aaaa">]>'),
    "outside entity": drawing("&a;", before='<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///x">]>'),
    "style sheet": drawing("", before='<?xml-stylesheet href="http://localhost/x"?>'),
    "script": drawing("<script>alert(1)</script>"),
    "script of another space": drawing('<s:script xmlns:s="http://www.w3.org/2000/svg"/>'),
    "action": drawing("", top='onload="alert(1)"'),
    "file": drawing('<image xlink:href="file:///etc/passwd"/>'),
    "picture of the web": drawing('<image href="http://localhost/x.png"/>'),
    "hidden picture": drawing('<image href="data:image/png;base64,AAAA"/>'),
    "page": drawing("<foreignObject/>"),
    "use of a file": drawing('<use href="file:///x.svg#a"/>'),
    "link": drawing('<a xlink:href="https://localhost/">x</a>'),
    "fill of a file": drawing('<path fill="url(http://localhost/x#a)"/>'),
    "fill in quotes": drawing("<path style=\"fill: url( 'file:///x' )\"/>"),
    "style that loads": drawing("<style>@import 'http://localhost/x';</style>"),
    "font that loads": drawing("<style>a{src:url(x)}</style>"),
    "doubled forty times": drawing(LINES),
    "drawn in itself": drawing('<g id="a"><use href="#a"/></g>'),
    "in a ring": drawing('<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'),
    "a long chain": drawing(CHAIN),
    "deep": b"<svg>" + b"<g>" * 100 + b"</g>" * 100 + b"</svg>",
    "deep and open": b"<svg>" + b"<g>" * 1_000_000,
    "many parts": b"<svg>" + b"<g/>" * 200_000 + b"</svg>",
    "unknown entity": drawing("&nbsp;"),
    "broken": b"<svg>",
    "two drawings": drawing("") + drawing(""),
    "unknown encoding": b'<?xml version="1.0" encoding="ebcdic-9"?><svg/>',
}


@pytest.mark.parametrize("harm", HARMFUL)
def test_a_drawing_that_is_more_than_a_drawing_is_refused(harm: str) -> None:
    with pytest.raises(UserError, match="“plain SVG”") as refused:
        check_drawing(HARMFUL[harm], "mare.svg")
    assert refused.value.values == {"file": "mare.svg"}


@pytest.mark.parametrize(
    "raw",
    [
        drawing('<path id="a" d="M0 0h9"/><use xlink:href="#a"/>'),
        drawing("<style>.a{fill:#fff}</style><path class='a' style='fill: url( #b )'/>"),
        drawing('<path fill="url(#b)" clip-path="url(\'#c\')"/><text>url(http://x)</text>'),
        drawing('<use href="#nothing"/><use/>', before='<?xml version="1.0"?>'),
        drawing("é").decode().encode("utf-16"),
        b"<svg>" + b"<g>" * 98 + b"</g>" * 98 + b"</svg>",
    ],
)
def test_a_plain_drawing_is_left_alone(raw: bytes) -> None:
    check_drawing(raw, "mare.svg")
