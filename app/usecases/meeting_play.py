"""The role play of an owners' meeting: who is played, and how each of them votes."""

from app.domain.content import RolePlay
from app.domain.errors import UserError
from app.domain.events import Phase, RolesDealt, Vote, VoteCast
from app.usecases.presence import Recording, present_activity

VOTABLE = (Phase.COLLECTING, Phase.REVEALED, Phase.EXPLAINED)


def roles_for(play: RolePlay, people: int | None) -> tuple[str, ...]:
    """The roles that so many people can play, one each, in the order of the module."""
    roles = tuple(role.id for role in play.roles)
    return roles if people is None else roles[: max(1, people)]


def deal_roles(live: Recording, roles: tuple[str, ...]) -> None:
    """Say which roles are played; the others are absent, and still count where the law says so."""
    play = present_activity(live, RolePlay)
    dealt = tuple(role.id for role in play.roles if role.id in roles)
    if not dealt:
        raise UserError("Deal at least one role: a meeting needs somebody who votes.")
    if dealt != live.state.answers.roles.get(play.id):
        live.record(RolesDealt(play.id, dealt))


def cast_vote(live: Recording, role: str, vote: Vote | None) -> None:
    """Note how a role votes on the resolution before the room; None takes the vote back."""
    play = present_activity(live, RolePlay)
    asked = live.state.asked.get(play.id, "")
    phase = live.state.phases.get(asked)
    if asked not in {each.id for each in play.resolutions} or phase not in VOTABLE:
        raise UserError("Open the vote before you enter how somebody votes.")
    if role not in live.state.answers.roles.get(play.id, ()):
        raise UserError("This owner is absent: deal the role first, then let it vote.")
    if live.state.answers.ballot(asked).running.get(role) is not vote:
        live.record(VoteCast(play.id, asked, role, vote))
