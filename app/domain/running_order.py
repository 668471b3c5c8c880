"""The running order of a session: the module's activities as chosen, with stops between them."""

from collections.abc import Mapping
from dataclasses import replace

from app.domain.content import Activity, Break, Module, Question, Quiz, questions_in
from app.domain.meetings import PlannedStep


def activities_of(module: Module, steps: tuple[PlannedStep, ...]) -> tuple[Activity, ...]:
    """The activities of a plan; what the module no longer has is left out."""
    found = (_activity(module, step) for step in steps)
    return tuple(activity for activity in found if activity is not None)


def _activity(module: Module, step: PlannedStep) -> Activity | None:
    if step.title:
        return Break(step.activity, step.title, step.minutes)
    activity = module.activity(step.activity)
    if activity is None or activity.minutes == step.minutes:
        return activity
    return replace(activity, minutes=step.minutes)


def steps_of(activities: tuple[Activity, ...]) -> tuple[PlannedStep, ...]:
    """The plan that gives these activities."""
    return tuple(
        PlannedStep(each.id, each.minutes, each.title if isinstance(each, Break) else "")
        for each in activities
    )


def plain_words(plain: Module, order: tuple[Activity, ...] | None) -> tuple[Activity, ...] | None:
    """A running order in the words of a module in plain language."""
    if order is None:
        return None
    return tuple(_plain(plain.activity(each.id), each) for each in order)


def _plain(plain: Activity | None, activity: Activity) -> Activity:
    return activity if plain is None else replace(plain, minutes=activity.minutes)


def question_asked(activity: Activity | None, asked: Mapping[str, str]) -> Question | None:
    """The question at which an activity stands: a quiz always has one, a film while it stopped."""
    if activity is None:
        return None
    questions = questions_in(activity)
    wanted = asked.get(activity.id)
    found = next((each for each in questions if each.id == wanted), None)
    if found is None and isinstance(activity, Quiz) and questions:
        return questions[0]
    return found
