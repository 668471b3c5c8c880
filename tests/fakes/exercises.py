"""Slides of every kind of exercise, with the longest texts that the seven modules will hold."""

from dataclasses import dataclass, field

from app.domain.content import Card, Exercise, ExerciseKind, Module
from app.screens.slides import CardLook, CardRow, ExerciseSlide, Header, PlaceRow

LETTERS = "abcdefghijkl"


@dataclass(frozen=True)
class Game:
    """An exercise: its cards in the order of their letters, the place of each, its reasons."""

    kind: ExerciseKind
    title: str
    cards: tuple[str, ...]
    right: tuple[int, ...]
    reasons: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    text: str = ""
    prompt: str = ""
    hint: str = "Dites une lettre et un chiffre\u00a0: la carte est placée."
    places: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "places", len(self.names) or max(self.right))


TIMELINE = Game(
    ExerciseKind.ORDER,
    "Remettez ces huit cartes dans l’ordre.",
    (
        "La SCIC d’HLM est créée",
        "50 coopératives fondent leur fédération",
        "La location-attribution s’arrête\u202f; la coopérative de production est créée",
        "Une loi crée les «\u00a0habitations à bon marché\u00a0»",
        "La Raison d’être des Coop’HLM est adoptée",
        "Une loi donne un statut commun à toutes les coopératives",
        "Les coopératives mettent en place la sécurisation HLM",
        "Les locataires entrent parmi les coopérateurs",
    ),
    (7, 2, 4, 1, 8, 3, 6, 5),
    ("2003", "1908", "1971", "1894", "2021", "1947", "1997", "1992"),
    prompt="Il reste à placer\u00a0: laquelle vient maintenant\u202f?",
    hint="Dites une lettre, et la carte est placée.",
)
FORMULAS = Game(
    ExerciseKind.PAIRS,
    "Reliez chaque formule à sa phrase.",
    (
        "«\u00a0Si la vie bascule, la coop peut racheter mon logement à un prix prévu.\u00a0»",
        "«\u00a0Je réserve sur un plan et je paie à mesure que le chantier avance.\u00a0»",
        "«\u00a0Si je revends vite, le gain est encadré.\u00a0»",
        "«\u00a0J’achète les murs\u202f; le terrain reste à un organisme solidaire.\u00a0»",
        "«\u00a0Si je dois vendre, on peut me proposer un logement en location.\u00a0»",
        "«\u00a0J’habite d’abord comme locataire, et je décide ensuite d’acheter.\u00a0»",
    ),
    (4, 1, 6, 3, 5, 2),
    (
        "Le prix et les cas sont écrits dans mon contrat.",
        "C’est la vente en état futur d’achèvement.",
        "Elle évite que l’on spécule avec une aide publique.",
        "Le terrain appartient à un organisme de foncier solidaire.",
        "La coopérative me reloge, ou me fait reloger.",
        "Je lève l’option quand je suis prêt.",
    ),
    (
        "Achat sur plan (VEFA)",
        "Location-accession (PSLA)",
        "Bail réel solidaire (BRS)",
        "Garantie de rachat",
        "Garantie de relogement",
        "Clause anti-spéculative",
    ),
    hint="Dites une lettre et un chiffre\u00a0: lesquels vont ensemble\u202f?",
)
DECISIONS = Game(
    ExerciseKind.SORT,
    "Qui décide\u202f? Classez les neuf cartes.",
    (
        "Agréer un nouvel associé",
        "Approuver les comptes de l’année",
        "Répondre à un locataire dont le chauffage est en panne",
        "Élire les administrateurs",
        "Voter le budget et les grandes orientations",
        "Suivre un chantier chaque semaine",
        "Mettre fin au mandat d’un administrateur",
        "Préparer les dossiers du conseil",
        "Nommer le directeur général",
    ),
    (2, 1, 3, 1, 2, 3, 1, 3, 2),
    ("Le conseil fixe le cap, la direction fait avancer le bateau.",) * 9,
    ("Assemblée générale", "Conseil d’administration", "Direction et équipes"),
    prompt="Il reste à classer\u00a0: où va chacune\u202f?",
)
LIGHTS = Game(
    ExerciseKind.SORT,
    "Vert, orange ou rouge\u202f? Classez chaque situation.",
    (
        "Promettre un logement à un ami",
        "Poser une question sur un chiffre que je ne comprends pas",
        "La coop signe un contrat avec ma société sans passer au conseil",
        "Proposer d’étudier un projet venu d’une résidence",
        "Ma sœur dirige une entreprise candidate à un marché",
        "Raconter à un voisin la situation d’un locataire vue en commission",
        "Me former avant mon premier conseil",
    ),
    (3, 1, 3, 2, 2, 3, 1),
    (
        "C’est la commission qui attribue.",
        "C’est même utile à tous.",
        "Accord préalable obligatoire.",
        "Je le propose au conseil, je ne promets rien.",
        "Je le signale, je ne vote pas.",
        "Discrétion et vie privée.",
        "Des formations existent.",
    ),
    (
        "Vert\u00a0: je peux y aller",
        "Orange\u00a0: j’en parle d’abord",
        "Rouge\u00a0: je ne dois pas",
    ),
    prompt="Il reste à classer\u00a0: où va chacune\u202f?",
)
CHARGES = Game(
    ExerciseKind.SORT,
    "Qui paie quoi\u202f?",
    (
        "La réfection complète de la toiture",
        "L’eau froide",
        "L’entretien courant de l’ascenseur",
        "Les frais de gestion du bailleur",
        "La taxe d’enlèvement des ordures ménagères",
        "Le chauffage collectif",
        "La modernisation de l’ascenseur",
        "Le nettoyage courant des parties communes",
        "L’assurance de l’immeuble du bailleur",
    ),
    (2, 1, 1, 2, 1, 1, 2, 1, 2),
    ("La liste est fixée par un décret.",) * 9,
    ("Charge récupérable (locataire)", "À la charge du bailleur"),
    prompt="Il reste à classer\u00a0: où va chacune\u202f?",
)
RULES = Game(
    ExerciseKind.GAPS,
    "Complétez le texte.",
    (
        "l’assemblée générale",
        "les salaires",
        "quinze à trente euros",
        "une voix",
        "le conseil d’administration",
        "dans la coopérative",
    ),
    (3, 0, 1, 2, 4, 5),
    (
        "Tous les associés, une fois par an.",
        "Ils ne se votent pas en assemblée.",
        "C’est mon billet d’entrée.",
        "Quel que soit le nombre de parts.",
        "Il surveille aussi la gestion.",
        "Il sert à bâtir d’autres logements.",
    ),
    text="Pour entrer, j’achète une part sociale\u00a0: en général [1]. Je compte alors pour [2], "
    "comme chacun. Une fois par an, tous les associés se retrouvent à [3]. Elle élit [4], qui fixe "
    "le cap. L’argent gagné, lui, reste [5].",
    prompt="Lequel remplit un trou\u202f?",
    hint="Dites une lettre et le numéro d’un trou.",
)
STRANGER = Game(
    ExerciseKind.ODD_ONE_OUT,
    "Quel métier ne travaille pas dans une Coop’HLM\u202f?",
    (
        "Chargé de clientèle",
        "Gestionnaire de copropriété",
        "Conseiller accession",
        "Agent immobilier indépendant",
        "Gardien ou responsable de secteur",
        "Référent Vie coopérative",
    ),
    (0, 0, 0, 1, 0, 0),
    ("Il vend pour le compte de clients, contre une commission\u202f; il n’est pas salarié.",) * 6,
    hint="L’une d’elles n’est pas de la famille\u00a0: dites sa lettre.",
)
GAMES = {
    "timeline": TIMELINE,
    "formulas": FORMULAS,
    "decisions": DECISIONS,
    "lights": LIGHTS,
    "charges": CHARGES,
    "rules": RULES,
    "stranger": STRANGER,
}


