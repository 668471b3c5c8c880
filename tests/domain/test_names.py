import pytest

from app.domain.names import by_name, couple, folded, name_words, parted, without_title
from app.domain.people import Civility, Person
from tests.fakes.people import somebody


@pytest.mark.parametrize(
    ("typed", "compared"),
    [
        ("Zoé  LEFÈVRE", "zoe lefevre"),
        ("D’ANGÉLO", "d angelo"),
        ("Sœur\u00a0Marie-Ange", "soeur marie ange"),
        ("Straße_Łódź", "strasse lodz"),
        ("ﬁlle", "fille"),
        ("محمد", "محمد"),
        ("🙂", ""),
    ],
)
def test_a_text_is_compared_without_accents_capitals_and_signs(typed, compared):
    assert folded(typed) == compared


def test_lists_are_in_the_order_of_names_whatever_their_accents():
    people = [somebody("Émery", "Zoé"), somebody("emery", "Anne"), somebody("Élie", "Omar")]
    ordered = sorted(people, key=by_name)
    assert [each.given_name for each in ordered] == ["Omar", "Anne", "Zoé"]


def test_somebody_is_found_under_each_word_and_under_all_in_one():
    words = name_words(somebody("Le Goff", "Jean-Pierre"))
    assert words == {"le", "goff", "legoff", "jean", "pierre", "jeanpierre"}


def test_a_single_name_gives_no_empty_word():
    assert name_words(somebody("", "Ali")) == {"ali"}


@pytest.mark.parametrize(
    ("written", "family", "given"),
    [
        ("DURAND Zoé", "DURAND", "Zoé"),
        ("Zoé Durand", "Durand", "Zoé"),
        ("Jean-Pierre LE GOFF", "LE GOFF", "Jean-Pierre"),
        ("N’DIAYE Awa", "N’DIAYE", "Awa"),
        ("McDonald", "McDonald", ""),
        ("DE LA TOUR", "DE LA TOUR", ""),
        ("", "", ""),
    ],
)
def test_a_name_in_one_go_is_parted_and_never_spelt_anew(written, family, given):
    assert parted(written) == (family, given)


@pytest.mark.parametrize(
    ("written", "civility", "name"),
    [
        ("Mme Petit", Civility.MADAM, "Petit"),
        ("M. PETIT Paul", Civility.SIR, "PETIT Paul"),
        ("Madame  Petit", Civility.MADAM, "Petit"),
        ("Mme", Civility.NONE, "Mme"),
        ("Marc Petit", Civility.NONE, "Marc Petit"),
    ],
)
def test_a_title_is_taken_off_a_name(written, civility, name):
    assert without_title(written) == (civility, name)


@pytest.mark.parametrize(
    "written", ["M. et Mme Petit", "M et Mme Petit", "Monsieur et Madame Petit", "M./Mme Petit"]
)
def test_mr_and_mrs_are_two_people(written):
    assert couple(written) == ((Civility.SIR, "Petit"), (Civility.MADAM, "Petit"))


@pytest.mark.parametrize(
    ("written", "people"),
    [
        ("Mme Petit", ((Civility.MADAM, "Petit"),)),
        ("M. et Mme", ((Civility.SIR, "et Mme"),)),
        ("Mehmet Metin", ((Civility.NONE, "Mehmet Metin"),)),
        ("Mme et M. Petit", ((Civility.MADAM, "Petit"), (Civility.SIR, "Petit"))),
    ],
)
def test_others_are_who_they_are(written, people):
    assert couple(written) == people


def test_a_person_is_written_with_the_family_name_in_capitals_first():
    assert Person(somebody().id, "Zoé", "d’Aubigné").full_name == "D’AUBIGNÉ Zoé"
