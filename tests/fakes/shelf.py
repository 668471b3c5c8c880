"""A shelf without disk, and a small made-up module with all seven kinds of activities."""

from pathlib import Path

from app.domain.content import (
    Activity,
    AnimatedVideo,
    Card,
    Choice,
    Cue,
    Evaluation,
    Exercise,
    Hotspot,
    Infographic,
    IntroQuiz,
    Leaflet,
    LeafletSection,
    Module,
    Question,
    QuestionKind,
    TestimonialVideo,
)
from app.domain.errors import UserError
from app.domain.meetings import Session
from app.usecases.ports import PackProblem


class FakeShelf:
    """Holds the modules (and the complaints) that the test gives."""

    def __init__(self, *modules: Module, problems: tuple[PackProblem, ...] = ()) -> None:
        self._modules = modules or (sample_module(),)
        self._problems = problems

    def modules(self) -> tuple[Module, ...]:
        """Return the modules given."""
        return self._modules

    def module(self, module: str) -> Module:
        """Return one of the modules given."""
        for each in self._modules:
            if each.id == module:
                return each
        raise UserError("There is no module “{module}”.", module=module)

    def module_of(self, meeting: Session) -> Module:
        """Return the module of a session, one of those given."""
        return self.module(meeting.module)

    def modules_of(self, meeting: Session) -> tuple[Module, ...]:
        """Return all modules of a session."""
        return tuple(self.module(each) for each in meeting.modules)

    def problems(self) -> tuple[PackProblem, ...]:
        """Return the complaints given."""
        return self._problems


def sample_module() -> Module:
    """Build the module that everybody's tests play: `sample`, 24 minutes, seven activities."""
    return Module(
        id="sample",
        version=1,
        title="Les pommes de l’été",
        summary="A made-up module about an orchard.",
        activities=(_intro(), *_videos(), _exercise(), _infographic(), _leaflet(), _evaluation()),
    )


def _intro() -> Activity:
    first = Question(
        "q1",
        1,
        QuestionKind.SINGLE,
        "Où poussent les pommes ?",
        (Choice("a", "Sous terre"), Choice("b", "In the sea"), Choice("c", "Sur un arbre", True)),
        "A pommier is a tree, et ses fruits sont les pommes.",
        ("T1",),
    )
    second = Question(
        "q2",
        1,
        QuestionKind.SINGLE,
        "When are most apples picked?",
        (
            Choice("a", "En janvier"),
            Choice("b", "In autumn", True),
            Choice("c", "À minuit"),
            Choice("d", "Never on Sundays"),
        ),
        "Most apples ripen in autumn.",
        ("T2",),
    )
    return IntroQuiz("intro", "Quiz d’introduction", 3, "Say that it is a game.", (first, second))


def _videos() -> tuple[Activity, ...]:
    cues = (
        Cue(1_000, 4_000, "Il était une fois un verger."),
        Cue(30_000, 34_000, "Neighbours planted it together."),
        Cue(80_000, 85_500, "À vous de jouer !"),
    )
    spoken = "\n".join(cue.text for cue in cues)
    return (
        AnimatedVideo(
            "film", "Vidéo animée", 3, "Dim the light.", Path("film.mp4"), 90_000, cues, spoken
        ),
        TestimonialVideo(
            "voices",
            "Témoignage",
            3,
            "Ask who knows an orchard.",
            Path("voices.mp4"),
            95_000,
            (Cue(500, 3_000, "I picked my first apple here."),),
            "I picked my first apple here.",
        ),
    )


def _exercise() -> Activity:
    steps = (
        ("c4", "Le pommier fleurit", 4, "April: flowers first."),
        ("c1", "Choose a place", 1, "January: look for sun."),
        ("c6", "Goûter la tarte", 6, "October: at last."),
        ("c2", "Dig a hole", 2, "February: the ground is soft."),
        ("c5", "Cueillir les pommes", 5, "September: they are ripe."),
        ("c3", "Plant the tree", 3, "March: before the leaves."),
    )
    cards = tuple(Card(name, text, place, reason, ("T3",)) for name, text, place, reason in steps)
    return Exercise(
        "order", "Exercice : le verger", 4, "Let them talk.", "Put the six steps in order.", cards
    )


def _infographic() -> Activity:
    places = (
        ("h1", "Le portail", 0.10, 0.60),
        ("h2", "The shed", 0.25, 0.35),
        ("h3", "La mare", 0.42, 0.70),
        ("h4", "The beehives", 0.58, 0.30),
        ("h5", "Le vieux pommier", 0.74, 0.62),
        ("h6", "The kitchen", 0.90, 0.40),
    )
    hotspots = tuple(
        Hotspot(name, label, f"{label}: a short sentence about it.", x, y, ("T4",))
        for name, label, x, y in places
    )
    return Infographic("drawing", "Infographie", 4, "Any order will do.", "One street", hotspots)


def _leaflet() -> Activity:
    return Leaflet(
        "page",
        "Plaquette",
        2,
        "Hand one to each person.",
        "Les pommes de l’été",
        "An orchard belongs to those who plant it.",
        (
            LeafletSection("À retenir", ("Planter ensemble", "Pick together")),
            LeafletSection("And at home?", ("My apple tree stands at ……………",)),
        ),
        "Made-up content for tests.",
    )


def _evaluation() -> Activity:
    third = Question(
        "q3",
        1,
        QuestionKind.SINGLE,
        "On which plant are apples found?",
        (Choice("a", "Un pommier", True), Choice("b", "A carrot"), Choice("c", "Un cactus")),
        "Apples grow on apple trees.",
        ("T1",),
        pair="q1",
    )
    fourth = Question(
        "q4",
        1,
        QuestionKind.MULTIPLE,
        "Which two can be made of apples?",
        (
            Choice("a", "Une tarte", True),
            Choice("b", "Brake pads"),
            Choice("c", "Du cidre", True),
            Choice("d", "A ladder"),
        ),
        "Tarts and cider are made of apples.",
        ("T5",),
    )
    return Evaluation("final", "Évaluation", 5, "Ask each one to answer.", (third, fourth))
