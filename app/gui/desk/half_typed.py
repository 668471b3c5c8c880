"""A form that is half typed is never mixed with another, nor lost without a question."""

from collections.abc import Callable
from functools import partial

from app.gui.desk.bench import Bench
from app.gui.desk.fields import breakable
from app.gui.desk.window import DeskWindow
from app.screens.wording import _


def begin_another(bench: Bench, drop: Callable[[], None], begin: Callable[[], None]) -> None:
    """Begin another form; where one is half typed, ask first whether it is dropped."""
    form, notice = bench.window.form, bench.window.notice
    said = form.says()
    typed = f"{said.family} {said.given}".strip() or said.contact.strip()
    if not typed:
        begin()
        return
    bench.window.show_form()
    form.family.setFocus()
    words = _("{name} is on the form and not registered yet.").format(name=typed)
    another = partial(_drop, bench, drop, begin)
    offers = ((_("Drop it, begin anew"), another), (_("Go on with it"), notice.hide))
    notice.say(breakable(words), offers=offers)
    notice.lead()


def _drop(bench: Bench, drop: Callable[[], None], begin: Callable[[], None]) -> None:
    bench.window.notice.hide()
    drop()
    begin()


def end_search(window: DeskWindow) -> None:
    """Show the people again where somebody was searched for: the newcomer is among them."""
    if window.shows(window.found):
        window.search.put("")
        window.show_found(found=False)
