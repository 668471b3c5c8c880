"""The slides of an owners' meeting and of the alphabet, as full as a real one may be."""

from dataclasses import replace

from app.domain.content import LETTERS
from app.screens.slides import (
    Header,
    LetterCell,
    LetterSlide,
    OutcomeSlide,
    OwnerRow,
    OwnersSlide,
    ResolutionSlide,
    Scale,
    ScalePart,
    SituationSlide,
    Slide,
    VoteLook,
    VoterLook,
    VoterRow,
    WallSlide,
)

MEETING = Header("La gestion de syndic en Coop’HLM", "L’assemblée des Tilleuls", dots=3, dot=1)
ALPHABET = Header("L’histoire des Coop’HLM", "L’abécédaire de la coop", "21 lettres sur 26")
NAMES = (
    "Mme Belkacem", "M. Petit", "M. et Mme Diallo", "Mme Roussel", "M. Lemaire", "La coopérative",
    "Mme de La Rochefoucauld", "M. N’Guyen", "Les époux Zimmermann", "Mlle Œuvrard",
)  # fmt: skip
RESOLUTION = "Poser des panneaux solaires sur le toit et refaire l’isolation des combles"
RULE = (
    "Il faut plus de la moitié des copropriétaires et les deux tiers de tous les tantièmes, "
    "absents compris\u00a0: au moins 4 copropriétaires sur 6, et 6\u202f667 tantièmes sur "
    "10\u202f000."
)
REASON = (
    "Pour améliorer l’immeuble, il faut plus de la moitié des voix de tous les copropriétaires, "
    "présents ou non. Avec un tiers, on revote tout de suite."
)
FIGURES = (
    (
        "Il fallait 4\u202f251 tantièmes sur les 8\u202f500 qui ont voté pour ou contre\u202f; le "
        "«\u00a0pour\u00a0» en a réuni 4\u202f700."
    ),
    "Mains levées\u00a0: 2 pour, 3 contre. Mais ce sont les tantièmes qui décident.",
)
WORDS = {
    "A": ("Accession", "Amicale des locataires"), "C": ("Castors", "Copropriétaires"),
    "E": ("Entraide", "École", "Équipe", "Égalité"), "I": ("Intergénérationnel",),
    "L": ("Location-attribution",), "O": ("Œuvre commune",), "R": ("Rez-de-chaussée",),
    "S": ("Solidarité",), "V": ("Voisins", "Voix"),
}  # fmt: skip


def situation() -> SituationSlide:
    """Say what the meeting is about."""
    text = (
        "Ce soir, les copropriétaires des Tilleuls se réunissent. Trois décisions sont à l’ordre "
        "du jour. Chacun joue un voisin, avec son caractère et ses tantièmes."
    )
    lines = ("6 copropriétaires", "10\u202f000 tantièmes", "3 décisions à voter")
    hint = "Qui joue qui\u202f? On distribue les rôles."
    return SituationSlide(MEETING, "L’assemblée des Tilleuls", text, lines, hint)


def owners(count: int = 6) -> OwnersSlide:
    """Show so many owners; the fifth is absent."""
    rows = tuple(
        OwnerRow(name, f"{2600 - 170 * at}", 1 - 0.09 * at, "absent ce soir" if at == 4 else "")
        for at, name in enumerate(NAMES[:count])
    )
    lesson = "On vote avec ses tantièmes. Plus le logement est grand, plus la voix pèse."
    hint = "À la coopérative, une personne a une voix. Ici, non."
    return OwnersSlide(MEETING, "Qui est là ce soir\u202f?", rows, lesson, hint)


