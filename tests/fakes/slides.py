"""One slide of every kind, in French, as long as a real one may be."""

from dataclasses import replace

from app.domain.content import ExerciseKind
from app.screens.slides import (
    BlackSlide,
    CardLook,
    CardRow,
    ChoiceRow,
    ExerciseSlide,
    Header,
    InfographicSlide,
    LeafletSlide,
    LogoSlide,
    PlaceRow,
    QuestionSlide,
    ResultRow,
    ResultSlide,
    Slide,
    SpotLook,
    SpotRow,
    VideoSlide,
    WelcomeSlide,
    mark_of,
)
from tests.fakes.game_slides import game_slides
from tests.fakes.result_slides import result_slides

HEADER = Header("L’histoire des Coop’HLM", "Quiz d’introduction", dots=3, dot=1)
QUESTION = "Avant «\u00a0HLM\u00a0», on disait «\u00a0HBM\u00a0». Que veut dire HBM\u202f?"
CHOICES = ("Habitat bâti à la main", "Habitations en biens mutuels", "Habitations à bon marché")
EXPLANATION = (
    "La loi Siegfried de 1894 a créé le cadre des «\u00a0habitations à bon marché\u00a0», "
    "l’ancêtre des HLM."
)
LONG_QUESTION = (
    "Dans une coopérative d’HLM, quel est le poids du vote d’un coopérateur qui possède dix "
    "parts sociales, le jour de l’assemblée générale\u202f?"
)
LONG_CHOICES = (
    "Une voix, quel que soit le nombre de ses parts sociales",
    "Dix voix, une par part sociale, dans la limite de 35\u00a0% des voix",
    "Une voix par année passée dans la coopérative",
    "Aucune voix tant que le conseil n’a pas agréé sa candidature",
)
LONG_EXPLANATION = (
    "Dans une société coopérative d’HLM, chaque coopérateur a une seule voix, quel que soit son "
    "capital. Les investisseurs votent selon leur capital, avec un plafond fixé par la loi."
)
CARDS = (
    "Loi Siegfried\u00a0: les HBM",
    "50 coopératives fondent leur fédération",
    "Les «\u00a0Castors\u00a0» bâtissent ensemble",
    "Fin de la location-attribution",
    "Première SCIC d’HLM",
    "Statut commun des coopératives",
)


def question(text: str = QUESTION, choices: tuple[str, ...] = CHOICES) -> QuestionSlide:
    """Ask; without choices, before they are shown."""
    rows = tuple(ChoiceRow(mark_of(index), choice) for index, choice in enumerate(choices))
    return QuestionSlide(HEADER, text, rows, "Parlez-en entre vous.", "Question 2 sur 3")


def calling(slide: QuestionSlide, at: int) -> QuestionSlide:
    """Ask the hall for the hands for one choice."""
    rows = tuple(replace(row, called=index == at) for index, row in enumerate(slide.rows))
    hint = f"Qui pense {rows[at].mark.letter}\u202f? Levez la main."
    return replace(slide, rows=rows, hint=hint, asking=True)


def result(
    text: str = QUESTION,
    choices: tuple[str, ...] = CHOICES,
    explanation: str = EXPLANATION,
    *,
    hands: bool = True,
) -> ResultSlide:
    """Reveal that the last choice is right; the group had said the first."""
    rows = tuple(
        ResultRow(
            mark=mark_of(index),
            text=choice,
            right=index == len(choices) - 1,
            agreed=index == 0 and not hands,
            share=index / (len(choices) - 1) if hands else None,
            amount=f"{index * 37}\u00a0mains" if hands else "",
        )
        for index, choice in enumerate(choices)
    )
    total = "168 mains levées · 171 personnes présentes"
    labels = ("bonne réponse", "réponse du groupe")
    return ResultSlide(HEADER, text, rows, *labels, explanation, total, "Question 2 sur 3")


