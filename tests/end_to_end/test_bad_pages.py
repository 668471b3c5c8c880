"""A leaflet that is no PDF and a picture of 20,000 pixels, in a session that goes on without."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from tests.end_to_end.complaining import check_plain
from tests.end_to_end.driving import ROOM, driven
from tests.end_to_end.programs import prepare
from tests.fakes.packs import small_module, write_pack

WEB_PAGE = b"<html><body>Une page enregistr\xe9e</body></html>"
RUIN = b"%PDF-1.7\n1 0 obj<</Type /Page>>endobj\n" + bytes(400)
SIDE = 20_000
ALT = "Un verger et ses six arbres."


def no_pdf(module: dict[str, Any], media: Path) -> None:
    module["activities"][4]["file"] = "media/page.pdf"
    (media / "page.pdf").write_bytes(WEB_PAGE)


def ruined_pdf(module: dict[str, Any], media: Path) -> None:
    module["activities"][4]["file"] = "media/page.pdf"
    (media / "page.pdf").write_bytes(RUIN)


def wall(module: dict[str, Any], media: Path) -> None:
    module["activities"][3] |= {"picture": "media/wall.png", "alt": ALT}
    image = QImage(SIDE, SIDE, QImage.Format.Format_Mono)
    image.fill(1)
    assert image.save(str(media / "wall.png"))


SPOILT: dict[str, tuple[Callable[[dict[str, Any], Path], None], str, str, str]] = {
    "a web page for a leaflet": (no_pdf, "n’est pas un PDF", "page", "1900 – Un arbre."),
    "a PDF in ruins": (ruined_pdf, "", "page", "Le verger"),
    "a picture of 20,000 pixels": (wall, "pixels, trop pour être montrée", "drawing", "La mare"),
}


@pytest.mark.parametrize("how", SPOILT)
def test_is_told_and_the_room_sees_the_rest(how: str, tmp_path: Path) -> None:
    spoil, words, activity, shown = SPOILT[how]
    module = small_module()
    pack = write_pack(tmp_path / "data" / "packs" / "verger")
    spoil(module, pack / "media")
    write_pack(pack, module)
    session = prepare(tmp_path / "data", module="verger")
    with driven(tmp_path / "data", tmp_path, session) as evening:
        if words:
            check_plain(evening.until_notice(words))
        evening.begin()
        evening.do("press", "PageDown")
        while evening.see()["activity"] != activity:
            evening.click("skip")
        read = ""
        for _page in range(2):
            seen = evening.see()
            read += seen["reads"] + seen["sentence"]
            picture = tmp_path / "room.png"
            assert evening.do("grab", ROOM, str(picture))
            assert colours(picture) > 2
            evening.do("press", "PageDown")
        assert shown in read
        evening.click("skip")
        evening.click("finish")


def colours(picture: Path) -> int:
    """How many colours a picture has, looked at from afar: black and blank have one."""
    image = QImage(str(picture)).scaled(64, 36)
    return len({image.pixel(x, y) for x in range(64) for y in range(36)})