def resolution(voters: int = 0, *, voted: int = 2) -> ResolutionSlide:
    """Put a resolution, to so many voters once it is voted; the fifth is absent."""
    rows = tuple(
        VoterRow(name, "1\u202f900", VoterLook.ABSENT, "absent ce soir")
        if at == 4
        else VoterRow(name, "1\u202f900", VoterLook.VOTED if at < voted else VoterLook.WAITING)
        for at, name in enumerate(NAMES[:voters])
    )
    title = "Double majorité (article 26)"
    hint = "Levez la main\u00a0: d’abord les pour, puis les contre, puis les abstentions."
    return ResolutionSlide(MEETING, RESOLUTION, title, RULE, rows, hint, "Résolution 2 sur 3")


def scale(
    for_it: float = 0.47, against: float = 0.27, needed: float = 0.5001, title: str = "Tous"
) -> Scale:
    """Weigh these shares; what is left abstains and is absent."""
    rest = 1 - for_it - against
    parts = (
        ScalePart(VoteLook.FOR, for_it, "Pour", "4\u202f700"),
        ScalePart(VoteLook.AGAINST, against, "Contre", "2\u202f700"),
        ScalePart(VoteLook.ABSTAIN, rest / 2, "Abstention", "1\u202f300"),
        ScalePart(VoteLook.SILENT, rest / 2, "Absents", "1\u202f300"),
    )
    kept = tuple(part for part in parts if part.share > 0)
    return Scale(f"{title} les tantièmes", kept, needed, "il en faut 5\u202f001", for_it >= needed)


def outcome(*scales: Scale, explanation: str = "", adopted: bool = False) -> OutcomeSlide:
    """Tell a result."""
    return OutcomeSlide(
        MEETING, RESOLUTION, "Adoptée" if adopted else "Pas encore\u00a0: on revote", adopted,
        scales or (scale(),), FIGURES, explanation, "Majorité absolue (article 25)",
        "Résolution 2 sur 3",
    )  # fmt: skip


def cells() -> tuple[LetterCell, ...]:
    """All letters, some with words."""
    return tuple(LetterCell(letter, WORDS.get(letter, ())) for letter in LETTERS)


def wall(*, empty: bool = False) -> WallSlide:
    """Show the wall, with or without words."""
    shown = tuple(LetterCell(letter, ()) for letter in LETTERS) if empty else cells()
    last, label = ("", "") if empty else ("Solidarité", "Le dernier mot")
    hint = "Quel mot de chez nous, pour quelle lettre\u202f?"
    title = "Un mot de la coop pour chaque lettre"
    return WallSlide(ALPHABET, title, shown, last, label, hint)


def letter(*words: str, clue: str = "") -> LetterSlide:
    """Ask for a letter; the last of its words came last."""
    return LetterSlide(
        ALPHABET, "E", "" if words else "Un mot qui commence par E\u202f?", words,
        words[-1] if words else "", "Un indice" if clue else "", clue,
        "Se loger ensemble, c’est s’aider les uns les autres." if clue else "", cells(),
        "Dites un mot\u00a0: il va au mur.",
    )  # fmt: skip


def game_slides() -> dict[str, Slide]:
    """Every kind of slide of the two games, in each of its states, by name."""
    eight = ("Entraide", "École", "Équipe", "Égalité", "Énergie", "Espoir", "Eau", "Environnement")
    two = (scale(needed=0.6667), scale(0.5, 0.5, needed=0.6667, title="Tous"))
    return {
        "situation": situation(),
        "owners": owners(),
        "ten owners": owners(10),
        "resolution": resolution(),
        "vote": resolution(6),
        "ten voters": resolution(10, voted=10),
        "outcome": outcome(),
        "outcome explained": outcome(explanation=REASON),
        "adopted": outcome(scale(0.9, 0.1), adopted=True),
        "nobody voted": replace(outcome(replace(scale(), parts=(), needed=1.0)), figures=()),
        "two scales": outcome(*two, explanation=REASON),
        "empty wall": wall(empty=True),
        "wall": wall(),
        "letter": letter(),
        "letter with a hint": letter(clue="Entraide"),
        "two words": letter("Entraide", "École"),
        "eight words": letter(*eight),
    }
