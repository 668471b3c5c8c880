"""An owners' meeting and an alphabet, in French, as a module may hold them."""

from dataclasses import replace

from app.domain.content import (
    Alphabet,
    Hint,
    Majority,
    Module,
    Resolution,
    Role,
    RolePlay,
)
from tests.fakes.shelf import sample_module

BELKACEM, PETIT, DIALLO = "belkacem", "petit", "diallo"
ROUSSEL, LEMAIRE, COOP = "roussel", "lemaire", "coop"
ACCOUNTS, PANELS, CARETAKER = "comptes", "panneaux", "gardien"


def owners_meeting() -> RolePlay:
    """Six owners of ten thousand shares, and one resolution for each majority."""
    return RolePlay(
        "ag",
        "L’assemblée des Tilleuls",
        20,
        "Laissez chacun défendre son rôle avant de voter.",
        situation=(
            "Ce soir, les copropriétaires des Tilleuls se réunissent. Trois décisions sont à "
            "l’ordre du jour. Chacun joue un voisin, avec son caractère et ses tantièmes."
        ),
        roles=_owners(),
        resolutions=_resolutions(),
    )


def _owners() -> tuple[Role, ...]:
    return (
        Role(
            BELKACEM, "Mme Belkacem", 2600,
            "Trois enfants, le plus grand logement. Elle connaît tout le monde.",
            "Un toit qui produit de l’électricité pour l’ascenseur.",
        ),
        Role(
            PETIT, "M. Petit", 1900,
            "Retraité, au rez-de-chaussée depuis vingt ans. Il compte ses sous.",
            "Pas de dépense de plus cette année.",
        ),
        Role(
            DIALLO, "M. et Mme Diallo", 2100,
            "Ils viennent d’acheter, avec leurs deux filles.",
            "Garder le gardien, qui reçoit leurs colis.",
        ),
        Role(
            ROUSSEL, "Mme Roussel", 800,
            "Infirmière, un studio sous les toits, souvent de nuit.",
            "Un immeuble calme et des charges légères.",
        ),
        Role(
            LEMAIRE, "M. Lemaire", 1500,
            "Il habite loin et loue son appartement. Il vient rarement.",
            "Que son logement se loue bien.",
        ),
        Role(
            COOP, "La coopérative", 1100,
            "Elle n’a pas encore vendu deux logements de l’immeuble.",
            "Des travaux utiles et un immeuble bien tenu.",
        ),
    )  # fmt: skip


def _resolutions() -> tuple[Resolution, ...]:
    return (
        Resolution(
            ACCOUNTS, "Approuver les comptes de l’année", Majority.SIMPLE,
            "Les décisions courantes se prennent à la majorité simple\u00a0: plus de voix pour que "
            "de voix contre, sans compter les abstentions.",
            ("F4.10",),
        ),
        Resolution(
            PANELS, "Poser des panneaux solaires sur le toit", Majority.ABSOLUTE,
            "Pour améliorer l’immeuble, il faut plus de la moitié des voix de tous les "
            "copropriétaires, présents ou non.",
            ("F4.11", "F4.12"),
        ),
        Resolution(
            CARETAKER, "Supprimer le poste de gardien", Majority.DOUBLE,
            "Les décisions les plus lourdes demandent plus de la moitié des copropriétaires et "
            "deux tiers des voix.",
            ("F4.13",),
        ),
    )  # fmt: skip


def alphabet() -> Alphabet:
    """The cooperative's alphabet, with hints for some letters."""
    return Alphabet(
        "abecedaire",
        "L’abécédaire de la coop",
        4,
        "Prenez les mots comme ils viennent.",
        prompt="Un mot de la coop pour chaque lettre",
        hints=(
            Hint("C", "Castors", "Après 1945, des familles bâtissent ensemble leurs maisons."),
            Hint("E", "Entraide", "Se loger ensemble, c’est s’aider les uns les autres."),
            Hint("V", "Voix", "Une personne, une voix\u00a0: c’est la règle à la coop."),
        ),
    )


def games_module(*, only: bool = False) -> Module:
    """The sample module with the two games before its evaluation; `only` leaves the rest out."""
    sample = sample_module()
    games = (owners_meeting(), alphabet())
    if only:
        return replace(sample, activities=games)
    return replace(sample, activities=(*sample.activities[:-1], *games, sample.activities[-1]))
