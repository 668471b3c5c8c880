"""What the one green button of the console says: the step that it does now."""

from app.domain.content import RolePlay
from app.domain.course import step_forward
from app.domain.events import (
    Event,
    HotspotOpened,
    OptionCalled,
    OrderChecked,
    PageTurned,
    Phase,
    PhaseReached,
    RolesDealt,
    SecondVoteOpened,
    VideoMoved,
)
from app.domain.live import SessionState
from app.screens.slides import marked_choices
from app.screens.wording import _


def step_label(state: SessionState) -> str:
    """Say what the one green button does now."""
    if state.closed_at is not None:
        return _("Reopen the session")
    event = step_forward(state)
    if event is None:
        return _("End of the module")
    if state.current is None:
        return _("Begin")
    return _label_of(state, event)


def _label_of(state: SessionState, event: Event) -> str:
    match event:
        case PhaseReached(_activity, subject, phase):
            return _phase_label(state, subject, phase)
        case OptionCalled(question, choice):
            return _call_label(state, question, choice)
        case VideoMoved(_activity, position_ms):
            return _("Go on with the film") if position_ms else _("Play the film")
        case _:
            return _plain_label(event)


def _plain_label(event: Event) -> str:
    labels: dict[type[Event], str] = {
        OrderChecked: _("Check"),
        HotspotOpened: _("Open the next point"),
        PageTurned: _("Next page"),
        RolesDealt: _("Deal the roles"),
        SecondVoteOpened: _("Vote again at once"),
    }
    return labels.get(type(event), _("Next activity"))


def _phase_label(state: SessionState, subject: str, phase: Phase) -> str:
    playing = isinstance(state.current, RolePlay)
    if subject != state.subject:
        return _subject_label(state, subject)
    labels = {
        Phase.CHOICES: _("Show the choices"),
        Phase.COLLECTING: _("Open the vote") if playing else _("Open the count"),
        Phase.CLOSED: _("Close the count"),
        Phase.DISTRIBUTION: _("Show the answers of the room"),
        Phase.REVEALED: _("Reveal"),
        Phase.EXPLAINED: _("Explain"),
    }
    return labels.get(phase, _("Next question"))


def _subject_label(state: SessionState, subject: str) -> str:
    if not isinstance(state.current, RolePlay):
        return _("Next question")
    first = subject == state.current.resolutions[0].id
    return _("First resolution") if first else _("Next resolution")


def _call_label(state: SessionState, question: str, choice: str) -> str:
    asked = next((each for each in state.module.questions if each.id == question), None)
    marks = marked_choices(asked) if asked else ()
    letter = next((mark.letter for mark, each in marks if each.id == choice), "")
    return _("Call answer {letter}").format(letter=letter)
