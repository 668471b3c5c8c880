"""Exports of on-line forms, with people who do not exist."""

from app.domain.imports.table import Table


def table(*rows: tuple[str, ...], name: str = "Réponses") -> Table:
    """A table of these rows."""
    return Table(name, rows)


FRAMAFORMS = table(
    ("Inscription à nos rencontres", "", "", "", "", "", "", "", "", "", "", "", ""),
    ("Détails de la soumission", "", "", "", "", "", "", "", "", "", "Besoins particuliers", "",
     ""),
    ("Séquentiel", "SID", "Heure de soumission", "Brouillon", "Adresse IP", "UID", "Nom",
     "Prénom", "Téléphone", "Adresse courriel", "Fauteuil roulant", "Boucle magnétique",
     "Autre…"),
    ("1", "311", "03/11/2026 - 09:12", "0", "192.0.2.7", "0", "LEFÈVRE", "Zoé",
     "06 12 34 56 78", "zoe@lefevre.example", "X", "", ""),
    ("2", "312", "03/11/2026 - 09:40", "0", "192.0.2.8", "0", "Benali", "Karim",
     "612345679", "", "", "X", "venir avec mon chien"),
    ("3", "313", "03/11/2026 - 10:02", "1", "192.0.2.9", "0", "Durand", "", "", "", "", "", ""),
)  # fmt: skip

GOOGLE = table(
    ("Horodateur", "Nom et prénom", "Adresse e-mail", "Votre téléphone ?", "Vous êtes",
     "Quels modules vous intéressent ?", "Score"),
    ("2026/11/03 9:12:24 AM UTC+1", "LEFÈVRE Zoé", "zoe@lefevre.example", "06 12 34 56 78",
     "Locataire", "Histoire, Gouvernance", "3"),
    ("2026/11/03 3:08:24 PM UTC+1", "M. et Mme Petit", "petit@exemple.example", "0299000000",
     "Copropriétaire", "Histoire;Autre chose", ""),
)  # fmt: skip

MICROSOFT = table(
    ("ID", "Heure de début", "Heure de fin", "Adresse de messagerie", "Nom",
     "Heure de la dernière modification", "Nom2", "Prénom  ", "Portable ",
     "Comment préférez-vous être contacté ?"),
    ("1", "2026-11-03 09:12:24", "2026-11-03 09:15:00", "anonymous", "Anonymous", "", "LEFÈVRE",
     "Zoé", "612345678", "Par téléphone;"),
    ("2", "2026-11-03 10:12:24", "2026-11-03 10:15:00", "k.benali@exemple.example",
     "Karim BENALI", "", "", "", "", "Courriel;"),
)  # fmt: skip

HELLOASSO = table(
    ("Référence commande", "Date de la commande", "Statut de la commande", "Nom participant",
     "Prénom participant", "Nom payeur", "Prénom payeur", "Email payeur", "Raison sociale",
     "Moyen de paiement", "Billet", "Numéro de billet", "Tarif", "Montant tarif", "Code Promo",
     "Montant code promo", "Téléphone "),
    ("9001", "03/11/2026 21:59", "Validé", "Lefèvre", "Zoé", "Petit", "Anne",
     "anne@petit.example", "", "Carte", "x", "77001", "Gratuit", "0,00", "", "",
     "06 12 34 56 78"),
    ("9001", "03/11/2026 21:59", "Validé", "Petit", "Anne", "Petit", "Anne",
     "anne@petit.example", "", "Carte", "x", "77002", "Gratuit", "0,00", "", "", ""),
    ("9002", "04/11/2026 08:00", "Remboursé", "Durand", "Luc", "Durand", "Luc",
     "luc@durand.example", "", "Carte", "x", "77003", "Gratuit", "0,00", "", "", ""),
)  # fmt: skip

LIMESURVEY = table(
    ("ID de la réponse", "Date de soumission", "Dernière page", "Langue de départ",
     "Tête de série", "Nom de famille", "Prénom", "Courriel", "Besoins [Boucle magnétique]",
     "Besoins [Gros caractères]", "Souhaitez-vous devenir ambassadeur ?"),
    ("1", "2026-11-03 09:12:24", "2", "fr", "123", "Lefèvre", "Zoé", "zoe@lefevre.example",
     "Oui", "Non", "Oui"),
    ("2", "", "1", "fr", "124", "Benali", "", "", "", "", ""),
    ("3", "2026-11-03 11:12:24", "2", "fr", "125", "Petit", "Anne", "pas de mail", "Y", "Y", "N"),
    (),
)  # fmt: skip
