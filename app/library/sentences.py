"""Turns what pydantic refuses into where it is and what to do about it, in plain words."""

from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from app.domain.errors import UserError
from app.library.names import shown
from app.library.pack_format import KINDS
from app.screens.wording import _, explain
from app.usecases.ports import PackProblem

Location = tuple[int | str, ...]
_MOST_FOUND = 200  # in one file: nobody reads more, and a hostile one would fill the memory

_SENTENCES = {
    "missing": "“{name}” is missing: add it.",
    "extra_forbidden": "The name “{name}” is not known here: remove it or correct its spelling.",
    "union_tag_not_found": "The “kind” of this activity is missing: add it, one of {kinds}.",
    "union_tag_invalid": "“{given}” is not a kind of activity: use one of {kinds}.",
    "literal_error": "“{given}” is not known here: use one of {expected}.",
    "literal_type": '{given} is written between quotation marks here: "{given}".',
    "string_type": "This must be a text between quotation marks.",
    "string_unicode": "This text holds broken characters: type it again.",
    "string_too_long": "This text is too long to be shown: shorten it to {max_length} characters "
    "at most.",
    "string_pattern_mismatch": "“{given}” cannot be a name for the program: use small letters "
    "without accents, digits and hyphens.",
    "blank_text": "This text is empty: write it.",
    "control_text": "This text holds a line break or an invisible sign: type it again on one line.",
    "piled_text": "This text piles signs on one letter: type it again.",
    "reserved_id": "Windows keeps the name “{given}” for itself: choose another id.",
    "int_type": "This must be a whole number, without quotation marks.",
    "float_type": "This must be a number with a point, such as 0.5, without quotation marks.",
    "finite_number": "This must be a number with a point, such as 0.5, without quotation marks.",
    "bool_type": "This must be true or false, without quotation marks.",
    "list_type": "This must be a list between square brackets.",
    "model_type": "This must be a group of names and values between curly brackets.",
    "model_attributes_type": "This must be a group of names and values between curly brackets.",
    "too_short": "There are too few here: at least {min_length}.",
    "too_long": "There are too many here: {max_length} at most.",
    "greater_than_equal": "{given} is too small: use {ge} or more.",
    "less_than_equal": "{given} is too large: use {le} or less.",
    "right_none": "No answer is marked as right: mark the right one with “right”: true.",
    "right_many": "{count} answers are marked as right where one is asked: keep one, or give the "
    "question the kind “multiple”.",
    "right_alone": "Only one answer is marked as right where several are asked: mark another one, "
    "or give the question the kind “single”.",
    "right_opinion": "An opinion has no right answer: remove “right”, or give the question another "
    "kind.",
    "choices_few": "There are too few choices under this question: write at least two.",
    "choices_two": "A question true or false has two choices, no more: remove the others.",
    "choices_none": "An estimate has no choices, the room says a number: remove them.",
    "target_missing": "An estimate needs its right number: add a “target” with a “value”.",
    "target_alone": "Only an estimate has a “target”: remove it, or give the question the kind "
    "“estimate”.",
    "double_id": "The id “{id}” is used twice: give each its own.",
    "wrong_places": "The places of the cards are {places}: they must go from 1 to {count}, each "
    "once.",
    "places_unasked": "The game “{game}” has no named places: remove “places”.",
    "text_unasked": "The game “{game}” has no text with gaps: remove “text”.",
    "pairs_uneven": "{places} places and {cards} cards do not make pairs: list as many of the one "
    "as of the other, from two to nine.",
    "categories": "Cards are sorted into 2 to {most} categories, not {count}: list them under "
    "“places”.",
    "category_empty": "No card belongs to the category “{category}”: add one or remove the "
    "category.",
    "place_unknown": "The card {card} belongs to place {place}, which is not there: use a number "
    "from {least} to {count}.",
    "gaps_numbered": "The text has no gaps, or they are not numbered in order: write [1], [2]… "
    "where words are missing, {most} at most.",
    "gap_cards": "{count} cards fill the gap [{gap}]: it needs exactly one.",
    "gap_long": "The card {card} is too long for a gap: shorten it to {most} characters.",
    "odd_one": "{count} cards have the place 1: give it to the odd one out alone, and 0 to the "
    "others.",
    "odd_few": "There are too few cards to find the odd one out: write at least three.",
    "alt_missing": "Say under “alt” what the picture shows: people who cannot see it hear that.",
    "alt_alone": "“alt” describes a picture, and there is none: add “picture” or remove “alt”.",
    "cards_in_order": "The cards are listed in the right order already: mix them, they are "
    "offered to the room as listed.",
    "most_shares": "“{role}” holds more than half of the shares, which the law counts in a way of "
    "its own: share them out otherwise.",
    "moment": "“{given}” is not a moment of a film: write seconds (12.5) or minutes and seconds "
    "(“1:30”).",
    "moments_order": "The moments under “{list}” are not in order: list them from the first to the "
    "last, each once.",
    "leaflet_empty": "This leaflet is empty: write “sections”, or give a PDF under “file”.",
    "footer_missing": "“footer” is missing: say where the facts come from.",
    "address": "“{given}” is not an address that phones open: begin with https://",
    "one_letter": "“{given}” is not a letter of the alphabet: write one capital, from A to Z.",
    "hint_letter": "“{word}” does not begin with {letter}: correct the word or its letter.",
    "hint_signs": "“{word}” is not a word made of letters: leave the other signs out.",
    "double_letter": "The letter {letter} has two hints: keep one.",
}
_OTHERWISE = "This cannot be used here: compare it with a pack that works."


