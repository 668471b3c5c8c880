"""What the room sees for a state of the session."""

from collections.abc import Callable

from app.domain.answers import Line
from app.domain.content import (
    Activity,
    Card,
    Exercise,
    Hotspot,
    Infographic,
    Leaflet,
    Question,
    Quiz,
    Video,
)
from app.domain.events import Curtain, Phase
from app.domain.live import SessionState
from app.screens.slides import (
    BlackSlide,
    CardRow,
    ChoiceRow,
    ExerciseSlide,
    Header,
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
    marked_choices,
)
from app.screens.wording import _, ngettext

SHOWN_RESULT = (Phase.REVEALED, Phase.EXPLAINED)


def slide_for(state: SessionState) -> Slide:
    """The one slide that this state puts before the room."""
    if state.curtain is Curtain.BLACK:
        return BlackSlide()
    if state.curtain is Curtain.LOGO:
        return LogoSlide(state.module.title)
    if state.closed_at is not None:
        return _thanks(state)
    activity = state.current
    if activity is None:
        return _welcome(state)
    return _activity_slide(state, activity)


def _activity_slide(state: SessionState, activity: Activity) -> Slide:
    drawers: tuple[tuple[type[Activity], Callable[..., Slide]], ...] = (
        (Quiz, _quiz),
        (Video, _video),
        (Exercise, _exercise),
        (Infographic, _infographic),
        (Leaflet, _leaflet),
    )
    draw = next(draw for kind, draw in drawers if isinstance(activity, kind))
    return draw(state, activity)


def _header(state: SessionState, activity: Activity, right: str = "") -> Header:
    return Header(state.module.title, activity.title, right)


def _welcome(state: SessionState) -> WelcomeSlide:
    minutes = _("About {minutes} minutes, together.").format(minutes=state.module.minutes)
    return WelcomeSlide(state.module.title, state.module.summary, (minutes,))


def _thanks(state: SessionState) -> WelcomeSlide:
    return WelcomeSlide(
        _("Thank you all!"), state.module.title, (_("See you at the next session."),)
    )


def _quiz(state: SessionState, quiz: Quiz) -> Slide:
    question = state.question(quiz)
    at = quiz.questions.index(question)
    header = Header(state.module.title, quiz.title, dots=len(quiz.questions), dot=at)
    counter = _("Question {number} of {all}").format(number=at + 1, all=len(quiz.questions))
    phase = state.phase(question)
    if phase in SHOWN_RESULT:
        return _result(state, question, header, counter)
    rows = tuple(ChoiceRow(mark, choice.text) for mark, choice in marked_choices(question))
    shown = () if phase is Phase.QUESTION else rows
    return QuestionSlide(header, question.text, shown, _hint(question, phase), counter)


def _hint(question: Question, phase: Phase) -> str:
    if phase is Phase.CLOSED:
        return _("The answers are in. Here comes the result.")
    several = len(question.right_choices) > 1
    if phase is Phase.COLLECTING:
        return (
            _("Several answers are right. Raise your hand!") if several else _("Raise your hand!")
        )
    if phase is Phase.CHOICES:
        return _("Talk it over: several answers are right.") if several else _("Talk it over.")
    return _("Talk it over, then answer together.")


def _result(state: SessionState, question: Question, header: Header, counter: str) -> ResultSlide:
    tally = state.tally(question)
    rows = tuple(
        ResultRow(
            mark=mark,
            text=choice.text,
            right=choice.right,
            agreed=choice.id in tally.agreed,
            share=tally.hands.get(choice.id, 0) / tally.counted if tally.counted else None,
            amount=hands_in_words(tally.hands.get(choice.id, 0)) if tally.counted else "",
        )
        for mark, choice in marked_choices(question)
    )
    explained = state.phase(question) is Phase.EXPLAINED
    return ResultSlide(
        header=header,
        question=question.text,
        rows=rows,
        right_label=_("right answer"),
        agreed_label=_("your answer"),
        explanation=question.explanation if explained else "",
        total=_total(state, tally.counted),
        counter=counter,
    )


def hands_in_words(hands: int) -> str:
    """A number of hands as the room reads it."""
    return ngettext("{n} hand", "{n} hands", hands).format(n=hands)


def people_in_words(people: int) -> str:
    """A number of people present as the room reads it."""
    return ngettext("{n} person present", "{n} people present", people).format(n=people)


def _total(state: SessionState, counted: int) -> str:
    parts = []
    if counted:
        parts.append(ngettext("{n} raised hand", "{n} raised hands", counted).format(n=counted))
    if state.present is not None:
        parts.append(people_in_words(state.present))
    return " · ".join(parts)