def game_slide(game: Game, placed: dict[int, int], state: str = "") -> ExerciseSlide:
    """Show a game with these cards (by index) at these places; `state` is checked or solution."""
    places = []
    for number in range(1, game.places + 1):
        cards = tuple(_row(game, at, number, state) for at, to in placed.items() if to == number)
        name = game.names[number - 1] if game.names else ""
        places.append(PlaceRow(number, name, cards))
    rest = tuple(
        CardRow(str(at), LETTERS[at], text, CardLook.FREE)
        for at, text in enumerate(game.cards)
        if at not in placed
    )
    hint = "4 cartes sur 6 sont à leur place. Encore un essai\u202f?" if state else game.hint
    header = Header("L’accession sociale", "Exercice", right="Essai 1")
    prompt = game.prompt if rest and not state else ""
    return ExerciseSlide(
        header, game.kind, game.title, game.text, tuple(places), rest, prompt, hint
    )


def _row(game: Game, at: int, place: int, state: str) -> CardRow:
    right = game.right[at] == place
    look = CardLook.PLACED
    if state == "checked":
        look = CardLook.RIGHT if right else CardLook.WRONG
    elif state == "solution":
        look = CardLook.SHOWN if at % 2 else CardLook.RIGHT
    told = ""
    if state:
        told = game.reasons[at] if look is not CardLook.WRONG else "Pas ici."
    return CardRow(str(at), LETTERS[at], game.cards[at], look, told)


def states_of(name: str, game: Game) -> dict[str, ExerciseSlide]:
    """A game empty, half done, full, wrong, right and solved."""
    right = {at: place for at, place in enumerate(game.right) if place}
    half = dict(list(right.items())[: (len(right) + 1) // 2])
    wrong = _mixed_up(game, right)
    return {
        f"{name} empty": game_slide(game, {}),
        f"{name} half": game_slide(game, half),
        f"{name} full": game_slide(game, right),
        f"{name} wrong": game_slide(game, wrong, "checked"),
        f"{name} right": game_slide(game, right, "checked"),
        f"{name} solution": game_slide(game, right, "solution"),
    }


def _mixed_up(game: Game, right: dict[int, int]) -> dict[int, int]:
    if game.kind is ExerciseKind.ODD_ONE_OUT:
        return {0: 1}
    if game.kind is ExerciseKind.SORT:  # the worst for the layout: nearly all in one column
        return {at: 1 if at > 1 else to for at, to in right.items()}
    first, second, *_others = right
    return {**right, first: right[second], second: right[first]}


def every_exercise() -> dict[str, ExerciseSlide]:
    """Every game in every state, by name."""
    return {
        name: slide for each, game in GAMES.items() for name, slide in states_of(each, game).items()
    }


def exercise_of(name: str, game: Game) -> Exercise:
    """The game as a pack holds it."""
    cards = tuple(
        Card(LETTERS[at], text, game.right[at], "Parce que la loi le dit.", ())
        for at, text in enumerate(game.cards)
    )
    return Exercise(
        name,
        "Exercice",
        4,
        instruction=game.title,
        cards=cards,
        kind=game.kind,
        places=game.names,
        text=game.text,
    )


def long_games_module() -> Module:
    """A module of all these games."""
    games = tuple(exercise_of(name, game) for name, game in GAMES.items())
    return Module("long-games", 1, "L’accession sociale", "Sept jeux.", games)
