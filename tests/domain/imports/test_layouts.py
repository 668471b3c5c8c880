"""Exports are recognised by their headers; other tables are proposed a reading."""

from dataclasses import replace

import pytest

from app.domain.imports.fields import Field, Target, field_of, target_of
from app.domain.imports.layouts import Layout, Source, plain_list, propose, recognise
from app.domain.imports.table import Area, Table, address, filled
from tests.fakes.exports import FRAMAFORMS, GOOGLE, HELLOASSO, LIMESURVEY, MICROSOFT, table


@pytest.mark.parametrize(
    ("export", "source", "row"),
    [
        (FRAMAFORMS, Source.FRAMAFORMS, 2),
        (GOOGLE, Source.GOOGLE, 0),
        (MICROSOFT, Source.MICROSOFT, 0),
        (HELLOASSO, Source.HELLOASSO, 0),
        (LIMESURVEY, Source.LIMESURVEY, 0),
    ],
)
def test_each_export_is_recognised(export: Table, source: Source, row: int):
    layout = recognise(export)
    assert layout is not None
    assert (layout.source, layout.header_row, layout.names_people) == (source, row, True)


@pytest.mark.parametrize(
    ("headers", "source"),
    [
        (("Serial", "SID", "Submitted Time", "Draft", "IP Address", "Nom"), Source.FRAMAFORMS),
        (("webform_serial", "webform_sid", "webform_time", "nom"), Source.FRAMAFORMS),
        (("SID", "Brouillon", "Nom"), Source.FRAMAFORMS),
        (("Timestamp", "Email Address", "Full name"), Source.GOOGLE),
        (("ID", "Start time", "Completion time", "Email", "Name", "Your name"), Source.MICROSOFT),
        (("ID", "Heure de début", "Heure de fin", "Adresse de courriel", "Nom"), Source.MICROSOFT),
        (("id", "submitdate", "lastpage", "startlanguage", "nom"), Source.LIMESURVEY),
        (("id. ID de la réponse", "submitdate. Date de soumission", "nom. Nom"), Source.LIMESURVEY),
        (("Référence commande", "Statut de la commande", "Nom"), Source.HELLOASSO),
    ],
)
def test_they_are_recognised_in_other_words_too(headers: tuple[str, ...], source: Source):
    layout = recognise(table(headers, ("1", "2")))
    assert layout is not None
    assert layout.source is source


def test_an_export_may_have_a_title_above():
    layout = recognise(table(("Mes réponses",), *GOOGLE.rows))
    assert layout is not None
    assert (layout.source, layout.header_row) == (Source.GOOGLE, 1)


def test_a_table_of_staff_is_not_recognised_but_proposed():
    own = table(("Liste du mardi",), (), ("NOM", "Prénom", "Tél.", "Remarque"), ("Petit", "Zoé"))
    assert recognise(own) is None
    layout = propose(own)
    assert (layout.source, layout.header_row) == (Source.OTHER, 2)
    assert [each.field for each in layout.targets] == [
        Field.FAMILY_NAME, Field.GIVEN_NAME, Field.PHONE, Field.NOTE,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("headers", "known"),
    [
        (("Nom", "Prénom"), True),
        (("Nom de famille", "Prénom", "Téléphone", "E-mail"), True),
        (("Nom et prénom", "Résidence"), True),
        (("Nom",), False),
        (("Nom", "Prénom", "Nom et prénom"), False),
        (("Nom", "Prénom", "Téléphone", "Portable"), False),
        (("Nom", "Prénom", "Divers"), False),
        (("Nom", "Prénom", "Quel est votre e-mail ?"), False),
        (("Téléphone", "E-mail"), False),
    ],
)
def test_a_plain_list_is_known_where_nothing_is_in_doubt(headers: tuple[str, ...], known: bool):
    found = plain_list(table(headers, headers))
    assert (found is not None) == known


def test_a_plain_list_begins_with_its_headers():
    assert plain_list(table(("Liste",), ("Nom", "Prénom"), ("Petit", "Zoé"))) is None


def test_a_table_without_headers_is_one():
    layout = propose(table(("Petit", "zoe@petit.example"), ("Durand", "luc@durand.example")))
    assert (layout.header_row, layout.names_people) == (-1, False)
    assert len(layout.targets) == 2


def test_of_strange_headers_nothing_is_said():
    layout = propose(table((), ("Qui", "Quoi")))
    assert (layout.header_row, layout.targets) == (1, (Target(Field.NOTHING),) * 2)
    assert propose(table((), ())).header_row == 0


OWN = Layout(
    Source.OTHER,
    0,
    ("Qui", "", "Quoi", "Qui"),
    (Target(Field.FULL_NAME), Target(Field.NOTHING), Target(Field.PHONE), Target(Field.NOTE)),
    "Mairie",
)


def test_what_staff_mapped_is_known_again_with_more_columns_in_another_order():
    again = table(("Export",), ("Neuf", "quoi ", "QUI", "Qui"), ("", "", "Petit", "x"))
    layout = recognise(again, [OWN])
    assert layout is not None
    assert (layout.name, layout.header_row) == ("Mairie", 1)
    assert [each.field for each in layout.targets] == [
        Field.NOTHING, Field.PHONE, Field.FULL_NAME, Field.NOTE,
    ]  # fmt: skip


def test_what_staff_mapped_is_not_known_by_a_part_of_its_headers():
    assert recognise(table(("Qui", "Quoi"), ("Petit", "06")), [OWN]) is None
    assert recognise(table(("Qui",)), [replace(OWN, headers=("",) * 4)]) is None


