"""What was corrected, in words: the new answer, the old one, when, and why."""

from collections.abc import Mapping

from app.domain.answers import PersonAnswer, Tally
from app.domain.content import Question
from app.domain.corrections import Change
from app.domain.live import SessionState
from app.screens.dates import clock_time
from app.screens.figures import answer_in_words, number_in_words
from app.screens.panels.persons import seat_name
from app.screens.slides import marked_choices
from app.screens.wording import _

Names = Mapping[str, str]


def corrections_in_words(state: SessionState, names: Names | None) -> Mapping[str, tuple[str, ...]]:
    """Each correction in one line, by question, in order.

    `names` are those of people by the ids under which they answered; None where answers stay
    nameless.
    """
    questions = {question.id: question for question in state.module.questions}
    found: dict[str, tuple[str, ...]] = {}
    for each in state.corrections:
        line = correction_in_words(each, questions[each.question], names)
        found[each.question] = (*found.get(each.question, ()), line)
    return found


def correction_in_words(correction: Change, question: Question, names: Names | None) -> str:
    """One correction in one line."""
    changes = changes_in_words(question, correction.before, correction.after, names)
    line = _("At {time}: {changes}").format(
        time=clock_time(correction.at), changes="; ".join(changes)
    )
    if not correction.reason:
        return line
    return _("{line} (reason: {reason})").format(line=line, reason=correction.reason)


def changes_in_words(
    question: Question, before: Tally, after: Tally, names: Names | None = None
) -> tuple[str, ...]:
    """Each answer that is another one now, with what it was."""
    if names is not None and before.persons and after.persons:
        return _persons(question, before, after, names)
    changes = [
        _change(_("{letter} {figure}").format(letter=mark.letter, figure=now), was)
        for mark, choice in marked_choices(question)
        for now, was in ((_figure(after, choice.id), _figure(before, choice.id)),)
        if now != was and (_answered(after, choice.id) or _answered(before, choice.id))
    ]
    if before.agreed != after.agreed:
        changes.append(_change(agreed_in_words(question, after), agreed_in_words(question, before)))
    if before.numbers != after.numbers:
        changes.append(
            _change(numbers_in_words(question, after), numbers_in_words(question, before))
        )
    if not changes:  # persons who changed places, a teller settled upon
        changes.append(_("figures that add up to the same"))
    return tuple(changes)


def _persons(question: Question, before: Tally, after: Tally, names: Names) -> tuple[str, ...]:
    """What each person answers now where it is something else."""
    return tuple(
        f"{person_in_words(who, names)} · {_change(now, was)}"
        for who in {**before.persons, **after.persons}
        for now, was in (
            (
                person_answer_in_words(question, after.persons.get(who, PersonAnswer())),
                person_answer_in_words(question, before.persons.get(who, PersonAnswer())),
            ),
        )
        if now != was
    )


def _change(now: str, was: str) -> str:
    return _("{now} instead of {was}").format(now=now, was=was)


def _figure(tally: Tally, choice: str) -> str:
    return answer_in_words(tally, choice) or _("nothing")


def _answered(tally: Tally, choice: str) -> bool:
    """Tell whether a choice has a figure, or a majority in its place."""
    return choice in tally.hands or choice == tally.majority


def agreed_in_words(question: Question, tally: Tally) -> str:
    """The one answer that a group agreed upon."""
    letters = [mark.letter for mark, each in marked_choices(question) if each.id in tally.agreed]
    if not letters:
        return _("no answer of the group")
    return _("answer of the group {letters}").format(letters=", ".join(letters))


def numbers_in_words(question: Question, tally: Tally) -> str:
    """The numbers that were said to an estimate."""
    unit = question.target.unit if question.target else ""
    return ", ".join(number_in_words(each, unit) for each in tally.numbers) or _("nothing")


def person_in_words(who: str, names: Names) -> str:
    """Somebody's name, or the number of their seat; nothing more is known of others."""
    return names.get(who) or seat_name(who)


def person_answer_in_words(question: Question, answer: PersonAnswer) -> str:
    """What one person answered: letters, that they would rather not, or nothing."""
    if answer.declined:
        return _("would rather not answer")
    marks = marked_choices(question)
    letters = [mark.letter for mark, each in marks if each.id in answer.choices]
    return ", ".join(letters) or _("nothing")
