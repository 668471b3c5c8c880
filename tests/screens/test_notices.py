from dataclasses import replace

from app.domain.settings import Letterhead, Privacy, Retention, Settings
from app.screens.notices import contact_of, controller_of, wording_of

HOUSE = Settings(
    cooperative="Coop du Parc",
    letterhead=Letterhead(("3 rue des Lilas", "35000 Rennes"), "02 99 00 00 00", "coop@exemple.fr"),
)
ALL_SAID = replace(
    HOUSE,
    privacy=Privacy("Habitat coopératif SA", "dpo@exemple.fr", "Mme Roux", Retention(1, 24), 18),
)


def full(settings: Settings) -> dict[str, str]:
    return dict(wording_of(settings).full)


def test_says_who_answers_and_where_to_turn_to():
    assert full(HOUSE)["Who answers for your data"] == (
        "Coop du Parc. To reach us: 3 rue des Lilas, 35000 Rennes, 02 99 00 00 00, coop@exemple.fr."
    )
    assert "Habitat coopératif SA. To reach us: dpo@exemple.fr." in full(ALL_SAID).values()
    assert (controller_of(ALL_SAID), contact_of(ALL_SAID)) == (
        "Habitat coopératif SA",
        "dpo@exemple.fr",
    )


def test_is_there_before_anything_was_set():
    assert full(Settings())["Who answers for your data"] == "Your cooperative."
    assert "ask us." in wording_of(Settings()).short


def test_names_the_officer_where_there_is_one():
    assert full(ALL_SAID)["Data protection officer"] == "Mme Roux"
    assert "Data protection officer" not in full(HOUSE)


def test_says_how_long_and_from_which_age():
    short = wording_of(ALL_SAID).short
    assert "1 month" in short
    assert "24 months" in short
    assert "from 18 years on" in short
    assert "ask us (dpo@exemple.fr)" in short
    assert "for 1 month, then" in full(ALL_SAID)["How long we keep it"]
    assert "from 18 years on" in full(ALL_SAID)["What we ask"]


def test_tells_all_that_the_law_asks():
    headings = list(full(ALL_SAID))
    assert headings == [
        "Who answers for your data",
        "What it is for",
        "What we ask",
        "Who sees it",
        "How long we keep it",
        "Your rights",
        "Data protection officer",
        "If you are not satisfied",
    ]
    assert "cnil.fr" in full(ALL_SAID)["If you are not satisfied"]


def test_the_short_one_fits_on_a_coupon():
    long = replace(ALL_SAID, cooperative="Habiter ensemble en coopérative")
    assert len(wording_of(long).short) < 420
