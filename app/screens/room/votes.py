"""What a vote of an owners' meeting needs and comes to, in plain words and as scales.

Shares decide, not heads: wherever the hands raised would have told otherwise, it is said.
"""

from app.domain.answers import Outcome
from app.domain.content import Majority
from app.screens.figures import number_in_words
from app.screens.slides import Scale, ScalePart, VoteLook
from app.screens.wording import _, ngettext


def shares_in_words(shares: int) -> str:
    """A number of shares as it is said."""
    return ngettext("{n} share", "{n} shares", shares).format(n=number_in_words(shares))


def vote_name(look: VoteLook) -> str:
    """Name a way to vote."""
    return {
        VoteLook.FOR: _("For"),
        VoteLook.AGAINST: _("Against"),
        VoteLook.ABSTAIN: _("Abstention"),
        VoteLook.SILENT: _("Absent"),
    }[look]


def rule_title(result: Outcome) -> str:
    """Name the majority that is asked for."""
    if result.again:
        return _("Second vote: simple majority (articles 25-1 and 24)")
    return {
        Majority.SIMPLE: _("Simple majority (article 24)"),
        Majority.ABSOLUTE: _("Absolute majority (article 25)"),
        Majority.DOUBLE: _("Double majority (article 26)"),
    }[result.majority]


def rule_of(result: Outcome) -> str:
    """Say what is needed, with its figures where they are known before the vote."""
    shares, whole = number_in_words(result.needed), number_in_words(result.shares_all)
    if result.majority is Majority.ABSOLUTE:
        return _(
            "More than half of all the shares must be for, those of the absent included: at least "
            "{needed} out of {all}."
        ).format(needed=shares, all=whole)
    if result.majority is Majority.DOUBLE:
        return _(
            "More than half of the owners and two thirds of all the shares must be for, the "
            "absent included: at least {owners} owners out of {owners_all}, and {needed} shares "
            "out of {all}."
        ).format(
            owners=result.owners_needed, owners_all=result.owners_all, needed=shares, all=whole
        )
    return _(
        "More shares must be for than against, among those who vote. Abstentions do not count."
    )


def verdict_of(result: Outcome) -> str:
    """Say what was decided, in a word or two."""
    if result.adopted:
        return _("Adopted")
    return _("Not yet: we vote again") if result.second_vote else _("Rejected")


def figures_of(result: Outcome) -> tuple[str, ...]:
    """Say what was needed and what the room gathered, a sentence each."""
    lines = [_shares_sentence(result)]
    if result.majority is Majority.DOUBLE:
        lines.append(
            _("{owners} owners out of {owners_all} were needed too; {got} voted for.").format(
                owners=result.owners_needed, owners_all=result.owners_all, got=result.owners_for
            )
        )
    lines.append(_after_article_25(result))
    lines.append(_hands_sentence(result))
    return tuple(line for line in lines if line)


def _shares_sentence(result: Outcome) -> str:
    needed, got = number_in_words(result.needed), number_in_words(result.shares_for)
    if result.majority is not Majority.SIMPLE:
        return _("{needed} shares out of {all} were needed; the room gathered {got}.").format(
            needed=needed, all=number_in_words(result.shares_all), got=got
        )
    if not result.shares_cast:
        return _("Nobody voted for or against: nothing is decided.")
    return _(
        "{needed} shares were needed out of the {cast} that voted for or against; “for” "
        "gathered {got}."
    ).format(needed=needed, cast=number_in_words(result.shares_cast), got=got)


def _after_article_25(result: Outcome) -> str:
    """Say whether a resolution of article 25 that failed is voted again."""
    third = number_in_words(result.needed_again)
    if result.second_vote:
        return _(
            "But a third of all the shares ({third}) is for: we vote again at once, by the simple "
            "majority (article 25-1)."
        ).format(third=third)
    if result.majority is Majority.ABSOLUTE and not result.adopted:
        return _("Without a third of all the shares ({third}) there is no second vote.").format(
            third=third
        )
    return ""


def _hands_sentence(result: Outcome) -> str:
    """Say that shares decide where the hands alone would have decided otherwise."""
    by_hands = result.owners_for > result.owners_against
    if by_hands == result.adopted or result.majority is Majority.DOUBLE:
        return ""
    return _(
        "Hands raised: {hands} for, {against} against. But it is the shares that decide."
    ).format(hands=result.owners_for, against=result.owners_against)


def scales_of(result: Outcome) -> tuple[Scale, ...]:
    """The votes side by side against what was needed: of shares, and in article 26 of owners."""
    if result.majority is Majority.SIMPLE:
        return (_cast_scale(result),)
    scales = [_whole_scale(result)]
    if result.majority is Majority.DOUBLE:
        scales.append(_owners_scale(result))
    return tuple(scales)


def _cast_scale(result: Outcome) -> Scale:
    """Only what was voted for or against: abstentions have no place on it."""
    parts = [(VoteLook.FOR, result.shares_for), (VoteLook.AGAINST, result.shares_against)]
    title = _("Shares that voted for or against")
    return _scale(title, parts, result.shares_cast, result.needed, adopted=result.adopted)


def _whole_scale(result: Outcome) -> Scale:
    parts = [
        (VoteLook.FOR, result.shares_for),
        (VoteLook.AGAINST, result.shares_against),
        (VoteLook.ABSTAIN, result.shares_abstaining),
        (VoteLook.SILENT, result.shares_silent),
    ]
    reached = result.shares_for >= result.needed
    return _scale(_("All the shares"), parts, result.shares_all, result.needed, adopted=reached)


def _owners_scale(result: Outcome) -> Scale:
    others = result.owners_all - result.owners_for - result.owners_against
    parts = [
        (VoteLook.FOR, result.owners_for),
        (VoteLook.AGAINST, result.owners_against),
        (VoteLook.SILENT, others),
    ]
    reached = result.owners_for >= result.owners_needed
    return _scale(
        _("All the owners"), parts, result.owners_all, result.owners_needed, adopted=reached
    )


def _scale(
    title: str, parts: list[tuple[VoteLook, int]], whole: int, needed: int, *, adopted: bool
) -> Scale:
    told = tuple(
        ScalePart(look, amount / whole, vote_name(look), number_in_words(amount))
        for look, amount in parts
        if amount
    )
    share = min(1.0, needed / whole) if whole else 1.0
    return Scale(title, told, share, _("needed: {n}").format(n=number_in_words(needed)), adopted)
