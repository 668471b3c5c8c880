from datetime import UTC, datetime

from app.domain.settings import Settings
from app.screens.rescue_sheets import rescue_sheet


def test_it_says_where_the_data_is_and_never_the_passphrase():
    moment = datetime(2026, 11, 21, 12, tzinfo=UTC)
    sheet = rescue_sheet(Settings(cooperative="Coop du Parc"), "/data/a.sqlite", moment)
    assert sheet.house.name == "Coop du Parc"
    assert sheet.after[0] == "The data is in this file: /data/a.sqlite"
    assert sheet.blanks == ("Passphrase", "In use since", "Who knows it")
    assert sheet.footer == "Printed on 21/11/2026"