def exercise(placed: int = 2, *, checked: bool = False) -> ExerciseSlide:
    """Show so many cards in their places; `checked` says which are right, and why."""
    places = []
    for index, card in enumerate(CARDS):
        look = CardLook.PLACED
        if checked:
            look = CardLook.WRONG if index in {2, 5} else CardLook.RIGHT
        told = f"En 19{index}4, une loi change les règles." if checked else ""
        row = CardRow(str(index), "abcdef"[index], card, look, told)
        places.append(PlaceRow(index + 1, "", (row,) if index < placed else ()))
    rest = tuple(
        CardRow(str(index), "abcdef"[index], CARDS[index], CardLook.FREE)
        for index in range(placed, len(CARDS))
    )
    prompt = "Il reste à placer — lequel vient maintenant\u202f?" if rest else ""
    header = Header("L’histoire des Coop’HLM", "Exercice", right="Essai 1")
    hint = "Dites une lettre, l’animatrice la place."
    title = "Remettons la frise dans l’ordre"
    return ExerciseSlide(header, ExerciseKind.ORDER, title, "", tuple(places), rest, prompt, hint)


def infographic(opened: int = 2, card: str = EXPLANATION) -> InfographicSlide:
    """Show a path of six points: those before the open one were seen; 0 opens none."""
    points = (
        ("Le projet", 0.03, 0.85),
        ("La réservation", 0.33, 0.2),
        ("Le prêt", 0.51, 0.5),
        ("Le chantier", 0.665, 0.7),
        ("La livraison", 0.83, 0.4),
        ("Et après\u202f?", 0.97, 0.13),
    )
    spots = []
    for number, (label, x, y) in enumerate(points, start=1):
        look = SpotLook.SEEN if number < opened else SpotLook.CLOSED
        spots.append(SpotRow(number, label, x, y, SpotLook.OPEN if number == opened else look))
    title = points[opened - 1][0] if opened else ""
    header = Header("L’accession sociale", "Infographie", right="2 sur 6 découverts")
    hint = "Quel numéro ouvre-t-on\u202f?"
    return InfographicSlide(
        header, "Le chemin des clés", tuple(spots), title, card if opened else "", hint
    )


def film(*, started: bool = False) -> VideoSlide:
    """Announce a film, or run it."""
    title = "Cent trente ans d’histoire en deux minutes"
    return VideoSlide(HEADER, "Vidéo animée", title, "Les sous-titres sont affichés.", started)


def leaflet() -> LeafletSlide:
    """Show a leaflet in three parts."""
    sections = (
        ("D’où viennent-elles\u202f?", ("À la fin du 19e siècle, d’habitants.", EXPLANATION)),
        ("Comment ça marche\u202f?", ("Un coopérateur a une voix.", "Les résultats y restent.")),
        ("Et ma coopérative\u202f?", ("Demandez la date de l’assemblée générale.",)),
    )
    header = Header("L’histoire des Coop’HLM", "Plaquette")
    tagline = "À emporter, à relire, à faire lire autour de vous."
    return LeafletSlide(header, "Les Coop’HLM en une page", tagline, sections, "À la sortie.")


def every_slide() -> dict[str, Slide]:
    """Every kind of slide, in each of its states, by name."""
    return {
        "welcome": WelcomeSlide("Assemblée générale 2026", "Salle des fêtes", ("En 25 minutes",)),
        "question alone": question(choices=()),
        "question": question(),
        "two choices": question("Peut-elle louer des logements\u202f?", ("Oui", "Non")),
        "six choices": question(choices=(*CHOICES, *CHOICES)),
        "long question": question(LONG_QUESTION, LONG_CHOICES),
        "hands up": replace(question(), hint="Levez la main\u202f!", asking=True),
        "called": calling(question(), 1),
        "long called": calling(question(LONG_QUESTION, LONG_CHOICES), 3),
        "result": result(explanation=""),
        "explained": result(),
        "group answer": result(hands=False),
        "long result": result(LONG_QUESTION, LONG_CHOICES, LONG_EXPLANATION),
        "film": film(),
        "nothing placed": exercise(0),
        "two placed": exercise(),
        "all placed": exercise(6),
        "checked": exercise(6, checked=True),
        "closed path": infographic(0),
        "path": infographic(),
        "end of the path": infographic(6, LONG_EXPLANATION),
        "leaflet": leaflet(),
        "logo": LogoSlide("Coop’HLM Les Tilleuls"),
        "black": BlackSlide(),
        **game_slides(),
        **result_slides(),
    }
