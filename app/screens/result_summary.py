"""What stands around the questions of the results: first figures, people, time, what was hard."""

from datetime import timedelta

from app.domain.answers import FEW
from app.domain.content import Activity, Module, Question, questions_in
from app.domain.hardness import Hardness
from app.domain.meetings import Channel
from app.domain.people import Status
from app.domain.results import Overall, QuestionResult, SessionResults
from app.domain.turnout import Share
from app.screens.dates import percent
from app.screens.desk_people import status_name
from app.screens.figures import marked_about
from app.screens.names import channel_name
from app.screens.papers import PlainTable, Remarks
from app.screens.result_figures import SessionFigures, TimeFigures
from app.screens.room.results import right_in_words
from app.screens.wording import _, ngettext

_NONE = "–"


def headlines(data: SessionFigures, results: SessionResults) -> tuple[tuple[str, str], ...]:
    """The first figures of all: a name and a figure each."""
    asked = sum(not each.tally.empty for each in results.all)
    present = _("not counted") if data.present is None else str(data.present)
    return (
        (_("People present"), present),
        (
            _("Questions answered"),
            _("{n} out of {all}").format(n=asked, all=len(results.all)),
        ),
        (_("Right at the introduction"), overall_in_words(data.intro, results.intro)),
        (_("Right at the evaluation"), overall_in_words(data.evaluation, results.evaluation)),
        (_("Time spent"), _minutes(data.spent)),
    )


def overall_in_words(found: Overall | None, results: tuple[QuestionResult, ...]) -> str:
    """How far a quiz was answered rightly; why not, where nobody can say."""
    if found is None:
        if any(each.zones_missing for each in results):
            return _("zones are missing")
        asked = any(not each.tally.empty for each in results)
        return _("not counted") if asked else _("not asked")
    if found.percent is None:
        return right_in_words(found.right, found.of, about=found.about)
    return marked_about(percent(found.percent), about=found.about)


def caution(data: SessionFigures) -> str:
    """What a comparison cannot tell, where there is one."""
    if data.intro is None or data.evaluation is None:
        return ""
    return _(
        "Raised hands have no names: before and after, they may not be those of the same "
        "people. A difference is a sign, not a proof."
    )


def people_table(data: SessionFigures) -> PlainTable | None:
    """Who registered and who came, by channel and by status; nothing where nobody registered.

    What is not known of anybody has no row of its own.
    """
    numbers = data.turnout
    if not numbers.whole.registered:
        return None
    channels = [
        (_("Registered by: {way}").format(way=channel_name(kind)), numbers.channels.get(kind))
        for kind in Channel
    ]
    statuses = [
        (_("Status: {status}").format(status=status_name(kind)), numbers.statuses.get(kind))
        for kind in Status
        if kind is not Status.UNKNOWN
    ]
    rows = [(_("All"), numbers.whole), *channels, *statuses]
    notes = _people_notes(data)
    return PlainTable(
        _("Who came"),
        (_("People"), _("registered"), _("present"), _("excused"), _("absent")),
        tuple(_people_row(name, share) for name, share in rows if share is not None),
        " ".join(notes),
    )


def _people_notes(data: SessionFigures) -> list[str]:
    counts = data.turnout.counts
    notes = []
    if data.counted_heads:
        notes.append(_("Head-count: {n}.").format(n=data.present))
    whole = data.turnout.whole
    if 0 < whole.not_ticked < whole.registered:
        notes.append(not_ticked_said(whole))
    if counts.waiting:
        notes.append(_("Waiting list: {n}.").format(n=counts.waiting))
    if counts.cancelled:
        notes.append(_("Cancelled: {n}.").format(n=counts.cancelled))
    return [*notes, _("Groups of fewer than {n} people are not told apart.").format(n=FEW)]


def not_ticked_said(share: Share) -> str:
    """Say of how many nobody knows whether they came: with them, the figures add up."""
    n = share.not_ticked
    return ngettext("Not ticked: {n} person.", "Not ticked: {n} people.", n).format(n=n)


def _people_row(name: str, share: Share) -> tuple[str, ...]:
    """Dashes where nobody was ticked: nobody knows, which is not none."""
    came = (share.present, share.excused, share.absent)
    said = map(str, came) if any(came) else (_NONE,) * len(came)
    return (name, str(share.registered), *said)


def times_table(data: SessionFigures) -> PlainTable | None:
    """How long each activity was planned and lasted; nothing of a session that took no time."""
    if not data.times or not data.spent:
        return None
    return PlainTable(
        _("Time by activity"),
        (_("Activity"), _("planned"), _("spent")),
        (
            *((each.title, _minutes_planned(each.planned), _spent(each)) for each in data.times),
            (_("In all, with the welcome"), _minutes_planned(data.planned), _minutes(data.spent)),
        ),
    )


def _spent(each: TimeFigures) -> str:
    if each.spent is None:
        return _("left out") if each.skipped else _("not shown")
    return _minutes(each.spent)


def _minutes_planned(minutes: int) -> str:
    return _("{n} min").format(n=minutes) if minutes else _NONE


def _minutes(time: timedelta) -> str:
    """A time in whole minutes; a few seconds are not nothing."""
    minutes = minutes_of(time)
    return _("{n} min").format(n=minutes) if minutes or not time else _("less than 1 min")


def minutes_of(time: timedelta) -> int:
    """A time as whole minutes."""
    return round(time.total_seconds() / 60)


def hard_remarks(hard: Hardness, module: Module) -> Remarks | None:
    """What the room found hard, carefully said; nothing where there is too little to tell."""
    lines = (
        *(
            (_place(module, each.question), _missed(each.percent or 0, about=each.tally.estimated))
            for each in hard.missed
        ),
        *(
            (
                _place(module, each.result.question),
                _("Asked again, the right answers went from {first} to {last}.").format(
                    first=percent(each.first), last=percent(each.last)
                ),
            )
            for each in hard.shifted
        ),
        *(
            (each.exercise.title, _tried(len(each.tries), given_up=each.solution))
            for each in hard.tried
        ),
    )
    return Remarks(_("What the room found hard"), lines) if lines else None


def _place(module: Module, question: Question) -> str:
    """A question, after its activity and its number there."""
    activity = _activity_of(module, question)
    asked = questions_in(activity)
    number = [each.id for each in asked].index(question.id) + 1
    return _("{activity}, question {number}: {text}").format(
        activity=activity.title, number=number, text=question.text
    )


def _activity_of(module: Module, question: Question) -> Activity:
    return next(each for each in module.activities if question in questions_in(each))


def _missed(share: int, *, about: bool) -> str:
    said = marked_about(percent(share), about=about)
    return _("{share} of the answers were right.").format(share=said)


def _tried(tries: int, *, given_up: bool) -> str:
    said = ngettext("{n} try", "{n} tries", tries).format(n=tries)
    if given_up:
        return _("{tries}, then the solution was shown.").format(tries=said)
    return _("{tries}.").format(tries=said)


def written_remarks(data: SessionFigures) -> tuple[Remarks, ...]:
    """What people wrote: what the room said, then the facilitator's own notes."""
    found = []
    if data.comments:
        lines = tuple(("", line) for line in data.comments.splitlines() if line)
        found.append(Remarks(_("What the room said"), lines))
    if data.notes:
        found.append(Remarks(_("The facilitator’s notes"), data.notes))
    return tuple(found)
