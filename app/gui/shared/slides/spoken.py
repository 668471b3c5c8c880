"""What a screen reader says of a slide: the same words that the room reads."""

from app.gui.shared.slides.spoken_exercise import spoken_exercise
from app.gui.shared.slides.spoken_games import spoken_game
from app.screens.qr import shown_address
from app.screens.slides import (
    AddressSlide,
    BlackSlide,
    BlankSlide,
    Change,
    EstimateSlide,
    ExerciseSlide,
    GameSlide,
    HandoutSlide,
    Header,
    InfographicSlide,
    LeafletSlide,
    LogoSlide,
    MessageSlide,
    PartSlide,
    QuestionSlide,
    ResultRow,
    ResultSlide,
    ScoreSlide,
    SheetSlide,
    Slide,
    SpotLook,
    SpotRow,
    VideoSlide,
    WaitingSlide,
    WelcomeSlide,
)
from app.screens.wording import _


def spoken(slide: Slide) -> tuple[str, str]:
    """The name of a slide and its description, one part a line."""
    name, told = _spoken(slide)
    header = getattr(slide, "header", None)
    return name, _joined(header.notice if isinstance(header, Header) else "", told)


def _spoken(slide: Slide) -> tuple[str, str]:
    match slide:
        case QuestionSlide():
            rows = [f"{row.mark.letter}. {row.text}" for row in slide.rows]
            return slide.question, _joined(*rows, slide.hint, slide.counter)
        case ResultSlide() | EstimateSlide() | ScoreSlide():
            return _figures(slide)
        case ExerciseSlide():
            return spoken_exercise(slide)
        case InfographicSlide():
            rows = [_spot(spot) for spot in slide.spots]
            return slide.title, _joined(slide.alt, *rows, slide.card_title, slide.card, slide.hint)
        case LeafletSlide() | PartSlide() | SheetSlide() | AddressSlide():
            return _handout(slide)
        case WelcomeSlide() | VideoSlide() | BlackSlide() | LogoSlide():
            return _plain(slide)
        case _:
            return _curtain(slide)


def _handout(slide: HandoutSlide) -> tuple[str, str]:
    match slide:
        case LeafletSlide():
            parts = [_joined(heading, *lines) for heading, lines in slide.sections]
            return slide.title, _joined(slide.tagline, *parts, slide.hint)
        case PartSlide():
            return slide.heading, _joined(*slide.lines, slide.hint, slide.counter)
        case SheetSlide():
            return slide.title, slide.counter
        case AddressSlide():
            address = shown_address(slide.address)
            return slide.title, _joined(slide.tagline, *slide.lines, address, slide.hint)


def _curtain(slide: BlankSlide | WaitingSlide | MessageSlide | GameSlide) -> tuple[str, str]:
    match slide:
        case WaitingSlide():
            # not the seconds: a screen reader would say them all
            return slide.text or slide.title, slide.until
        case MessageSlide():
            return slide.text, ""
        case BlankSlide():
            return _("Nothing on the screen"), ""
        case _:
            return spoken_game(slide)


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


def _figures(slide: ResultSlide | EstimateSlide | ScoreSlide) -> tuple[str, str]:
    match slide:
        case ResultSlide():
            rows = [_result(slide, row) for row in slide.rows]
            after = (*_change(slide.change), slide.explanation, slide.total, slide.counter)
            return slide.question, _joined(*rows, *after)
        case EstimateSlide():
            return slide.question, _estimate(slide)
        case ScoreSlide():
            points = [f"{row.name} ({row.points})" for row in slide.rows]
            return slide.title, _joined(*points, slide.note)


def _change(change: Change | None) -> tuple[str, ...]:
    if change is None:
        return ()
    bars = (f"{bar.label} ({bar.amount})" for bar in (change.before, change.after))
    return (*bars, change.difference)


def _estimate(slide: EstimateSlide) -> str:
    numbers = [number.text for number in slide.numbers]
    middle = f"{slide.middle_label} ({slide.middle.text})" if slide.middle else ""
    right = f"{slide.right_label} ({slide.right.text})" if slide.right else ""
    before = slide.before.text if slide.before else ""
    said = (slide.heading, *numbers, slide.summary, before, middle, right, slide.verdict)
    after = (*_change(slide.change), slide.explanation, slide.total, slide.counter)
    return _joined(*said, *after)


def _result(slide: ResultSlide, row: ResultRow) -> str:
    notes = [f"{row.before.label} · {row.before.amount}"] if row.before else []
    notes += [" · ".join(part for part in (row.label, row.amount) if part)]
    notes += [slide.right_label] if row.right else []
    notes += [slide.agreed_label] if row.agreed else []
    said = ", ".join(note for note in notes if note)
    return f"{row.mark.letter}. {row.text}" + (f" ({said})" if said else "")


def _spot(spot: SpotRow) -> str:
    words = {
        SpotLook.CLOSED: "",
        SpotLook.OPEN: _("open"),
        SpotLook.SEEN: _("already seen"),
    }[spot.look]
    return f"{spot.number}. {spot.label}" + (f" ({words})" if words else "")
