"""Draws any moment of a video: the scene, its words, what moves, and the passage to the next."""

import re
from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QImage, QPainter

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
from app.studio.drawing_base import HEIGHT, INK, WIDTH, Stage, eased, fitted, sprung, text, within
from app.studio.drawing_people import person
from app.studio.storyboard import Element
from app.studio.timing import FRAMES_A_SECOND, TimedScene, Timeline

CROSSING = 0.7
_MARGIN = 76

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
    scene = timeline.scenes[number]
    image = _drawn(scene, moment, size)
    crossed = (moment - scene.start) / CROSSING
    if number and crossed < 1:
        before = _drawn(timeline.scenes[number - 1], moment, size)
        painter = QPainter(image)
        painter.setOpacity(1 - eased(crossed))
        painter.drawImage(0, 0, before)
        painter.end()
    return image


def _drawn(scene: TimedScene, moment: float, size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(INK)  # fresh memory would show through where an edge falls between two pixels
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size.width() / WIDTH, size.height() / HEIGHT)
    settings.backdrop(painter, scene.scene.backdrop, moment)
    for element in scene.scene.elements:
        _place(painter, scene, element, moment)
    _words(painter, scene, moment - scene.start)
    painter.end()
    return image


def _place(painter: QPainter, scene: TimedScene, element: Element, moment: float) -> None:
    """Put the element on its foot, part of the way in if it is still arriving."""
    time = moment - _begin(scene, element)
    staying = _staying(scene, element, moment)
    if staying <= 0 or (time <= 0 and element.enter != "none"):
        return
    painter.save()
    painter.setOpacity(staying)
    _arrive(painter, element, time)
    scale = element.size / 100
    painter.scale(scale, scale)
    KIT[element.kind](Stage(painter, max(time, 0.0), scene.openness(element.role, moment)), element)
    painter.restore()


def _staying(scene: TimedScene, element: Element, moment: float) -> float:
    """How much of the element is still seen once it has to go."""
    if element.until is None:
        return 1.0
    return 1 - eased((moment - scene.lines[element.until].start + 0.45) / 0.4)


def _begin(scene: TimedScene, element: Element) -> float:
    if element.at == 0:
        return scene.start + 0.15 + element.after
    return scene.lines[element.at].start - 0.2 + element.after


def _arrive(painter: QPainter, element: Element, time: float) -> None:
    """Move the painter to the element's foot along its way in."""
    x, y = element.x, element.y
    match element.enter:
        case "rise":
            within(painter, QRectF(0, 0, WIDTH, y))
            painter.translate(x, y + element.size * 1.2 * (1 - sprung(time / 0.8)))
        case "drop":
            painter.translate(x, y - (y + 10) * (1 - eased(time / 0.8)))
        case "left" | "right":
            side = -1 if element.enter == "left" else 1
            walk = 1.5 if element.kind == "person" else 0.9
            share = min(time / walk, 1.0)
            inside = x if side < 0 else WIDTH - x
            painter.translate(x + side * max(640, inside + 110) * (1 - share * (2 - share)), y)
        case "pop":
            painter.translate(x, y)
            grown = max(sprung(time / 0.5), 0.001)
            painter.scale(grown, grown)
        case "fade":
            painter.setOpacity(painter.opacity() * eased(time / 0.6))
            painter.translate(x, y)
        case "none":
            painter.translate(x, y)


def _words(painter: QPainter, scene: TimedScene, time: float) -> None:
    """Write the headline and its caption at the top left, sliding in."""
    headline = _counted(scene, time)
    shown = eased((time - 0.2) / 0.6)
    painter.save()
    painter.setOpacity(shown)
    painter.translate(_MARGIN - 26 * (1 - shown), 0)
    number = headline.isdecimal()
    height = 150 if number else fitted(headline, 104, 700, QFont.Weight.Bold)
    base = 60 + height * 0.76
    text(painter, headline, (0, base), height, weight=QFont.Weight.Bold)
    painter.restore()
    shown = eased((time - 0.5) / 0.6)
    painter.save()
    painter.setOpacity(shown)
    painter.translate(_MARGIN - 26 * (1 - shown), 0)
    for row, words in enumerate(scene.scene.caption.split("\n")):
        text(painter, words, (0, base + 62 + 50 * row), 41)
    painter.restore()


def _counted(scene: TimedScene, time: float) -> str:
    """Let a number in the headline count up to its value."""
    headline = scene.scene.headline
    found = re.search(r"\d[\d\u202f]*", headline)
    if scene.scene.count_from is None or not found:
        return headline
    share = eased((time - 0.3) / 1.6)
    last = int(found.group().replace("\u202f", ""))
    value = round(scene.scene.count_from + (last - scene.scene.count_from) * share)
    grouped = f"{value:,}".replace(",", "\u202f") if "\u202f" in found.group() else str(value)
    return headline.replace(found.group(), grouped)
