"""A slide about a trade that the cooperative does not exercise has a line more, and holds it."""

from dataclasses import replace
from typing import Any

import pytest

from app.gui.shared.slides.elements import Words
from app.gui.shared.slides.paint import lay_out
from app.gui.shared.slides.spoken import spoken
from app.screens.slides import Header
from tests.fakes.slides import every_slide
from tests.gui.shared.soundness import assert_sound

NOTICE = "Un métier que notre coopérative n’exerce pas\u00a0: d’autres le font."
HEADED = {
    name: slide
    for name, slide in every_slide().items()
    if isinstance(getattr(slide, "header", None), Header)
}
pytestmark = pytest.mark.usefixtures("theme")


@pytest.mark.parametrize("width", [1920.0, 1440.0])
@pytest.mark.parametrize("name", HEADED)
def test_every_slide_holds_the_line_and_says_it_aloud(name, width):
    slide: Any = HEADED[name]
    noticed = replace(slide, header=replace(slide.header, notice=NOTICE))
    page = lay_out(noticed, width)
    assert_sound(page)
    written = [each.block.text for each in page.elements if isinstance(each, Words)]
    assert any(" ".join(NOTICE.split()) == " ".join(text.split()) for text in written)
    assert NOTICE in spoken(noticed)[1]
