"""A module: activities in the advised order."""

from dataclasses import dataclass

from app.domain.content.activity import Activity
from app.domain.content.film import Video
from app.domain.content.quiz import Question, Quiz


@dataclass(frozen=True)
class Module:
    """One of the seven modules (or a cooperative's own).

    `plain` is the same module in plain language, where its pack has one: same ids, other texts.
    """

    id: str
    version: int
    title: str
    summary: str
    activities: tuple[Activity, ...]
    plain: "Module | None" = None

    @property
    def minutes(self) -> int:
        """The planned length of the whole module."""
        return sum(activity.minutes for activity in self.activities)

    def activity(self, activity_id: str) -> Activity | None:
        """Find an activity by its id."""
        return next((each for each in self.activities if each.id == activity_id), None)

    @property
    def questions(self) -> tuple[Question, ...]:
        """Every question of every quiz and film, in order."""
        return tuple(
            question for activity in self.activities for question in questions_in(activity)
        )


def questions_in(activity: Activity) -> tuple[Question, ...]:
    """The questions that an activity asks."""
    if isinstance(activity, Quiz):
        return activity.questions
    if isinstance(activity, Video):
        return tuple(stop.question for stop in activity.stops)
    return ()