def _video(state: SessionState, video: Video) -> VideoSlide:
    mark = state.video(video.id)
    return VideoSlide(
        header=_header(state, video),
        activity=state.module.title,
        title=video.title,
        hint=_("The film is about to begin."),
        started=mark.playing or mark.position_ms > 0,
    )


def card_letters(exercise: Exercise) -> dict[str, str]:
    """The small letter of each card, by card id; it does not change as cards are placed."""
    return {card.id: chr(ord("a") + index) for index, card in enumerate(exercise.cards)}


def place_rows(state: SessionState, exercise: Exercise) -> tuple[PlaceRow, ...]:
    """The line of places as it stands, with right and wrong once it was checked."""
    line = state.answers.line(exercise.id)
    cards = {card.id: card for card in exercise.cards}
    right = line.right_places(exercise) if line.verdict else frozenset()
    return tuple(
        _place(place, cards.get(line.placed.get(place, "")), _look(line, place, right))
        for place in range(1, len(exercise.cards) + 1)
    )


def _look(line: Line, place: int, right: frozenset[int]) -> PlaceLook:
    if place not in line.placed:
        return PlaceLook.EMPTY
    if not line.verdict:
        return PlaceLook.PLACED
    return PlaceLook.RIGHT if place in right else PlaceLook.WRONG


def _place(number: int, card: Card | None, look: PlaceLook) -> PlaceRow:
    # a wrong card keeps its date to itself: the group gets another try
    reason = (card.date or card.reason) if card and look is PlaceLook.RIGHT else ""
    return PlaceRow(number, card.text if card else "", reason, look)


def cards_left(state: SessionState, exercise: Exercise) -> tuple[tuple[Card, CardRow], ...]:
    """The cards still on the table, with their letters."""
    placed = set(state.answers.line(exercise.id).placed.values())
    letters = card_letters(exercise)
    return tuple(
        (card, CardRow(letters[card.id], card.text))
        for card in exercise.cards
        if card.id not in placed
    )


def _exercise(state: SessionState, exercise: Exercise) -> ExerciseSlide:
    line = state.answers.line(exercise.id)
    left = cards_left(state, exercise)
    attempt = line.checked if line.verdict else line.checked + 1
    return ExerciseSlide(
        header=_header(state, exercise, _("Try {number}").format(number=attempt)),
        title=exercise.instruction,
        places=place_rows(state, exercise),
        prompt=_("Left to place: which one comes next?") if left else "",
        rest=tuple(row for _card, row in left),
        hint=_exercise_hint(state, exercise),
    )


def _exercise_hint(state: SessionState, exercise: Exercise) -> str:
    line = state.answers.line(exercise.id)
    if not line.verdict:
        if line.first_gap(exercise) is None:
            return _("All the cards are placed. Shall we check?")
        return _("Say a letter, and the card is placed.")
    right = len(line.right_places(exercise))
    if right == len(exercise.cards):
        return _("Well done: everything is in order.")
    return ngettext(
        "{right} card out of {all} is in its place. Try again?",
        "{right} cards out of {all} are in their place. Try again?",
        right,
    ).format(right=right, all=len(exercise.cards))


def spot_rows(state: SessionState, infographic: Infographic) -> tuple[SpotRow, ...]:
    """The points of an infographic as they stand."""
    seen = state.points_seen(infographic)

    def look(spot: Hotspot) -> SpotLook:
        if spot.id not in seen:
            return SpotLook.CLOSED
        return SpotLook.OPEN if spot.id == seen[-1] else SpotLook.SEEN

    return tuple(
        SpotRow(number, spot.label, spot.x, spot.y, look(spot))
        for number, spot in enumerate(infographic.hotspots, start=1)
    )


def _infographic(state: SessionState, infographic: Infographic) -> InfographicSlide:
    seen = state.points_seen(infographic)
    numbers = {spot.id: number for number, spot in enumerate(infographic.hotspots, start=1)}
    spot = next((each for each in infographic.hotspots if seen and each.id == seen[-1]), None)
    found = _("{seen} of {all} discovered").format(seen=len(seen), all=len(infographic.hotspots))
    return InfographicSlide(
        header=_header(state, infographic, found),
        title=infographic.headline or infographic.title,
        spots=spot_rows(state, infographic),
        card_title=spot.label if spot else "",
        card=spot.text if spot else "",
        hint=_("Which number shall we open?") if len(seen) < len(numbers) else "",
    )


def _leaflet(state: SessionState, leaflet: Leaflet) -> LeafletSlide:
    return LeafletSlide(
        header=_header(state, leaflet),
        title=leaflet.headline,
        tagline=leaflet.tagline,
        # from the back of the hall a page cannot be read: its headings can, the rest is on paper
        sections=((_("On this page"), tuple(each.heading for each in leaflet.sections)),),
        hint=_("Ask for your copy on paper."),
    )
