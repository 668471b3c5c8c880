"""What a screen reader says of an exercise."""

from app.screens.slides import CardLook, CardRow, ExerciseSlide, PlaceRow
from app.screens.wording import _


def spoken_exercise(slide: ExerciseSlide) -> tuple[str, str]:
    """The instruction, then the places with their cards and the cards that are left."""
    places = [_place(place) for place in slide.places]
    rest = [_card(card) for card in slide.rest]
    parts = (slide.text, *places, slide.prompt, *rest, slide.hint)
    return slide.title, "\n".join(part for part in parts if part)


def _place(place: PlaceRow) -> str:
    cards = "; ".join(_card(card) for card in place.cards) or _("empty")
    return f"{place.number}. " + " – ".join(part for part in (place.name, cards) if part)


def _card(card: CardRow) -> str:
    words = {
        CardLook.FREE: "",
        CardLook.PLACED: "",
        CardLook.RIGHT: _("well placed"),
        CardLook.WRONG: _("not in its place"),
        CardLook.SHOWN: _("this is its place"),
    }[card.look]
    notes = ", ".join(part for part in (words, card.told) if part)
    return f"{card.letter}. {card.text}" + (f" ({notes})" if notes else "")
