"""An owners' meeting on the console."""

from dataclasses import dataclass

from app.domain.answers import Outcome
from app.domain.content import Resolution, RolePlay
from app.domain.events import Phase, Vote
from app.domain.live import SessionState
from app.screens.figures import number_in_words
from app.screens.room.role_play import (
    SHOWN_RESULT,
    outcome_now,
    phase_of,
    resolution_asked,
    resolution_counter,
)
from app.screens.room.votes import figures_of, rule_of, rule_title, shares_in_words, verdict_of
from app.screens.wording import _, ngettext
from app.usecases.meeting_play import VOTABLE, roles_for

MOST_KEYS = 10


@dataclass(frozen=True)
class RoleEntry:
    """A role with the digit that chooses it; `vote` is None until it has voted."""

    role: str
    digit: int
    name: str
    shares: str
    text: str
    wish: str
    present: bool
    vote: Vote | None


@dataclass(frozen=True)
class RolePlayPanel:
    """A meeting: with `voting` False the roles are dealt, else a resolution (`text`) is voted.

    `key` changes with what is voted. `everybody` and `few` are the roles that the two buttons
    deal; `few` is empty where it would be the same. `result` waits until the room sees it.
    """

    key: str
    title: str
    text: str
    voting: bool
    open: bool
    rows: tuple[RoleEntry, ...]
    everybody: tuple[str, ...]
    few: tuple[str, ...]
    few_label: str
    rule_title: str
    rule: str
    counter: str
    sums: str
    warning: str
    result: str
    to_read: tuple[str, ...]


def role_play_panel(state: SessionState, play: RolePlay) -> RolePlayPanel:
    """Say where the meeting stands."""
    resolution = resolution_asked(state, play)
    if play.id not in state.answers.roles or resolution is None:
        return _dealing(state, play)
    return _voting(state, play, resolution)


def _dealing(state: SessionState, play: RolePlay) -> RolePlayPanel:
    few = roles_for(play, state.present)
    everybody = roles_for(play, None)
    dealt = state.answers.roles.get(play.id, ())
    played = ngettext("{n} role is played", "{n} roles are played", len(dealt))
    return RolePlayPanel(
        key=play.id,
        title=play.title,
        text="",
        voting=False,
        open=False,
        rows=_rows(state, play, None),
        everybody=everybody,
        few=few if few != everybody else (),
        few_label=ngettext("For {n} person", "For {n} people", len(few)).format(n=len(few)),
        rule_title="",
        rule=_("An owner whom nobody plays is absent: in articles 25 and 26 they still count."),
        counter=played.format(n=len(dealt)) if dealt else _("No role is dealt yet"),
        sums=shares_in_words(play.shares),
        warning="",
        result="",
        to_read=(),
    )


def _voting(state: SessionState, play: RolePlay, resolution: Resolution) -> RolePlayPanel:
    result = outcome_now(state, play, resolution)
    phase = phase_of(state, resolution)
    shown = phase in SHOWN_RESULT
    second = "/2" if result.again else ""
    return RolePlayPanel(
        key=f"{resolution.id}{second}",
        title=play.title,
        text=resolution.text,
        voting=True,
        open=phase in VOTABLE,
        rows=_rows(state, play, resolution),
        everybody=(),
        few=(),
        few_label="",
        rule_title=rule_title(result),
        rule=rule_of(result),
        counter=resolution_counter(play, resolution),
        sums=_sums(result),
        warning=_warning(state, play, resolution) if phase is Phase.COLLECTING else "",
        result=verdict_of(result) if shown else "",
        to_read=(*figures_of(result), resolution.explanation) if shown else (),
    )


def _rows(
    state: SessionState, play: RolePlay, resolution: Resolution | None
) -> tuple[RoleEntry, ...]:
    dealt = state.answers.roles.get(play.id, ())
    votes = state.answers.ballot(resolution.id).running if resolution else {}
    return tuple(
        RoleEntry(
            role=role.id,
            digit=number % MOST_KEYS,
            name=role.name,
            shares=number_in_words(role.shares),
            text=role.text,
            wish=role.wish,
            present=role.id in dealt,
            vote=votes.get(role.id),
        )
        for number, role in enumerate(play.roles, start=1)
    )


def _sums(result: Outcome) -> str:
    parts = (
        _("For {n}").format(n=number_in_words(result.shares_for)),
        _("Against {n}").format(n=number_in_words(result.shares_against)),
        _("Abstention {n}").format(n=number_in_words(result.shares_abstaining)),
        _("Absent or without a vote {n}").format(n=number_in_words(result.shares_silent)),
    )
    return "   ".join(parts)


def _warning(state: SessionState, play: RolePlay, resolution: Resolution) -> str:
    """Name those who have not voted once most have: they will count as absent."""
    votes = state.answers.ballot(resolution.id).running
    dealt = state.answers.roles.get(play.id, ())
    silent = [role.name for role in play.roles if role.id in dealt and role.id not in votes]
    if not votes or not silent:
        return ""
    return _("Not voted yet: {names}. Without a vote they count as absent.").format(
        names=", ".join(silent)
    )