def problem(file: str, place: str, error: UserError) -> PackProblem:
    """Make a complaint out of an error; a line that it knows becomes the place."""
    line, column = error.values.get("line"), error.values.get("column")
    if line and column:
        place = _("line {line}, column {column}").format(line=line, column=column)
    elif line:
        place = _("line {line}").format(line=line)
    return PackProblem(file, place or _("the whole file"), explain(error))


class Complaints:
    """Collects all that is wrong in one file of a pack; `raw` is the content of the file."""

    def __init__(self, file: str, raw: Any) -> None:
        self._file = file
        self._raw = raw
        self.found: list[PackProblem] = []
        self.remarks: list[PackProblem] = []

    def add(self, error: UserError, location: Location) -> None:
        """Note an error at this place of the file; past so many, only that there are more."""
        if len(self.found) < _MOST_FOUND:
            self.found.append(problem(self._file, place(self._raw, location), error))
        elif len(self.found) == _MOST_FOUND:
            more = UserError("There are more mistakes in this file: correct the others first.")
            self.found.append(problem(self._file, "", more))

    def add_refused(self, refused: ValidationError, above: Location = ()) -> None:
        """Note all that a shape refused; `above` leads to the part that was checked."""
        for detail in refused.errors(include_url=False):
            self.add(_error(detail), (*above, *detail["loc"]))

    def remark(self, error: UserError, file: str) -> None:
        """Note an error in a file without which the module can still be played."""
        self.remarks.append(problem(file, "", error))


def place(raw: Any, location: Location) -> str:
    """Say where in `raw` something stands: activities 4 (order) › cards 2 (c1) › text."""
    words: list[str] = []
    for part in location:
        if isinstance(part, int):
            raw = raw[part] if isinstance(raw, list) and part < len(raw) else None
            name = raw.get("id") if isinstance(raw, dict) else None
            known = f" ({shown(name)})" if isinstance(name, str) else ""
            words.append(f"{words.pop() if words else ''} {part + 1}{known}".strip())
        elif isinstance(raw, dict) and part not in raw and raw.get("kind") == part:
            continue  # the shape that pydantic chose by the kind: not a name of the file
        else:
            words.append(shown(part))
            raw = raw.get(part) if isinstance(raw, dict) else None
    return " › ".join(words)


def _error(detail: ErrorDetails) -> UserError:
    values: dict[str, object] = {
        "kinds": ", ".join(KINDS),
        **{name: _shown(value) for name, value in detail.get("ctx", {}).items()},
        "name": shown(str(detail["loc"][-1])) if detail["loc"] else "",
        "given": shown(str(detail["input"])),
    }
    kind = detail["type"]
    if kind == "string_pattern_mismatch" and "address" in detail["loc"]:
        kind = "address"
    if kind == "literal_error" and _lacks_quotes(detail):
        kind = "literal_type"
    if detail["type"] == "union_tag_invalid":
        values["given"] = values["tag"]
    return UserError(_SENTENCES.get(kind, _OTHERWISE), **values)


def _lacks_quotes(detail: ErrorDetails) -> bool:
    """Tell whether a word that is known was written as a number."""
    given = detail["input"]
    return isinstance(given, int) and repr(str(given)) in detail["ctx"]["expected"]


def _shown(value: object) -> object:
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str):  # a list of words comes as: 'single' or 'multiple'
        return shown(value.replace("' or '", ", ").replace("'", ""))
    return value
