"""A module that asks every kind of question, and a hall or a table that answers them."""

from app.domain.answers import Cell, Count
from app.domain.content import (
    Choice,
    Evaluation,
    IntroQuiz,
    Module,
    Question,
    QuestionKind,
    Quiz,
    Target,
)
from app.domain.events import Phase
from app.domain.meetings import Gathering
from app.usecases.counting import count_hands
from app.usecases.live_session import LiveSession
from tests.fakes.rehearsal import Rehearsal

YES_NO = (Choice("yes", "Vrai", right=True), Choice("no", "Faux"))
TASTES = (
    Choice("a", "La part sociale"),
    Choice("b", "Le vote à l’assemblée"),
    Choice("c", "La personne à appeler"),
)
MADE_OF = (
    Choice("a", "Une tarte", right=True),
    Choice("b", "Des plaquettes de frein"),
    Choice("c", "Du cidre", right=True),
    Choice("d", "Une échelle"),
)
PLANTS = (Choice("a", "Un pommier", right=True), Choice("b", "Une carotte"))


def asked(
    name: str,
    kind: QuestionKind,
    text: str,
    choices: tuple[Choice, ...] = (),
    *,
    pair: str = "",
    target: Target | None = None,
) -> Question:
    """Make a question with its reason."""
    reason = "C’est ainsi depuis la loi de 1894, et les coopératives y tiennent."
    return Question(name, 1, kind, text, choices, reason, (), pair, target)


APPLES = Target(200_000, "logements", 20_000)
SINGLE = asked("single", QuestionKind.SINGLE, "Où poussent les pommes ?", PLANTS)
TRUE_FALSE = asked("true", QuestionKind.TRUE_FALSE, "Un locataire peut être coopérateur.", YES_NO)
ESTIMATE = asked(
    "number", QuestionKind.ESTIMATE, "Combien de logements gèrent les Coop’HLM ?", target=APPLES
)
OPINION = asked("taste", QuestionKind.OPINION, "De quoi a-t-on le moins parlé chez vous ?", TASTES)
SEVERAL = asked("several", QuestionKind.MULTIPLE, "Que fait-on avec des pommes ?", MADE_OF)
SINGLE_AGAIN = asked(
    "again", QuestionKind.SINGLE, "Sur quel arbre sont les pommes ?", PLANTS, pair="single"
)
NUMBER_AGAIN = asked(
    "number-again",
    QuestionKind.ESTIMATE,
    "Et maintenant, combien de logements ?",
    pair="number",
    target=APPLES,
)
INTRO = (SINGLE, TRUE_FALSE, ESTIMATE, OPINION, SEVERAL)


def every_kind() -> Module:
    """Build the module."""
    return Module(
        "kinds",
        1,
        "Les pommes de l’été",
        "Toutes les sortes de questions.",
        (
            IntroQuiz("intro", "Quiz d’introduction", 5, "", INTRO),
            Evaluation("final", "Évaluation", 5, "", (SINGLE_AGAIN, NUMBER_AGAIN)),
        ),
    )


class Asking(Rehearsal):
    """Plays that module, any question at any phase."""

    def __init__(self, gathering: Gathering = Gathering.SMALL_GROUP) -> None:
        super().__init__(every_kind(), gathering)

    def bring(self, question: Question, phase: Phase = Phase.COLLECTING) -> LiveSession:
        """Bring a question to a phase, as the facilitator does."""
        quiz = next(
            each
            for each in self.module.activities
            if isinstance(each, Quiz) and question in each.questions
        )
        if self.state.activity != quiz.id:
            self.live.show_activity(quiz.id)
        while self.state.question(quiz) != question:
            before = self.state
            forward = quiz.questions.index(question) > quiz.questions.index(before.question(quiz))
            (self.live.forward if forward else self.live.back)()
        while self.state.phase(question) is not phase:
            later = list(Phase).index(phase) > list(Phase).index(self.state.phase(question))
            (self.live.forward if later else self.live.back)()
        return self.live

    def hands(self, question: Question, *, about: str = "", **counts: int) -> LiveSession:
        """Count hands for a question; the choice `about` is an estimate."""
        live = self.bring(question)
        for choice, number in counts.items():
            count_hands(live, Cell(choice), Count(number, about=choice == about))
        return live
