"""Reads a drawing in SVG just as far as to say that showing it opens and runs nothing else."""

from xml.parsers import expat

from app.domain.errors import UserError

_DEEPEST = 100
_MOST_PARTS = 200_000
"""Those that are drawn again and again count each time."""
_RUNNING = frozenset(
    {"script", "foreignObject", "image", "feImage", "handler", "iframe", "audio", "video", "filter"}
)
_STYLES_THAT_LOAD = ("url(", "@import", "expression(")


class _RefusedError(Exception):
    """The drawing does what drawings of packs do not."""


class _Reader:
    """Hears what the parser finds; raises _RefusedError."""

    def __init__(self) -> None:
        self._scopes = [""]
        self._in_style = False
        self._count = 0
        self.own = {"": 0}
        self.drawn_in: dict[str, list[str]] = {"": []}

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """A part of the drawing begins; it is drawn wherever one with its id is."""
        kind = name.rpartition(":")[2]
        self._count += 1
        if len(self._scopes) > _DEEPEST or self._count > _MOST_PARTS or kind in _RUNNING:
            raise _RefusedError
        for each, value in attributes.items():
            _check_attribute(each.rpartition(":")[2], value)
        self._in_style = kind == "style"
        scope = attributes.get("id", self._scopes[-1])
        if scope != self._scopes[-1]:
            self.drawn_in.setdefault(self._scopes[-1], []).append(scope)
        if kind == "use":
            self.drawn_in.setdefault(scope, []).append(_target(attributes))
        self.own[scope] = self.own.get(scope, 0) + 1
        self._scopes.append(scope)

    def end(self, _name: str) -> None:
        """A part of the drawing is over."""
        self._in_style = False
        self._scopes.pop()

    def said(self, text: str) -> None:
        """Some text: only a style sheet can do anything."""
        if self._in_style and any(each in text.casefold() for each in _STYLES_THAT_LOAD):
            raise _RefusedError

    def refuse(self, *_said: object) -> None:
        """A document type, or an instruction to whoever reads the drawing."""
        raise _RefusedError


def check_drawing(raw: bytes, name: str) -> None:
    """Raise UserError where a drawing would load or run something, or never end."""
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = reader.refuse
    parser.ProcessingInstructionHandler = reader.refuse
    parser.StartElementHandler = reader.begin
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.said
    parser.buffer_text = True
    try:
        parser.Parse(raw, True)
        _drawn("", reader, {})
    except (_RefusedError, expat.ExpatError, ValueError, LookupError, RecursionError) as error:
        raise UserError(
            "The drawing {file} is broken, or holds scripts, pictures or links that are not shown "
            "here: save it as “plain SVG”, or as PNG.",
            file=name,
        ) from error


def _drawn(scope: str, reader: _Reader, known: dict[str, int]) -> int:
    """How many parts are drawn for one id, those that it repeats included."""
    if scope not in known:
        known[scope] = _MOST_PARTS  # whoever comes back here repeats itself
        inner = sum(_drawn(each, reader, known) for each in reader.drawn_in.get(scope, ()))
        known[scope] = reader.own.get(scope, 0) + inner
        if known[scope] > _MOST_PARTS:
            raise _RefusedError
    return known[scope]


def _check_attribute(name: str, value: str) -> None:
    near = value.replace(" ", "").casefold()
    if name.casefold().startswith("on") or (name == "href" and not near.startswith("#")):
        raise _RefusedError
    if "url(" in near and near.count("url(") != near.replace("'", "").replace('"', "").count(
        "url(#"
    ):
        raise _RefusedError


def _target(attributes: dict[str, str]) -> str:
    for name, value in attributes.items():
        if name.rpartition(":")[2] == "href":
            return value.strip().removeprefix("#")
    return "\N{NO-BREAK SPACE}"  # nothing is called so
