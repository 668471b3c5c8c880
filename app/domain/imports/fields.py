"""What the columns of a form are about, told from the words of their headers."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from app.domain.names import folded


class Field(StrEnum):  # found by its hash for every cell: that of a text is ten times faster
    """What a column says."""

    NOTHING = "nothing"
    KEY = "key"
    ORDER = "order"
    SENT_AT = "sent_at"
    DRAFT = "draft"
    STATE = "state"
    FULL_NAME = "full_name"
    FAMILY_NAME = "family_name"
    GIVEN_NAME = "given_name"
    CIVILITY = "civility"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"
    POSTCODE = "postcode"
    TOWN = "town"
    RESIDENCE = "residence"
    STATUS = "status"
    REACH = "reach"
    NEEDS = "needs"
    INTERESTS = "interests"
    AMBASSADOR = "ambassador"
    COMPANIONS = "companions"
    HOW_MANY = "how_many"
    NOTE = "note"
    # of the account or of whoever paid: where the participant says nothing
    ACCOUNT_NAME = "account_name"
    ACCOUNT_FAMILY = "account_family"
    ACCOUNT_GIVEN = "account_given"
    ACCOUNT_EMAIL = "account_email"


NAMES = frozenset({Field.FULL_NAME, Field.FAMILY_NAME, Field.GIVEN_NAME})


@dataclass(frozen=True)
class Target:
    """Where a column goes; `option` is the answer that a ticked column stands for."""

    field: Field
    option: str = ""


# the first rule that fits decides; of what nobody needs, nothing is kept
_RULES = tuple(
    (re.compile(pattern), field)
    for pattern, field in (
        ((r"\b(adresse ip|ip address|remote addr|uid|utilisateur|username|user agent|naissance le"
         r"|date de naissance|birth\w*|age|iban|rgpd|donnees personnelles|consen\w*|j accepte"
         r"|montant|tarif|code promo|moyen de paiement|raison sociale|signature|captcha)\b"),
         Field.NOTHING),
        # children's names are never taken, be they asked for by a form
        ((r"^(?!.*jeune fille).*(\b(pre)?noms?\b.*\b(enfants?|fils|filles?|mineure?s?|bebes?)\b"
         r"|\b(enfants?|fils|filles?|mineure?s?|bebes?)\b.*\b(pre)?noms?\b)"), Field.NOTHING),
        ((r"\b(conjoint|accompagn\w+|deuxieme personne|seconde personne|autres? personnes?"
         r"|autres? participants?)\b"), Field.COMPANIONS),
        (r"\b(nombre de (personnes|participants|places|inscrits)|combien)\b", Field.HOW_MANY),
        ((r"\b(comment|moyen|mode|prefer\w+)\b.*\b(contact\w*|join\w+|joign\w+|preveni\w*|rappel\w*"
         r"|recontact\w*)\b|\b(contact\w*|joi\w+|rappel\w*)\b.*\b(prefer\w+|par (telephone|mail"
         r"|courriel|courrier))\b"), Field.REACH),
        (r"\b(ambassad\w+|role (plus )?actif|s engager|recontact\w*)\b", Field.AMBASSADOR),
        (r"\bcourriels?\b|\be ?mails?\b|\bmails?\b|\badresse electronique\b|\bmessagerie\b",
         Field.EMAIL),
        (r"\b(tel\w*|portable|mobile|phone|gsm)\b", Field.PHONE),
        (r"\b(besoins?|handicap|accessib\w+|fauteuil|pmr|boucle|amenagements?)\b", Field.NEEDS),
        (r"\b(code postal|postal code|cp|postcode|zip)\b", Field.POSTCODE),
        (r"\b(ville|commune|town|city)\b", Field.TOWN),
        (r"\b(residence|batiment|immeuble|programme)\b", Field.RESIDENCE),
        (r"\b(adresse|rue|voie|address)\b", Field.ADDRESS),
        (r"\b(civilite|titre)\b", Field.CIVILITY),
        (r"\bfirst name\b|\bgiven name\b", Field.GIVEN_NAME),
        (r"\b(last|family) name\b|\bsurname\b", Field.FAMILY_NAME),
        (r"\b(nom|name)\b.*\bprenoms?\b|\bprenoms?\b.*\bnom\b|^(full |your )?name$",
         Field.FULL_NAME),
        (r"\bprenoms?\b", Field.GIVEN_NAME),
        (r"\bnom\b(?!.*\b(rue|association|societe|entreprise|organisme|enfants?|module|seance)\b)",
         Field.FAMILY_NAME),
        (r"\b(vous etes|statut|profil|qualite|situation)\b", Field.STATUS),
        (r"\b(modules?|themes?|interess\w+)\b", Field.INTERESTS),
        ((r"\b(remarques?|commentaires?|questions?|precisions?|messages?|observations?|seances?"
         r"|dates?|creneaux?|horaires?|comments?)\b"), Field.NOTE),
    )
)  # fmt: skip


_NUMBERED = re.compile(r"(?<=[a-z])\d$")  # a question asked twice gets a figure


@lru_cache(maxsize=1024)
def field_of(header: str) -> Field:
    """Tell from its header what a column of answers is about."""
    words = _NUMBERED.sub("", folded(header))
    return next((field for rule, field in _RULES if rule.search(words)), Field.NOTHING)


_BRACKETS = re.compile(r"^(?P<question>.*\S)\s*\[(?P<option>[^\[\]]+)\]\s*$", re.DOTALL)


def target_of(header: str) -> Target:
    """Where a column of answers goes; « Besoins [Fauteuil] » is one answer of « Besoins »."""
    found = _BRACKETS.match(header)
    if found is None:
        return Target(field_of(header))
    return Target(field_of(found["question"]), found["option"])
