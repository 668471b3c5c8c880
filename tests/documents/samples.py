"""Papers to try, about nobody."""

from collections.abc import Iterable
from dataclasses import replace

from app.screens.papers import (
    AttendanceSheet,
    Column,
    CompareBar,
    CompareGroup,
    House,
    LeafletPaper,
    PlainTable,
    Remarks,
    ResultBar,
    ResultBlock,
    ResultSection,
    ResultsPaper,
    Stack,
)
from app.screens.slides import mark_of

WHERE = "Salle des œuvres, résidence Les Châtaigniers, Saint-Étienne-du-Rouvray"
SESSION = ("Séance du mardi 14 octobre 2025 à 18 h 30", WHERE, "Module : L’histoire des Coop’HLM")
NOTICE = (
    "Ces informations servent seulement à organiser la séance. Elles sont effacées au bout de "
    "12 mois. Vous pouvez les faire corriger ou effacer : adressez-vous à votre coopérative."
)
FOOTER = "Coopérative d’exemple · imprimé le 14 octobre 2025"

LONG_NAME = "EXEMPLE-DE-LA-RÉSIDENCE-DES-TILLEULS"
HOUSE = House("Coop « Habiter d’abord »", ("3 rue des Lilas", "35000 Rennes", "02 99 00 00 00"))


def a_sheet(
    rows: Iterable[tuple[str, ...]] = (),
    blank_rows: int = 0,
    summary: str = "5 personnes inscrites",
    house: House = HOUSE,
) -> AttendanceSheet:
    """A sheet to sign."""
    return AttendanceSheet(
        title="Feuille d’émargement",
        session_lines=SESSION,
        house=house,
        columns=(Column("Nom", 3), Column("Prénom", 2.3), Column("Signature", 3)),
        stacks=(Stack("", tuple(rows)),),
        blank_rows=blank_rows,
        summary=summary,
        certified=("Je certifie exacte la présente feuille.", "Date et signature :"),
        notice=NOTICE,
        footer=FOOTER,
        to_sign=True,
    )


def a_filled_sheet(rows: Iterable[tuple[str, ...]]) -> AttendanceSheet:
    """A sheet that says who came."""
    columns = ("Nom", "Prénom", "Résidence", "Inscription", "Présence")
    return replace(
        a_sheet(), columns=tuple(Column(each, 2) for each in columns), to_sign=False,
        stacks=(Stack("", tuple(rows)),),
    )  # fmt: skip


def people(count: int, signature: str = "") -> list[tuple[str, ...]]:
    return [(f"EXEMPLE{number}", "Noëlle", signature) for number in range(1, count + 1)]


def a_block(
    number: int,
    counts: tuple[int, ...] = (22, 35, 111),
    right: int = 2,
    explanation: str = "L’ancêtre des HLM, en somme.",
) -> ResultBlock:
    texts = ("Habitat bâti à la main", "Habitations en biens mutuels", "Habitations à bon marché")
    return ResultBlock(
        number=f"Question {number}",
        question=f"Sujet {number}. Avant « HLM », on disait « HBM ». Que veut dire HBM ?",
        bars=tuple(
            ResultBar(
                mark=mark_of(index),
                text=texts[index % 3],
                right=index == right,
                right_label="bonne réponse",
                share=count / max(*counts, 1),
                amount=f"{count} mains",
            )
            for index, count in enumerate(counts)
        ),
        verdict=f"Verdict {number} : 66 % de bonnes réponses",
        explanation=explanation,
    )


def an_unasked_block(number: int) -> ResultBlock:
    bars = tuple(
        ResultBar(mark_of(index), text, index == 0, "bonne réponse", 0.0, "")
        for index, text in enumerate(("Une personne, une voix", "Le plus gros porteur de parts"))
    )
    return ResultBlock(
        f"Question {number}", "Qui décide ?", bars, "Cette question n’a pas été posée.", ""
    )


def a_group(label: str, before: float | None, after: float | None) -> CompareGroup:
    return CompareGroup(
        label,
        CompareBar("Quiz d’introduction", before, _share_in_words(before)),
        CompareBar("Évaluation", after, _share_in_words(after)),
    )


