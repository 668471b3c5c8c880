"""Fills the papers of the two games, and their part of the results."""

from collections.abc import Iterator

from app.domain.answers import Ballot, Outcome, letters_found, outcome
from app.domain.content import LETTERS, Alphabet, Majority, Resolution, Role, RolePlay
from app.domain.events import Vote
from app.domain.live import SessionState
from app.domain.meetings import Session
from app.screens.dates import long_date
from app.screens.figures import number_in_words
from app.screens.game_papers import MeetingPaper, Poster, PosterCell, RoleCard, TallyColumn
from app.screens.papers import ResultBlock, ResultSection
from app.screens.result_gathering import resolution_figures, wall_figures
from app.screens.room.alphabet import cells_of, letters_in_words, wall_of
from app.screens.room.votes import figures_of, rule_of, rule_title, shares_in_words, verdict_of
from app.screens.sheets import session_lines
from app.screens.wording import _


def meeting_paper(session: Session, state: SessionState, play: RolePlay) -> MeetingPaper:
    """Fill the cards and the tally sheet of an owners' meeting."""
    return MeetingPaper(
        title=play.title,
        session_lines=session_lines(session, state.module.title),
        cards=tuple(_card(play, role) for role in play.roles),
        portrait_label=_("You are"),
        wish_label=_("What you want"),
        motto=_("Your vote weighs as much as your shares."),
        tally_title=_("Tally sheet"),
        how=_("Tick how each owner votes. Nobody who is absent is ticked."),
        columns=tuple(
            column
            for number, each in enumerate(play.resolutions, start=1)
            for column in _columns(play, number, each)
        ),
        owner_label=_("Owner"),
        votes=(_("For"), _("Against"), _("Abst.")),
        footer=_("À main levée · role play"),
    )


def _card(play: RolePlay, role: Role) -> RoleCard:
    shares = _("{shares} out of {all}").format(
        shares=shares_in_words(role.shares), all=number_in_words(play.shares)
    )
    return RoleCard(role.name, shares, role.shares / play.shares, role.text, role.wish)


def _columns(play: RolePlay, number: int, resolution: Resolution) -> Iterator[TallyColumn]:
    """A resolution, and its second vote where the law knows one."""
    needed = outcome(play, resolution, Ballot())
    yield TallyColumn(str(number), resolution.text, f"{rule_title(needed)} – {rule_of(needed)}")
    if resolution.majority is Majority.ABSOLUTE:
        again = outcome(play, resolution, Ballot().again())
        text = _("only if a third of all the shares is for")
        yield TallyColumn(_("{number} again").format(number=number), text, rule_title(again))


def poster(session: Session, state: SessionState, alphabet: Alphabet) -> Poster:
    """Fill the poster with the words that are on the wall."""
    wall = wall_of(state, alphabet)
    missing = [letter for letter in LETTERS if letter not in letters_found(wall)]
    invitation = _("All the letters have their word: well done!")
    if missing:
        invitation = _("Still to be found: {letters}. An idea? Bring it next time!").format(
            letters=", ".join(missing)
        )
    where = " · ".join(
        part
        for part in (state.house.cooperative, session.place, long_date(session.starts_at))
        if part
    )
    return Poster(
        title=alphabet.title,
        lines=(where, letters_in_words(wall)),
        cells=tuple(PosterCell(each.letter, each.words) for each in cells_of(wall)),
        to_find=_("to be found"),
        invitation=invitation,
        footer=_("{module} · À main levée").format(module=state.module.title),
    )


def game_sections(state: SessionState) -> tuple[ResultSection, ...]:
    """What the results of a session say of its games; nothing of those that were not played."""
    sections = [
        ResultSection(activity.title, tuple(_blocks(state, activity)))
        for activity in state.module.activities
        if isinstance(activity, RolePlay | Alphabet)
    ]
    return tuple(section for section in sections if section.blocks)


def _blocks(state: SessionState, activity: RolePlay | Alphabet) -> Iterator[ResultBlock]:
    if isinstance(activity, RolePlay):
        for number, resolution in enumerate(activity.resolutions, start=1):
            ballot = state.answers.ballot(resolution.id)
            if ballot != Ballot():
                yield _vote_block(str(number), activity, resolution, ballot)
    elif wall_of(state, activity):
        yield _alphabet_block(state, activity)


def _vote_block(number: str, play: RolePlay, resolution: Resolution, ballot: Ballot) -> ResultBlock:
    """A resolution: who voted how, what was needed; a first vote is told before the second."""
    last = outcome(play, resolution, ballot)
    told = [*_told(play, ballot, last)]
    if ballot.second is not None:
        first = outcome(play, resolution, ballot.first)
        told = [*_told(play, ballot.first, first), *told]
    return ResultBlock(
        number=number,
        question=resolution.text,
        bars=(),
        verdict=verdict_of(last),
        explanation=resolution.explanation,
        figures=tuple(told),
        data=resolution_figures(play, resolution, ballot),
    )


def _told(play: RolePlay, ballot: Ballot, result: Outcome) -> Iterator[str]:
    yield rule_title(result)
    names = {Vote.FOR: _("For"), Vote.AGAINST: _("Against"), Vote.ABSTAIN: _("Abstention")}
    for vote, name in names.items():
        voters = [role for role in play.roles if ballot.running.get(role.id) is vote]
        if voters:
            shares = number_in_words(sum(role.shares for role in voters))
            people = ", ".join(role.name for role in voters)
            yield _("{vote}: {shares} ({people})").format(vote=name, shares=shares, people=people)
    yield from figures_of(result)


def _alphabet_block(state: SessionState, alphabet: Alphabet) -> ResultBlock:
    wall = wall_of(state, alphabet)
    cells = (cell for cell in cells_of(wall) if cell.words)
    return ResultBlock(
        number="",
        question=alphabet.prompt or alphabet.title,
        bars=(),
        verdict=letters_in_words(wall),
        explanation="",
        figures=tuple(f"{cell.letter} – {', '.join(cell.words)}" for cell in cells),
        data=wall_figures(state, alphabet),
    )
