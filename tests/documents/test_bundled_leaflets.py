"""The leaflet of every bundled module fits its one page, in usual and in plain words."""

from pathlib import Path

import pytest

from app.documents.leaflet import leaflet_pdf
from app.domain.content import Leaflet
from app.library.packs import read_pack
from app.library.titles import MANIFEST
from app.screens.sheets import leaflet_paper
from tests.documents.reading import FONTS, page_texts

CONTENT = Path(__file__).parents[2] / "content"
PACKS = sorted(manifest.parent for manifest in CONTENT.glob(f"*/{MANIFEST}"))


@pytest.mark.parametrize("plain", [False, True], ids=["usual", "plain"])
@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_a_bundled_leaflet_fits_its_page(pack: Path, *, plain: bool) -> None:
    module = read_pack(pack).modules[0].module
    assert module is not None
    words = module.plain if plain else module
    assert words is not None
    (leaflet,) = (each for each in words.activities if isinstance(each, Leaflet))

    (text,) = page_texts(leaflet_pdf(leaflet_paper(words, leaflet), FONTS))

    assert " ".join(leaflet.headline.split()) in text