def a_results_paper(
    blocks: Iterable[ResultBlock] = (), compare: Iterable[CompareGroup] = ()
) -> ResultsPaper:
    return ResultsPaper(
        title="Les réponses de la salle",
        session_lines=SESSION,
        compare_title="Avant et après le module",
        compare=tuple(compare),
        sections=(ResultSection("Quiz d’introduction", tuple(blocks)),),
        footer=FOOTER,
    )


def a_full_results_paper(long: str = "") -> ResultsPaper:
    """Results with all that may stand around their questions; `long` goes into every text."""
    people = PlainTable(
        "Qui est venu",
        ("Personnes", "inscrites", "présentes", "excusées", "absentes"),
        (("Ensemble", "40", "30", "4", "6"), (f"Inscription : papier {long}", "8", "6", "1", "1")),
        f"Personnes comptées : 31. {long}",
    )
    times = PlainTable(
        "Le temps par activité",
        ("Activité", "prévu", "passé"),
        tuple((f"Activité {at} {long}", "5 min", "moins d’1 min") for at in range(30)),
    )
    hard = Remarks(
        "Ce que la salle a trouvé difficile",
        tuple(
            (f"Quiz, question {at} : Qui décide ? {long}", "≈ 20 % de justes") for at in range(6)
        ),
    )
    said = Remarks("Ce que la salle a dit", (("", f"Plus de chaises. {long}"), ("", "Oui.")))
    return replace(
        a_results_paper([a_block(1)], [a_group("Tout", 0.4, None)]),
        headlines=(
            ("Personnes présentes", "300"),
            ("Questions répondues", "7 sur 12"),
            ("Réponses justes au quiz d’introduction", "≈ 12 réponses justes sur 14"),
            ("Réponses justes à l’évaluation", "pas de réponse"),
            ("Temps passé", "1 min"),
        ),
        caution="Les mains levées n’ont pas de nom.",
        people=people,
        times=times,
        hard=hard,
        remarks=(said, Remarks("Les notes de l’animation", (("Quiz", f"Aller vite. {long}"),))),
        house=HOUSE,
    )


DATES = (
    "Sept dates à retenir",
    (
        "1894 : la loi Siegfried crée les habitations à bon marché (HBM).",
        "1908 : 50 coopératives fondent leur fédération.",
        "1947 : une loi donne un statut commun à toutes les coopératives.",
        "1950 : les HBM deviennent les HLM.",
        "1971 : fin de la location-attribution pour les nouvelles opérations.",
        "2003 : la SCIC d’HLM associe utilisateurs, salariés et collectivités.",
        "2021 : les Coop’HLM adoptent leur Raison d’être.",
    ),
)
WORDS = (
    "Les mots à connaître",
    (
        "HBM : habitation à bon marché, l’ancêtre des HLM.",
        "SCIC : société coopérative d’intérêt collectif.",
        "SCP : société coopérative de production d’HLM.",
    ),
)
STORY = (
    "D’où venons-nous ?",
    (
        "À la fin du 19e siècle, des habitants s’unissent pour se loger.",
        "Après 1945, les « Castors » bâtissent ensemble leurs maisons.",
        "Plus de 400 000 familles sont devenues propriétaires par la location-attribution.",
    ),
)
MY_COOP = (
    "Et dans ma coop ?",
    (
        "Elle est née en : ……………………",
        "La personne à appeler le lundi et le mercredi matin pour une question : ............",
        "Ma part sociale : ........ €",
        "……………………",
    ),
)


def a_leaflet(*sections: tuple[str, tuple[str, ...]]) -> LeafletPaper:
    return LeafletPaper(
        module="L’histoire des Coop’HLM",
        title="Se loger ensemble, depuis plus de 130 ans",
        tagline="Des habitants qui s’unissent, et une invention sociale permanente.",
        sections=sections,
        footer="Culture Coop’ · Ce document peut être photocopié autant qu’il vous plaira.",
    )


def _share_in_words(share: float | None) -> str:
    return "pas posée" if share is None else f"{share:.0%} de bonnes réponses"
