"""What a screen reader says of a slide: the same words that the room reads."""

from app.screens.slides import (
    BlackSlide,
    ExerciseSlide,
    InfographicSlide,
    LeafletSlide,
    LogoSlide,
    PlaceLook,
    PlaceRow,
    QuestionSlide,
    ResultRow,
    ResultSlide,
    Slide,
    SpotLook,
    SpotRow,
    VideoSlide,
    WelcomeSlide,
)
from app.screens.wording import _


def spoken(slide: Slide) -> tuple[str, str]:
    """The name of a slide and its description, one part a line."""
    match slide:
        case QuestionSlide():
            rows = [f"{row.mark.letter}. {row.text}" for row in slide.rows]
            return slide.question, _joined(*rows, slide.hint, slide.counter)
        case ResultSlide():
            rows = [_result(slide, row) for row in slide.rows]
            return slide.question, _joined(*rows, slide.explanation, slide.total, slide.counter)
        case ExerciseSlide():
            rows = [_place(place) for place in slide.places]
            rest = [f"{card.letter}. {card.text}" for card in slide.rest]
            return slide.title, _joined(*rows, slide.prompt, *rest, slide.hint)
        case InfographicSlide():
            rows = [_spot(spot) for spot in slide.spots]
            return slide.title, _joined(*rows, slide.card_title, slide.card, slide.hint)
        case LeafletSlide():
            parts = [_joined(heading, *lines) for heading, lines in slide.sections]
            return slide.title, _joined(slide.tagline, *parts, slide.hint)
        case _:
            return _plain(slide)


def _plain(slide: WelcomeSlide | VideoSlide | BlackSlide | LogoSlide) -> tuple[str, str]:
    match slide:
        case WelcomeSlide():
            return slide.title, _joined(slide.subtitle, *slide.lines)
        case VideoSlide(started=False):
            return slide.title, _joined(slide.activity, slide.hint)
        case VideoSlide():
            return slide.title, _("The film is on the screen.")
        case LogoSlide():
            return slide.name, ""
        case BlackSlide():
            return _("Black screen"), ""


def _joined(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def _result(slide: ResultSlide, row: ResultRow) -> str:
    notes = [row.amount]
    notes += [slide.right_label] if row.right else []
    notes += [slide.agreed_label] if row.agreed else []
    said = ", ".join(note for note in notes if note)
    return f"{row.mark.letter}. {row.text}" + (f" ({said})" if said else "")


def _place(place: PlaceRow) -> str:
    words = {
        PlaceLook.EMPTY: _("empty"),
        PlaceLook.PLACED: "",
        PlaceLook.RIGHT: _("well placed"),
        PlaceLook.WRONG: _("not in its place"),
    }[place.look]
    said = ", ".join(part for part in (place.text, words, place.reason) if part)
    return f"{place.number}. {said}"


def _spot(spot: SpotRow) -> str:
    words = {
        SpotLook.CLOSED: "",
        SpotLook.OPEN: _("open"),
        SpotLook.SEEN: _("already seen"),
    }[spot.look]
    return f"{spot.number}. {spot.label}" + (f" ({words})" if words else "")
