"""English in the code, French from the catalogue."""

from app.domain.errors import UserError
from app.screens.wording import _, explain, ngettext


def test_without_a_catalogue_the_english_originals_show():
    assert _("Begin") == "Begin"
    assert [ngettext("{n} hand", "{n} hands", n) for n in (1, 2)] == ["{n} hand", "{n} hands"]


def test_a_catalogue_says_everything_in_french(french):
    french({"Begin": "Commencer", ("{n} hand", "{n} hands"): ("{n} main", "{n} mains")})
    assert _("Begin") == "Commencer"
    assert ngettext("{n} hand", "{n} hands", 0) == "{n} main"
    assert ngettext("{n} hand", "{n} hands", 2) == "{n} mains"
    assert _("Not translated yet") == "Not translated yet"


def test_an_error_is_translated_before_its_fields_are_filled(french):
    error = UserError("There is no file {name}: choose another.", name="{bulletin} 3.pdf")
    assert explain(error) == "There is no file {bulletin} 3.pdf: choose another."
    french({error.message: "Choisissez un autre fichier que {name}."})
    assert explain(error) == "Choisissez un autre fichier que {bulletin} 3.pdf."