def test_the_mapping_with_most_headers_is_taken():
    small = Layout(Source.OTHER, 0, ("Qui",), (Target(Field.NOTE),), "Petite")
    layout = recognise(table(("Qui", "Quoi", "Qui"), ("Petit",)), [small, OWN])
    assert layout is not None
    assert layout.name == "Mairie"


def test_staff_know_better_than_the_program():
    headers = GOOGLE.rows[0]
    own = Layout(Source.OTHER, 0, headers, (Target(Field.NOTE),) * len(headers), "À nous")
    layout = recognise(GOOGLE, [own])
    assert layout is not None
    assert layout.name == "À nous"


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Nom", Field.FAMILY_NAME), ("Votre nom de famille", Field.FAMILY_NAME),
        ("NOM D’USAGE", Field.FAMILY_NAME), ("Last Name", Field.FAMILY_NAME),
        ("Prénom(s)", Field.GIVEN_NAME), ("First name", Field.GIVEN_NAME),
        ("Nom et prénom", Field.FULL_NAME), ("Prénom NOM", Field.FULL_NAME),
        ("Name", Field.FULL_NAME), ("Nom2", Field.FAMILY_NAME),
        ("Adresse e-mail", Field.EMAIL), ("Courriel", Field.EMAIL), ("Mail ?", Field.EMAIL),
        ("Adresse IP", Field.NOTHING), ("Adresse postale", Field.ADDRESS),
        ("N° et rue", Field.ADDRESS), ("Code postal", Field.POSTCODE), ("Commune", Field.TOWN),
        ("Résidence ou bâtiment", Field.RESIDENCE), ("Téléphone portable", Field.PHONE),
        ("Comment préférez-vous être contacté ?", Field.REACH),
        ("Souhaitez-vous être rappelé par téléphone ?", Field.REACH),
        ("Téléphone pour vous joindre", Field.PHONE), ("Civilité", Field.CIVILITY),
        ("Vous êtes…", Field.STATUS), ("Besoins particuliers", Field.NEEDS),
        ("Modules souhaités", Field.INTERESTS), ("Nom des accompagnants", Field.COMPANIONS),
        ("Nombre de personnes", Field.HOW_MANY), ("Date de naissance", Field.NOTHING),
        ("J’accepte que mes données personnelles…", Field.NOTHING),
        ("Voulez-vous devenir ambassadeur ?", Field.AMBASSADOR), ("Commentaires", Field.NOTE),
        ("Quelle séance ?", Field.NOTE), ("", Field.NOTHING), ("Couleur préférée", Field.NOTHING),
        ("Nom de l’association", Field.NOTHING),
    ],
)  # fmt: skip
def test_a_header_tells_what_a_column_is_about(header: str, field: Field):
    assert field_of(header) is field


def test_brackets_hold_one_answer_of_a_question():
    assert target_of("Besoins [Fauteuil roulant]") == Target(Field.NEEDS, "Fauteuil roulant")
    assert target_of("Besoins") == Target(Field.NEEDS)


def test_ticked_answers_without_a_question_above_are_plain_columns():
    rows = (("F",), ("",), ("SID", "Brouillon", "Nom", "Autre…"), ("1", "0", "Petit", "x"))
    layout = recognise(table(*rows))
    assert layout is not None
    assert [each.field for each in layout.targets] == [
        Field.KEY, Field.DRAFT, Field.FAMILY_NAME, Field.NOTHING,
    ]  # fmt: skip


def test_a_question_reaches_as_far_as_there_are_crosses():
    rows = (
        ("F",),
        ("", "", "", "Besoins", "", "", "Modules"),
        ("SID", "Brouillon", "Nom", "Fauteuil", "Boucle", "Téléphone", "Histoire"),
        ("1", "0", "Petit", "X", "", "06 12 34 56 78", "X"),
    )
    layout = recognise(table(*rows))
    assert layout is not None
    assert layout.targets[3:] == (
        Target(Field.NEEDS, "Fauteuil"),
        Target(Field.NEEDS, "Boucle"),
        Target(Field.PHONE),
        Target(Field.INTERESTS, "Histoire"),
    )


@pytest.mark.parametrize(
    ("row", "column", "shown"), [(0, 0, "A1"), (3, 2, "C4"), (0, 25, "Z1"), (9, 26, "AA10"),
                                 (3, 199, "GR4"), (0, 701, "ZZ1"), (0, 702, "AAA1")],
)  # fmt: skip
def test_addresses_are_those_of_spreadsheets(row: int, column: int, shown: str):
    assert address(row, column) == shown


def test_merged_cells_are_filled():
    merged = (Area(0, 1, 2, 2), Area(7, 0, 8, 0))
    sheet = Table("x", (("a", "b"), ("c",), ()), merged=merged)
    assert filled(sheet).rows == (("a", "b", "b"), ("c", "b", "b"), ("", "b", "b"))
    assert merged[0].cells == "B1:C3"


def test_an_empty_table_has_no_width():
    assert Table("x", ()).width == 0
    assert propose(table(())).header_row == 0


@pytest.mark.parametrize(
    "header",
    [
        "Nom de l’enfant", "Prénoms et âges des enfants", "Enfant : nom et prénom", "Nom du fils",
        "Prénom de votre fille", "Noms des mineurs", "Né(e) le", "Âge", "Nationalité",
        "Numéro de sécurité sociale", "IP",
    ],
)  # fmt: skip
def test_what_nobody_may_ask_is_not_taken(header: str):
    made = propose(Table("x", (("Nom", "Prénom", header), ("Petit", "Zoé", "secret"))))
    assert made.targets[2].field is Field.NOTHING


def test_a_birth_name_is_a_name():
    made = propose(Table("x", (("Nom de jeune fille", "Prénom"), ("Petit", "Zoé"))))
    assert made.targets[0].field is Field.FAMILY_NAME
