"""Draws any moment of a video: the scene, its words, what moves, and the passage to the next."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPainterPath

from app.studio import drawing_block as blocks
from app.studio import drawing_board as board
from app.studio import drawing_calls as calls
from app.studio import drawing_crew as crew
from app.studio import drawing_deeds as deeds
from app.studio import drawing_governance as governance
from app.studio import drawing_homes as homes
from app.studio import drawing_houses as houses
from app.studio import drawing_notices as notices
from app.studio import drawing_paper as paper
from app.studio import drawing_rental as rental
from app.studio import drawing_settings as settings
from app.studio import drawing_shares as shares
from app.studio import drawing_things as things
from app.studio import drawing_work as work
from app.studio.drawing_base import (
    GROUND,
    HEIGHT,
    INK,
    WIDTH,
    Stage,
    glided,
    within,
)
from app.studio.drawing_entrances import arrive, begin, staying_share
from app.studio.drawing_people import person
from app.studio.drawing_words import words
from app.studio.storyboard import Element
from app.studio.timing import FRAMES_A_SECOND, TimedScene, Timeline

CROSSING = 0.9
_DRIFT = 0.02

KIT: Mapping[str, Callable[[Stage, Element], None]] = {
    "album": paper.album,
    "armchair": things.armchair,
    "audience": governance.audience,
    "badge": paper.badge,
    "balance": shares.balance,
    "ballot_box": board.ballot_box,
    "block": blocks.block,
    "blueprint": homes.blueprint,
    "boat": crew.boat,
    "bulb": board.bulb,
    "bush": settings.bush,
    "calculator": deeds.calculator,
    "calendar": paper.calendar,
    "cap": governance.cap,
    "chair": things.chair,
    "charges": rental.charges,
    "chart": board.chart,
    "checklist": notices.checklist,
    "cloud": settings.cloud,
    "coin_box": things.coin_box,
    "commons": blocks.commons,
    "compass": governance.compass,
    "contract": deeds.contract,
    "crane": homes.crane,
    "cup": work.cup,
    "cutaway": blocks.cutaway,
    "dial": rental.dial,
    "doors": houses.doors,
    "durations": deeds.durations,
    "envelope": shares.envelope,
    "fence": deeds.fence,
    "folder": board.folder,
    "gears": governance.gears,
    "house": houses.house,
    "house_tree": governance.house_tree,
    "income": board.income,
    "key": paper.key,
    "lamp": things.lamp,
    "landing": work.landing,
    "laptop": rental.laptop,
    "leak": calls.leak,
    "ledger": blocks.ledger,
    "lens": blocks.lens,
    "limit": homes.limit,
    "magnifier": notices.magnifier,
    "mailboxes": blocks.mailboxes,
    "maze": rental.maze,
    "microphone": calls.microphone,
    "model": things.model,
    "network": houses.network,
    "noticeboard": notices.noticeboard,
    "person": person,
    "phone": calls.phone,
    "photo": paper.photo,
    "piggy": shares.piggy,
    "plant": things.plant,
    "plot": homes.plot,
    "poster": paper.poster,
    "price": homes.price,
    "rent": rental.rent,
    "ring": shares.ring,
    "road": things.road,
    "room": houses.room,
    "scales": governance.scales,
    "scroll": paper.scroll,
    "sign": paper.sign,
    "signpost": calls.signpost,
    "site": houses.site,
    "speech": paper.speech,
    "split_coin": deeds.split_coin,
    "stacks": shares.stacks,
    "staff_card": work.staff_card,
    "stamp": rental.stamp,
    "street": houses.street,
    "suit": crew.suit,
    "sun": settings.sun,
    "swap": work.swap,
    "table": things.table,
    "tag": paper.tag,
    "thread": work.thread,
    "ticket": notices.ticket,
    "tightrope": homes.tightrope,
    "timeline": paper.timeline,
    "toggle": deeds.toggle,
    "toolbox": blocks.toolbox,
    "tree": settings.tree,
    "wheelbarrow": things.wheelbarrow,
    "window": things.window,
}


def picture(timeline: Timeline, frame: int, size: QSize) -> QImage:
    """Draw one frame; the same timeline and number always give the same pixels."""
    moment = frame / FRAMES_A_SECOND
    number = next(
        at for at, scene in enumerate(timeline.scenes)
        if moment < scene.end - 1e-6 or scene is timeline.scenes[-1]
    )  # fmt: skip
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(INK)  # fresh memory would show through where an edge falls between two pixels
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size.width() / WIDTH, size.height() / HEIGHT)
    scenes = timeline.scenes[max(number - 1, 0) : number + 1]
    passed = glided((moment - scenes[-1].start) / CROSSING) if number else 1.0
    camera = number + passed + moment * _DRIFT
    if passed == 1:
        _scene(painter, scenes[-1], moment, camera)
    elif all(settings.outdoors(scene.scene.backdrop) for scene in scenes):
        _travel(painter, scenes, moment, camera, passed)
    else:
        _open(painter, scenes, moment, camera, passed)
    settings.progress(painter, frame / timeline.frames)
    painter.end()
    return image


def _scene(painter: QPainter, scene: TimedScene, moment: float, camera: float) -> None:
    settings.backdrop(painter, scene.scene.backdrop, camera)
    _play(painter, scene, moment)


def _play(painter: QPainter, scene: TimedScene, moment: float) -> None:
    for element in scene.scene.elements:
        _place(painter, scene, element, moment)
    words(painter, scene, moment - scene.start)


def _travel(
    painter: QPainter, scenes: Sequence[TimedScene], moment: float, camera: float, passed: float
) -> None:
    """Go along the road from one place to the next, under the same sky."""
    before, after = scenes
    settings.backdrop(painter, before.scene.backdrop, camera)
    if before.scene.backdrop != after.scene.backdrop:
        painter.setOpacity(passed)
        settings.backdrop(painter, after.scene.backdrop, camera)
        painter.setOpacity(1)
    for scene, place in ((before, -passed), (after, 1 - passed)):
        painter.save()
        painter.translate(WIDTH * place, 0)
        within(painter, QRectF(0, 0, WIDTH, HEIGHT))
        _play(painter, scene, moment)
        painter.restore()


def _open(
    painter: QPainter, scenes: Sequence[TimedScene], moment: float, camera: float, passed: float
) -> None:
    """Let the next place open like a door in the middle of this one."""
    before, after = scenes
    _scene(painter, before, moment, camera)
    painter.save()
    hole = QPainterPath()
    radius = WIDTH * 0.6 * passed
    hole.addEllipse(QPointF(WIDTH / 2, GROUND / 2), radius, radius)
    within(painter, hole)
    _scene(painter, after, moment, camera)
    painter.restore()


def _place(painter: QPainter, scene: TimedScene, element: Element, moment: float) -> None:
    """Put the element on its foot, part of the way in if it is still arriving."""
    time = moment - begin(scene, element)
    staying = staying_share(scene, element, moment)
    if staying <= 0 or (time <= 0 and element.enter != "none"):
        return
    painter.save()
    painter.setOpacity(staying)
    arrive(painter, element, time)
    scale = element.size / 100
    painter.scale(scale, scale)
    KIT[element.kind](Stage(painter, max(time, 0.0), scene.openness(element.role, moment)), element)
    painter.restore()
