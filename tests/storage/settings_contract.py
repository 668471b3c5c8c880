"""What every store of settings does, in memory or on disk."""

from dataclasses import replace

from app.domain.mail import MailAccount, Security
from app.domain.settings import Letterhead, Privacy, Retention, Settings, Trade, View
from app.usecases.ports import SettingsStore

ALL_CHANGED = Settings(
    cooperative="Coop « Habiter d’abord »",
    trades=frozenset({Trade.RENTAL, Trade.SYNDIC}),
    zones=("Gauche", "Balcon"),
    notes={"histoire/video": "Chez nous, depuis 1908."},
    keys={"next": ("PgDown", "Right"), "black": ()},
    projector="EPSON EB-W06 X4JK",
    volume=0,
    view=View(text_step=3, contrast=True, plain=True, subtitles=False),
    mail=MailAccount(
        "smtp.exemple.fr",
        465,
        Security.TLS,
        "coop",
        "Coop « Émile »",
        "coop@exemple.fr",
        "accueil@exemple.fr",
    ),
    letterhead=Letterhead(
        ("3 rue des Lilas", "35000 Rennes"),
        "02 99 00 00 00",
        "coop@exemple.fr",
        "https://exemple.fr/inscription",
        "#7A1F5C",
        "/logos/coop.png",
        "Zoé Petit",
        "présidente",
        "{person} était là.",
    ),
    privacy=Privacy("Coop", "dpd@exemple.fr", "Mme Roux", Retention(2, 6), 18),
)


class SettingsContract:
    """Subclasses give the fixture `store`: an empty one."""

    def test_that_were_never_set_come_as_they_are(self, store: SettingsStore):
        assert store.read() == Settings()

    def test_are_kept(self, store: SettingsStore):
        store.write(ALL_CHANGED)
        assert store.read() == ALL_CHANGED

    def test_are_replaced_as_a_whole(self, store: SettingsStore):
        store.write(ALL_CHANGED)
        store.write(replace(ALL_CHANGED, notes={}, trades=frozenset(), volume=100))
        assert store.read() == replace(ALL_CHANGED, notes={}, trades=frozenset(), volume=100)
        store.write(Settings())
        assert store.read() == Settings()
