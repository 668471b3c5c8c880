"""How kinds of activities are called, and the drawings that stand beside their names."""

from collections.abc import Iterable

from app.domain.content import (
    Activity,
    Alphabet,
    AnimatedVideo,
    Closing,
    Evaluation,
    Exercise,
    Infographic,
    IntroQuiz,
    Leaflet,
    RolePlay,
    TestimonialVideo,
)
from app.screens.wording import ngettext

_ICONS: tuple[tuple[type[Activity], str], ...] = (
    (IntroQuiz, "kind_quiz"),
    (AnimatedVideo, "kind_film"),
    (TestimonialVideo, "kind_testimonial"),
    (Exercise, "kind_exercise"),
    (Infographic, "kind_infographic"),
    (Leaflet, "kind_leaflet"),
    (Evaluation, "kind_evaluation"),
    (RolePlay, "kind_meeting"),
    (Alphabet, "kind_alphabet"),
    (Closing, "kind_closing"),
)
"""The drawing of each kind, a file of resources/icons; also the order in which they are listed."""


def kind_icon(activity: Activity) -> str:
    """The drawing of an activity's kind."""
    return next(icon for kind, icon in _ICONS if isinstance(activity, kind))


def kind_name(activity: Activity) -> str:
    """Say of which kind an activity is."""
    return next(_named(kind, 1) for kind, _icon in _ICONS if isinstance(activity, kind))


def kinds_held(activities: Iterable[Activity]) -> tuple[tuple[str, str], ...]:
    """The kinds of some activities, each once: its drawing, and its name with their number.

    The last slide is no reason to choose a module.
    """
    held = tuple(each for each in activities if not isinstance(each, Closing))
    counted = ((kind, icon, sum(isinstance(each, kind) for each in held)) for kind, icon in _ICONS)
    return tuple((icon, _named(kind, count)) for kind, icon, count in counted if count)


def _named(kind: type[Activity], n: int) -> str:
    said = {
        IntroQuiz: ngettext("quiz", "{n} quizzes", n),
        AnimatedVideo: ngettext("animated film", "{n} animated films", n),
        TestimonialVideo: ngettext("testimonial", "{n} testimonials", n),
        Exercise: ngettext("exercise", "{n} exercises", n),
        Infographic: ngettext("infographic", "{n} infographics", n),
        Leaflet: ngettext("leaflet", "{n} leaflets", n),
        Evaluation: ngettext("evaluation", "{n} evaluations", n),
        RolePlay: ngettext("role play", "{n} role plays", n),
        Alphabet: ngettext("alphabet", "{n} alphabets", n),
        Closing: ngettext("last slide", "{n} last slides", n),
    }
    return said[kind].format(n=n)
