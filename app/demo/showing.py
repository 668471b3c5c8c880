"""The played facilitator shows films, infographics and leaflets."""

from datetime import timedelta

from PySide6.QtCore import Qt

from app.demo.actor import Actor, Condition, Script, tell
from app.demo.watching import now, settle, state_of
from app.domain.content import Infographic, Leaflet, Video
from app.screens.wording import _

SEEN_MS = 5_500  # a little more than the five seconds that the demonstration promises
SECOND_THOUGHTS = timedelta(seconds=0.6)
K = Qt.Key


def film(actor: Actor, video: Video, name: str) -> Script:
    """Play a film for a few seconds."""
    stage = actor.program.stage
    actor.key(K.Key_PageDown)
    yield "film runs", stage.film_running
    yield "five seconds", lambda: stage.film_position() >= SEEN_MS
    actor.picture(name)
    seconds = stage.film_position() / 1000
    told = _("Film “{film}” played for {n} seconds")
    tell("done", told.format(film=video.title, n=f"{seconds:.1f}"))


def out_of_the_film(actor: Actor) -> Script:
    """Press once and be asked whether that was meant; what is pressed next leaves the film."""
    if actor.program.stage.film_running():
        actor.key(K.Key_PageDown)
        yield "question whether to leave", actor.program.console.notice.isVisible
        asked = now(actor)
        yield "second thoughts", lambda: now(actor) - asked > SECOND_THOUGHTS


def infographic(actor: Actor, picture: Infographic, name: str) -> Script:
    """Open every point by its figure."""
    points = len(picture.hotspots)
    for number in range(1, points + 1):
        actor.type(str(number % 10))
        yield "point", _has_seen(actor, picture, number)
    yield from settle(actor, name)
    tell("done", _("Infographic: {n} points opened").format(n=points))


def _has_seen(actor: Actor, picture: Infographic, count: int) -> Condition:
    return lambda: len(state_of(actor).points_seen(picture)) == count


def leaflet(actor: Actor, paper: Leaflet, name: str) -> Script:
    """Make its PDF, then show it page by page."""
    console = actor.program.console
    actor.click(actor.find(console, "leaflet"))
    yield "leaflet written", console.leaflet.open.isVisible
    actor.click(console.leaflet.open)
    yield "leaflet opened", (actor.out / "leaflet.pdf").exists
    yield from settle(actor, name)
    tell("done", _("The leaflet is made: leaflet.pdf"))
    for page in range(1, paper.page_count + 1):
        actor.key(K.Key_PageDown)
        yield "page", _is_turned(actor, paper, page)
        if page == 1:
            yield from settle(actor, f"{name}-page-1")


def _is_turned(actor: Actor, paper: Leaflet, page: int) -> Condition:
    return lambda: state_of(actor).pages.get(paper.id) == page
