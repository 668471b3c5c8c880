"""Where the labels of an infographic go: beside their points, off the road and off each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from app.gui.shared.slides.elements import Stroke

_SAMPLES = 12
_SWEEPS = 2  # a second look, now that the later labels are placed
_OUTSIDE, _OTHER, _DISC, _ROAD = 1000.0, 200.0, 100.0, 6.0


@dataclass(frozen=True)
class Spot:
    """A point with the room its disc takes, and the size of its label."""

    centre: QPointF
    radius: float
    width: float
    height: float


def place_labels(spots: Sequence[Spot], road: Sequence[Stroke], room: QRectF) -> list[QPointF]:
    """The upper left corner of each label, in the least disturbing of the places around it."""
    samples = [point for stroke in road for point in _along(stroke)]
    placed: dict[int, QRectF] = {}
    for index in list(range(len(spots))) * _SWEEPS:
        labels = [rect for other, rect in placed.items() if other != index]
        others = [*spots[:index], *spots[index + 1 :]]
        costs = [
            (liked + _trouble(rect, room, labels, others, samples), rect.left(), rect.top())
            for rect, liked in _around(spots[index])
        ]
        _cost, left, top = min(costs)
        rect = QRectF(left, top, spots[index].width, spots[index].height)
        placed[index] = _inside(rect, room)
    return [placed[index].topLeft() for index in range(len(spots))]


def _around(spot: Spot) -> Iterator[tuple[QRectF, float]]:
    """Places for a label, each with how much less it is liked than the first."""
    x, y, far = spot.centre.x(), spot.centre.y(), spot.radius
    width, height = spot.width, spot.height
    for index, (left, top) in enumerate(
        (
            (x - width / 2, y - far - height),
            (x - width / 2, y + far),
            (x + far * 0.75, y - far * 0.75 - height),
            (x - far * 0.75 - width, y - far * 0.75 - height),
            (x + far * 0.75, y + far * 0.75),
            (x - far * 0.75 - width, y + far * 0.75),
            (x + far + 4, y - height / 2),
            (x - far - 4 - width, y - height / 2),
        )
    ):
        yield QRectF(left, top, width, height), index * 0.8


def _trouble(
    rect: QRectF,
    room: QRectF,
    placed: Sequence[QRectF],
    others: Sequence[Spot],
    samples: Sequence[QPointF],
) -> float:
    """How much a label would disturb there."""
    near = rect.adjusted(-18, -8, 18, 8)
    cost = 0.0 if room.contains(rect) else _OUTSIDE
    cost += _OTHER * sum(near.intersects(other) for other in placed)
    for spot in others:
        side = 2 * spot.radius
        disc = QRectF(spot.centre.x() - spot.radius, spot.centre.y() - spot.radius, side, side)
        cost += _DISC * near.intersects(disc)
    wide = rect.adjusted(-18, -18, 18, 18)
    return cost + _ROAD * sum(wide.contains(point) for point in samples)


def _inside(rect: QRectF, room: QRectF) -> QRectF:
    left = min(max(rect.left(), room.left()), room.right() - rect.width())
    top = min(max(rect.top(), room.top()), room.bottom() - rect.height())
    return QRectF(left, top, rect.width(), rect.height())


def _along(stroke: Stroke) -> Iterator[QPointF]:
    for index in range(_SAMPLES + 1):
        t = index / _SAMPLES
        s = 1 - t
        yield (
            stroke.start * (s * s * s)
            + stroke.first_handle * (3 * s * s * t)
            + stroke.second_handle * (3 * s * t * t)
            + stroke.end * (t * t * t)
        )
