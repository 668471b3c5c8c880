"""The bundled leaflets fit their page."""

from pathlib import Path

import pytest

from app.documents.leaflet import leaflet_pdf
from app.domain.content import Leaflet
from app.library.shelf import FolderShelf
from app.screens.sheets import leaflet_paper

PROGRAM = Path(__file__).parents[2]

LEAFLETS = [
    (module, activity)
    for module in FolderShelf((PROGRAM / "content",)).modules()
    for activity in module.activities
    if isinstance(activity, Leaflet)
]


def test_each_module_has_its_leaflet():
    assert LEAFLETS


@pytest.mark.parametrize(("module", "leaflet"), LEAFLETS)
def test_a_bundled_leaflet_fits_one_page(module, leaflet):
    assert leaflet_pdf(leaflet_paper(module, leaflet), PROGRAM / "resources" / "fonts")
