"""Fills the papers from a session: who came, what the room answered, the leaflet."""

from app.domain.content import Leaflet, Module
from app.domain.live import SessionState
from app.domain.meetings import Attendance, Registration, Session
from app.domain.results import Progress, QuestionResult, SessionResults, results_of
from app.screens.dates import clock_time, long_date, percent
from app.screens.names import attendance_name, channel_name, gathering_name
from app.screens.papers import (
    AttendanceRow,
    AttendanceSheet,
    CompareBar,
    CompareGroup,
    LeafletPaper,
    ResultBar,
    ResultBlock,
    ResultSection,
    ResultsPaper,
)
from app.screens.room import hands_in_words, people_in_words
from app.screens.slides import marked_choices
from app.screens.wording import _, ngettext

BLANK_ROWS = 4  # for people who walk in


def session_lines(session: Session, module: str) -> tuple[str, ...]:
    """The few lines that say which session a paper belongs to."""
    moment = _("{date}, {time}").format(
        date=long_date(session.starts_at), time=clock_time(session.starts_at)
    )
    return (module, f"{moment} · {session.place}", gathering_name(session.gathering))


def attendance_sheet(
    session: Session, module: str, people: tuple[Registration, ...], *, blank: bool
) -> AttendanceSheet:
    """Fill the attendance sheet; `blank` leaves the attendance to be signed by hand."""
    return AttendanceSheet(
        title=_("Attendance sheet"),
        session_lines=session_lines(session, module),
        columns=(_("Name"), _("Registered by"), _("Attendance"), _("Signature")),
        rows=tuple(
            AttendanceRow(
                each.person.full_name,
                channel_name(each.channel),
                "" if blank else attendance_name(each.attendance),
            )
            for each in people
        ),
        blank_rows=BLANK_ROWS if blank else 0,
        summary=_attendance_summary(session, people, blank=blank),
        notice=_(
            "This sheet only serves to know who came. You may see, correct or erase what "
            "concerns you: ask your cooperative."
        ),
        footer=_("À main levée · attendance sheet"),
    )


def _attendance_summary(session: Session, people: tuple[Registration, ...], *, blank: bool) -> str:
    registered = ngettext("{n} person registered", "{n} people registered", len(people))
    parts = [registered.format(n=len(people))]
    parts.append(ngettext("{n} seat", "{n} seats", session.capacity).format(n=session.capacity))
    if not blank:
        here = sum(each.attendance is Attendance.PRESENT for each in people)
        if session.head_count is not None:
            counted = ngettext("{n} person counted", "{n} people counted", session.head_count)
            parts.append(counted.format(n=session.head_count))
        else:
            parts.append(people_in_words(here))
    return " · ".join(parts)


def results_paper(session: Session, state: SessionState) -> ResultsPaper:
    """Fill the results of a session."""
    module = state.module
    results = results_of(module, state.answers)
    lines = session_lines(session, module.title)
    if state.present is not None:
        lines = (*lines, people_in_words(state.present))
    return ResultsPaper(
        title=_("Results of the session"),
        session_lines=lines,
        compare_title=_("Introduction quiz against evaluation: share of right answers"),
        compare=_comparison(results),
        sections=(
            ResultSection(_("Introduction quiz"), _blocks(results.intro)),
            ResultSection(_("Evaluation"), _blocks(results.evaluation)),
        ),
        footer=_("À main levée · results of the session"),
    )


def _comparison(results: SessionResults) -> tuple[CompareGroup, ...]:
    whole = CompareGroup(
        _("All questions"),
        _bar(_("Introduction quiz"), results.intro_mean),
        _bar(_("Evaluation"), results.evaluation_mean),
    )
    return (whole, *(_pair(progress) for progress in results.progress))


def _pair(progress: Progress) -> CompareGroup:
    return CompareGroup(
        progress.before.question.text,
        _bar(_("Before"), progress.before.share_right),
        _bar(_("After"), progress.after.share_right),
    )


def _bar(label: str, share: float | None) -> CompareBar:
    return CompareBar(label, share, _("not asked") if share is None else percent(share))


def _blocks(results: tuple[QuestionResult, ...]) -> tuple[ResultBlock, ...]:
    return tuple(_block(number, each) for number, each in enumerate(results, start=1))


def _block(number: int, result: QuestionResult) -> ResultBlock:
    tally = result.tally
    bars = tuple(
        ResultBar(
            mark=mark,
            text=choice.text,
            right=choice.right,
            right_label=_("right answer"),
            share=tally.hands.get(choice.id, 0) / tally.counted if tally.counted else 0.0,
            amount=_amount(result, choice.id),
        )
        for mark, choice in marked_choices(result.question)
    )
    return ResultBlock(
        str(number), result.question.text, bars, _verdict(result), result.question.explanation
    )


def _amount(result: QuestionResult, choice: str) -> str:
    if result.tally.counted:
        return hands_in_words(result.tally.hands.get(choice, 0))
    return _("answer of the group") if choice in result.tally.agreed else ""


def _verdict(result: QuestionResult) -> str:
    if result.share_right is None:
        return _("This question was not answered.")
    if result.tally.agreed:
        return _("The group was right.") if result.share_right else _("The group was mistaken.")
    return _("{share} of the raised hands are right.").format(share=percent(result.share_right))


def leaflet_paper(module: Module, leaflet: Leaflet) -> LeafletPaper:
    """Fill the page that people take home."""
    return LeafletPaper(
        module=module.title,
        title=leaflet.headline,
        tagline=leaflet.tagline,
        sections=tuple((each.heading, each.lines) for each in leaflet.sections),
        footer=leaflet.footer,
    )
