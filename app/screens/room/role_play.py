"""An owners' meeting, as the room sees it."""

from app.domain.answers import Outcome, outcome
from app.domain.content import Resolution, Role, RolePlay
from app.domain.events import Phase
from app.domain.live import SessionState
from app.screens.figures import number_in_words
from app.screens.room.common import header
from app.screens.room.votes import (
    figures_of,
    rule_of,
    rule_title,
    scales_of,
    shares_in_words,
    verdict_of,
)
from app.screens.slides import (
    Header,
    MeetingSlide,
    OutcomeSlide,
    OwnerRow,
    OwnersSlide,
    ResolutionSlide,
    SituationSlide,
    VoterLook,
    VoterRow,
)
from app.screens.wording import _, ngettext

SHOWN_RESULT = (Phase.REVEALED, Phase.EXPLAINED)


def meeting_slide(state: SessionState, play: RolePlay) -> MeetingSlide:
    """The situation, then who is there, then each resolution with its vote and its result."""
    resolution = resolution_asked(state, play)
    if play.id not in state.answers.roles:
        return _situation(state, play)
    if resolution is None:
        return _owners(state, play)
    if phase_of(state, resolution) in SHOWN_RESULT:
        return _outcome(state, play, resolution)
    return _resolution(state, play, resolution)


def resolution_asked(state: SessionState, play: RolePlay) -> Resolution | None:
    """The resolution at which a meeting stands; None before the first one."""
    asked = state.asked.get(play.id)
    return next((each for each in play.resolutions if each.id == asked), None)


def phase_of(state: SessionState, resolution: Resolution) -> Phase:
    """How far a resolution has come."""
    return state.phases.get(resolution.id, Phase.QUESTION)


def resolution_counter(play: RolePlay, resolution: Resolution) -> str:
    """Say which resolution this is."""
    number = play.resolutions.index(resolution) + 1
    return _("Resolution {number} of {all}").format(number=number, all=len(play.resolutions))


def outcome_now(state: SessionState, play: RolePlay, resolution: Resolution) -> Outcome:
    """What the votes so far come to."""
    return outcome(play, resolution, state.answers.ballot(resolution.id))


def _situation(state: SessionState, play: RolePlay) -> SituationSlide:
    owners = ngettext("{n} owner", "{n} owners", len(play.roles)).format(n=len(play.roles))
    votes = len(play.resolutions)
    decisions = ngettext("{n} decision to vote", "{n} decisions to vote", votes).format(n=votes)
    return SituationSlide(
        header(state, play),
        play.title,
        play.situation,
        (owners, shares_in_words(play.shares), decisions),
        _("Who plays whom? The roles are dealt now."),
    )


def _owners(state: SessionState, play: RolePlay) -> OwnersSlide:
    dealt = state.answers.roles.get(play.id, ())
    most = max((role.shares for role in play.roles), default=1)

    def row(role: Role) -> OwnerRow:
        note = "" if role.id in dealt else _("absent tonight")
        return OwnerRow(role.name, number_in_words(role.shares), role.shares / most, note)

    return OwnersSlide(
        header(state, play, shares_in_words(play.shares)),
        _("Who is there tonight?"),
        tuple(row(role) for role in play.roles),
        _("We vote with our shares. The larger the home, the more the vote weighs."),
        _("At the cooperative one person has one vote. Here it is otherwise."),
    )


def _dotted(state: SessionState, play: RolePlay, resolution: Resolution) -> Header:
    at = play.resolutions.index(resolution)
    return header(state, play, dots=len(play.resolutions), dot=at)


def _resolution(state: SessionState, play: RolePlay, resolution: Resolution) -> ResolutionSlide:
    collecting = phase_of(state, resolution) is Phase.COLLECTING
    result = outcome_now(state, play, resolution)
    hint = _("Talk it over: what would the person you play want?")
    if collecting:
        hint = _("Raise your hand: first those for, then those against, then those who abstain.")
    return ResolutionSlide(
        header=_dotted(state, play, resolution),
        text=resolution.text,
        rule_title=rule_title(result),
        rule=rule_of(result),
        voters=voter_rows(state, play, resolution) if collecting else (),
        hint=hint,
        counter=resolution_counter(play, resolution),
    )


def voter_rows(state: SessionState, play: RolePlay, resolution: Resolution) -> tuple[VoterRow, ...]:
    """Who has voted, who is still to vote, who is absent; never on which side."""
    dealt = state.answers.roles.get(play.id, ())
    votes = state.answers.ballot(resolution.id).running

    def row(role: Role) -> VoterRow:
        shares = number_in_words(role.shares)
        if role.id in votes:  # be it that they left since: what was voted counts
            return VoterRow(role.name, shares, VoterLook.VOTED)
        if role.id not in dealt:
            return VoterRow(role.name, shares, VoterLook.ABSENT, _("absent tonight"))
        return VoterRow(role.name, shares, VoterLook.WAITING)

    return tuple(row(role) for role in play.roles)


def _outcome(state: SessionState, play: RolePlay, resolution: Resolution) -> OutcomeSlide:
    result = outcome_now(state, play, resolution)
    explained = phase_of(state, resolution) is Phase.EXPLAINED
    return OutcomeSlide(
        header=_dotted(state, play, resolution),
        text=resolution.text,
        verdict=verdict_of(result),
        adopted=result.adopted,
        scales=scales_of(result),
        figures=figures_of(result),
        explanation=resolution.explanation if explained else "",
        hint=rule_title(result),
        counter=resolution_counter(play, resolution),
    )
