"""What is too long to be read from the back of a hall, and is said to be read aloud."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from app.gui.shared.slides.elements import Page, Words
from app.gui.shared.slides.layout import PAGE_HEIGHT
from app.screens.slides import EstimateSlide, QuestionSlide, ResultSlide
from app.screens.wording import _

Asked = TypeVar("Asked", QuestionSlide, ResultSlide, EstimateSlide)


def large_or_aloud(slide: Asked, lay_out: Callable[[Asked], Page]) -> Page:
    """Lay a slide out; where a text has to go under its floor, say so at the foot."""
    page = lay_out(slide)
    if readable(page):
        return page
    parts = (slide.counter, _("Small text: it is read aloud"))
    return lay_out(replace(slide, counter=" · ".join(part for part in parts if part)))


def readable(page: Page) -> bool:
    """Tell whether every text is at least as large as its role demands."""
    words = (each for each in page.elements if isinstance(each, Words))
    return all(each.block.size >= each.role.value[1] * PAGE_HEIGHT - 1e-6 for each in words)
