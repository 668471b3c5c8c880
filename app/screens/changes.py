"""What was corrected, in words: the new figure, the old one, when, and why."""

from app.domain.answers import PersonAnswer, Tally
from app.domain.content import Question
from app.domain.corrections import Correction
from app.screens.dates import clock_time
from app.screens.figures import answer_in_words, number_in_words
from app.screens.slides import marked_choices
from app.screens.wording import _


def correction_in_words(correction: Correction, question: Question) -> str:
    """One correction in one line."""
    changes = changes_in_words(question, correction.before, correction.after)
    line = _("At {time}: {changes}").format(
        time=clock_time(correction.at), changes="; ".join(changes)
    )
    if not correction.reason:
        return line
    return _("{line} (reason: {reason})").format(line=line, reason=correction.reason)


def changes_in_words(question: Question, before: Tally, after: Tally) -> tuple[str, ...]:
    """Each answer that is another one now, with what it was."""
    changes = [
        _change(_("{letter} {figure}").format(letter=mark.letter, figure=now), was)
        for mark, choice in marked_choices(question)
        for now, was in ((_figure(after, choice.id), _figure(before, choice.id)),)
        if now != was and (_answered(after, choice.id) or _answered(before, choice.id))
    ]
    if before.agreed != after.agreed:
        changes.append(_change(_together(question, after), _together(question, before)))
    if before.numbers != after.numbers:
        changes.append(_change(_numbers(after), _numbers(before)))
    if not changes:  # persons who changed places, a teller settled upon
        changes.append(_("figures that add up to the same"))
    return tuple(changes)


def _change(now: str, was: str) -> str:
    return _("{now} instead of {was}").format(now=now, was=was)


def _figure(tally: Tally, choice: str) -> str:
    return answer_in_words(tally, choice) or _("nothing")


def _answered(tally: Tally, choice: str) -> bool:
    """Tell whether a choice has a figure, or a majority in its place."""
    return choice in tally.hands or choice == tally.majority


def _together(question: Question, tally: Tally) -> str:
    letters = [mark.letter for mark, each in marked_choices(question) if each.id in tally.agreed]
    if not letters:
        return _("no answer of the group")
    return _("answer of the group {letters}").format(letters=", ".join(letters))


def _numbers(tally: Tally) -> str:
    return ", ".join(number_in_words(each) for each in tally.numbers) or _("nothing")


def person_answer_in_words(question: Question, answer: PersonAnswer) -> str:
    """What one person answered: letters, or that they would rather not."""
    if answer.declined:
        return _("would rather not answer")
    marks = marked_choices(question)
    return ", ".join(mark.letter for mark, each in marks if each.id in answer.choices)
